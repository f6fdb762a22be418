import type { UnitId } from '../../kernel/ids.ts';
import type { Points } from '../../kernel/points.ts';
import type { UnitEvaluation } from '../results/evaluate-sheet.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { exclusionsOf } from './eligibility.ts';
import type { Exclusion } from './eligibility.ts';
import { allotFlags, flagQuotaOf } from './flags.ts';
import type { FlagState } from './flags.ts';
import type { TieBreak, UnitStanding } from './ranking-rules.ts';
import { criteriaWithFloor, resultClassOf } from './result-class.ts';
import { orderUnits } from './tie-breaks.ts';

/** A unit with its place in its cluster. */
export type RankedUnit = {
  readonly unitId: UnitId;
  readonly total: Points | null;
  /** From 1; units that tie share a rank and the next ones are skipped (1-2-2-4). Null for a unit that is not ranked. */
  readonly rank: number | null;
  readonly tied: boolean;
  /** What separated the unit from the next one with the same total, the one above if there is one; null where nothing had to. */
  readonly decidedBy: TieBreak | null;
  /** Why the unit is not ranked; empty for one that is. */
  readonly exclusions: readonly Exclusion[];
  /** The name of its class; null where the scheme has none, none is reached, or scores are missing. */
  readonly resultClass: string | null;
  /** Whether the unit's rank earns a flag. */
  readonly flag: boolean;
  /** Whether it shares the rank at which the flags run out: the council has to decide. */
  readonly flagUndecided: boolean;
};

type RankingCandidate = {
  readonly evaluation: UnitEvaluation;
  readonly standing: UnitStanding | null;
  readonly resultClass: string | null;
  readonly exclusions: readonly Exclusion[];
};

export type RankingOptions = {
  readonly year: number;
  /** Flags of this cluster where the office set a number of its own. */
  readonly flagQuota: number | null;
};

/**
 * Ranks the units of a cluster, best first: who may be ranked, by total, by the scheme's tie-breaks; what is still equal then
 * shares its rank and stays in the order given. Units that are not ranked come last: not to be ranked is no last place.
 */
export function rankCluster(
  scheme: Scheme,
  evaluations: readonly UnitEvaluation[],
  standings: readonly UnitStanding[],
  { year, flagQuota }: RankingOptions,
): readonly RankedUnit[] {
  const units = contendersOf(scheme, evaluations, standings, year);
  const ranks = orderUnits(
    scheme.ranking.tieBreaks,
    units.filter(({ exclusions }) => exclusions.length === 0),
  );
  const quota = flagQuotaOf(scheme.ranking.flags, evaluations.length, flagQuota);
  const flags = allotFlags(
    ranks.map(({ rank }) => rank),
    quota.flags,
  );
  const ranked = ranks.map(({ unit, rank, tied, decidedBy }, index) =>
    toRanked(unit, { rank, tied, decidedBy }, flags[index] ?? 'none'),
  );
  const unranked = units
    .filter(({ exclusions }) => exclusions.length > 0)
    .map((unit) => toRanked(unit, { rank: null, tied: false, decidedBy: null }, 'none'));
  return [...ranked, ...unranked];
}

/** The units with their classes, and why some of them are not ranked. */
export function contendersOf(
  scheme: Scheme,
  evaluations: readonly UnitEvaluation[],
  standings: readonly UnitStanding[],
  year: number,
): readonly RankingCandidate[] {
  const standingOf = new Map(standings.map((standing) => [standing.unitId, standing]));
  const withFloor = criteriaWithFloor(scheme);
  return evaluations.map((evaluation) => {
    const resultClass = resultClassOf(scheme.ranking.classes, withFloor, evaluation);
    const standing = standingOf.get(evaluation.unitId) ?? null;
    const exclusions = exclusionsOf(scheme.ranking, { evaluation, standing, resultClass, year });
    return { evaluation, standing, resultClass, exclusions };
  });
}

function toRanked(
  { evaluation, exclusions, resultClass }: RankingCandidate,
  place: Pick<RankedUnit, 'rank' | 'tied' | 'decidedBy'>,
  flag: FlagState,
): RankedUnit {
  return {
    unitId: evaluation.unitId,
    total: evaluation.totals.total,
    ...place,
    exclusions,
    resultClass,
    flag: flag === 'given',
    flagUndecided: flag === 'undecided',
  };
}
