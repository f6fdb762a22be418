import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { contentText } from './content-text.ts';
import { isTakeable } from './returned-files.ts';
import type { ReturnedRow } from './returned-files.ts';

/** The criteria of a returned workbook with their three sides: sent, returned, current. */
export function ReturnedTable({
  rows,
  ticked,
  disabled,
  onTick,
}: {
  rows: readonly ReturnedRow[];
  ticked: ReadonlySet<string>;
  disabled: boolean;
  onTick: (codes: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation('exchange');
  const columns = useMemo(
    (): readonly Column<ReturnedRow>[] => [
      {
        key: 'criterion',
        header: t('returned.column.criterion'),
        render: ({ criterionCode, criterionName, note }) => (
          <>
            <Text size="sm">
              <b>{criterionCode}</b> {criterionName}
            </Text>
            {note !== null && (
              <Text size="xs" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
                {t('returned.note', { text: note })}
              </Text>
            )}
          </>
        ),
      },
      {
        key: 'sent',
        header: t('returned.column.sent'),
        width: 8,
        render: ({ sent }) => contentText(sent, t),
      },
      {
        key: 'returned',
        header: t('returned.column.returned'),
        width: 9,
        render: ({ returned }) => <b>{returned === null ? '–' : contentText(returned, t)}</b>,
      },
      {
        key: 'current',
        header: t('returned.column.current'),
        width: 8,
        render: ({ current }) => contentText(current, t),
      },
      {
        key: 'change',
        header: t('returned.column.change'),
        width: 8,
        render: ({ change }) => (
          <span className="exchange-change" data-change={change}>
            {t(`returned.change.${change}`)}
          </span>
        ),
      },
    ],
    [t],
  );
  return (
    <DataTable
      label={t('tabs.returned')}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      selection={{
        selected: ticked,
        onChange: onTick,
        canSelect: (row) => !disabled && isTakeable(row),
        rowLabel: ({ criterionCode }) => t('returned.take', { criterion: criterionCode }),
        allLabel: t('returned.chooseAll'),
      }}
    />
  );
}

const rowKey = ({ criterionCode }: ReturnedRow) => criterionCode;
