import { expect, it } from 'vitest';

import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { pointsFrom } from '../../../../src-main/domain/kernel/points.ts';
import { quantityFrom } from '../../../../src-main/domain/kernel/quantity.ts';
import type { CellStep } from '../../../../src-main/domain/scoring/formulas/explain-cell.ts';
import { stepSentence } from './step-words.ts';

const sentence = (step: CellStep) => {
  const { key, values } = stepSentence(step, (id) => `Xã ${id}`);
  return [key, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))];
};

it('names the leader and what the unit is of the way to it', () => {
  expect([
    sentence({
      kind: 'leader',
      unitIds: ['a' as UnitId, 'b' as UnitId],
      target: quantityFrom(100),
      actual: quantityFrom(140),
      share: 140_000,
    }),
    sentence({ kind: 'towards_leader', share: 25_000 }),
  ]).toEqual([
    ['leader', { units: 'Xã a, Xã b', actual: '140', target: '100', share: '140 %' }],
    ['towards_leader', { share: '25 %' }],
  ]);
});

it('says that points were rounded only where they were', () => {
  const rounded = (unrounded: number, exact: boolean) =>
    sentence({ kind: 'rounded', unrounded, exact, points: pointsFrom(66.67) });
  expect([rounded(6_666_666, false), rounded(6_667_000, true)]).toEqual([
    ['rounded', { unrounded: '66,666', points: '66,67' }],
    ['exact', { unrounded: '66,67', points: '66,67' }],
  ]);
});

it('tells an item that ran into its cap', () => {
  const item = (count: number): CellStep => ({
    kind: 'item',
    label: 'Mô hình',
    count,
    each: pointsFrom(10),
    cap: pointsFrom(20),
    points: pointsFrom(Math.min(count * 10, 20)),
  });
  expect([sentence(item(1))[0], sentence(item(3))[0]]).toEqual(['item_named', 'item_named_cap']);
});
