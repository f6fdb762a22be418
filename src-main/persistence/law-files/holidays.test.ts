import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { resourcesFolder } from '../../documents/testing/resources-folder.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../domain/kernel/working-days.ts';
import { describeLawProblems, readLawFiles } from '../law-files.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const day = (text: string) => text as IsoDate;

describe('the calendar that is delivered', () => {
  const law = readLawFiles(resourcesFolder);
  if (!law.ok) throw new Error(describeLawProblems(law.error));
  const { calendar } = law.value;

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
  const entry = (date: string) => ({ date, name: 'Lễ', source: 'Điều 112', mark: 'read' });

  /** What is wrong with a law folder in which this stands for the holidays. */
  function problems(content: string) {
    const folder = temporaryFolder();
    cpSync(path.join(resourcesFolder, 'law'), path.join(folder, 'law'), { recursive: true });
    writeFileSync(path.join(folder, 'law', 'holidays.json'), content);
    const law = readLawFiles(folder);
    return law.ok ? [] : law.error.map(({ file, ...problem }) => ({ file: path.basename(file), ...problem }));
  }

  function file(daysOff: unknown[], workedWeekends: unknown[] = []): string {
    return JSON.stringify({ note: '', daysOff, workedWeekends }, null, 2);
  }

  it('is named with its file, line and key', () => {
    expect(problems(file([entry('2026-02-16'), entry('2026-02-30')]))).toEqual([
      { file: 'holidays.json', line: 11, key: 'daysOff[1].date', reason: 'not_a_day', detail: '' },
    ]);
    expect(problems('{').map(({ reason, line }) => [reason, line])).toEqual([['not_json', 1]]);
  });

  it('has no Saturday among the days off, no Monday among those worked instead, and no day twice', () => {
    const keys = (content: string) => problems(content).map(({ reason, key }) => `${reason} ${key}`);
    expect(keys(file([entry('2026-02-14')]))).toEqual(['not_allowed daysOff[0].date']);
    expect(keys(file([], [entry('2026-02-16')]))).toEqual(['not_allowed workedWeekends[0].date']);
    expect(keys(file([entry('2026-02-16'), entry('2026-02-16')]))).toEqual(['twice daysOff[1].date']);
  });
});
