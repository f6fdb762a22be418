import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../kernel/ids.ts';
import { pointsOf } from '../../kernel/points.ts';
import { quantityOf } from '../../kernel/quantity.ts';
import type { Formula } from '../formulas/formula.ts';
import type { Measure } from '../formulas/measure.ts';
import { usualRanking } from '../schemes/scheme-file.ts';
import type { Criterion, Scheme } from '../schemes/scheme.ts';
import type { ScoreLayer } from '../sheet/layer.ts';
import { layerDifferences } from './layer-differences.ts';

const [first, second] = ['u1', 'u2'] as const satisfies readonly string[];
const units = [{ id: first as UnitId }, { id: second as UnitId }];

function criterion(code: string, formula: Formula): Criterion {
  return {
    code,
    name: code,
    parentCode: null,
    maximum: pointsOf(1000),
    role: 'regular',
    formula,
    formulaText: '',
    measuredIn: '',
  };
}

const scheme: Scheme = {
  key: 'xa',
  year: 2026,
  version: 1,
  name: 'Bảng xã',
  total: pointsOf(3000),
  capTotal: true,
  exemption: 'redistribute',
  ranking: usualRanking,
  criteria: [
    criterion('given', { kind: 'manual', step: null }),
    criterion('passed', { kind: 'pass_fail' }),
    criterion('compared', { kind: 'group_max' }),
  ],
};

function cell(unitId: string, criterionCode: string, layer: ScoreLayer, content: number | Measure) {
  return {
    unitId: unitId as UnitId,
    criterionCode,
    layer,
    value: typeof content === 'number' ? pointsOf(content) : null,
    measure: typeof content === 'number' ? null : content,
  };
}

describe('layerDifferences', () => {
  it('compares points, however a layer came to them', () => {
    const cells = [
      cell(second, 'passed', 'self', { passed: true }),
      cell(second, 'passed', 'cluster', { passed: false }),
      cell(first, 'passed', 'self', { passed: true }),
      cell(first, 'passed', 'cluster', 1000),
      cell(first, 'given', 'self', 0),
      cell(first, 'given', 'cluster', 50),
      cell(second, 'given', 'cluster', 50),
    ];
    expect(layerDifferences({ scheme, units, cells, exemptions: [] }, 'cluster')).toEqual([
      { unitId: first, criterionCode: 'given', before: 0, after: 50 },
      { unitId: second, criterionCode: 'passed', before: 1000, after: 0 },
    ]);
  });

  it('leaves out points that moved because another unit’s figures did', () => {
    const actual = (value: number) => ({ actual: quantityOf(value) });
    const cells = [
      cell(first, 'compared', 'self', actual(100)),
      cell(second, 'compared', 'self', actual(50)),
      cell(first, 'compared', 'cluster', actual(50)),
      cell(second, 'compared', 'cluster', actual(50)),
    ];
    // The first unit led and still does; the second came to half and now to all, by the same figure.
    expect(layerDifferences({ scheme, units, cells, exemptions: [] }, 'cluster')).toEqual([]);
  });

  it('asks nothing where the criterion does not apply', () => {
    const cells = [cell(first, 'given', 'self', 100), cell(first, 'given', 'appraisal', 200)];
    const facts = { scheme, units, cells };
    const exemptions = [{ unitId: first as UnitId, criterionCode: 'given' }];
    expect(layerDifferences({ ...facts, exemptions: [] }, 'appraisal')).toEqual([
      { unitId: first, criterionCode: 'given', before: 100, after: 200 },
    ]);
    expect(layerDifferences({ ...facts, exemptions }, 'appraisal')).toEqual([]);
    expect(layerDifferences({ ...facts, exemptions: [] }, 'self')).toEqual([]);
  });
});
