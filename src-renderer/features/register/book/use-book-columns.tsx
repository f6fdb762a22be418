import { Badge, Text, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { RegisterEntryId } from '../../../../src-main/domain/kernel/ids.ts';
import type { client } from '../../../api/page-connection.ts';
import type { PagedColumn } from '../../../ui/PagedTable.tsx';

export type RegisterRow = Awaited<ReturnType<(typeof client)['register']['search']>>['rows'][number];

type Chosen = ReadonlyMap<RegisterEntryId, RegisterRow>;

/** Whether it can be handed over now. */
export function canDeliver({ status, deliveredOn }: RegisterRow): boolean {
  return status === 'in_force' && deliveredOn === null;
}

/** The columns of the book as a register of awards has them; who signed stands in the panel and the workbook. */
export function useBookColumns({
  awardName,
  onOpen,
  chosen,
  onChosen,
}: {
  awardName: (code: string) => string;
  onOpen: (row: RegisterRow) => void;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}): readonly PagedColumn<RegisterRow>[] {
  const { t } = useTranslation('register');
  return useMemo(
    (): readonly PagedColumn<RegisterRow>[] => [
      {
        key: 'choose',
        header: <span className="visually-hidden">{t('columns.choose')}</span>,
        width: 2.25,
        render: (row) => (
          <input
            type="checkbox"
            className="data-table-check"
            aria-label={t('book.choose', { name: row.name })}
            disabled={!canDeliver(row)}
            checked={chosen.has(row.id)}
            onChange={() => {
              const next = new Map(chosen);
              if (!next.delete(row.id)) next.set(row.id, row);
              onChosen(next);
            }}
          />
        ),
      },
      {
        key: 'number',
        header: t('columns.number'),
        width: 3.25,
        align: 'end',
        render: ({ number }) => number ?? '',
      },
      {
        key: 'name',
        header: t('columns.name'),
        width: 9.5,
        render: (row) => (
          <UnstyledButton onClick={() => onOpen(row)} w="100%">
            <Text size="sm" fw={500} lineClamp={2}>
              {row.name}
            </Text>
          </UnstyledButton>
        ),
      },
      {
        key: 'post',
        header: t('columns.post'),
        width: 7.5,
        render: ({ position, unitName }) => (
          <Text size="sm" lineClamp={2}>
            {[position, unitName].filter(Boolean).join(', ')}
          </Text>
        ),
      },
      {
        key: 'award',
        header: t('columns.award'),
        width: 9,
        render: ({ awardCode, year }) => (
          <Text size="sm" lineClamp={2}>
            {t('book.awardOfYear', { award: awardName(awardCode), year })}
          </Text>
        ),
      },
      {
        key: 'achievement',
        header: t('columns.achievement'),
        render: ({ achievement }) => (
          <Text size="sm" lineClamp={2}>
            {achievement}
          </Text>
        ),
      },
      {
        key: 'decision',
        header: t('columns.decision'),
        width: 8,
        render: ({ decisionNumber, decisionDate }) => (
          <>
            {decisionNumber}
            {decisionDate !== null && <span className="data-table-detail">{formatDate(decisionDate)}</span>}
          </>
        ),
      },
      {
        key: 'sheet',
        header: t('columns.sheet'),
        width: 4.5,
        render: ({ certificateNumber }) => certificateNumber,
      },
      {
        key: 'delivered',
        header: t('columns.delivered'),
        width: 6.25,
        render: ({ deliveredOn, deliveredTo }) =>
          deliveredOn !== null && (
            <>
              {formatDate(deliveredOn)}
              <span className="data-table-detail">{deliveredTo}</span>
            </>
          ),
      },
      {
        key: 'status',
        header: t('columns.status'),
        width: 8.75,
        render: (row) => <EntryStatusBadge row={row} />,
      },
    ],
    [t, awardName, onOpen, chosen, onChosen],
  );
}

/** How an award stands: revoked, delivered, or still to be handed over; nothing for history. */
export function EntryStatusBadge({ row }: { row: RegisterRow }) {
  const { t } = useTranslation('register');
  if (row.status === 'revoked')
    return (
      <Badge color="red" variant="light">
        {t('status.revoked')}
      </Badge>
    );
  if (row.deliveredOn !== null)
    return (
      <Badge color="teal" variant="light">
        {t('status.delivered')}
      </Badge>
    );
  return row.number === null ? null : (
    <Badge color="blue" variant="light">
      {t('status.waiting')}
    </Badge>
  );
}
