import { Anchor, Badge, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { numberText } from './decision-types.ts';
import type { DecisionSummary } from './decision-types.ts';

/** The decisions of a year; Enter or a click on a title opens one. */
export function DecisionTable({ decisions }: { decisions: readonly DecisionSummary[] }) {
  const { t } = useTranslation('decisions');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const columns = useMemo(
    (): readonly Column<DecisionSummary>[] => [
      {
        key: 'number',
        header: t('column.number'),
        width: 9,
        render: (row) =>
          numberText(row) ?? (
            <Text span inherit c="dimmed">
              {t('noNumber')}
            </Text>
          ),
        compare: (a, b) => (a.number ?? Infinity) - (b.number ?? Infinity),
      },
      {
        key: 'date',
        header: t('column.date'),
        width: 8,
        render: ({ date }) => (date === null ? '' : formatDate(date)),
        compare: (a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1),
      },
      {
        key: 'title',
        header: t('field.title'),
        render: (row) => (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link {...props} to="/decisions/$decisionId" params={{ decisionId: row.id }} />
            )}
          >
            {row.title === '' ? t('noTitle') : row.title}
          </Anchor>
        ),
      },
      {
        key: 'basis',
        header: t('column.basis'),
        width: 17,
        render: ({ basis, meetingTitle }) => (
          <>
            {t(`basis.${basis}`)}
            {meetingTitle !== '' && <span className="data-table-detail">{meetingTitle}</span>}
          </>
        ),
      },
      { key: 'counts', header: t('column.counts'), width: 12, render: ({ countsText }) => countsText },
      {
        key: 'state',
        header: common('column.state'),
        width: 9,
        render: ({ state }) => <DecisionStateBadge state={state} />,
        compare: (a, b) => (a.state < b.state ? -1 : 1),
      },
    ],
    [t, common],
  );
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={decisions}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/decisions/$decisionId', params: { decisionId: id } })}
    />
  );
}

export function DecisionStateBadge({ state }: { state: DecisionSummary['state'] }) {
  const { t } = useTranslation('decisions');
  return (
    <Badge variant="light" tt="none" color={state === 'issued' ? 'teal' : 'yellow'} miw="max-content">
      {t(`state.${state}`)}
    </Badge>
  );
}
