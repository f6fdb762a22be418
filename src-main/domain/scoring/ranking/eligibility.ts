import type { IsoDate } from '../../kernel/dates.ts';
import type { UnitEvaluation } from '../results/evaluate-sheet.ts';
import type { RankingRules, UnitStanding } from './ranking-rules.ts';

/** Why a unit is not ranked. */
export type Exclusion =
  /** It has no score at all, which is not a total of zero. */
  | { readonly kind: 'no_score' }
  | { readonly kind: 'disciplined'; readonly reason: string }
  | { readonly kind: 'self_score_late'; readonly deadline: IsoDate; readonly selfScoreOn: IsoDate }
  /** No day was recorded, so nothing says that it was on time. */
  | { readonly kind: 'self_score_not_recorded'; readonly deadline: IsoDate }
  /** `reached` is null where no class is reached or scores are missing. */
  | { readonly kind: 'below_class'; readonly lowest: string; readonly reached: string | null }
  | { readonly kind: 'too_few_months'; readonly months: number; readonly minimum: number };

export type UnitFacts = {
  readonly evaluation: Pick<UnitEvaluation, 'totals'>;
  readonly standing: UnitStanding | null;
  readonly resultClass: string | null;
  readonly year: number;
};

/** All reasons why a unit is not ranked, in the order in which an officer would look for them. */
export function exclusionsOf(
  { eligibility, classes }: Pick<RankingRules, 'eligibility' | 'classes'>,
  { evaluation, standing, resultClass, year }: UnitFacts,
): readonly Exclusion[] {
  const { selfScoreDeadline, excludeDisciplined, lowestClass, minimumMonths } = eligibility;
  const exclusions: Exclusion[] = [];
  if (evaluation.totals.total === null) exclusions.push({ kind: 'no_score' });
  const disciplined = standing?.disciplined ?? null;
  if (excludeDisciplined && disciplined !== null) {
    exclusions.push({ kind: 'disciplined', reason: disciplined });
  }
  if (selfScoreDeadline !== null) {
    const selfScoreOn = standing?.selfScoreOn ?? null;
    if (selfScoreOn === null) {
      exclusions.push({ kind: 'self_score_not_recorded', deadline: selfScoreDeadline });
    } else if (selfScoreOn > selfScoreDeadline) {
      exclusions.push({ kind: 'self_score_late', deadline: selfScoreDeadline, selfScoreOn });
    }
  }
  if (lowestClass !== null) {
    const place = (name: string | null) => classes.findIndex((one) => one.name === name);
    // A class that the scheme lacks is no class: the place -1 must not count as the best.
    const reached = place(resultClass);
    if (reached === -1 || reached > place(lowestClass)) {
      exclusions.push({ kind: 'below_class', lowest: lowestClass, reached: resultClass });
    }
  }
  const months = monthsInCluster(standing?.joinedOn ?? null, year);
  if (minimumMonths !== null && months < minimumMonths) {
    exclusions.push({ kind: 'too_few_months', months, minimum: minimumMonths });
  }
  return exclusions;
}

/** Whole months of a year that a unit is in its cluster, by the day it joined; the whole year where none is recorded. */
function monthsInCluster(joinedOn: IsoDate | null, year: number): number {
  const [joinedYear = year, month = 1, day = 1] = (joinedOn ?? `${year}-01-01`).split('-').map(Number);
  if (joinedYear !== year) return joinedYear < year ? 12 : 0;
  return day === 1 ? 13 - month : 12 - month;
}
