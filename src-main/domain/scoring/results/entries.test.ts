import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../kernel/ids.ts';
import { pointsOf } from '../../kernel/points.ts';
import { quantityOf } from '../../kernel/quantity.ts';
import type { ScoreLayer } from '../sheet/layer.ts';
import type { ScoreCell } from '../sheet/score-sheet.ts';
import { effectiveEntries, entriesOfLayer } from './entries.ts';

function cell(
  unit: string,
  criterionCode: string,
  layer: ScoreLayer,
  value: number | null,
  actual?: number,
): ScoreCell {
  return {
    unitId: unit as UnitId,
    criterionCode,
    layer,
    value: value === null ? null : pointsOf(value),
    measure: actual === undefined ? null : { actual: quantityOf(actual) },
  };
}

describe('entriesOfLayer', () => {
  it('takes the cells of one layer, and none for a cell that says nothing', () => {
    const cells = [
      cell('u1', 'I.1', 'self', 100, 5),
      cell('u1', 'I.1', 'cluster', 200),
      cell('u1', 'I.2', 'self', null),
      cell('u2', 'I.1', 'self', 0),
    ];
    expect(entriesOfLayer(cells, 'self')).toEqual(
      new Map<string, unknown>([
        ['u1', new Map([['I.1', { value: 100, measure: { actual: 5 } }]])],
        ['u2', new Map([['I.1', { value: 0, measure: null }]])],
      ]),
    );
  });
});

describe('effectiveEntries', () => {
  it('lets the appraisal prevail over the cluster and the cluster over the unit, cell by cell', () => {
    const entries = effectiveEntries([
      cell('u1', 'I.1', 'appraisal', 300),
      cell('u1', 'I.1', 'cluster', 200),
      cell('u1', 'I.1', 'self', 100),
      cell('u1', 'I.2', 'self', 110),
      cell('u1', 'I.2', 'cluster', 210),
      cell('u1', 'I.3', 'self', 120),
      cell('u2', 'I.1', 'appraisal', 0),
      cell('u2', 'I.1', 'self', 100),
    ]);
    const points = (value: number) => ({ value, measure: null });
    expect(entries).toEqual(
      new Map([
        [
          'u1',
          new Map([
            ['I.1', points(300)],
            ['I.2', points(210)],
            ['I.3', points(120)],
          ]),
        ],
        ['u2', new Map([['I.1', points(0)]])],
      ]),
    );
  });

  it('keeps the figures of an earlier layer under points that a later one gives', () => {
    const entries = effectiveEntries([
      cell('u1', 'I.1', 'self', null, 5),
      cell('u1', 'I.1', 'cluster', null, 4),
      cell('u1', 'I.1', 'appraisal', 300),
    ]);
    expect(entries).toEqual(new Map([['u1', new Map([['I.1', { value: 300, measure: { actual: 4 } }]])]]));
  });

  it('lets later figures replace points that an earlier layer gave', () => {
    const entries = effectiveEntries([cell('u1', 'I.1', 'self', 100), cell('u1', 'I.1', 'cluster', null, 4)]);
    expect(entries).toEqual(new Map([['u1', new Map([['I.1', { value: null, measure: { actual: 4 } }]])]]));
  });

  it('has nothing for units and criteria without an entry', () => {
    expect(effectiveEntries([])).toEqual(new Map());
  });
});
