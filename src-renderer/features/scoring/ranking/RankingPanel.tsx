import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { inRankOrder } from '../sheet/sheet-lines.ts';
import type { UnitLine } from '../sheet/sheet-lines.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import { proposableUnits, proposalsByUnit } from './proposable.ts';
import { RankingRulesLine } from './RankingRulesLine.tsx';
import { StandingForm } from './StandingForm.tsx';
import { useRankingColumns } from './use-ranking-columns.tsx';

/** What units are put forward for from a ranking. */
const rankingAwards = ['CO_TINH', 'BK_TINH'] as const;

/** The final ranking: who is ranked and why, which class and flags that earns, and what units are proposed for. */
export function RankingPanel({
  view,
  trying,
  onWhy,
}: {
  view: SheetView;
  trying: boolean;
  onWhy: (line: UnitLine) => void;
}) {
  const { t } = useTranslation('scoring');
  const { sheet, lines } = view;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [edited, setEdited] = useState<UnitLine | null>(null);
  const list = useQuery(orpc.proposals.list.queryOptions({ input: { year: sheet.scheme.year } }));
  const proposals = useMemo(() => proposalsByUnit(list.data ?? []), [list.data]);
  const ranked = useMemo(() => inRankOrder(lines), [lines]);
  const incomplete = lines.filter((line) => line.ranked.rank !== null && !line.totals.complete).length;
  const columns = useRankingColumns({
    view,
    provisional: incomplete > 0,
    proposals,
    onWhy,
    onEdit: setEdited,
  });
  const flagged = lines.filter((line) => line.ranked.flag).map(({ unit }) => unit.id);
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
      <RankingRulesLine view={view} disabled={trying || view.lock !== null} />
      <Group gap="xs" mb="xs">
        {rankingAwards.map((awardCode) => {
          const unitIds = proposableUnits(lines, selected, proposals, awardCode);
          return (
            <Button
              key={awardCode}
              size="xs"
              disabled={trying || unitIds.length === 0 || list.data === undefined || propose.isPending}
              onClick={() =>
                propose.mutate({ clusterId: sheet.cluster.id, awardCode, unitIds: [...unitIds] })
              }
            >
              {t(`ranking.propose.${awardCode}`, { n: unitIds.length })}
            </Button>
          );
        })}
        <Button
          size="xs"
          variant="default"
          disabled={flagged.length === 0}
          onClick={() => setSelected(new Set(flagged))}
        >
          {t('ranking.selectFlagged', { n: flagged.length })}
        </Button>
        <Text size="sm" c="dimmed">
          {incomplete > 0 ? t('ranking.incomplete', { n: incomplete }) : t('ranking.hint')}
        </Text>
        <Anchor size="sm" ml="auto" renderRoot={(props) => <Link {...props} to="/dossiers" />}>
          {t('ranking.toDossiers')}
        </Anchor>
      </Group>
      <DataTable
        label={t('ranking.label', { cluster: sheet.cluster.name })}
        columns={columns}
        rows={ranked}
        rowKey={unitId}
        isMuted={isUnranked}
        selection={{
          selected,
          onChange: setSelected,
          canSelect: (line) => !isUnranked(line),
          rowLabel: ({ unit }) => t('ranking.select', { unit: unit.name }),
          allLabel: t('ranking.selectAll'),
        }}
      />
      {edited && <StandingForm sheet={sheet} unit={edited.unit} onClose={() => setEdited(null)} />}
    </>
  );
}

function unitId({ unit }: UnitLine): string {
  return unit.id;
}

function isUnranked({ ranked }: UnitLine): boolean {
  return ranked.rank === null;
}
