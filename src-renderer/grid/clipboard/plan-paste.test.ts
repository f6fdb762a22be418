import { describe, expect, it } from 'vitest';

import { planPaste } from './plan-paste.ts';

const shape = { rowCount: 4, columnCount: 4 };

describe('planPaste', () => {
  it('lays the texts from the first cell of the selection on and counts what falls outside', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [{ top: 3, left: 2, bottom: 3, right: 2 }],
      shape,
    );
    expect(plan).toEqual({
      cells: [
        { position: { row: 3, column: 2 }, from: { row: 0, column: 0 }, text: 'a' },
        { position: { row: 3, column: 3 }, from: { row: 0, column: 1 }, text: 'b' },
      ],
      outside: 2,
      target: { top: 3, left: 2, bottom: 3, right: 3 },
    });
  });

  it('fills the whole selection with one text', () => {
    const plan = planPaste([['5']], [{ top: 0, left: 0, bottom: 1, right: 1 }], shape);
    expect(plan?.cells.map(({ position }) => [position.row, position.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  it('repeats a row down a selection of its width', () => {
    const plan = planPaste([['a', 'b']], [{ top: 0, left: 0, bottom: 2, right: 1 }], shape);
    expect(plan?.cells.map((cell) => cell.text)).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });

  it('leaves cells alone where a row is shorter than the others', () => {
    const plan = planPaste([['a', 'b'], ['c']], [{ top: 0, left: 0, bottom: 0, right: 0 }], shape);
    expect(plan?.cells.map((cell) => cell.text)).toEqual(['a', 'b', 'c']);
  });

  it('does nothing with an empty clipboard', () => {
    expect(planPaste([], [{ top: 0, left: 0, bottom: 0, right: 0 }], shape)).toEqual({
      cells: [],
      outside: 0,
      target: null,
    });
  });

  it('puts the texts into each of several ranges that they fit, and refuses the others', () => {
    const areas = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 2, bottom: 3, right: 2 },
    ];
    const plan = planPaste([['a'], ['b']], areas, shape);
    expect(plan?.cells.map(({ position, text }) => `${position.row}:${position.column}${text}`)).toEqual([
      '0:0a',
      '1:0b',
      '0:2a',
      '1:2b',
      '2:2a',
      '3:2b',
    ]);
    expect(plan?.target).toBeNull();
    expect(planPaste([['a'], ['b'], ['c']], areas, shape)).toBeNull();
    expect(planPaste([['a', 'b']], areas, shape)).toBeNull();
  });
});
