import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { DecisionId, RegisterEntryId, RoundId } from '../../../src-main/domain/kernel/ids.ts';
import type { PrizeRow } from './money-types.ts';
import { coefficientText, filterPrizes, totalOf } from './prize-filter.ts';

const row = (id: string, changes: Partial<PrizeRow>): PrizeRow => ({
  entryId: id as RegisterEntryId,
  name: id,
  subjectKind: 'individual',
  detail: '',
  awardCode: 'BK_TINH',
  awardName: 'Bằng khen',
  decisionId: 'd1' as DecisionId,
  decisionNumber: '01/QĐ-UBND',
  decisionDate: '2026-11-26' as IsoDate,
  roundId: null,
  coefficient: 150,
  base: 2_530_000,
  amount: 3_800_000,
  steps: [],
  state: 'due',
  paidOn: null,
  paidTo: '',
  ...changes,
});

const rows = [
  row('a', {}),
  row('b', { decisionId: 'd2' as DecisionId, roundId: 'r' as RoundId, state: 'paid' }),
  row('c', { roundId: 'r' as RoundId, state: 'none' }),
];

const idsOf = (filter: Parameters<typeof filterPrizes>[1]) =>
  filterPrizes(rows, filter).map(({ entryId }) => entryId);

describe('the list of prizes', () => {
  it('shows those of a decision, of a round and in a state', () => {
    const all = { decisionId: null, roundId: null, state: null };
    expect([
      idsOf(all),
      idsOf({ ...all, decisionId: 'd1' }),
      idsOf({ ...all, roundId: 'r' }),
      idsOf({ ...all, state: 'due' }),
      idsOf({ decisionId: 'd2', roundId: 'r', state: 'due' }),
    ]).toEqual([['a', 'b', 'c'], ['a', 'c'], ['b', 'c'], ['a'], []]);
  });

  it('adds up what is paid and due, without what is not paid', () => {
    expect(totalOf(rows)).toBe(7_600_000);
  });

  it.each([
    [450, '4,5'],
    [225, '2,25'],
    [3, '0,03'],
    [800, '8'],
  ])('writes the coefficient %d as %s', (hundredths, text) => {
    expect(coefficientText(hundredths)).toBe(text);
  });
});
