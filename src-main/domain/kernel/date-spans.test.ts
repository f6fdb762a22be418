import { expect, it } from 'vitest';

import { addDays, addYears, daysFromTo, fullMonthsFromTo } from './date-spans.ts';
import type { IsoDate } from './dates.ts';

const day = (text: string) => text as IsoDate;

it.each([
  ['2021-01-15', 5, '2026-01-15'],
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
])('%s and %i years is %s', (from, years, expected) => {
  expect(addYears(day(from), years)).toBe(expected);
});

it.each([
  ['2025-07-01', '2025-12-31', 6],
  ['2025-07-02', '2025-12-31', 5],
  ['2024-02-29', '2025-02-27', 12],
  ['2025-01-31', '2025-02-27', 1],
  ['2025-01-31', '2025-02-26', 0],
  ['2025-12-31', '2025-07-01', 0],
])('from %s to %s are %i full months', (first, last, months) => {
  expect(fullMonthsFromTo(day(first), day(last))).toBe(months);
});

it('counts both ends of a span of days', () => {
  expect([
    daysFromTo(day('2025-02-28'), day('2025-03-01')),
    daysFromTo(day('2025-03-01'), day('2025-03-01')),
    daysFromTo(day('2025-03-02'), day('2025-03-01')),
    addDays(day('2025-12-31'), 1),
  ]).toEqual([2, 1, 0, '2026-01-01']);
});
