import { describe, expect, it } from 'vitest';

import type { Instant } from './dates.ts';
import { formatLocalMoment, localMomentOf } from './local-moment.ts';

describe('localMomentOf', () => {
  it('shows the clock of the meeting room, seven hours before UTC', () => {
    expect(localMomentOf('2026-11-23T01:05:59.000Z' as Instant)).toEqual({
      date: '2026-11-23',
      hour: 8,
      minute: 5,
    });
  });

  it('moves to the next day when UTC has not got there yet', () => {
    expect(localMomentOf('2026-12-31T17:00:00.000Z' as Instant)).toEqual({
      date: '2027-01-01',
      hour: 0,
      minute: 0,
    });
  });
});

describe('formatLocalMoment', () => {
  it('writes hours and minutes with two digits before the date in words', () => {
    const moment = localMomentOf('2026-01-05T01:05:00.000Z' as Instant);
    expect(formatLocalMoment(moment)).toBe('08 giờ 05 phút, ngày 05 tháng 01 năm 2026');
  });
});
