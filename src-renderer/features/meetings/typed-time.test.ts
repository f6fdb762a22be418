import { describe, expect, it } from 'vitest';

import { readTypedTime } from './typed-time.ts';

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
