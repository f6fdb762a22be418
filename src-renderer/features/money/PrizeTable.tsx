import { Badge, Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { formatDong } from '../../../src-main/domain/money/format-dong.ts';
import { PrizeState } from '../../../src-main/domain/money/fund.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import type { PrizeRow } from './money-types.ts';
import { coefficientText } from './prize-filter.ts';

const stateColors: Record<PrizeState, string> = {
  due: 'yellow',
  paid: 'teal',
  none: 'gray',
  to_recover: 'red',
  recovered: 'blue',
};

/** The prizes with their reckoning; amounts open their steps. */
export function PrizeTable({
  rows,
  selected,
  onSelect,
  onSteps,
  onRecover,
}: {
  rows: readonly PrizeRow[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  onSteps: (row: PrizeRow) => void;
  onRecover: (row: PrizeRow) => void;
}) {
  const { t } = useTranslation('money');
  const { t: common } = useTranslation();
  const columns = useMemo(
    (): readonly Column<PrizeRow>[] => [
      {
        key: 'name',
        header: common('column.name'),
        render: ({ name, detail }) => (
          <>
            {name}
            {detail !== '' && <span className="data-table-detail">{detail}</span>}
          </>
        ),
        compare: (a, b) => compareVietnamese(a.name, b.name),
      },
      {
        key: 'award',
        header: common('column.award'),
        width: 13,
        render: ({ awardName }) => awardName,
        compare: (a, b) => compareVietnamese(a.awardName, b.awardName),
      },
      {
        key: 'decision',
        header: t('column.decision'),
        width: 9,
        render: ({ decisionNumber, decisionDate }) => (
          <>
            {decisionNumber}
            <span className="data-table-detail">{formatDate(decisionDate)}</span>
          </>
        ),
      },
      {
        key: 'reckoning',
        header: t('column.reckoning'),
        width: 10,
        align: 'end',
        render: ({ coefficient, base }) => `${coefficientText(coefficient)} × ${formatDong(base)}`,
      },
      {
        key: 'amount',
        header: t('column.amount'),
        width: 8,
        align: 'end',
        render: (row) => (
          <Button
            size="compact-xs"
            variant="subtle"
            title={t('showSteps')}
            aria-label={t('showStepsOf', { name: row.name })}
            onClick={() => onSteps(row)}
          >
            {formatDong(row.amount)}
          </Button>
        ),
        compare: (a, b) => a.amount - b.amount,
      },
      {
        key: 'state',
        header: common('column.state'),
        width: 13,
        render: (row) => <PrizeStanding row={row} onRecover={onRecover} />,
        compare: (a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : 0),
      },
    ],
    [t, common, onSteps, onRecover],
  );
  return (
    <DataTable
      label={t('prizes')}
      columns={columns}
      rows={rows}
      rowKey={({ entryId }) => entryId}
      isMuted={({ state }) => state === PrizeState.none}
      selection={{
        selected,
        onChange: onSelect,
        canSelect: ({ state }) => state === PrizeState.due || state === PrizeState.paid,
        rowLabel: ({ name }) => t('selectRow', { name }),
        allLabel: t('selectAll'),
      }}
    />
  );
}

function PrizeStanding({ row, onRecover }: { row: PrizeRow; onRecover: (row: PrizeRow) => void }) {
  const { t } = useTranslation('money');
  return (
    <>
      <Badge variant="light" tt="none" color={stateColors[row.state]} miw="max-content">
        {t(`state.${row.state}`)}
      </Badge>
      {row.paidOn !== null && (
        <Text size="xs" c="dimmed">
          {t('paidLine', { date: formatDate(row.paidOn), to: row.paidTo })}
        </Text>
      )}
      {row.state === PrizeState.toRecover && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('recoverOf', { name: row.name })}
          onClick={() => onRecover(row)}
        >
          {t('recover')}
        </Button>
      )}
    </>
  );
}
