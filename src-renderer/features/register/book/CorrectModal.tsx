import { Group, NumberInput, Text, TextInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { OptionalDateField } from '../../../ui/OptionalDateField.tsx';
import type { TypedDay } from '../../../ui/OptionalDateField.tsx';
import { GroundsFields, noGrounds } from './GroundsFields.tsx';
import type { RegisterRow } from './use-book-columns.tsx';

/** Corrects what an award says; what belongs to a decision of this office is corrected by another decision. */
export function CorrectModal({ entry, onClose }: { entry: RegisterRow; onClose: () => void }) {
  const { t } = useTranslation('register');
  const [fields, setFields] = useState({
    name: entry.name,
    position: entry.position,
    unitName: entry.unitName,
    achievement: entry.achievement,
    decisionNumber: entry.decisionNumber,
    decidedBy: entry.decidedBy,
    signer: entry.signer,
    note: entry.note,
  });
  const [year, setYear] = useState<number | string>(entry.year);
  const [decisionDate, setDecisionDate] = useState<TypedDay>(entry.decisionDate);
  const [grounds, setGrounds] = useState(noGrounds);
  const isOwn = entry.decisionId !== null;
  const correction = useMutation({
    mutationFn: () =>
      client.register.correct({
        id: entry.id,
        baseRevision: entry.revision,
        ...grounds,
        fields: {
          ...fields,
          year: Number(year),
          decisionDate: decisionDate === 'invalid' ? entry.decisionDate : decisionDate,
        },
      }),
    onSuccess: onClose,
  });
  const textField = (field: keyof typeof fields, isFixed = false) => (
    <TextInput
      label={t(`fields.${field}`)}
      required={field === 'name'}
      disabled={isFixed}
      value={fields[field]}
      onChange={(event) => setFields({ ...fields, [field]: event.currentTarget.value })}
      style={{ flex: 1 }}
    />
  );
  return (
    <FormModal
      title={t('correct.title', { name: entry.name })}
      submitLabel={t('actions.correct')}
      complete={
        fields.name.trim() !== '' &&
        typeof year === 'number' &&
        decisionDate !== 'invalid' &&
        grounds.reason.trim() !== ''
      }
      saving={correction.isPending}
      error={correction.error}
      onSubmit={() => correction.mutate()}
      onClose={onClose}
    >
      {isOwn && <Text size="sm">{t('correct.ownDecision')}</Text>}
      {textField('name')}
      <Group gap="xs" wrap="nowrap">
        {textField('position')}
        {textField('unitName')}
      </Group>
      <Textarea
        label={t('fields.achievement')}
        autosize
        minRows={2}
        maxRows={4}
        value={fields.achievement}
        onChange={(event) => setFields({ ...fields, achievement: event.currentTarget.value })}
      />
      {!isOwn && (
        <>
          <Group gap="xs" wrap="nowrap">
            {textField('decisionNumber')}
            <OptionalDateField
              label={t('fields.decisionDate')}
              value={decisionDate}
              onChange={setDecisionDate}
            />
            <NumberInput
              label={t('fields.year')}
              required
              value={year}
              onChange={setYear}
              min={1930}
              max={2100}
              allowDecimal={false}
              thousandSeparator=""
              hideControls
              w="6rem"
            />
          </Group>
          <Group gap="xs" wrap="nowrap">
            {textField('decidedBy')}
            {textField('signer')}
          </Group>
        </>
      )}
      {textField('note')}
      <GroundsFields grounds={grounds} onChange={setGrounds} />
    </FormModal>
  );
}
