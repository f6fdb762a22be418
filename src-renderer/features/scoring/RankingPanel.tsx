import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { AwardCode } from '../../../src-main/domain/awards/award.ts';
import { formatPoints } from '../../../src-main/domain/kernel/points.ts';
import { orpc } from '../../api/page-connection.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { notifyDone, notifyError } from '../../ui/notify.ts';
import { proposableUnits, proposalsByUnit } from './proposable.ts';
import type { Proposal } from './proposable.ts';
import { inRankOrder, rankText } from './sheet-lines.ts';
import type { UnitLine } from './sheet-lines.ts';
import type { LayerView } from './use-layer-view.ts';

/** What units are put forward for from a ranking. */
const rankingAwards = [AwardCode.provincialFlag, AwardCode.provincialCertificate] as const;

/** The units in the order of their totals, and what they are proposed for. */
export function RankingPanel({ view }: { view: LayerView }) {
  const { t } = useTranslation('scoring');
  const { sheet, layer, lines } = view;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = useQuery(orpc.proposals.list.queryOptions({ input: { year: sheet.scheme.year } }));
  const proposals = useMemo(() => proposalsByUnit(list.data ?? []), [list.data]);
  const ranked = useMemo(() => inRankOrder(lines), [lines]);
  const columns = useRankingColumns(lines, proposals);
  const incomplete = lines.filter(({ rank, totals }) => rank !== null && !totals.complete).length;
  const propose = useMutation(
    orpc.proposals.proposeUnits.mutationOptions({
      onError: notifyError,
      onSuccess: ({ proposed }) => {
        setSelected(new Set());
        notifyDone(t('ranking.proposed', { n: proposed }));
      },
    }),
  );
  return (
    <>
      <Group gap="xs" mb="xs">
        {rankingAwards.map((awardCode) => {
          const unitIds = proposableUnits(lines, selected, proposals, awardCode);
          return (
            <Button
              key={awardCode}
              size="xs"
              disabled={unitIds.length === 0 || list.data === undefined || propose.isPending}
              onClick={() =>
                propose.mutate({ clusterId: sheet.cluster.id, awardCode, unitIds: [...unitIds] })
              }
            >
              {t(`ranking.propose.${awardCode}`, { n: unitIds.length })}
            </Button>
          );
        })}
        <Text size="sm" c="dimmed">
          {incomplete > 0 ? t('ranking.incomplete', { n: incomplete }) : t('ranking.hint')}
        </Text>
        <Anchor size="sm" ml="auto" renderRoot={(props) => <Link {...props} to="/proposals" />}>
          {t('ranking.toProposals')}
        </Anchor>
      </Group>
      <DataTable
        label={t('ranking.label', { cluster: sheet.cluster.name, layer: t(`layers.${layer}`) })}
        columns={columns}
        rows={ranked}
        rowKey={unitId}
        isMuted={({ rank }) => rank === null}
        selection={{
          selected,
          onChange: setSelected,
          canSelect: ({ rank }) => rank !== null,
          rowLabel: ({ unit }) => t('ranking.select', { unit: unit.name }),
          allLabel: t('ranking.selectAll'),
        }}
      />
    </>
  );
}

function unitId({ unit }: UnitLine): string {
  return unit.id;
}

function useRankingColumns(
  lines: readonly UnitLine[],
  proposals: ReadonlyMap<string, readonly Proposal[]>,
): readonly Column<UnitLine>[] {
  const { t } = useTranslation('scoring');
  const groups = lines[0]?.totals.groups;
  return useMemo(
    () => [
      { key: 'rank', header: t('column.rank'), width: 4, align: 'center', render: rankText },
      { key: 'unit', header: t('column.unit'), render: ({ unit }) => <b>{unit.name}</b> },
      ...(groups ?? []).map(({ code, maximum }, index): Column<UnitLine> => {
        return {
          key: code,
          header: `${code} (${formatPoints(maximum)})`,
          width: 5.6,
          align: 'end',
          render: ({ totals }) => {
            const total = totals.groups[index]?.total ?? null;
            return total === null ? '' : formatPoints(total);
          },
        };
      }),
      {
        key: 'total',
        header: t('column.totalPlain'),
        width: 8.5,
        align: 'end',
        render: ({ totals }) =>
          totals.total !== null && (
            <>
              <b>{formatPoints(totals.total)}</b>
              {!totals.complete && (
                <Text size="xs" c="dimmed">
                  {t('column.missing', { n: totals.missing })}
                </Text>
              )}
            </>
          ),
      },
      {
        key: 'proposals',
        header: t('ranking.existing'),
        width: 15,
        render: ({ unit }) =>
          (proposals.get(unit.id) ?? []).map(({ id, awardName }) => (
            <Badge key={id} variant="light" color="gold" c="inherit" mr={4} className="ranking-award">
              {awardName}
            </Badge>
          )),
      },
    ],
    [groups, proposals, t],
  );
}
