import type { UnitId } from '../../kernel/ids.ts';
import type { UnitEvaluation } from '../results/evaluate-sheet.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { flagQuotaOf } from './flags.ts';
import type { ClusterQuota } from './flags.ts';
import { contendersOf, rankCluster } from './rank-cluster.ts';
import type { RankedUnit, RankingOptions } from './rank-cluster.ts';
import type { RankingRules, TieBreak, UnitStanding } from './ranking-rules.ts';
import { checkClass, criteriaWithFloor } from './result-class.ts';
import type { ClassCheck } from './result-class.ts';
import { tieBreakValue } from './tie-breaks.ts';

/** One tie-break, tried on the units that were still equal. */
export type TieRound = {
  readonly tieBreak: TieBreak;
  /** Null where it isn't known. */
  readonly values: readonly { readonly unitId: UnitId; readonly value: number | null }[];
  /** `not_known`: the value of one of them is missing, so nothing is decided. */
  readonly outcome: 'separated' | 'equal' | 'not_known';
};

export type RankExplanation = {
  readonly ranked: RankedUnit;
  /** How many units are ranked, of how many members. */
  readonly rankedCount: number;
  readonly memberCount: number;
  /** The tie-breaks that were tried on the unit and those with its total, in order; empty where none has. */
  readonly rounds: readonly TieRound[];
  /** Those with which it still shares its rank. */
  readonly equalTo: readonly UnitId[];
  /** The classes from the best down to the one reached; none is settled while scores are missing. */
  readonly classes: readonly ClassCheck[];
  readonly missing: number;
  readonly quota: ClusterQuota;
  /** Flags left for the unit's rank after the ranks above; null for a unit that is not ranked. */
  readonly flagsLeft: number | null;
  /** Whose rules these are. */
  readonly rules: Pick<RankingRules, 'source' | 'mark'>;
};

/** Why a unit has the rank it has, or none; null for a unit that is not a member. */
export function explainRank(
  scheme: Scheme,
  evaluations: readonly UnitEvaluation[],
  standings: readonly UnitStanding[],
  options: RankingOptions,
  unitId: UnitId,
): RankExplanation | null {
  const ranking = rankCluster(scheme, evaluations, standings, options);
  const ranked = ranking.find((one) => one.unitId === unitId);
  const evaluation = evaluations.find((one) => one.unitId === unitId);
  if (ranked === undefined || evaluation === undefined) return null;
  const { source, mark, tieBreaks, flags } = scheme.ranking;
  const inRanking = ranking.filter(({ rank }) => rank !== null);
  const eligible = contendersOf(scheme, evaluations, standings, options.year).filter(
    ({ exclusions }) => exclusions.length === 0,
  );
  const quota = flagQuotaOf(flags, evaluations.length, options.flagQuota);
  return {
    ranked,
    rankedCount: inRanking.length,
    memberCount: evaluations.length,
    rounds: ranked.rank === null ? [] : tieRounds(tieBreaks, eligible, unitId),
    equalTo: inRanking
      .filter((one) => one.rank === ranked.rank && one.unitId !== unitId)
      .map((one) => one.unitId),
    classes: evaluation.totals.complete ? classChecks(scheme, evaluation, ranked.resultClass) : [],
    missing: evaluation.totals.missing,
    quota,
    flagsLeft: ranked.rank === null ? null : Math.max(0, quota.flags - ranked.rank + 1),
    rules: { source, mark },
  };
}

function tieRounds(
  tieBreaks: readonly TieBreak[],
  eligible: ReturnType<typeof contendersOf>,
  unitId: UnitId,
): readonly TieRound[] {
  const unit = eligible.find(({ evaluation }) => evaluation.unitId === unitId);
  let equal = eligible.filter(({ evaluation }) => evaluation.totals.total === unit?.evaluation.totals.total);
  const rounds: TieRound[] = [];
  for (const tieBreak of tieBreaks) {
    if (unit === undefined || equal.length === 1) break;
    const own = tieBreakValue(tieBreak, unit);
    const still = equal.filter((one) => tieBreakValue(tieBreak, one) === own);
    const values = equal.map((one) => ({
      unitId: one.evaluation.unitId,
      value: tieBreakValue(tieBreak, one),
    }));
    if (values.some(({ value }) => value === null)) {
      rounds.push({ tieBreak, values, outcome: 'not_known' });
    } else {
      const all = values.every(({ value }) => value === own);
      rounds.push({ tieBreak, values, outcome: all ? 'equal' : 'separated' });
      equal = still;
    }
  }
  return rounds;
}

function classChecks(
  scheme: Scheme,
  evaluation: UnitEvaluation,
  reached: string | null,
): readonly ClassCheck[] {
  const { classes } = scheme.ranking;
  const withFloor = criteriaWithFloor(scheme);
  const last = classes.findIndex(({ name }) => name === reached);
  return classes
    .slice(0, last === -1 ? classes.length : last + 1)
    .map((resultClass) => checkClass(resultClass, withFloor, evaluation));
}
