import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { codePatterns, firstChildCode, markOf, nextCode, numbered } from './criterion-codes.ts';

const none: ReadonlySet<string> = new Set();

describe('codes of criteria', () => {
  it.each([
    ['I', 'II'],
    ['IV', 'V'],
    ['I.9', 'I.10'],
    ['I.1.a', 'I.1.b'],
    ['I.1.z', 'I.1.aa'],
    ['A', 'B'],
    ['3', '4'],
    ['Phụ lục', 'Phụ lục.1'],
  ])('counts on from %s to %s', (code, next) => expect(nextCode(code, none)).toBe(next));

  it('steps over codes that are taken', () => {
    expect(nextCode('I.1', new Set(['I.2', 'I.3']))).toBe('I.4');
    expect(firstChildCode('I', 1, new Set(['I.1']))).toBe('I.2');
  });

  it('begins a level below another', () => {
    expect(firstChildCode('I', 1, none)).toBe('I.1');
    expect(firstChildCode('I.1', 2, none)).toBe('I.1.a');
  });

  it('numbers a tree level by level', () => {
    expect(numbered([0, 1, 1, 2, 2, 0, 1], 'I, I.1, I.1.a')).toEqual([
      'I',
      'I.1',
      'I.2',
      'I.2.a',
      'I.2.b',
      'II',
      'II.1',
    ]);
  });

  it('gives every line a code of its own, by any pattern', () => {
    const depths = fc
      .array(fc.nat({ max: 3 }), { maxLength: 60 })
      .map((wanted) =>
        wanted.reduce<number[]>((made, depth) => [...made, Math.min(depth, (made.at(-1) ?? -1) + 1)], []),
      );
    fc.assert(
      fc.property(depths, fc.constantFrom(...codePatterns), (levels, { key }) => {
        expect(new Set(numbered(levels, key)).size).toBe(levels.length);
      }),
    );
  });

  it('writes marks of each style', () => {
    expect([markOf('roman', 49), markOf('number', 12), markOf('letter', 28), markOf('capital', 2)]).toEqual([
      'XLIX',
      '12',
      'ab',
      'B',
    ]);
  });
});
