import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { IsoDate } from './dates.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';
import type { WorkCalendar } from './working-days.ts';

const day = (text: string) => text as IsoDate;
/** Friday 02/01/2026 is off in exchange for Saturday 10/01/2026. */
const calendar: WorkCalendar = {
  daysOff: new Set([day('2026-01-01'), day('2026-01-02')]),
  workedWeekends: new Set([day('2026-01-10')]),
};

const anyDay = fc
  .date({ min: new Date('2025-06-01'), max: new Date('2027-06-01'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('working days', () => {
  it('leave weekends and holidays out and take in what is worked instead', () => {
    const days = [
      '2025-12-31',
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
      '2026-01-05',
      '2026-01-10',
    ];
    expect(days.filter((date) => isWorkingDay(calendar, day(date)))).toEqual([
      '2025-12-31',
      '2026-01-05',
      '2026-01-10',
    ]);
  });

  it('are counted from the day after, over the turn of the year and a worked Saturday', () => {
    expect(addWorkingDays(calendar, day('2025-12-30'), 1)).toBe('2025-12-31');
    expect(addWorkingDays(calendar, day('2025-12-30'), 2)).toBe('2026-01-05');
    expect(addWorkingDays(calendar, day('2025-12-30'), 7)).toBe('2026-01-10');
    expect(addWorkingDays(calendar, day('2025-12-30'), 8)).toBe('2026-01-12');
    expect(addWorkingDays(calendar, day('2026-01-04'), 0)).toBe('2026-01-04');
  });

  it('count back what was added, and nothing backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const end = addWorkingDays(calendar, from, days);
        expect(isWorkingDay(calendar, end)).toBe(true);
        expect(workingDaysBetween(calendar, from, end)).toBe(days);
        expect(workingDaysBetween(calendar, end, from)).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
