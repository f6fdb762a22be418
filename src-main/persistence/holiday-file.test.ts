import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { resourcesFolder } from '../documents/testing/resources-folder.ts';
import type { IsoDate } from '../domain/kernel/dates.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../domain/kernel/working-days.ts';
import { readHolidayFile } from './holiday-file.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const day = (text: string) => text as IsoDate;

describe('the calendar that is delivered', () => {
  const calendar = readHolidayFile(resourcesFolder);

  it.each([
    // Tết Bính Ngọ: 14/02 to 22/02/2026 without a working day.
    ['2026-02-13', 1, '2026-02-23'],
    // 31/8 is exchanged for Saturday 22/8, and 1 and 2 September are holidays.
    ['2026-08-28', 1, '2026-09-03'],
    ['2026-08-21', 1, '2026-08-22'],
    // 02/01 is exchanged for Saturday 10/01/2026.
    ['2025-12-31', 1, '2026-01-05'],
    ['2026-01-09', 1, '2026-01-10'],
    // Five and twenty working days of QĐ 311 and 638/QĐ-BNV over Hùng Vương, 30/4 and 1/5.
    ['2026-04-24', 5, '2026-05-06'],
    ['2026-04-24', 20, '2026-05-27'],
    ['2025-04-25', 1, '2025-04-26'],
    ['2025-04-29', 1, '2025-05-05'],
    ['2027-02-04', 1, '2027-02-12'],
  ])('counts from %s %d working days to %s', (from, days, to) => {
    expect(addWorkingDays(calendar, day(from), days)).toBe(to);
    expect(workingDaysBetween(calendar, day(from), day(to))).toBe(days);
  });

  it('works 248 to 252 days in each year that it knows', () => {
    const worked = [2025, 2026, 2027].map((year) =>
      workingDaysBetween(calendar, day(`${year - 1}-12-31`), day(`${year}-12-31`)),
    );
    expect(worked).toEqual([250, 250, 250]);
    expect(isWorkingDay(calendar, day('2028-02-29'))).toBe(true);
  });
});

describe('a calendar with a mistake', () => {
  function read(content: string) {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'law'));
    writeFileSync(path.join(folder, 'law', 'holidays.json'), content);
    return () => readHolidayFile(folder);
  }
  const entry = (date: string) => ({ date, name: 'Lễ', source: 'Điều 112', mark: 'read' });

  it('is named with its file and place', () => {
    const file = (daysOff: unknown[], workedWeekends: unknown[] = []) =>
      JSON.stringify({ note: '', daysOff, workedWeekends });
    expect(read('{')).toThrow(/holidays\.json: not JSON/);
    expect(read(file([entry('2026-02-30')]))).toThrow(/holidays\.json: daysOff\.0\.date not a day/);
    expect(read(file([entry('2026-02-14')]))).toThrow(/daysOff\.0\.date is a Saturday or Sunday/);
    expect(read(file([], [entry('2026-02-16')]))).toThrow(/workedWeekends\.0\.date is neither/);
  });
});
