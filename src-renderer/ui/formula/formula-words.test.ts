import { expect, it } from 'vitest';

import { pointsFrom } from '../../../src-main/domain/kernel/points.ts';
import { quantityFrom } from '../../../src-main/domain/kernel/quantity.ts';
import type { Formula } from '../../../src-main/domain/scoring/formulas/formula.ts';
import { makeCriterion } from '../../../src-main/domain/scoring/testing/make-scheme.ts';
import { formulaSentences } from './formula-words.ts';

function sentences(formula: Formula, measuredIn = '') {
  return formulaSentences(makeCriterion('I.1', 150, { formula, measuredIn })).map(
    ({ key, values: { max: _max, ...values } }) => [
      key,
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
    ],
  );
}

it('says what is taken off and what is given for more', () => {
  expect(
    sentences({
      kind: 'linear_deduct',
      deduct: pointsFrom(3),
      per: quantityFrom(1),
      of: 'percent_of_target',
      reward: pointsFrom(1),
      cap: null,
    }),
  ).toEqual([
    ['deduct_percent', { deduct: '3', per: '1' }],
    ['reward_percent', { reward: '1', per: '1', cap: '150' }],
  ]);
});

it('lists thresholds with the unit of what is measured', () => {
  expect(
    sentences(
      {
        kind: 'step_threshold',
        of: 'actual',
        steps: [{ from: quantityFrom(99), points: pointsFrom(70) }],
        below: pointsFrom(0),
      },
      '%',
    ),
  ).toEqual([
    ['step_from', { from: '99 %', points: '70' }],
    ['step_below', { points: '0' }],
  ]);
});

it('names the items of a count where the scheme names them', () => {
  const item = (label: string, cap: number | null) => ({
    label,
    each: pointsFrom(5),
    cap: cap === null ? null : pointsFrom(cap),
  });
  expect([
    sentences({ kind: 'count', items: [item('', null)], cap: pointsFrom(30) }),
    sentences({ kind: 'count', items: [item('Mô hình', null), item('Cá nhân', 10)], cap: pointsFrom(40) }),
  ]).toEqual([
    [['count', { each: '5', cap: '30' }]],
    [
      ['count_item', { label: 'Mô hình', each: '5' }],
      ['count_item_cap', { label: 'Cá nhân', each: '5', cap: '10' }],
      ['count_cap', { cap: '40' }],
    ],
  ]);
});
