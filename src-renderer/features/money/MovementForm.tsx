import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { FundMovementKind } from '../../../src-main/domain/money/prize.ts';
import { orpc } from '../../api/page-connection.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { today } from '../../ui/today.ts';
import type { MovementRow } from './money-types.ts';

/** Enters what came into the fund or went out of it, or corrects it. */
export function MovementForm({
  year,
  movement,
  onClose,
}: {
  year: number;
  movement: MovementRow | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('money');
  const [on, setOn] = useState<IsoDate | null>(movement?.on ?? today());
  const [kind, setKind] = useState<FundMovementKind>(movement?.kind ?? FundMovementKind.allocation);
  const [amount, setAmount] = useState<number | string>(movement?.amount ?? '');
  const [note, setNote] = useState(movement?.note ?? '');
  const save = useMutation(orpc.money.saveMovement.mutationOptions({ onSuccess: onClose }));
  // What came back of a prize is as much as was paid.
  const isFixed = movement?.entryId !== undefined && movement.entryId !== null;
  return (
    <FormModal
      title={movement ? t('editMovementTitle') : t('addMovement')}
      complete={on !== null && typeof amount === 'number' && amount > 0}
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (on === null || typeof amount !== 'number') return;
        save.mutate({ id: movement?.id ?? null, year, on, kind, amount, note });
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={t('field.kind')}
        value={kind}
        disabled={isFixed}
        onChange={(event) => {
          const chosen = Object.values(FundMovementKind).find((one) => one === event.currentTarget.value);
          if (chosen) setKind(chosen);
        }}
        data={Object.values(FundMovementKind).map((value) => ({ value, label: t(`kind.${value}`) }))}
        data-autofocus
      />
      <DateField label={t('field.on')} value={on} onChange={setOn} />
      <DongInput label={t('field.amount')} value={amount} onChange={setAmount} disabled={isFixed} />
      <TextInput
        label={t('field.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={500}
      />
    </FormModal>
  );
}

/** An amount in đồng, typed with or without the dots of thousands. */
export function DongInput({
  label,
  description,
  value,
  onChange,
  onBlur,
  disabled = false,
}: {
  label: string;
  description?: string;
  value: number | string;
  onChange: (value: number | string) => void;
  onBlur?: () => void;
  disabled?: boolean;
}) {
  return (
    <NumberInput
      label={label}
      description={description}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      disabled={disabled}
      min={0}
      max={1_000_000_000_000_000}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator="."
      decimalSeparator=","
      hideControls
      maw="16rem"
    />
  );
}
