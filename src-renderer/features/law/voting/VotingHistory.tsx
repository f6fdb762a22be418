import { Badge, Button, Table, Text, Title } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { votingRulesContract } from '../../../../src-main/contract/voting-rules.contract.ts';
import type { AwardCode } from '../../../../src-main/domain/awards/award.ts';
import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import { targetOf } from '../../../../src-main/domain/voting/amend-rules.ts';
import { orpc } from '../../../api/page-connection.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { today } from '../../../ui/today.ts';
import { useContentLines } from './ContentText.tsx';
import { TouchedSessions } from './TouchedSessions.tsx';
import { citationOf } from './voting-draft.ts';

type Entry = InferContractRouterOutputs<typeof votingRulesContract>['amendments'][number];

/** What the office changed in the voting rules, the newest first: what, from when, why, by whom; each can be withdrawn. */
export function VotingHistory({ nameOf }: { nameOf: (code: AwardCode) => string }) {
  const { t } = useTranslation('voting');
  const amendments = useQuery(orpc.votingRules.amendments.queryOptions());
  const [withdrawing, setWithdrawing] = useState<Entry | null>(null);
  const entries = amendments.data ?? [];
  return (
    <div className="law-section">
      <Title order={2} size="h3">
        {t('section.history')}
      </Title>
      {entries.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('history.empty')}
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('history.validFrom')}</Table.Th>
              <Table.Th miw="20rem">{t('history.change')}</Table.Th>
              <Table.Th miw="14rem">{t('history.source')}</Table.Th>
              <Table.Th>{t('history.state')}</Table.Th>
              <Table.Th aria-label={t('history.withdraw')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry) => (
              <Table.Tr
                key={entry.id}
                style={{ verticalAlign: 'top' }}
                opacity={entry.withdrawnAt === null ? 1 : 0.75}
              >
                <Table.Td>{formatDate(entry.validFrom)}</Table.Td>
                <Table.Td>
                  <Change entry={entry} nameOf={nameOf} />
                </Table.Td>
                <Table.Td>
                  {citationOf(entry.content).article}
                  <Text size="xs" c="dimmed">
                    {citationOf(entry.content).source}
                  </Text>
                  <Text size="xs">{t('history.reason', { reason: entry.reason })}</Text>
                  <Text size="xs" c="dimmed">
                    {t('history.entered', { by: entry.enteredBy, at: formatMoment(entry.enteredAt) })}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <StateBadge entry={entry} />
                </Table.Td>
                <Table.Td>
                  {entry.withdrawnAt === null && (
                    <Button size="compact-sm" variant="default" onClick={() => setWithdrawing(entry)}>
                      {t('history.withdraw')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {withdrawing && <Withdraw entry={withdrawing} nameOf={nameOf} onClose={() => setWithdrawing(null)} />}
    </div>
  );
}

/** What it is about, and the sentences that differ from what held before. */
function Change({
  entry: { content, before },
  nameOf,
}: {
  entry: Entry;
  nameOf: (code: AwardCode) => string;
}) {
  const { t } = useTranslation('voting');
  const linesOf = useContentLines();
  const [now, old] = [linesOf(content), before === null ? [] : linesOf(before)];
  const isConfirmation =
    before !== null && citationOf(content).mark === 'confirmed' && citationOf(before).mark !== 'confirmed';
  return (
    <>
      <b>{content.kind === 'award' ? nameOf(content.rule.awardCode) : t(`section.${content.kind}`)}</b>
      {now.map((line, index) =>
        line === old[index] ? null : (
          <div key={line}>
            {old[index] !== undefined && (
              <>
                <s>{old[index]}</s> →{' '}
              </>
            )}
            {line}
          </div>
        ),
      )}
      {isConfirmation && <div>{t('history.confirmed')}</div>}
    </>
  );
}

function StateBadge({ entry: { withdrawnAt, replacedFrom, endsFrom, validFrom } }: { entry: Entry }) {
  const { t } = useTranslation('voting');
  const until = [replacedFrom, endsFrom].filter((day) => day !== null).toSorted()[0];
  const [color, text] =
    withdrawnAt !== null
      ? (['gray', t('history.withdrawn', { at: formatMoment(withdrawnAt) })] as const)
      : until !== undefined && (until <= today() || until === validFrom)
        ? (['gray', t('history.replaced', { date: formatDate(until) })] as const)
        : validFrom > today()
          ? (['blue', t('history.later')] as const)
          : (['teal', t('history.inForce')] as const);
  return (
    <Badge variant="light" color={color} miw="max-content" tt="none">
      {text}
    </Badge>
  );
}

function Withdraw({
  entry,
  nameOf,
  onClose,
}: {
  entry: Entry;
  nameOf: (code: AwardCode) => string;
  onClose: () => void;
}) {
  const { t } = useTranslation('voting');
  const withdraw = useMutation(orpc.votingRules.withdraw.mutationOptions({ onSuccess: onClose }));
  return (
    <FormModal
      title={t('history.withdrawTitle')}
      submitLabel={t('history.withdraw')}
      complete
      saving={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onSubmit={() => withdraw.mutate({ id: entry.id })}
    >
      <Change entry={entry} nameOf={nameOf} />
      <Text size="sm">{t('history.withdrawText')}</Text>
      <TouchedSessions targets={[targetOf(entry.content)]} validFrom={entry.validFrom} />
    </FormModal>
  );
}
