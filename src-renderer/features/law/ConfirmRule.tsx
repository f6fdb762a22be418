import { Alert, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { marksOf } from '../../../src-main/domain/law/editable-values.ts';
import type { ProvisionInForce } from '../../../src-main/domain/law/instrument.ts';
import { orpc } from '../../api/page-connection.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { ProvisionContentText } from './ProvisionContentText.tsx';

/** Records who compared a rule with the original, and with which copy of it. From then on the rule may refuse. */
export function ConfirmRule({
  provision,
  nameOf,
  onClose,
}: {
  provision: ProvisionInForce;
  nameOf: (code: string) => string;
  onClose: () => void;
}) {
  const { t } = useTranslation('law');
  const [by, setBy] = useState('');
  const [where, setWhere] = useState('');
  const [validFrom, setValidFrom] = useState<IsoDate | null>(provision.instrument.validFrom);
  const confirm = useMutation(
    orpc.law.amend.mutationOptions({
      onSuccess: () => {
        notifyDone(t('confirm.done'));
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('confirm.title')}
      submitLabel={t('confirm.submit')}
      complete={by.trim() !== '' && where.trim() !== '' && validFrom !== null}
      saving={confirm.isPending}
      error={confirm.error}
      onClose={onClose}
      onSubmit={() => {
        if (validFrom === null) return;
        confirm.mutate({
          provisionKey: provision.key,
          changes: marksOf(provision).map(({ path }) => ({ path, value: 'confirmed' })),
          validFrom,
          source: where,
          reason: t('confirm.reason', { by }),
        });
      }}
    >
      <Text size="sm" fw={600}>
        {provision.article}
      </Text>
      <div className="law-provision-content">
        <ProvisionContentText provision={provision} prizes={[]} nameOf={nameOf} />
      </div>
      <Alert color="yellow" p="xs">
        {t('confirm.text')}
      </Alert>
      <TextInput
        data-autofocus
        label={t('confirm.by')}
        required
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <TextInput
        label={t('confirm.where')}
        placeholder={t('confirm.whereHint')}
        required
        value={where}
        onChange={(event) => setWhere(event.currentTarget.value)}
      />
      <DateField label={t('confirm.validFrom')} value={validFrom} onChange={setValidFrom} />
    </FormModal>
  );
}
