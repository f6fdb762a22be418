import { Badge, Button, Table, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatMoment } from '../../ui/format-moment.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { today } from '../../ui/today.ts';
import { AmendedValue } from './AmendedValue.tsx';
import type { AmendmentEntry, AwardEntry } from './law-types.ts';

/** What the office changed or confirmed, the newest first; each can be withdrawn. */
export function AmendmentsTab({ awards }: { awards: readonly AwardEntry[] }) {
  const { t } = useTranslation('law');
  const amendments = useQuery(orpc.law.amendments.queryOptions());
  const [withdrawing, setWithdrawing] = useState<AmendmentEntry | null>(null);
  return (
    <QueryBoundary query={amendments}>
      {(entries) =>
        entries.length === 0 ? (
          <EmptyState title={t('amendments.emptyTitle')}>{t('amendments.empty')}</EmptyState>
        ) : (
          <>
            <div className="law-table-scroller" role="region" aria-label={t('amendments.table')} tabIndex={0}>
              <Table stickyHeader>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('amendments.validFrom')}</Table.Th>
                    <Table.Th miw="16rem">{t('amendments.what')}</Table.Th>
                    <Table.Th miw="14rem">{t('amendments.change')}</Table.Th>
                    <Table.Th miw="14rem">{t('amendments.source')}</Table.Th>
                    <Table.Th>{t('amendments.state')}</Table.Th>
                    <Table.Th />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {entries.map((entry) => (
                    <AmendmentRow
                      key={entry.id}
                      entry={entry}
                      awards={awards}
                      onWithdraw={() => setWithdrawing(entry)}
                    />
                  ))}
                </Table.Tbody>
              </Table>
            </div>
            {withdrawing && <Withdraw entry={withdrawing} onClose={() => setWithdrawing(null)} />}
          </>
        )
      }
    </QueryBoundary>
  );
}

function AmendmentRow({
  entry,
  awards,
  onWithdraw,
}: {
  entry: AmendmentEntry;
  awards: readonly AwardEntry[];
  onWithdraw: () => void;
}) {
  const { t } = useTranslation('law');
  const { provision, validFrom, source, reason, enteredAt, withdrawnAt } = entry;
  const names =
    provision?.awards.map((code) => awards.find((award) => award.code === code)?.name ?? '') ?? [];
  return (
    <Table.Tr style={{ verticalAlign: 'top' }} opacity={withdrawnAt === null ? 1 : 0.65}>
      <Table.Td>{formatDate(validFrom)}</Table.Td>
      <Table.Td>
        {provision ? (
          <>
            {t(`section.${provision.kind}`)}
            {names.length > 0 && `: ${names.slice(0, 3).join(', ')}${names.length > 3 ? '…' : ''}`}
            <Text size="xs" c="dimmed">
              {provision.article}
            </Text>
          </>
        ) : (
          t('amendments.gone')
        )}
      </Table.Td>
      <Table.Td>
        <AmendedValue entry={entry} />
      </Table.Td>
      <Table.Td>
        {source}
        <Text size="xs" c="dimmed">
          {reason}
        </Text>
        <Text size="xs" c="dimmed">
          {t('amendments.entered', { at: formatMoment(enteredAt) })}
        </Text>
      </Table.Td>
      <Table.Td>
        <StateBadge entry={entry} />
      </Table.Td>
      <Table.Td>
        {withdrawnAt === null && (
          <Button size="compact-sm" variant="default" onClick={onWithdraw}>
            {t('amendments.withdraw')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function StateBadge({ entry: { withdrawnAt, replacedFrom, validFrom } }: { entry: AmendmentEntry }) {
  const { t } = useTranslation('law');
  const [color, text] =
    withdrawnAt !== null
      ? (['gray', t('amendments.withdrawn')] as const)
      : replacedFrom !== null && (replacedFrom <= today() || replacedFrom === validFrom)
        ? (['gray', t('amendments.replaced', { date: formatDate(replacedFrom) })] as const)
        : validFrom > today()
          ? (['blue', t('amendments.later')] as const)
          : (['teal', t('amendments.inForce')] as const);
  return (
    <Badge variant="light" color={color} miw="max-content">
      {text}
    </Badge>
  );
}

function Withdraw({ entry, onClose }: { entry: AmendmentEntry; onClose: () => void }) {
  const { t } = useTranslation('law');
  const withdraw = useMutation(orpc.law.withdrawAmendment.mutationOptions({ onSuccess: onClose }));
  return (
    <FormModal
      title={t('amendments.withdrawTitle')}
      submitLabel={t('amendments.withdraw')}
      complete
      saving={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onSubmit={() => withdraw.mutate({ id: entry.id })}
    >
      <AmendedValue entry={entry} />
      <Text size="sm">{t('amendments.withdrawText')}</Text>
    </FormModal>
  );
}
