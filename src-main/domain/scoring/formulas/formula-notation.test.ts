import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pointsOf } from '../../kernel/points.ts';
import { quantityOf } from '../../kernel/quantity.ts';
import { readFormula, writeFormula } from './formula-notation.ts';
import type { Formula } from './formula.ts';

const points = fc.integer({ min: -5_000_000, max: 5_000_000 }).map(pointsOf);
const quantity = fc.integer({ min: 0, max: 5_000_000_000 }).map(quantityOf);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const label = fc
  .string({
    minLength: 1,
    maxLength: 20,
    unit: fc.constantFrom('a', 'Đ', ' ', ';', ':', '=', '"', '%', ',', '.', '1'),
  })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

const formula: fc.Arbitrary<Formula> = fc.oneof(
  fc.record({ kind: fc.constant('manual' as const), step: orNull(points) }),
  fc.record({ kind: fc.constant('ratio_cap' as const), inverse: fc.boolean() }),
  fc.record({
    kind: fc.constant('linear_deduct' as const),
    deduct: points,
    per: quantity,
    of: fc.constantFrom('percent_of_target' as const, 'percentage_points' as const),
    reward: orNull(points),
    cap: orNull(points),
  }),
  fc.record({ kind: fc.constant('leader_relative' as const), atTarget: quantity }),
  fc.constant({ kind: 'group_max' as const }),
  fc.constant({ kind: 'pass_fail' as const }),
  fc.record({
    kind: fc.constant('step_threshold' as const),
    of: fc.constantFrom('actual' as const, 'percent_of_target' as const),
    steps: fc.array(fc.record({ from: quantity, points }), { maxLength: 6 }),
    below: points,
  }),
  fc.record({
    kind: fc.constant('step_label' as const),
    labels: fc.array(fc.record({ label, points }), { maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    items: fc.array(fc.record({ label, each: points, cap: orNull(points) }), { maxLength: 5 }),
    cap: points,
  }),
  fc.record({
    kind: fc.constant('bonus_penalty' as const),
    bonusEach: points,
    penaltyEach: points,
    minimum: points,
    maximum: points,
  }),
  fc.record({ kind: fc.constant('penalty' as const), each: points }),
  fc.record({ kind: fc.constant('rank_scale' as const), of: orNull(fc.integer({ min: 2, max: 500 })) }),
);

describe('the notation of formulas', () => {
  it('reads back every formula that it wrote', () => {
    fc.assert(
      fc.property(formula, (value) => {
        expect(readFormula(writeFormula(value))).toEqual(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('writes one readable line', () => {
    expect(
      writeFormula({
        kind: 'step_threshold',
        of: 'percent_of_target',
        steps: [
          { from: quantityOf(99_000), points: pointsOf(7000) },
          { from: quantityOf(97_500), points: pointsOf(5550) },
        ],
        below: pointsOf(0),
      }),
    ).toBe('STEP; theo=% chỉ tiêu; 99: 70; 97,5: 55,5; dưới: 0');
  });

  it('forgives spaces and case', () => {
    expect(readFormula('  penalty ;  trừ =  2,5 ')).toEqual({ kind: 'penalty', each: 250 });
  });

  it('takes nothing that it would read only in part', () => {
    expect(readFormula('PENALTY; trừ=2; thêm=3')).toBe(null);
    expect(readFormula('PENALTY; trừ=2,555')).toBe(null);
    expect(readFormula('Chấm theo quy định')).toBe(null);
    expect(readFormula('')).toBe(null);
  });
});
