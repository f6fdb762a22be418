import { pointsOf } from '../kernel/points.ts';
import type { Points } from '../kernel/points.ts';
import { scoredCriteria } from './scheme.ts';
import type { Scheme } from './scheme.ts';

/** The sum of a group of criteria, at most the group's maximum. */
export type GroupTotal = {
  readonly code: string;
  /** Null where no score of the group was given; never 0 for that. */
  readonly total: Points | null;
  readonly maximum: Points;
  /** Whether the scores came to more than the maximum. */
  readonly capped: boolean;
  /** Criteria of the group that have no score yet. */
  readonly missing: number;
};

/** What a unit's scores come to; a total is of what is there. */
export type UnitTotals = {
  /** One for each group of the scheme, in its order. */
  readonly groups: readonly GroupTotal[];
  /** Null where no score was given at all. */
  readonly total: Points | null;
  readonly capped: boolean;
  readonly missing: number;
  /** Whether every criterion has a score. */
  readonly complete: boolean;
};

type Sum = { points: number; given: number; missing: number };

/**
 * Adds a unit's scores up along the tree of the scheme: criteria into their groups, capped at each group's maximum, groups
 * into the grand total, capped at the scheme's. Codes that the scheme doesn't score are left out.
 *
 * @param values scores by the code of their criterion; a missing code is a missing score
 */
export function computeTotals(scheme: Scheme, values: ReadonlyMap<string, Points>): UnitTotals {
  const scored = new Set(scoredCriteria(scheme).map((criterion) => criterion.code));
  const sums = new Map<string | null, Sum>();
  const groups: GroupTotal[] = [];
  // Backwards: a scheme lists groups before their criteria, so a group's sum is whole when its line comes.
  for (const { code, parentCode, maximum } of scheme.criteria.toReversed()) {
    if (scored.has(code)) {
      const value = values.get(code);
      addTo(sums, parentCode, {
        points: value ?? 0,
        given: value === undefined ? 0 : 1,
        missing: value === undefined ? 1 : 0,
      });
    } else {
      const sum = sums.get(code) ?? { points: 0, given: 0, missing: 0 };
      const { total, capped } = capAt(sum, maximum);
      groups.push({ code, total, maximum, capped, missing: sum.missing });
      addTo(sums, parentCode, { ...sum, points: total ?? 0 });
    }
  }
  const grand = sums.get(null) ?? { points: 0, given: 0, missing: 0 };
  return {
    groups: groups.toReversed(),
    ...capAt(grand, scheme.total),
    missing: grand.missing,
    complete: grand.missing === 0,
  };
}

function addTo(sums: Map<string | null, Sum>, code: string | null, part: Sum): void {
  const sum = sums.get(code) ?? { points: 0, given: 0, missing: 0 };
  sums.set(code, {
    points: sum.points + part.points,
    given: sum.given + part.given,
    missing: sum.missing + part.missing,
  });
}

function capAt(sum: Sum, maximum: Points): { total: Points | null; capped: boolean } {
  if (sum.given === 0) return { total: null, capped: false };
  return { total: pointsOf(Math.min(sum.points, maximum)), capped: sum.points > maximum };
}
