import * as fc from 'fast-check';

import { pointsOf } from '../../kernel/points.ts';
import type { Points } from '../../kernel/points.ts';
import { quantityOf } from '../../kernel/quantity.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Formula } from '../formula.ts';

const points: fc.Arbitrary<Points> = fc.integer({ min: 0, max: 6000 }).map(pointsOf);
const signedPoints: fc.Arbitrary<Points> = fc.integer({ min: -6000, max: 6000 }).map(pointsOf);
const maybePoints: fc.Arbitrary<Points | null> = fc.option(points);
const maybeCount: fc.Arbitrary<number | null> = fc.option(fc.integer({ min: 2, max: 12 }));
const quantity: fc.Arbitrary<Quantity> = fc.integer({ min: 1, max: 100_000 }).map(quantityOf);

/** A formula of each kind with any parameters, also with ones that make little sense. */
const formulaOfKind: { readonly [Kind in Formula['kind']]: fc.Arbitrary<Formula> } = {
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
