import { Badge } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { formatDay } from './outstanding.ts';
import type { UnitExchange } from './outstanding.ts';

const colors = { not_sent: 'gray', sent: 'yellow', returned: 'teal' } as const;

/** The units with where their workbooks are. */
export function UnitExchangeTable({
  units,
  chosen,
  onChoose,
}: {
  units: readonly UnitExchange[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation(['exchange', 'common']);
  const columns = useMemo(
    (): readonly Column<UnitExchange>[] => [
      {
        key: 'ordinal',
        header: t('common:column.ordinal'),
        width: 3.5,
        align: 'center',
        render: (_unit, position) => position,
      },
      {
        key: 'unit',
        header: t('common:column.unit'),
        render: ({ unitName }) => unitName,
        compare: (a, b) => compareVietnamese(a.unitName, b.unitName),
      },
      {
        key: 'state',
        header: t('send.state'),
        width: 11,
        render: ({ state }) => (
          <Badge color={colors[state]} variant="light">
            {t(`send.states.${state}`)}
          </Badge>
        ),
        compare: (a, b) => compareVietnamese(a.state, b.state),
      },
      {
        key: 'sentAt',
        header: t('send.sentAt'),
        width: 9,
        render: ({ sentAt }) => (sentAt === null ? '' : formatDay(sentAt)),
        compare: (a, b) => compareVietnamese(a.sentAt ?? '', b.sentAt ?? ''),
      },
      {
        key: 'returnedAt',
        header: t('send.returnedAt'),
        width: 9,
        render: ({ returnedAt }) => (returnedAt === null ? '' : formatDay(returnedAt)),
        compare: (a, b) => compareVietnamese(a.returnedAt ?? '', b.returnedAt ?? ''),
      },
      {
        key: 'timesSent',
        header: t('send.timesSent'),
        width: 8,
        align: 'end',
        render: ({ timesSent }) => timesSent,
        compare: (a, b) => a.timesSent - b.timesSent,
      },
    ],
    [t],
  );
  return (
    <DataTable
      label={t('send.table')}
      columns={columns}
      rows={units}
      rowKey={unitKey}
      selection={{
        selected: chosen,
        onChange: onChoose,
        canSelect: always,
        rowLabel: ({ unitName }) => t('send.selectUnit', { unit: unitName }),
        allLabel: t('send.selectAll'),
      }}
    />
  );
}

const unitKey = ({ unitId }: UnitExchange) => unitId;
const always = () => true;
