import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { makeCriterion, makeGroup } from '../../../../src-main/domain/scoring/testing/make-scheme.ts';
import {
  addChild,
  addSibling,
  criteriaOf,
  dropNode,
  endOf,
  indentNode,
  moveNode,
  outdentNode,
  removeNode,
  treeOf,
} from './draft-tree.ts';
import type { DraftTree } from './draft-tree.ts';

/** Lines as `code` indented by their depth. */
function drawn(tree: DraftTree): string {
  return tree.map(({ code, depth }) => `${' '.repeat(depth)}${code}`).join('\n');
}

function idOf(tree: DraftTree, code: string): number {
  return tree.find((node) => node.code === code)?.id ?? -1;
}

const sample = treeOf([
  makeGroup('I', 500),
  makeCriterion('I.1', 200, { parentCode: 'I' }),
  makeGroup('I.2', 300, { parentCode: 'I' }),
  makeCriterion('I.2.a', 100, { parentCode: 'I.2' }),
  makeCriterion('I.2.b', 200, { parentCode: 'I.2' }),
  makeGroup('II', 500),
  makeCriterion('II.1', 500, { parentCode: 'II' }),
]);

describe('the tree of a draft', () => {
  it('gives back the criteria that it was made of', () => {
    const criteria = criteriaOf(sample);
    expect(criteriaOf(treeOf(criteria))).toEqual(criteria);
    expect(criteria.map(({ parentCode }) => parentCode)).toEqual([null, 'I', 'I', 'I.2', 'I.2', null, 'II']);
  });

  it('adds a line after all that belongs to another, with the next free code', () => {
    const { tree, id } = addSibling(sample, idOf(sample, 'I.2'), 'Mới');
    expect(drawn(tree)).toBe('I\n I.1\n I.2\n  I.2.a\n  I.2.b\n I.3\nII\n II.1');
    expect(tree.find((node) => node.id === id)).toMatchObject({ name: 'Mới', maximum: 0 });
    expect(drawn(addSibling(sample, null, 'Mới').tree)).toBe(`${drawn(sample)}\nIII`);
  });

  it('adds a line as the last of a group, and makes a criterion a group', () => {
    expect(drawn(addChild(sample, idOf(sample, 'I.2'), 'Mới').tree)).toContain('  I.2.b\n  I.2.c\nII');
    const { tree } = addChild(sample, idOf(sample, 'I.1'), 'Mới');
    expect(drawn(tree)).toContain(' I.1\n  I.1.a\n I.2');
    expect(criteriaOf(tree).find(({ code }) => code === 'I.1')?.formula).toBe(null);
  });

  it('gives points by hand to a group that lost its criteria', () => {
    const tree = removeNode(sample, idOf(sample, 'II.1'));
    expect(criteriaOf(tree).at(-1)).toMatchObject({ code: 'II', formula: { kind: 'manual', step: null } });
  });

  it('moves a group with all that belongs to it, among its own level', () => {
    expect(drawn(moveNode(sample, idOf(sample, 'I.2'), -1))).toBe(
      'I\n I.2\n  I.2.a\n  I.2.b\n I.1\nII\n II.1',
    );
    expect(drawn(moveNode(sample, idOf(sample, 'I'), 1))).toBe('II\n II.1\nI\n I.1\n I.2\n  I.2.a\n  I.2.b');
    expect(moveNode(sample, idOf(sample, 'I.2'), 1)).toBe(sample);
    expect(moveNode(sample, idOf(sample, 'I'), -1)).toBe(sample);
  });

  it('indents below the line above and takes out to after the group', () => {
    expect(drawn(indentNode(sample, idOf(sample, 'I.2')))).toBe(
      'I\n I.1\n  I.2\n   I.2.a\n   I.2.b\nII\n II.1',
    );
    expect(indentNode(sample, idOf(sample, 'I.1'))).toBe(sample);
    expect(drawn(outdentNode(sample, idOf(sample, 'I.2.a')))).toBe(
      'I\n I.1\n I.2\n  I.2.b\n I.2.a\nII\n II.1',
    );
    expect(outdentNode(sample, idOf(sample, 'II'))).toBe(sample);
  });

  it('drops a line before, into and after another, never into itself', () => {
    const moved = idOf(sample, 'I.2');
    expect(drawn(dropNode(sample, moved, idOf(sample, 'II'), 'inside'))).toBe(
      'I\n I.1\nII\n II.1\n I.2\n  I.2.a\n  I.2.b',
    );
    expect(drawn(dropNode(sample, moved, idOf(sample, 'I'), 'before'))).toBe(
      'I.2\n I.2.a\n I.2.b\nI\n I.1\nII\n II.1',
    );
    expect(dropNode(sample, moved, idOf(sample, 'I.2.a'), 'inside')).toBe(sample);
  });

  it('stays a tree with the same lines under any moves', () => {
    const action = fc.record({
      kind: fc.constantFrom('up', 'down', 'in', 'out', 'drop', 'sibling', 'child', 'remove'),
      at: fc.nat(),
      to: fc.nat(),
      place: fc.constantFrom('before' as const, 'inside' as const, 'after' as const),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let tree = sample;
        for (const { kind, at, to, place } of actions) {
          const id = tree[at % Math.max(tree.length, 1)]?.id ?? -1;
          const target = tree[to % Math.max(tree.length, 1)]?.id ?? -1;
          const before = ids(tree);
          if (kind === 'up') tree = moveNode(tree, id, -1);
          if (kind === 'down') tree = moveNode(tree, id, 1);
          if (kind === 'in') tree = indentNode(tree, id);
          if (kind === 'out') tree = outdentNode(tree, id);
          if (kind === 'drop') tree = dropNode(tree, id, target, place);
          expect(ids(tree)).toEqual(before);
          if (kind === 'sibling') tree = addSibling(tree, id, 'Mới').tree;
          if (kind === 'child') tree = addChild(tree, id, 'Mới').tree;
          if (kind === 'remove') tree = removeNode(tree, id);
          expect(flawsOf(tree)).toEqual([]);
        }
      }),
    );
  });

  it('keeps together what belongs together when a line moves', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 6 }), (at, to) => {
        const { id } = sample[at] ?? { id: -1 };
        const part = sample.slice(at, endOf(sample, at)).map((node) => node.id);
        const moved = dropNode(sample, id, sample[to]?.id ?? -1, 'after');
        const start = moved.findIndex((node) => node.id === id);
        expect(moved.slice(start, endOf(moved, start)).map((node) => node.id)).toEqual(part);
      }),
    );
  });
});

function ids(tree: DraftTree): readonly number[] {
  return tree.map(({ id }) => id).toSorted((a, b) => a - b);
}

/** Where lines stand that no tree has: too deep, with a code or an id of another, or at another depth once stored. */
function flawsOf(tree: DraftTree): readonly string[] {
  const stored = treeOf(criteriaOf(tree));
  return tree
    .filter(
      ({ id, code, depth }, index) =>
        depth < 0 ||
        depth > (tree[index - 1]?.depth ?? -1) + 1 ||
        stored[index]?.depth !== depth ||
        tree.some((other, at) => at !== index && (other.code === code || other.id === id)),
    )
    .map(({ code }) => code);
}
