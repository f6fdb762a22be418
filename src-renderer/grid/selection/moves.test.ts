import { describe, expect, it } from 'vitest';

import type { Position } from '../model/position.ts';
import { moveBy, moveToEdge, stepAlongRow, stepInside } from './moves.ts';

const shape = { rowCount: 3, columnCount: 6 };

describe('moveBy', () => {
  it('stops at the rim', () => {
    expect(moveBy({ row: 1, column: 1 }, 'down', 10, shape)).toEqual({ row: 2, column: 1 });
    expect(moveBy({ row: 0, column: 0 }, 'left', 1, shape)).toEqual({ row: 0, column: 0 });
  });
});

describe('moveToEdge', () => {
  const filled = new Set([1, 2, 4]);
  const jumpRight = (column: number) =>
    moveToEdge({ row: 0, column }, 'right', shape, (position: Position) => filled.has(position.column))
      .column;

  it('goes to the end of a run, over a gap to the next filled cell, and to the rim', () => {
    expect([0, 1, 2, 3, 4, 5].map(jumpRight)).toEqual([1, 2, 4, 4, 5, 5]);
  });
});

describe('stepAlongRow', () => {
  it('wraps to the next row and ends at the last cell', () => {
    expect(stepAlongRow({ row: 0, column: 5 }, false, shape)).toEqual({ row: 1, column: 0 });
    expect(stepAlongRow({ row: 1, column: 0 }, true, shape)).toEqual({ row: 0, column: 5 });
    expect(stepAlongRow({ row: 2, column: 5 }, false, shape)).toBeNull();
    expect(stepAlongRow({ row: 0, column: 0 }, true, shape)).toBeNull();
  });
});

describe('stepInside', () => {
  const area = { top: 1, left: 1, bottom: 2, right: 2 };

  it('goes down the columns with Enter and along the rows with Tab, round and round', () => {
    const walk = (by: 'enter' | 'tab') => {
      const path: Position[] = [{ row: 1, column: 1 }];
      for (let step = 0; step < 4; step += 1)
        path.push(stepInside(area, path.at(-1) ?? { row: 1, column: 1 }, by, false));
      return path.map(({ row, column }) => `${row}${column}`).join(' ');
    };
    expect([walk('enter'), walk('tab')]).toEqual(['11 21 12 22 11', '11 12 21 22 11']);
  });

  it('goes back the same way', () => {
    expect(stepInside(area, { row: 1, column: 1 }, 'tab', true)).toEqual({ row: 2, column: 2 });
  });
});
