import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { UnitKind } from '../../../src-main/domain/units/unit.ts';
import { orpc } from '../../api/page-connection.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import type { UnitRow } from './unit-list.ts';

/** Adds a unit (`unit` null) or changes one. */
export function UnitForm({
  unit,
  year,
  onClose,
}: {
  unit: UnitRow | null;
  year: number;
  onClose: () => void;
}) {
  const { t } = useTranslation('units');
  const [code, setCode] = useState(unit?.code ?? '');
  const [name, setName] = useState(unit?.name ?? '');
  const [kind, setKind] = useState<UnitKind>(unit?.kind ?? UnitKind.commune);
  const [validFrom, setValidFrom] = useState<IsoDate | null>(unit?.validFrom ?? (`${year}-01-01` as IsoDate));
  const save = useMutation(
    orpc.units.save.mutationOptions({
      onSuccess: () => {
        notifyDone(t('units.saved', { name }));
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={unit === null ? t('units.addTitle') : t('units.editTitle')}
      complete={code.trim() !== '' && name.trim() !== '' && validFrom !== null}
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (validFrom === null) return;
        save.mutate({
          id: unit?.id ?? null,
          baseRevision: unit?.revision ?? null,
          code,
          name,
          kind,
          validFrom,
        });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('field.name')}
        required
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('field.code')}
        description={t('field.codeHint')}
        required
        maxLength={20}
        maw="16rem"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Select
        label={t('field.kind')}
        required
        allowDeselect={false}
        data={Object.values(UnitKind).map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={(value) => {
          if (value !== null) setKind(value);
        }}
      />
      <DateField label={t('field.from')} value={validFrom} onChange={setValidFrom} />
    </FormModal>
  );
}
