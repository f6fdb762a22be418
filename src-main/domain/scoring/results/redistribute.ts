import type { Points } from '../../kernel/points.ts';
import { roundedShare, sumPoints } from '../../kernel/points.ts';
import type { SchemeLine } from '../schemes/scheme-tree.ts';
import { CriterionRole } from '../schemes/scheme.ts';

/** Lines of one group, or at the top, that have the same role. */
type Siblings = {
  readonly group: number | null;
  readonly role: CriterionRole;
  readonly members: readonly number[];
};

/**
 * The maximum that each line of a scheme has for a unit to which some criteria don't apply; null for a line that doesn't.
 *
 * The maximum of a criterion that doesn't apply goes to the others of its group that have the same role, in proportion to their
 * own maxima, in whole hundredths (largest remainder), so that the group keeps its maximum. A group of which nothing applies
 * is itself such a criterion in the group above. Where no other is left, at the top, its points can't be had. Penalties are
 * not spread: what can't be broken makes nothing else dearer.
 */
export function redistribution(
  lines: readonly SchemeLine[],
): (exempt: ReadonlySet<string>) => readonly (Points | null)[] {
  const spreading = siblingsOf(lines).filter(({ role }) => role !== CriterionRole.penalty);
  return (exempt) => {
    const applies = applyingLines(lines, exempt);
    const maxima = lines.map(({ criterion }, index): Points | null =>
      applies[index] ? criterion.maximum : null,
    );
    for (const { group, members } of spreading) {
      const before = group === null ? null : (lines[group]?.criterion.maximum ?? null);
      const now = group === null ? null : (maxima[group] ?? null);
      if (before === now && members.every((index) => maxima[index] !== null)) continue;
      spread(lines, members, maxima, { before, now });
    }
    return maxima;
  };
}

/** In the order of their groups, the top first: groups come before their criteria, so a group's maximum is settled in time. */
function siblingsOf(lines: readonly SchemeLine[]): readonly Siblings[] {
  const families = Map.groupBy(lines.keys(), (index) => lines[index]?.parent ?? null);
  return ['root' as const, ...lines.keys()].flatMap((parent) =>
    [...Map.groupBy(families.get(parent) ?? [], (index) => lines[index]?.criterion.role)].flatMap(
      ([role, members]) =>
        role === undefined ? [] : [{ group: parent === 'root' ? null : parent, role, members }],
    ),
  );
}

/** A line applies when it is not exempt itself and, for a group, when something in it applies. */
function applyingLines(lines: readonly SchemeLine[], exempt: ReadonlySet<string>): readonly boolean[] {
  const applies = lines.map(({ criterion, scored }) => scored && !exempt.has(criterion.code));
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const parent = lines[index]?.parent;
    if (applies[index] && typeof parent === 'number') applies[parent] = true;
  }
  return applies;
}

/** @param group the maximum that the siblings' group had at first, and has now; null at the top */
function spread(
  lines: readonly SchemeLine[],
  siblings: readonly number[],
  maxima: (Points | null)[],
  group: { readonly before: Points | null; readonly now: Points | null },
): void {
  const left = siblings.filter((index) => maxima[index] !== null);
  const weights = left.map((index) => lines[index]?.criterion.maximum ?? (0 as Points));
  if (sumPoints(weights) === 0) return;
  const sum = sumPoints(siblings.map((index) => lines[index]?.criterion.maximum ?? (0 as Points)));
  const { before, now } = group;
  const pool = before === null || now === null || before === 0 ? sum : roundedShare(sum, now, before);
  allot(pool, weights).forEach((share, position) => {
    const index = left[position];
    if (index !== undefined) maxima[index] = share;
  });
}

/** Splits points in proportion to weights; what is left over goes to the largest remainders, the first of equal ones. */
function allot(pool: Points, weights: readonly Points[]): readonly Points[] {
  const sum = sumPoints(weights);
  const shares = weights.map((weight) => Math.floor((pool * weight) / sum));
  const remainders = weights.map((weight, index) => ({ index, remainder: (pool * weight) % sum }));
  const over = pool - shares.reduce((total, share) => total + share, 0);
  for (const { index } of remainders.toSorted((a, b) => b.remainder - a.remainder).slice(0, over)) {
    shares[index] = (shares[index] ?? 0) + 1;
  }
  return shares as Points[];
}
