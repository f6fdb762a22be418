import { describe, expect, it } from 'vitest';

import { pointsFrom } from '../../../../src-main/domain/kernel/points.ts';
import { quantityFrom } from '../../../../src-main/domain/kernel/quantity.ts';
import type { Formula } from '../../../../src-main/domain/scoring/formulas/formula.ts';
import { exampleFields, examplePoints, usualExample } from './formula-example.ts';

/** The points of an example as it stands when it is opened, of 80. */
function pointsOfUsual(formula: Formula): number | null {
  const example = Object.fromEntries(
    exampleFields(formula).map((field) => [field, usualExample(formula, field)]),
  );
  return examplePoints(formula, pointsFrom(80), example);
}

describe('the example of a formula', () => {
  it.each<[Formula, number | null]>([
    [{ kind: 'ratio_cap', inverse: false }, 72],
    // Half at the target; below it a share of that.
    [{ kind: 'leader_relative', atTarget: quantityFrom(50) }, 36],
    [{ kind: 'group_max' }, 60],
    [{ kind: 'pass_fail' }, 80],
    [
      {
        kind: 'step_threshold',
        of: 'percent_of_target',
        steps: [{ from: quantityFrom(90), points: pointsFrom(70) }],
        below: pointsFrom(0),
      },
      70,
    ],
    [{ kind: 'step_label', labels: [{ label: 'Tốt', points: pointsFrom(64) }] }, 64],
    [
      {
        kind: 'count',
        items: [
          { label: 'mô hình', each: pointsFrom(15), cap: null },
          { label: 'tập thể', each: pointsFrom(10), cap: null },
        ],
        cap: pointsFrom(80),
      },
      25,
    ],
    [{ kind: 'penalty', each: pointsFrom(5) }, 75],
    [{ kind: 'rank_scale', of: null }, 62.22],
    [{ kind: 'rank_scale', of: 5 }, 40],
  ])('%o gives %d', (formula, points) => {
    expect(pointsOfUsual(formula)).toBe(points === null ? null : pointsFrom(points));
  });

  it('gives nothing while a figure is missing or is none', () => {
    const formula: Formula = { kind: 'ratio_cap', inverse: false };
    expect(examplePoints(formula, pointsFrom(80), { target: '100', actual: '' })).toBe(null);
    expect(examplePoints(formula, pointsFrom(80), { target: '100', actual: 'chín' })).toBe(null);
  });
});
