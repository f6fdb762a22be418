import { pointsOf } from '../../../../src-main/domain/kernel/points.ts';
import type { Formula } from '../../../../src-main/domain/scoring/formulas/formula.ts';
import { CriterionRole } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import type { Criterion } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import { firstChildCode, nextCode } from './criterion-codes.ts';

/**
 * A line of a scheme as it is being edited. Its place in the tree is told by its depth and by the lines above: a line belongs
 * to the nearest one above that is less deep. So every order of lines is a tree, and a code can change without touching others.
 */
export type DraftNode = Omit<Criterion, 'parentCode'> & {
  /** Stays the same while the line is edited and moved. */
  readonly id: number;
  /** 0 at the top; at most one deeper than the line above. */
  readonly depth: number;
};

export type DraftTree = readonly DraftNode[];

export type DropPlace = 'before' | 'inside' | 'after';

export function treeOf(criteria: readonly Criterion[]): DraftTree {
  const depths = new Map<string, number>();
  return criteria.map(({ parentCode, ...criterion }, id) => {
    const depth = parentCode === null ? 0 : (depths.get(parentCode) ?? -1) + 1;
    depths.set(criterion.code, depth);
    return { ...criterion, id, depth };
  });
}

/** The criteria as they are stored: a line with others below it is a group and has no formula. */
export function criteriaOf(tree: DraftTree): readonly Criterion[] {
  const above: string[] = [];
  return tree.map(({ id: _id, depth, ...node }, index) => {
    above.splice(depth, above.length, node.code);
    return {
      ...node,
      parentCode: depth === 0 ? null : (above[depth - 1] ?? null),
      formula: isGroup(tree, index) ? null : (node.formula ?? byHand),
    };
  });
}

/** How points are found where the scheme says nothing else. */
export const byHand: Formula = { kind: 'manual', step: null };

export function isGroup(tree: DraftTree, index: number): boolean {
  return (tree[index + 1]?.depth ?? 0) > (tree[index]?.depth ?? 0);
}

/** The place after the last line that belongs to the one at `index`. */
export function endOf(tree: DraftTree, index: number): number {
  const depth = tree[index]?.depth ?? 0;
  let end = index + 1;
  while ((tree[end]?.depth ?? -1) > depth) end += 1;
  return end;
}

/** The line that the one at `index` belongs to; -1 at the top. */
function parentOf(tree: DraftTree, index: number): number {
  const depth = tree[index]?.depth ?? 0;
  let parent = index - 1;
  while (parent >= 0 && (tree[parent]?.depth ?? 0) >= depth) parent -= 1;
  return parent;
}

/** The line above with the same parent; -1 for the first. */
function siblingAbove(tree: DraftTree, index: number): number {
  const depth = tree[index]?.depth ?? 0;
  let above = index - 1;
  while (above >= 0 && (tree[above]?.depth ?? 0) > depth) above -= 1;
  return above >= 0 && tree[above]?.depth === depth ? above : -1;
}

export function indexOfId(tree: DraftTree, id: number): number {
  return tree.findIndex((node) => node.id === id);
}

export function changeNode(
  tree: DraftTree,
  id: number,
  changes: Partial<Omit<DraftNode, 'id' | 'depth'>>,
): DraftTree {
  return tree.map((node) => (node.id === id ? { ...node, ...changes } : node));
}

/** A line after the one named and all that belongs to it, on its level; at the end of the scheme with null. */
export function addSibling(
  tree: DraftTree,
  id: number | null,
  name: string,
): { tree: DraftTree; id: number } {
  const index = id === null ? -1 : indexOfId(tree, id);
  const last = index === -1 ? lastOfTop(tree) : tree[index];
  const at = index === -1 ? tree.length : endOf(tree, index);
  return insertAt(tree, at, {
    code: last ? nextCode(last.code, codesOf(tree)) : 'I',
    name,
    depth: last?.depth ?? 0,
    role: last?.role ?? CriterionRole.regular,
  });
}

/** A line as the last one below another. */
export function addChild(tree: DraftTree, id: number, name: string): { tree: DraftTree; id: number } {
  const index = indexOfId(tree, id);
  const parent = tree[index];
  if (!parent) return addSibling(tree, null, name);
  const end = endOf(tree, index);
  const children = tree.slice(index + 1, end).filter(({ depth }) => depth === parent.depth + 1);
  const last = children.at(-1);
  return insertAt(tree, end, {
    code: last
      ? nextCode(last.code, codesOf(tree))
      : firstChildCode(parent.code, parent.depth + 1, codesOf(tree)),
    name,
    depth: parent.depth + 1,
    role: parent.role,
  });
}

function insertAt(
  tree: DraftTree,
  at: number,
  line: Pick<DraftNode, 'code' | 'name' | 'depth' | 'role'>,
): { tree: DraftTree; id: number } {
  const id = 1 + tree.reduce((highest, node) => Math.max(highest, node.id), 0);
  const node: DraftNode = {
    ...line,
    id,
    maximum: pointsOf(0),
    formula: byHand,
    formulaText: '',
    measuredIn: '',
  };
  return { tree: tree.toSpliced(at, 0, node), id };
}

function lastOfTop(tree: DraftTree): DraftNode | undefined {
  return tree.findLast(({ depth }) => depth === 0);
}

export function codesOf(tree: DraftTree): ReadonlySet<string> {
  return new Set(tree.map(({ code }) => code));
}

/** Takes a line away with all that belongs to it. */
export function removeNode(tree: DraftTree, id: number): DraftTree {
  const index = indexOfId(tree, id);
  return index === -1 ? tree : tree.toSpliced(index, endOf(tree, index) - index);
}

/** Changes places with the line above or below that has the same parent; at either end nothing happens. */
export function moveNode(tree: DraftTree, id: number, step: -1 | 1): DraftTree {
  const index = indexOfId(tree, id);
  if (index === -1) return tree;
  const upper = step === -1 ? siblingAbove(tree, index) : index;
  const lower = step === -1 ? index : endOf(tree, index);
  if (upper === -1 || tree[lower]?.depth !== tree[index]?.depth) return tree;
  const end = endOf(tree, lower);
  return [
    ...tree.slice(0, upper),
    ...tree.slice(lower, end),
    ...tree.slice(upper, lower),
    ...tree.slice(end),
  ];
}

/** Makes a line, with all that belongs to it, the last one below the line above; the first of its group stays. */
export function indentNode(tree: DraftTree, id: number): DraftTree {
  const index = indexOfId(tree, id);
  return index === -1 || siblingAbove(tree, index) === -1 ? tree : deepen(tree, index, 1);
}

/** Takes a line out of its group, with all that belongs to it, to the place after the group. */
export function outdentNode(tree: DraftTree, id: number): DraftTree {
  const index = indexOfId(tree, id);
  const parent = index === -1 ? -1 : parentOf(tree, index);
  const target = tree[parent];
  return target ? dropNode(tree, id, target.id, 'after') : tree;
}

function deepen(tree: DraftTree, index: number, by: number): DraftTree {
  const end = endOf(tree, index);
  return tree.map((node, at) => (at >= index && at < end ? { ...node, depth: node.depth + by } : node));
}

/** Puts a line with all that belongs to it before, after or into another one; into its own part nothing moves. */
export function dropNode(tree: DraftTree, id: number, targetId: number, place: DropPlace): DraftTree {
  const index = indexOfId(tree, id);
  const end = endOf(tree, index);
  const target = indexOfId(tree, targetId);
  if (index === -1 || target === -1 || (target >= index && target < end)) return tree;
  const rest = tree.toSpliced(index, end - index);
  const anchor = indexOfId(rest, targetId);
  const anchorDepth = rest[anchor]?.depth ?? 0;
  const depth = place === 'inside' ? anchorDepth + 1 : anchorDepth;
  const by = depth - (tree[index]?.depth ?? 0);
  const moved = tree.slice(index, end).map((node) => ({ ...node, depth: node.depth + by }));
  return rest.toSpliced(place === 'before' ? anchor : endOf(rest, anchor), 0, ...moved);
}
