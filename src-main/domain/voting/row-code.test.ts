import { describe, expect, it } from 'vitest';

import type { PollId } from '../kernel/ids.ts';
import { pollCodes } from './row-code.ts';
import type { CodedPoll } from './row-code.ts';

function vote(id: string, awardCode: string | null, items: number, rest: Partial<CodedPoll> = {}): CodedPoll {
  return {
    id: id as PollId,
    origin: 'first',
    basedOn: null,
    awardCode,
    items: Array.from({ length: items }),
    ...rest,
  };
}

describe('row codes', () => {
  it('name award, vote and row, and are as wide as the longest of a vote', () => {
    const codes = pollCodes([
      vote('flags', 'CO_TINH', 2),
      vote('motion', null, 0),
      vote('more flags', 'CO_TINH', 1),
      vote('certificates', 'BKTTG', 120),
      vote('other motion', null, 0),
    ]);
    expect([...codes].map(([id, { whole, rows }]) => [id, whole, rows[0], rows.at(-1)])).toEqual([
      ['flags', 'COTINH-DS', 'COTINH-01', 'COTINH-02'],
      ['motion', 'BQ1', undefined, undefined],
      ['more flags', 'COTINH.2-DS', 'COTINH.2-01', 'COTINH.2-01'],
      ['certificates', 'BKTTG-DS', 'BKTTG-001', 'BKTTG-120'],
      ['other motion', 'BQ2', undefined, undefined],
    ]);
    const all = [...codes.values()].flatMap(({ whole, rows }) => [whole, ...rows]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('of a correction are those of the vote whose papers it counts', () => {
    const basedOn = 'flags' as PollId;
    const codes = pollCodes([
      vote('flags', 'CO_TINH', 2),
      vote('corrected', 'CO_TINH', 2, { origin: 'correction', basedOn }),
      vote('voted again', 'CO_TINH', 1, { origin: 'reballot', basedOn }),
    ]);
    expect([...codes.values()].map(({ rows }) => rows)).toEqual([
      ['COTINH-01', 'COTINH-02'],
      ['COTINH-01', 'COTINH-02'],
      ['COTINH.2-01'],
    ]);
  });
});
