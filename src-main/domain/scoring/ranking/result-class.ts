import type { Points } from '../../kernel/points.ts';
import type { UnitEvaluation } from '../results/evaluate-sheet.ts';
import { CriterionRole, scoredCriteria } from '../schemes/scheme.ts';
import type { Criterion, Scheme } from '../schemes/scheme.ts';
import type { ResultClass } from './ranking-rules.ts';

/** A floor of 100 %, in hundredths of a percent. */
const WHOLE_FLOOR = 10_000;

/** A criterion that lies under the floor of a class. */
export type BrokenFloor = {
  readonly criterionCode: string;
  readonly points: Points;
  readonly maximum: Points;
};

/** What a class asks and what a unit has. */
export type ClassCheck = {
  readonly resultClass: ResultClass;
  readonly totalReached: boolean;
  readonly broken: readonly BrokenFloor[];
};

/** The criteria of which floors are asked: no one has to earn a bonus, and penalties have none. */
export function criteriaWithFloor(scheme: Pick<Scheme, 'criteria'>): readonly Criterion[] {
  return scoredCriteria(scheme).filter(({ role }) => role === CriterionRole.regular);
}

/**
 * The best class whose total and floors a unit reaches. As long as scores are missing there is none: what isn't known satisfies
 * no floor and settles no total.
 */
export function resultClassOf(
  classes: readonly ResultClass[],
  withFloor: readonly Criterion[],
  evaluation: UnitEvaluation,
): string | null {
  if (!evaluation.totals.complete) return null;
  const reached = classes.find((resultClass) => {
    const { totalReached, broken } = checkClass(resultClass, withFloor, evaluation);
    return totalReached && broken.length === 0;
  });
  return reached?.name ?? null;
}

/** What a class asks of a unit; criteria that don't apply to it are not asked. */
export function checkClass(
  resultClass: ResultClass,
  withFloor: readonly Criterion[],
  { cells, totals }: UnitEvaluation,
): ClassCheck {
  const { from, floor } = resultClass;
  const broken: BrokenFloor[] = [];
  for (const { code } of floor === null ? [] : withFloor) {
    const cell = cells.get(code);
    if (cell === undefined || cell.points === null) continue;
    const { points, maximum } = cell;
    if (points * WHOLE_FLOOR < maximum * (floor ?? 0)) broken.push({ criterionCode: code, points, maximum });
  }
  return { resultClass, totalReached: totals.total !== null && totals.total >= from, broken };
}
