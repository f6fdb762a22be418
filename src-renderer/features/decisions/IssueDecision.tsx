import { Alert, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { withGaps } from '../../../src-main/domain/documents/gaps.ts';
import { withUnprintable } from '../../../src-main/domain/documents/unprintable.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { client } from '../../api/page-connection.ts';
import { useHeld } from '../../ui/consistency/use-held.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { DocumentNumberField } from '../../ui/DocumentNumberField.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { today } from '../../ui/today.ts';
import { UnprintableAlert } from '../../ui/unprintable/UnprintableAlert.tsx';
import type { DecisionView } from './decision-types.ts';

/** Enters the number and the date that the clerk gave; says what follows and that it can't be taken back. */
export function IssueDecision({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const { t } = useTranslation('decisions');
  const [number, setNumber] = useState<number | string>('');
  const [date, setDate] = useState<IsoDate | null>(today());
  const held = useHeld();
  const issue = useMutation({
    mutationFn: (given: { readonly number: number; readonly date: IsoDate }) =>
      held.run({ kind: 'decision', id: decision.id }, () =>
        client.decisions.issue({ id: decision.id, baseRevision: decision.revision, ...given }),
      ),
    networkMode: 'always',
    onSuccess: ({ entries }) => {
      notifyDone(t('issued', { count: entries }));
      onClose();
    },
  });
  const { title, achievement, grounds, request, signerName, recipients, rows } = decision;
  const unprintable = withUnprintable([
    { place: t('field.title'), text: title },
    { place: t('field.achievement'), text: achievement },
    { place: t('field.grounds'), text: grounds ?? '' },
    { place: t('field.request'), text: request },
    { place: t('field.signerName'), text: signerName },
    { place: t('field.recipients'), text: recipients },
    ...rows.map((row, index) => ({
      place: t('rowPlace', { row: index + 1 }),
      text: [row.name, row.detail, row.achievement].filter(Boolean).join(', '),
    })),
  ]);
  const [gap] = withGaps([title, achievement, grounds ?? '', request]);
  return (
    <>
      <FormModal
        title={t('issueTitle')}
        submitLabel={t('issue')}
        complete={typeof number === 'number' && date !== null}
        saving={issue.isPending}
        error={issue.error}
        onSubmit={() => {
          if (typeof number !== 'number' || date === null) return;
          issue.mutate({ number, date });
        }}
        onClose={onClose}
      >
        <Text size="sm">{t('issueHint', { counts: decision.countsText })}</Text>
        <UnprintableAlert found={unprintable} />
        {gap !== undefined && (
          <Alert color="yellow" py={6}>
            {t('hasGaps', { text: gap })}
          </Alert>
        )}
        <Group align="flex-start">
          <DocumentNumberField
            label={t('field.number')}
            suffix={`/${decision.series}`}
            value={number}
            onChange={setNumber}
            required
            w="11rem"
          />
          <DateField label={t('field.date')} value={date} onChange={setDate} />
        </Group>
      </FormModal>
      {held.dialog}
    </>
  );
}
