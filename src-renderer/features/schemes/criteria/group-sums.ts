import { pointsOf } from '../../../../src-main/domain/kernel/points.ts';
import type { Points } from '../../../../src-main/domain/kernel/points.ts';
import { CriterionRole } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import { endOf, isGroup } from './draft-tree.ts';
import type { DraftTree } from './draft-tree.ts';

/** What the maxima below a group, or at the top, come to. Penalties only take away and are no part of it. */
export type GroupSum = {
  readonly sum: Points;
  readonly maximum: Points;
  /** Above zero where the criteria come to more than the group's maximum. */
  readonly difference: number;
  readonly distance: Points;
};

/** By the line of each group; the whole scheme against its total under null. */
export function groupSums(tree: DraftTree, total: Points): ReadonlyMap<number | null, GroupSum> {
  const sums = new Map<number | null, GroupSum>([[null, sumOf(tree, 0, tree.length, 0, total)]]);
  tree.forEach(({ id, depth, maximum }, index) => {
    if (isGroup(tree, index)) sums.set(id, sumOf(tree, index + 1, endOf(tree, index), depth + 1, maximum));
  });
  return sums;
}

function sumOf(tree: DraftTree, from: number, to: number, depth: number, maximum: Points): GroupSum {
  const isPenaltyGroup = tree[from - 1]?.role === CriterionRole.penalty && depth > 0;
  let sum = 0;
  for (const node of tree.slice(from, to)) {
    const counts = isPenaltyGroup || node.role !== CriterionRole.penalty;
    if (node.depth === depth && counts) sum += node.maximum;
  }
  return {
    sum: pointsOf(sum),
    maximum,
    difference: sum - maximum,
    distance: pointsOf(Math.abs(sum - maximum)),
  };
}
