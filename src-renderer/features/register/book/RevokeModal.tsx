import { Alert, Checkbox, List, NumberInput, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import { client } from '../../../api/page-connection.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { FormModal } from '../../../ui/FormModal.tsx';
import { today } from '../../../ui/today.ts';
import type { EntryDetail } from './entry-detail.ts';
import { GroundsFields, noGrounds } from './GroundsFields.tsx';

/** Revokes an award; says first which later ones stand on it. */
export function RevokeModal({
  detail: { entry, prize, laterAwards },
  awardName,
  onClose,
}: {
  detail: EntryDetail;
  awardName: (code: string) => string;
  onClose: () => void;
}) {
  const { t } = useTranslation('register');
  const [grounds, setGrounds] = useState(noGrounds);
  const [isRecovered, setIsRecovered] = useState(false);
  const [amount, setAmount] = useState<number | string>(prize?.amount ?? '');
  const [on, setOn] = useState<IsoDate | null>(today);
  const recovery =
    isRecovered && typeof amount === 'number' && amount > 0 && on !== null ? { amount, on } : null;
  const revocation = useMutation({
    mutationFn: () =>
      client.register.revoke({ id: entry.id, baseRevision: entry.revision, ...grounds, recovery }),
    onSuccess: onClose,
  });
  return (
    <FormModal
      title={t('revoke.title', { name: entry.name })}
      submitLabel={t('actions.revoke')}
      complete={grounds.reason.trim() !== '' && (!isRecovered || recovery !== null)}
      saving={revocation.isPending}
      error={revocation.error}
      onSubmit={() => revocation.mutate()}
      onClose={onClose}
    >
      <Text size="sm">
        {t('revoke.explanation', { award: awardName(entry.awardCode), year: entry.year })}
      </Text>
      {laterAwards.length > 0 && (
        <Alert color="orange" title={t('revoke.later')}>
          <List size="sm">
            {laterAwards.map((later) => (
              <List.Item key={later.id}>
                {t('revoke.laterAward', {
                  name: later.name,
                  award: awardName(later.awardCode),
                  year: later.year,
                  decision: later.decisionNumber,
                  articles: later.articles.join('; '),
                })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <GroundsFields grounds={grounds} hasFocusFirst onChange={setGrounds} />
      <Checkbox
        label={t('revoke.recovered')}
        checked={isRecovered}
        onChange={(event) => setIsRecovered(event.currentTarget.checked)}
      />
      {isRecovered && (
        <>
          <NumberInput
            label={t('revoke.amount')}
            required
            value={amount}
            onChange={setAmount}
            min={1}
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator="."
            decimalSeparator=","
            hideControls
            maw="12rem"
          />
          <DateField label={t('revoke.on')} value={on} onChange={setOn} />
        </>
      )}
    </FormModal>
  );
}
