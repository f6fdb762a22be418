import { describe, expect, it } from 'vitest';

import type { Area, Position } from '../model/position.ts';
import type { GridValue } from '../types.ts';
import { fillTarget, hasSeries, planFill } from './plan-fill.ts';
import type { FillMode } from './plan-fill.ts';

const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

/** A sheet by rows; a number's unit is 100. */
function valuesOf(sheet: readonly (readonly GridValue[])[]) {
  return {
    valueAt: ({ row, column }: Position) => sheet[row]?.[column] ?? null,
    unitAt: () => 100,
  };
}

function filled(sheet: readonly (readonly GridValue[])[], source: Area, target: Area, mode: FillMode) {
  const values = valuesOf(sheet);
  return planFill(source, target, mode, values).map(
    ({ position, source: from, next }) =>
      `${position.row}:${position.column}=${String(next ?? values.valueAt(from))}`,
  );
}

describe('planFill', () => {
  it('copies the source over and over, in all four directions', () => {
    const down = [['a'], ['b']];
    expect(filled(down, area(0, 0, 1, 0), area(0, 0, 4, 0), 'copy')).toEqual(['2:0=a', '3:0=b', '4:0=a']);
    const up = [[null], [null], [null], ['a'], ['b']];
    expect(filled(up, area(3, 0, 4, 0), area(0, 0, 4, 0), 'copy')).toEqual(['2:0=b', '1:0=a', '0:0=b']);
    expect(filled([['a']], area(0, 0, 0, 0), area(0, 0, 0, 2), 'copy')).toEqual(['0:1=a', '0:2=a']);
    expect(filled([[null, null, 'a']], area(0, 2, 0, 2), area(0, 0, 0, 2), 'copy')).toEqual([
      '0:1=a',
      '0:0=a',
    ]);
  });

  it('goes on with numbers of one step, each column by itself, and copies the others', () => {
    const sheet = [
      [100, 'x', 500],
      [150, 'y', 300],
    ];
    expect(filled(sheet, area(0, 0, 1, 2), area(0, 0, 3, 2), 'series')).toEqual([
      '2:0=200',
      '3:0=250',
      '2:1=x',
      '3:1=y',
      '2:2=100',
      '3:2=-100',
    ]);
    expect(filled([[null], [100], [150]], area(1, 0, 2, 0), area(0, 0, 2, 0), 'series')).toEqual(['0:0=50']);
  });

  it('steps a single number by one unit, up with the rows and down against them', () => {
    expect(filled([[300]], area(0, 0, 0, 0), area(0, 0, 2, 0), 'series')).toEqual(['1:0=400', '2:0=500']);
    expect(filled([[null, 300]], area(0, 1, 0, 1), area(0, 0, 0, 1), 'series')).toEqual(['0:0=200']);
  });
});

describe('hasSeries', () => {
  it('takes no series where steps differ or a cell is no number', () => {
    const values = valuesOf([
      [1, 1, 'a'],
      [2, 2, 2],
      [3, 4, 3],
    ]);
    expect([0, 1, 2].map((column) => hasSeries(area(0, column, 2, column), 'down', values))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('fillTarget', () => {
  it('reaches in the direction that is dragged further', () => {
    const source = area(2, 2, 3, 3);
    expect([
      fillTarget(source, { row: 6, column: 4 }),
      fillTarget(source, { row: 0, column: 2 }),
      fillTarget(source, { row: 4, column: 8 }),
      fillTarget(source, { row: 3, column: 0 }),
      fillTarget(source, { row: 3, column: 2 }),
    ]).toEqual([area(2, 2, 6, 3), area(0, 2, 3, 3), area(2, 2, 3, 8), area(2, 0, 3, 3), source]);
  });
});
