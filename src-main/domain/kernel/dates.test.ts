import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatDate, formatDateInWords, parseIsoDate } from './dates.ts';
import type { IsoDate } from './dates.ts';

describe('parseIsoDate', () => {
  it.each(['2026-01-05', '2024-02-29', '2000-12-31'])('takes %s', (text) => {
    expect(parseIsoDate(text)).toBe(text);
  });

  it.each([
    '',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-5',
    '05/01/2026',
    '2026-01-05T00:00:00Z',
  ])('refuses "%s"', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });

  it('takes every day that the calendar has', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(parseIsoDate(text)).toBe(text);
      }),
    );
  });
});

describe('formatDate', () => {
  it('writes day, month, year', () => {
    expect(formatDate('2026-01-05' as IsoDate)).toBe('05/01/2026');
  });
});

describe('formatDateInWords', () => {
  it.each([
    ['2026-01-05', 'ngày 05 tháng 01 năm 2026'],
    ['2026-02-10', 'ngày 10 tháng 02 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-11-24', 'ngày 24 tháng 11 năm 2026'],
  ])('writes %s as documents do', (date, text) => {
    expect(formatDateInWords(date as IsoDate)).toBe(text);
  });
});
