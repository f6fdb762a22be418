import { describe, expect, it } from 'vitest';

import { pollCodes } from './row-code.ts';

describe('row codes', () => {
  it('name award, vote and row, and are as wide as the longest of a vote', () => {
    const items = (count: number) => Array.from({ length: count });
    const codes = pollCodes([
      { awardCode: 'CO_TINH', items: items(2) },
      { awardCode: null, items: [] },
      { awardCode: 'CO_TINH', items: items(1) },
      { awardCode: 'BKTTG', items: items(120) },
      { awardCode: null, items: [] },
    ]);
    expect(codes.map(({ whole, rows }) => [whole, rows[0], rows.at(-1)])).toEqual([
      ['COTINH-DS', 'COTINH-01', 'COTINH-02'],
      ['BQ1', undefined, undefined],
      ['COTINH.2-DS', 'COTINH.2-01', 'COTINH.2-01'],
      ['BKTTG-DS', 'BKTTG-001', 'BKTTG-120'],
      ['BQ2', undefined, undefined],
    ]);
    const all = codes.flatMap(({ whole, rows }) => [whole, ...rows]);
    expect(new Set(all).size).toBe(all.length);
  });
});
