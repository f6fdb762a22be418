import { Badge, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import type { NomineeView } from './nominee-rows.ts';
import { ProblemList } from './Problems.tsx';

type NomineeTableProps = {
  views: readonly NomineeView[];
  ticked: ReadonlySet<number>;
  disabled: boolean;
  onTick: (ticked: ReadonlySet<number>) => void;
};

/** The rows of a list with their problems; those that can be taken over carry a box to tick. */
export function NomineeTable({ views, ticked, disabled, onTick }: NomineeTableProps) {
  const { t } = useTranslation('intake');
  const columns = useNomineeColumns();
  const selected = useMemo(
    () => new Set(views.filter(({ row, selectable }) => selectable && ticked.has(row)).map(rowKey)),
    [views, ticked],
  );
  /** Rows that the filter hides keep their ticks. */
  function withHidden(keys: ReadonlySet<string>): ReadonlySet<number> {
    const shown = new Set(views.map(({ row }) => row));
    return new Set([...[...ticked].filter((row) => !shown.has(row)), ...[...keys].map(Number)]);
  }
  if (views.length === 0) return <Text c="dimmed">{t('nominees.nothingShown')}</Text>;
  return (
    <DataTable
      label={t('nominees.table')}
      columns={columns}
      rows={views}
      rowKey={rowKey}
      isMuted={({ selectable }) => !selectable}
      selection={{
        selected,
        onChange: (keys) => onTick(withHidden(keys)),
        canSelect: ({ selectable }) => selectable && !disabled,
        rowLabel: ({ row, name }) => t('nominees.takeRow', { row, name }),
        allLabel: t('nominees.takeAll'),
      }}
    />
  );
}

function rowKey({ row }: NomineeView): string {
  return String(row);
}

function useNomineeColumns(): readonly Column<NomineeView>[] {
  const { t } = useTranslation(['intake', 'common']);
  return useMemo(
    () => [
      {
        key: 'row',
        header: t('nominees.row'),
        width: 4.6,
        align: 'end',
        compare: (a, b) => a.row - b.row,
        render: ({ row }) => row,
      },
      {
        key: 'name',
        header: t('nominees.name'),
        compare: (a, b) => compareVietnamese(a.name, b.name),
        render: ({ salutation, name, duplicate, standing }) => (
          <>
            {salutation} <b>{name}</b>{' '}
            {duplicate && (
              <Badge size="xs" variant="outline" color="orange" tt="none">
                {t('nominees.duplicate')}
              </Badge>
            )}
            {standing && (
              <Badge size="xs" variant="outline" color="gray" tt="none">
                {t('nominees.standing')}
              </Badge>
            )}
          </>
        ),
      },
      {
        key: 'kind',
        header: t('nominees.kind'),
        width: 5.4,
        render: ({ subjectKind }) => subjectKind !== null && t(`common:subject.${subjectKind}`),
      },
      { key: 'position', header: t('nominees.position'), width: 8, render: ({ position }) => position },
      {
        key: 'unit',
        header: t('nominees.unit'),
        compare: (a, b) => compareVietnamese(unitText(a), unitText(b)),
        render: unitText,
      },
      {
        key: 'award',
        header: t('nominees.award'),
        width: 10,
        compare: (a, b) => compareVietnamese(a.awardText, b.awardText),
        render: ({ awardText }) => awardText,
      },
      {
        key: 'problems',
        header: t('nominees.problems'),
        width: 13,
        compare: (a, b) => b.problems.length - a.problems.length,
        render: ({ problems }) => problems.length > 0 && <ProblemList problems={problems} />,
      },
    ],
    [t],
  );
}

function unitText({ unit, unitText }: NomineeView): string {
  return unit?.name ?? unitText;
}
