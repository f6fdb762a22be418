import { Group, MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { UnitKind } from '../../../src-main/domain/units/unit.ts';
import { orpc } from '../../api/page-connection.ts';
import { DateField } from '../../ui/DateField.tsx';
import { foldedOptionsFilter } from '../../ui/folded-options-filter.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { unitLabel } from '../../ui/unit-label.ts';
import type { UnitRow } from './unit-list.ts';

/** Records a merger, division or renaming of units; `unit` is the one that it was opened from. */
export function SuccessionForm({
  units,
  unit,
  on,
  onClose,
}: {
  units: readonly UnitRow[];
  unit: UnitRow | null;
  on: IsoDate;
  onClose: () => void;
}) {
  const { t } = useTranslation('units');
  const [predecessorIds, setPredecessorIds] = useState<UnitId[]>(unit ? [unit.id] : []);
  const [successorIds, setSuccessorIds] = useState<UnitId[]>([]);
  const [makesNew, setMakesNew] = useState(false);
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<UnitKind>(unit?.kind ?? UnitKind.commune);
  const [day, setDay] = useState<IsoDate | null>(on);
  const [basis, setBasis] = useState('');
  const [endPredecessors, setEndPredecessors] = useState(true);
  const save = useMutation(
    orpc.units.saveSuccession.mutationOptions({
      onSuccess: ({ steps }) => {
        notifyDone(t('lineage.saved', { count: steps }));
        onClose();
      },
    }),
  );
  const data = units.map((one) => ({ value: one.id, label: unitLabel(one, t) }));
  const isNewComplete = makesNew && name.trim() !== '' && code.trim() !== '';
  const several = {
    searchable: true,
    clearSearchOnChange: true,
    hidePickedOptions: true,
    nothingFoundMessage: t('clusters.nothingFound'),
    maxDropdownHeight: 240,
  };
  return (
    <FormModal
      title={t('lineage.formTitle')}
      complete={
        predecessorIds.length > 0 && day !== null && (makesNew ? isNewComplete : successorIds.length > 0)
      }
      saving={save.isPending}
      error={save.error}
      onSubmit={() => {
        if (day === null) return;
        save.mutate({
          predecessorIds,
          successorIds,
          newUnit: makesNew ? { name, code, kind } : null,
          on: day,
          basis,
          endPredecessors,
        });
      }}
      onClose={onClose}
    >
      <MultiSelect
        {...several}
        data={data}
        filter={foldedOptionsFilter}
        data-autofocus
        label={t('lineage.predecessors')}
        required
        value={predecessorIds}
        onChange={setPredecessorIds}
      />
      <MultiSelect
        {...several}
        data={data}
        filter={foldedOptionsFilter}
        label={t('lineage.successors')}
        description={t('lineage.successorsHint')}
        required={!makesNew}
        value={successorIds}
        onChange={setSuccessorIds}
      />
      <Switch
        label={t('lineage.makesNew')}
        checked={makesNew}
        onChange={(event) => setMakesNew(event.currentTarget.checked)}
      />
      {makesNew && (
        <Group gap="sm" align="flex-end" grow>
          <TextInput
            label={t('field.name')}
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('field.code')}
            required
            maxLength={20}
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
        </Group>
      )}
      <DateField label={t('lineage.on')} value={day} onChange={setDay} />
      <TextInput
        label={t('lineage.basis')}
        placeholder={t('lineage.basisPlaceholder')}
        maxLength={300}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <Switch
        label={t('lineage.endPredecessors')}
        checked={endPredecessors}
        onChange={(event) => setEndPredecessors(event.currentTarget.checked)}
      />
    </FormModal>
  );
}
