import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../kernel/dates.ts';
import { nextNumber, seriesWarnings } from './number-series.ts';

const given = (number: number, issuedOn: string) => ({ number, issuedOn: issuedOn as IsoDate });
const series = [given(3, '2026-03-10'), given(1, '2026-01-05'), given(2, '2026-02-01')];

describe('a series of numbers', () => {
  it('goes on after the highest number, and begins with 1', () => {
    expect([nextNumber(series), nextNumber([])]).toEqual([4, 1]);
  });

  it('has nothing against the next number on the day of the last one or later', () => {
    expect([
      seriesWarnings(series, given(4, '2026-03-10')),
      seriesWarnings(series, given(4, '2026-12-31')),
      seriesWarnings([], given(1, '2026-01-02')),
    ]).toEqual([[], [], []]);
  });

  it('names the numbers that would be left out', () => {
    expect([
      seriesWarnings(series, given(6, '2026-04-01')),
      seriesWarnings([], given(9, '2026-04-01')),
    ]).toEqual([
      [{ kind: 'gap', missing: [4, 5], count: 2 }],
      [{ kind: 'gap', missing: [1, 2, 3, 4, 5], count: 8 }],
    ]);
  });

  it('warns of a day before that of a lower number, and after that of a higher one', () => {
    expect([
      seriesWarnings(series, given(4, '2026-03-09')),
      seriesWarnings(
        series.filter(({ number }) => number !== 2),
        given(2, '2026-03-11'),
      ),
    ]).toEqual([
      [{ kind: 'before_lower', ...given(3, '2026-03-10') }],
      [{ kind: 'after_higher', ...given(3, '2026-03-10') }],
    ]);
  });
});
