import type { Points } from '../../kernel/points.ts';
import { negative, pointsOf } from '../../kernel/points.ts';
import type { SchemeLine } from '../schemes/scheme-tree.ts';
import { CriterionRole } from '../schemes/scheme.ts';
import type { Scheme } from '../schemes/scheme.ts';

/** The sum of a group of criteria, held between nothing or its penalties and its maximum. */
export type GroupTotal = {
  readonly code: string;
  /** Null where no score of the group was given; never 0 for that. */
  readonly total: Points | null;
  /** For this unit: other than the scheme's where criteria that don't apply to it were spread. */
  readonly maximum: Points;
  /** Whether the scores came to more than the maximum, or took off more than a group of penalties may. */
  readonly capped: boolean;
  /** Criteria of the group that have no score yet. */
  readonly missing: number;
};

/** What a unit's scores come to; a total is of what is there. */
export type UnitTotals = {
  /** One for each group of the scheme, in its order. */
  readonly groups: readonly GroupTotal[];
  /** Null where no score was given at all. Below zero where more was taken off than given. */
  readonly total: Points | null;
  readonly capped: boolean;
  /** Of the criteria that are bonus, within the total; null where none has a score. */
  readonly bonus: Points | null;
  /** Of the criteria that are penalty, within the total, zero or below; null where none has a score. */
  readonly penalty: Points | null;
  readonly missing: number;
  /** Whether every criterion that applies has a score. */
  readonly complete: boolean;
};

/** A unit's score for a line: points, `missing`, or `exempt` for a criterion that neither counts nor is awaited. */
export type LineScore = Points | 'missing' | 'exempt';

type Sum = { points: number; given: number; missing: number };

/**
 * Adds a unit's scores up along the tree of the scheme: criteria into their groups, capped at each group's maximum, groups
 * into the grand total, capped at the scheme's where the scheme says so.
 *
 * @param scoreOf the score of the line with this number; asked for scored lines only
 * @param maxima by line, where they differ from the scheme's
 */
export function addUp(
  scheme: Pick<Scheme, 'total' | 'capTotal'>,
  lines: readonly SchemeLine[],
  scoreOf: (line: number) => LineScore,
  maxima: readonly (Points | null)[] | null,
): UnitTotals {
  const sums = lines.map((): Sum => ({ points: 0, given: 0, missing: 0 }));
  const [grand, bonus, penalty] = [emptySum(), emptySum(), emptySum()];
  const groups: GroupTotal[] = [];
  // Backwards: a scheme lists groups before their criteria, so a group's sum is whole when its line comes.
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    const sum = sums[index];
    if (line === undefined || sum === undefined) continue;
    const { criterion, parent } = line;
    if (line.scored) {
      addScore(sum, scoreOf(index));
    } else {
      const maximum = maxima === null ? criterion.maximum : (maxima[index] ?? pointsOf(0));
      const held = hold(sum.points, maximum, criterion.role);
      const capped = held !== sum.points;
      groups.push({
        code: criterion.code,
        total: sum.given === 0 ? null : pointsOf(held),
        maximum,
        capped,
        missing: sum.missing,
      });
      sum.points = held;
    }
    const into = parent === 'root' ? grand : parent === null ? undefined : sums[parent];
    if (into !== undefined) addSum(into, sum);
    // Within a group of the same role the group counts, held at its maximum.
    if (criterion.role === CriterionRole.regular || sameRoleAbove(lines, line)) continue;
    addSum(criterion.role === CriterionRole.bonus ? bonus : penalty, sum);
  }
  const total = scheme.capTotal ? Math.min(grand.points, scheme.total) : grand.points;
  return {
    groups: groups.toReversed(),
    total: grand.given === 0 ? null : pointsOf(total),
    capped: total !== grand.points,
    bonus: bonus.given === 0 ? null : pointsOf(bonus.points),
    penalty: penalty.given === 0 ? null : pointsOf(penalty.points),
    missing: grand.missing,
    complete: grand.missing === 0,
  };
}

function emptySum(): Sum {
  return { points: 0, given: 0, missing: 0 };
}

function addScore(sum: Sum, score: LineScore): void {
  if (score === 'exempt') return;
  if (score === 'missing') {
    sum.missing = 1;
  } else {
    sum.points = score;
    sum.given = 1;
  }
}

function addSum(into: Sum, part: Sum): void {
  into.points += part.points;
  into.given += part.given;
  into.missing += part.missing;
}

/** A group of penalties takes off no more than its maximum; any other gives no more. */
function hold(points: number, maximum: Points, role: CriterionRole): number {
  return role === CriterionRole.penalty ? Math.max(points, negative(maximum)) : Math.min(points, maximum);
}

function sameRoleAbove(lines: readonly SchemeLine[], { criterion, parent }: SchemeLine): boolean {
  return typeof parent === 'number' && lines[parent]?.criterion.role === criterion.role;
}
