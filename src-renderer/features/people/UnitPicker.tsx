import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../api/page-connection.ts';
import { foldedOptionsFilter } from '../../ui/folded-options-filter.ts';
import { unitLabel } from '../../ui/unit-label.ts';

/** Chooses a unit, one that has ended too: history names it. Those in force come first. */
export function UnitPicker({
  label,
  placeholder,
  hasHiddenLabel = false,
  width,
  value,
  onChange,
}: {
  label: string;
  placeholder?: string;
  hasHiddenLabel?: boolean;
  width?: string;
  value: UnitId | null;
  onChange: (value: UnitId | null) => void;
}) {
  const { t } = useTranslation('people');
  const { t: tUnits } = useTranslation('units');
  const units = useQuery(orpc.units.list.queryOptions());
  const ordered = (units.data ?? []).toSorted(
    (a, b) => Number(a.validTo !== null) - Number(b.validTo !== null),
  );
  return (
    <Select
      {...(hasHiddenLabel ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      searchable
      clearable
      w={width}
      data={ordered.map((unit) => ({ value: unit.id, label: unitLabel(unit, tUnits) }))}
      filter={foldedOptionsFilter}
      nothingFoundMessage={t('list.noUnitFound')}
      maxDropdownHeight={280}
      value={value}
      onChange={onChange}
    />
  );
}
