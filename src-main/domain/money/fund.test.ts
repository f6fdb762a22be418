import { describe, expect, it } from 'vitest';

import { PrizeState, budgetCeiling, fundBalance, prizeState } from './fund.ts';

describe('how a prize stands', () => {
  const prize = { amount: 3_800_000, isPaid: false, isRevoked: false, isRecovered: false };
  it.each([
    [{}, PrizeState.due],
    [{ isPaid: true }, PrizeState.paid],
    [{ amount: 0 }, PrizeState.none],
    [{ isRevoked: true }, PrizeState.none],
    [{ isRevoked: true, isPaid: true }, PrizeState.toRecover],
    [{ isRevoked: true, isPaid: true, isRecovered: true }, PrizeState.recovered],
    [{ isRevoked: true, isPaid: true, amount: 0 }, PrizeState.none],
  ])('with %o it is %s', (changes, state) => {
    expect(prizeState({ ...prize, ...changes })).toBe(state);
  });
});

describe('the fund of a year', () => {
  it('adds up what came in, went out and is still due', () => {
    expect(
      fundBalance(
        [
          { kind: 'allocation', amount: 400_000_000 },
          { kind: 'contribution', amount: 50_000_003 },
          { kind: 'recovery', amount: 3_800_000 },
          { kind: 'organisation', amount: 60_000_000 },
          { kind: 'objects', amount: 12_500_000 },
        ],
        [
          { amount: 20_240_000, state: 'paid' },
          { amount: 3_800_000, state: 'recovered' },
          { amount: 7_590_000, state: 'to_recover' },
          { amount: 5_700_000, state: 'due' },
          { amount: 0, state: 'none' },
        ],
      ),
    ).toEqual({
      income: 453_800_003,
      organisation: 60_000_000,
      objects: 12_500_000,
      prizesPaid: 31_630_000,
      prizesDue: 5_700_000,
      toRecover: 7_590_000,
      balance: 349_670_003,
      afterDue: 343_970_003,
      organisationLimit: 90_000_000,
    });
  });

  it('may get 1,5 % of the regular expenditure, no đồng more', () => {
    expect([budgetCeiling(8_000_000_000_000), budgetCeiling(199), budgetCeiling(0)]).toEqual([
      120_000_000_000, 2, 0,
    ]);
  });
});
