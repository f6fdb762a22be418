import type { Points } from '../kernel/points.ts';
import type { UnitEvaluation } from './evaluate-sheet.ts';
import type { ResultClass } from './ranking-rules.ts';
import { CriterionRole, scoredCriteria } from './scheme.ts';
import type { Scheme } from './scheme.ts';

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

/**
 * The best class whose total and floors a unit reaches. As long as scores are missing there is none: what isn't known satisfies
 * no floor and settles no total.
 */
export function resultClassOf(scheme: Scheme, evaluation: UnitEvaluation): string | null {
  if (!evaluation.totals.complete) return null;
  const reached = scheme.ranking.classes.find((resultClass) => {
    const { totalReached, broken } = checkClass(scheme, evaluation, resultClass);
    return totalReached && broken.length === 0;
  });
  return reached?.name ?? null;
}

/** Floors are asked of regular criteria that apply to the unit; no one has to earn a bonus. */
export function checkClass(
  scheme: Scheme,
  { cells, totals }: UnitEvaluation,
  resultClass: ResultClass,
): ClassCheck {
  const { from, floor } = resultClass;
  const asked = floor === null ? [] : scoredCriteria(scheme);
  return {
    resultClass,
    totalReached: totals.total !== null && totals.total >= from,
    broken: asked.flatMap(({ code, role }): BrokenFloor[] => {
      const cell = cells.get(code);
      if (role !== CriterionRole.regular || cell === undefined || cell.points === null) return [];
      const { points, maximum } = cell;
      const holds = points * WHOLE_FLOOR >= maximum * (floor ?? 0);
      return holds ? [] : [{ criterionCode: code, points, maximum }];
    }),
  };
}
