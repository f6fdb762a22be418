import * as fc from 'fast-check';

import { pointsOf } from '../../kernel/points.ts';
import type { Points } from '../../kernel/points.ts';
import { quantityOf } from '../../kernel/quantity.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Formula } from '../formulas/formula.ts';
import type { Measure } from '../formulas/measure.ts';

const points: fc.Arbitrary<Points> = fc.integer({ min: 0, max: 6000 }).map(pointsOf);
const signedPoints: fc.Arbitrary<Points> = fc.integer({ min: -6000, max: 6000 }).map(pointsOf);
const maybePoints: fc.Arbitrary<Points | null> = fc.option(points);
const maybeCount: fc.Arbitrary<number | null> = fc.option(fc.integer({ min: 2, max: 12 }));
const quantity: fc.Arbitrary<Quantity> = fc.integer({ min: 1, max: 100_000 }).map(quantityOf);

/** A formula of each kind with any parameters, also with ones that make little sense. */
export const formulaOfKind: { readonly [Kind in Formula['kind']]: fc.Arbitrary<Formula> } = {
  manual: fc.record({ kind: fc.constant('manual'), step: maybePoints }),
  ratio_cap: fc.record({ kind: fc.constant('ratio_cap'), inverse: fc.boolean() }),
  linear_deduct: fc.record({
    kind: fc.constant('linear_deduct'),
    deduct: points,
    per: quantity,
    of: fc.constantFrom('percent_of_target' as const, 'percentage_points' as const),
    reward: maybePoints,
    cap: maybePoints,
  }),
  leader_relative: fc.record({
    kind: fc.constant('leader_relative'),
    atTarget: fc.integer({ min: 0, max: 100_000 }).map(quantityOf),
  }),
  group_max: fc.constant({ kind: 'group_max' }),
  pass_fail: fc.constant({ kind: 'pass_fail' }),
  step_threshold: fc.record({
    kind: fc.constant('step_threshold'),
    of: fc.constantFrom('actual' as const, 'percent_of_target' as const),
    steps: fc
      .array(fc.record({ from: quantity, points: signedPoints }), { maxLength: 4 })
      .map((steps) => steps.toSorted((a, b) => b.from - a.from)),
    below: signedPoints,
  }),
  step_label: fc.record({
    kind: fc.constant('step_label'),
    labels: fc.array(fc.record({ label: fc.constantFrom('HTXS', 'HTT', 'Tốt'), points: signedPoints }), {
      maxLength: 3,
    }),
  }),
  count: fc.record({
    kind: fc.constant('count'),
    items: fc.array(fc.record({ label: fc.constant('mục'), each: points, cap: maybePoints }), {
      minLength: 1,
      maxLength: 3,
    }),
    cap: points,
  }),
  bonus_penalty: fc.record({
    kind: fc.constant('bonus_penalty'),
    bonusEach: points,
    penaltyEach: points,
    minimum: signedPoints,
    maximum: signedPoints,
  }),
  penalty: fc.record({ kind: fc.constant('penalty'), each: points }),
  rank_scale: fc.record({
    kind: fc.constant('rank_scale'),
    of: maybeCount,
  }),
};

export const anyFormula: fc.Arbitrary<Formula> = fc.oneof(...Object.values(formulaOfKind));

const figure = fc.oneof(
  fc.integer({ min: -2000, max: 200_000 }),
  fc.constantFrom(0, 1000, 100_000),
  // Budgets in đồng, in thousandths: products of two of them leave the safe integers.
  fc.integer({ min: 0, max: 1_250_000_000_000_000 }),
);

const fields = {
  target: figure.map(quantityOf),
  actual: figure.map(quantityOf),
  passed: fc.boolean(),
  label: fc.constantFrom('HTXS', 'HTT', 'Tốt', 'lạ'),
  counts: fc.array(fc.option(fc.nat(20)), { maxLength: 4 }),
  bonuses: fc.nat(20),
  penalties: fc.nat(20),
  rank: fc.integer({ min: 1, max: 12 }),
};

/** What a unit may have reported: any of the fields, or nothing. */
export const anyMeasure: fc.Arbitrary<Measure | null> = fc.option(fc.record(fields, { requiredKeys: [] }));

/** As `anyMeasure`, with every field there. */
export const fullMeasure: fc.Arbitrary<Measure> = fc.record(fields);
