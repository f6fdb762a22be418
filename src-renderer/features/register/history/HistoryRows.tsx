import { Badge, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { HistoryState } from '../../../../src-main/domain/register/history/history-preview.ts';
import { client } from '../../../api/page-connection.ts';
import { PagedTable } from '../../../ui/PagedTable.tsx';
import type { PagedColumn } from '../../../ui/PagedTable.tsx';
import { PAGE_ROWS, usePagedRows } from '../../../ui/use-paged-rows.ts';
import type { HistoryPreview } from './use-history-import.ts';

type Row = Awaited<ReturnType<(typeof client)['register']['historyRows']>>['rows'][number];

const stateColors = {
  fresh: 'blue',
  known: 'gray',
  twice: 'gray',
  error: 'red',
  left_out: 'gray',
} as const satisfies Record<HistoryState, string>;

/** The rows of a file as they were understood, each with what is wrong with it. */
export function HistoryRows({
  preview,
  state,
  awards,
}: {
  preview: HistoryPreview;
  state: HistoryState | null;
  awards: readonly { readonly code: string; readonly name: string }[];
}) {
  const { t } = useTranslation('register');
  const { total, rowAt, onRange } = usePagedRows<Row>({
    // The answers change what the rows say; nothing else does.
    keyOf: (offset) => ['history-rows', preview.stagedId, state, offset, preview.counts, preview.problems],
    load: (offset, signal) =>
      client.register.historyRows(
        { stagedId: preview.stagedId, state, limit: PAGE_ROWS, offset },
        { signal },
      ),
  });
  const columns = useMemo((): readonly PagedColumn<Row>[] => {
    const names = new Map(awards.map(({ code, name }) => [code, name]));
    return [
      { key: 'row', header: t('history.columns.row'), width: 4, align: 'end', render: ({ row }) => row },
      {
        key: 'state',
        header: t('columns.status'),
        width: 7,
        render: (row) => (
          <Badge color={stateColors[row.state]} variant="light">
            {t(`history.rowStates.${row.state}`)}
          </Badge>
        ),
      },
      {
        key: 'name',
        header: t('columns.name'),
        width: 12,
        render: ({ name, birthYear }) => (
          <Text size="sm" lineClamp={2}>
            {name}
            {birthYear !== null && ` (${birthYear})`}
          </Text>
        ),
      },
      {
        key: 'post',
        header: t('columns.post'),
        width: 11,
        render: ({ position, unitText }) => (
          <Text size="sm" lineClamp={2}>
            {[position, unitText].filter(Boolean).join(', ')}
          </Text>
        ),
      },
      {
        key: 'award',
        header: t('columns.award'),
        width: 11,
        render: ({ awardCode, awardText, year }) => (
          <Text size="sm" lineClamp={2}>
            {(awardCode !== null && names.get(awardCode)) || awardText}
            {year !== null && `, ${year}`}
          </Text>
        ),
      },
      {
        key: 'decision',
        header: t('columns.decision'),
        width: 9,
        render: ({ decisionNumber, decisionDate }) => (
          <>
            {decisionNumber}
            {decisionDate !== null && <span className="data-table-detail">{formatDate(decisionDate)}</span>}
          </>
        ),
      },
      {
        key: 'problems',
        header: t('history.columns.problems'),
        render: ({ problems }) =>
          problems.map(({ isError, message }) => (
            <Text key={message} size="xs" {...(isError && { c: 'red' })}>
              {message}
            </Text>
          )),
      },
    ];
  }, [t, awards]);
  return (
    <PagedTable
      label={t('history.tabs.rows')}
      columns={columns}
      total={total}
      rowAt={rowAt}
      rowKey={({ row }) => String(row)}
      onRange={onRange}
      resetKey={String(state)}
    />
  );
}
