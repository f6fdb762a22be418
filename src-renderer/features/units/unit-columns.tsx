import { Group } from '@mantine/core';
import { IconArrowMerge, IconCalendarOff, IconPencil, IconRestore } from '@tabler/icons-react';
import type { TFunction } from 'i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { RowActions } from '../../ui/RowActions.tsx';
import type { RowAction } from '../../ui/RowActions.tsx';
import { SampleBadge } from '../../ui/SampleBadge.tsx';
import type { UnitRow } from './unit-list.ts';

/** What can be done with a unit from its row. */
export type UnitActions = {
  readonly edit: (unit: UnitRow) => void;
  readonly end: (unit: UnitRow) => void;
  readonly reopen: (unit: UnitRow) => void;
  readonly lineage: (unit: UnitRow) => void;
};

/** The columns of the list of units. */
export function unitColumns(
  t: TFunction<'units'>,
  tCommon: TFunction,
  actions: UnitActions,
): readonly Column<UnitRow>[] {
  return [
    {
      key: 'ordinal',
      header: tCommon('column.ordinal'),
      width: 3,
      align: 'end',
      render: (_unit, position) => position,
    },
    {
      key: 'code',
      header: t('field.code'),
      width: 6,
      render: (unit) => unit.code,
      compare: (a, b) => compareVietnamese(a.code, b.code),
    },
    {
      key: 'name',
      header: t('field.name'),
      render: (unit) => (
        <Group gap="xs">
          {unit.name}
          {unit.isSample && <SampleBadge />}
        </Group>
      ),
      compare: (a, b) => compareVietnamese(a.name, b.name),
    },
    {
      key: 'kind',
      header: t('field.kind'),
      width: 10.5,
      render: (unit) => t(`kind.${unit.kind}`),
      compare: (a, b) => compareVietnamese(t(`kind.${a.kind}`), t(`kind.${b.kind}`)),
    },
    {
      key: 'from',
      header: t('field.from'),
      width: 7,
      render: (unit) => formatDate(unit.validFrom),
      compare: (a, b) => compareDays(a.validFrom, b.validFrom),
    },
    {
      key: 'to',
      header: t('field.to'),
      width: 7,
      render: (unit) => (unit.validTo === null ? '' : formatDate(unit.validTo)),
      compare: (a, b) => compareDays(a.validTo, b.validTo),
    },
    {
      key: 'actions',
      header: t('field.actions'),
      width: 6,
      render: (unit) => <RowActions actions={rowActions(unit, t, actions)} />,
    },
  ];
}

function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  // Without an end is later than any end.
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function rowActions(unit: UnitRow, t: TFunction<'units'>, actions: UnitActions): readonly RowAction[] {
  const name = unit.name;
  return [
    { label: t('units.editOf', { name }), Icon: IconPencil, onClick: () => actions.edit(unit) },
    unit.validTo === null
      ? { label: t('units.endOf', { name }), Icon: IconCalendarOff, onClick: () => actions.end(unit) }
      : { label: t('units.reopenOf', { name }), Icon: IconRestore, onClick: () => actions.reopen(unit) },
    { label: t('lineage.of', { name }), Icon: IconArrowMerge, onClick: () => actions.lineage(unit) },
  ];
}
