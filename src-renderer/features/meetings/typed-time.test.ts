import { describe, expect, it } from 'vitest';

import { readTypedDate, readTypedTime } from './typed-moment.ts';

describe('readTypedDate', () => {
  it.each([
    ['05/12/2026', '2026-12-05'],
    ['5-12-2026', '2026-12-05'],
    [' 5.1.26 ', '2026-01-05'],
    ['30/02/2026', null],
    ['12/2026', null],
    ['', null],
  ])('reads “%s” as %s', (typed, expected) => {
    expect(readTypedDate(typed)).toBe(expected);
  });
});

describe('readTypedTime', () => {
  it.each([
    ['08:00', '08:00'],
    ['8h30', '08:30'],
    ['8h', '08:00'],
    ['14 giờ 15 phút', '14:15'],
    ['9', '09:00'],
    ['24:00', null],
    ['8:75', null],
    ['sáng', null],
  ])('reads “%s” as %s', (typed, expected) => {
    expect(readTypedTime(typed)).toBe(expected);
  });
});
