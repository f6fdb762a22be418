import { useQueries, useQuery } from '@tanstack/react-query';

import { CouncilRole } from '../../../src-main/domain/council/council.ts';
import { membersOn } from '../../../src-main/domain/council/terms.ts';
import { DecisionState } from '../../../src-main/domain/decisions/decision.ts';
import { DocumentKind } from '../../../src-main/domain/documents/document-kind.ts';
import { stageWithResult } from '../../../src-main/domain/dossiers/stage-moves.ts';
import { DossierStage } from '../../../src-main/domain/dossiers/stage.ts';
import type { Instant } from '../../../src-main/domain/kernel/dates.ts';
import type { ClusterId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { isOver } from '../../../src-main/domain/meetings/meeting.ts';
import type { ProposalState } from '../../../src-main/domain/proposals/proposal.ts';
import { ScoreLayer } from '../../../src-main/domain/scoring/sheet/layer.ts';
import { takesPart } from '../../../src-main/domain/units/unit.ts';
import type { ClusterMember } from '../../../src-main/domain/units/unit.ts';
import { orpc } from '../../api/page-connection.ts';
import { today } from '../../ui/today.ts';
import type { YearFigures } from './year-steps.ts';

/** Counts what the year holds so far; every figure follows the live updates of its own part. */
export function useYearFigures(year: number): { readonly figures: YearFigures; readonly hasFailed: boolean } {
  const input = { year };
  const on = today();
  const units = useQuery(orpc.units.list.queryOptions());
  const clusters = useQuery(orpc.clusters.list.queryOptions({ input }));
  const council = useQuery(orpc.council.get.queryOptions());
  const proposals = useQuery(orpc.proposals.list.queryOptions({ input }));
  const meetings = useQuery(orpc.meetings.list.queryOptions({ input }));
  const register = useQuery(orpc.documents.register.queryOptions({ input }));
  const decisions = useQuery(orpc.decisions.list.queryOptions({ input }));
  const waiting = useQuery(orpc.decisions.waiting.queryOptions({ input }));
  const awards = useQuery(orpc.register.search.queryOptions({ input: awardsOf(year) }));
  const selfScores = useSelfScores(clusters.data);

  const inForce = units.data?.filter((unit) => takesPart(unit, on));
  const placed = new Set(clusters.data?.flatMap(({ members }) => members.map(({ unitId }) => unitId)));
  const members = council.data ? membersOn(council.data, on) : [];
  return {
    figures: {
      units: inForce?.length,
      clusters: clusters.data &&
        inForce && {
          count: clusters.data.length,
          placed: inForce.filter(({ id }) => placed.has(id)).length,
        },
      council:
        council.data === undefined
          ? undefined
          : { count: members.length, hasChair: members.some(({ role }) => role === CouncilRole.chair) },
      selfScores: selfScores.count,
      dossiers: proposals.data && countByStage(proposals.data),
      sessions: meetings.data && {
        count: meetings.data.length,
        ended: meetings.data.filter(isOver).length,
      },
      minutes: register.data && countMinutes(register.data),
      decisions: decisions.data &&
        waiting.data && {
          count: decisions.data.length,
          issued: decisions.data.filter(({ state }) => state === DecisionState.issued).length,
          waiting: waiting.data.groups.reduce((sum, { items }) => sum + items.length, 0),
        },
      awards: awards.data?.total,
    },
    hasFailed:
      selfScores.hasFailed ||
      [units, clusters, council, proposals, meetings, register, decisions, waiting, awards].some(
        ({ isError }) => isError,
      ),
  };
}

/** Minutes of sessions; what else stands in the register is no step of the year. */
function countMinutes(
  register: readonly { readonly kind: DocumentKind; readonly signedAt: Instant | null }[],
): NonNullable<YearFigures['minutes']> {
  const minutes = register.filter(({ kind }) => kind === DocumentKind.minutes);
  return { count: minutes.length, signed: minutes.filter(({ signedAt }) => signedAt !== null).length };
}

/** The awards of a year that the office numbered, of which only the count is wanted. */
function awardsOf(year: number) {
  return {
    text: '',
    awardCode: null,
    year,
    kind: null,
    unitIds: [],
    onlyNumbered: true,
    limit: 1,
    offset: 0,
  };
}

/** How many dossiers stand in each stage, in the order of the stages, with the results of ballots. */
function countByStage(
  proposals: readonly { readonly stage: DossierStage; readonly state: ProposalState }[],
): ReadonlyMap<DossierStage, number> {
  const counts = new Map<DossierStage, number>();
  for (const { stage, state } of proposals) {
    const reached = stageWithResult(stage, state);
    counts.set(reached, (counts.get(reached) ?? 0) + 1);
  }
  const order = Object.values(DossierStage);
  return new Map([...counts].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

type ClusterInput = { readonly id: ClusterId; readonly members: readonly ClusterMember[] };

/** A unit's self-scores are there once its sheet holds at least one of them. */
function useSelfScores(clusters: readonly ClusterInput[] | undefined) {
  const sheets = useQueries({
    queries: (clusters ?? []).map(({ id }) =>
      orpc.scoring.getSheet.queryOptions({
        input: { clusterId: id },
        select: ({ cells }) => unitsWithSelfScores(cells),
      }),
    ),
  });
  const received = sheets.map(({ data }) => data);
  const isKnown = clusters !== undefined && received.every((count) => count !== undefined);
  return {
    count: isKnown
      ? {
          received: received.reduce((sum, count) => sum + count, 0),
          expected: clusters.reduce((sum, { members }) => sum + members.length, 0),
        }
      : undefined,
    hasFailed: sheets.some(({ isError }) => isError),
  };
}

function unitsWithSelfScores(
  cells: readonly { readonly unitId: UnitId; readonly layer: ScoreLayer }[],
): number {
  return new Set(cells.filter(({ layer }) => layer === ScoreLayer.self).map(({ unitId }) => unitId)).size;
}
