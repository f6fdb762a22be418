import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { isInForce } from '../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../src-main/domain/kernel/dates.ts';
import type { UnitId } from '../../src-main/domain/kernel/ids.ts';
import { orpc } from '../api/page-connection.ts';
import { foldedOptionsFilter } from './folded-options-filter.ts';
import { unitLabel } from './unit-label.ts';

/**
 * Chooses a unit. Those in force come first; one that has ended can be chosen too, since history names it.
 *
 * @param inForceOn offers only the units of a day, and the chosen one
 */
export function UnitPicker({
  label,
  placeholder,
  hasHiddenLabel = false,
  width,
  inForceOn,
  value,
  onChange,
}: {
  label: string;
  placeholder?: string;
  hasHiddenLabel?: boolean;
  width?: string;
  inForceOn?: IsoDate;
  value: UnitId | null;
  onChange: (value: UnitId | null) => void;
}) {
  const { t } = useTranslation();
  const { t: tUnits } = useTranslation('units');
  const units = useQuery(orpc.units.list.queryOptions());
  const ordered = (units.data ?? [])
    .filter((unit) => inForceOn === undefined || unit.id === value || isInForce(unit, inForceOn))
    .toSorted((a, b) => Number(a.validTo !== null) - Number(b.validTo !== null));
  return (
    <Select
      {...(hasHiddenLabel ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      searchable
      clearable
      w={width}
      data={ordered.map((unit) => ({ value: unit.id, label: unitLabel(unit, tUnits) }))}
      filter={foldedOptionsFilter}
      nothingFoundMessage={t('noUnitFound')}
      maxDropdownHeight={280}
      value={value}
      onChange={onChange}
    />
  );
}
