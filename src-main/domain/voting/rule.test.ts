import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../kernel/dates.ts';
import { neededVotes, ruleFor, ruleSetOn } from './rule.ts';
import type { Threshold, VotingRuleSet } from './rule.ts';
import { makeRuleSet } from './testing/make-poll.ts';

const day = (text: string) => text as IsoDate;
const sets: VotingRuleSet[] = [
  makeRuleSet({ key: 'second', validFrom: day('2025-07-01') }),
  makeRuleSet({ key: 'first', validFrom: day('2024-01-01') }),
];

describe('ruleSetOn', () => {
  it.each([
    ['2024-01-01', 'first'],
    ['2025-06-30', 'first'],
    ['2025-07-01', 'second'],
    ['2031-01-01', 'second'],
  ])('takes on %s the set %s', (date, key) => {
    expect(ruleSetOn(sets, day(date))).toMatchObject({ ok: true, value: { key } });
  });

  it('knows no set before the first one began', () => {
    expect(ruleSetOn(sets, day('2023-12-31'))).toEqual({
      ok: false,
      error: { code: 'no_rule_set', date: '2023-12-31' },
    });
  });
});

describe('ruleFor', () => {
  it('gives the rule with the set and the quorum it belongs to', () => {
    const set = makeRuleSet({ key: 'first', validFrom: day('2024-01-01') });
    expect(ruleFor(sets, 'CO_TINH', day('2024-05-01'))).toEqual({
      ok: true,
      value: {
        ...set.rules[0],
        ruleSet: 'first',
        validFrom: '2024-01-01',
        quorum: set.quorum,
        regulation: set.regulation,
      },
    });
  });

  it('says so when the set has no rule for the award', () => {
    expect(ruleFor(sets, 'CSTDT', day('2026-01-01'))).toEqual({
      ok: false,
      error: { code: 'no_rule', awardCode: 'CSTDT', ruleSet: 'second' },
    });
  });

  it('knows no rule before the first set', () => {
    expect(ruleFor(sets, 'CO_TINH', day('2020-01-01'))).toEqual({
      ok: false,
      error: { code: 'no_rule_set', date: '2020-01-01' },
    });
  });
});

describe('neededVotes', () => {
  const atLeast = (numerator: number, denominator: number): Threshold => ({
    numerator,
    denominator,
    comparison: 'at_least',
  });
  const moreThanHalf: Threshold = { numerator: 1, denominator: 2, comparison: 'more_than' };

  it.each([
    [7, 4, 5, 6, 7],
    [9, 5, 6, 8, 9],
    [10, 6, 7, 8, 9],
    [11, 6, 8, 9, 10],
    [13, 7, 9, 11, 12],
    [15, 8, 10, 12, 14],
    [17, 9, 12, 14, 16],
    [19, 10, 13, 16, 18],
    [20, 11, 14, 16, 18],
    [21, 11, 14, 17, 19],
    [23, 12, 16, 19, 21],
    [25, 13, 17, 20, 23],
    [27, 14, 18, 22, 25],
    [30, 16, 20, 24, 27],
    [31, 16, 21, 25, 28],
  ])('of %i members: > 1/2 %i, 2/3 %i, 80 %% %i, 90 %% %i', (members, half, twoThirds, eighty, ninety) => {
    expect([
      neededVotes(moreThanHalf, members),
      neededVotes(atLeast(2, 3), members),
      neededVotes(atLeast(4, 5), members),
      neededVotes(atLeast(9, 10), members),
    ]).toEqual([half, twoThirds, eighty, ninety]);
  });

  it('needs a vote even where there are no members', () => {
    expect([neededVotes(atLeast(2, 3), 0), neededVotes(moreThanHalf, 0)]).toEqual([1, 1]);
  });
});
