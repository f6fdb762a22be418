import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../kernel/ids.ts';
import { pointsFrom } from '../../kernel/points.ts';
import type { ScoreLayer } from '../sheet/layer.ts';
import { makeCriterion, makeScheme } from '../testing/make-scheme.ts';
import { formatRank, sheetResult } from './sheet-result.ts';

const ids = ['a', 'b', 'c'] as UnitId[];

function given(unit: number, layer: ScoreLayer, value: number) {
  return {
    unitId: ids[unit] ?? ('' as UnitId),
    criterionCode: 'I',
    layer,
    value: pointsFrom(value),
    measure: null,
  };
}

describe('the results of a sheet', () => {
  it('rank by what counts: the last layer that gave points', () => {
    const { layers, final, ranked } = sheetResult({
      scheme: makeScheme([makeCriterion('I', 100)], { total: 100 }),
      units: ids.map((id) => ({ id })),
      cells: [given(0, 'self', 100), given(1, 'self', 90), given(0, 'appraisal', 80)],
      exemptions: [],
      standings: [],
      flagQuota: null,
    });
    const totals = (evaluations: typeof final) => evaluations.map((unit) => unit.totals.total);
    expect([totals(layers.self), totals(layers.appraisal), totals(final)]).toEqual([
      [10_000, 9000, null],
      [8000, null, null],
      [8000, 9000, null],
    ]);
    expect(ranked.map((unit) => [unit.unitId, formatRank(unit)])).toEqual([
      ['b', '1'],
      ['a', '2'],
      ['c', ''],
    ]);
  });

  it('mark a rank that units share', () => {
    expect(formatRank({ rank: 2, tied: true })).toBe('2=');
  });
});
