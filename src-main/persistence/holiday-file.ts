import { readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { RuleMark } from '../domain/awards/rule-mark.ts';
import { parseIsoDate } from '../domain/kernel/dates.ts';
import type { IsoDate } from '../domain/kernel/dates.ts';
import type { WorkCalendar } from '../domain/kernel/working-days.ts';

const isoDate = z.custom<IsoDate>((value) => typeof value === 'string' && parseIsoDate(value) !== null, {
  error: 'not a day of the calendar written as YYYY-MM-DD',
});

function isWeekend(date: IsoDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function days(onWeekends: boolean) {
  const day = z.strictObject({
    date: isoDate.refine((date) => isWeekend(date) === onWeekends, {
      error: onWeekends ? 'is neither Saturday nor Sunday' : 'is a Saturday or Sunday, which is off anyway',
    }),
    name: z.string().trim().min(1),
    source: z.string().trim().min(1),
    mark: z.enum(RuleMark),
  });
  return z.array(day).transform((list) => new Set(list.map(({ date }) => date)));
}

const holidayFile = z.strictObject({
  note: z.string(),
  daysOff: days(false),
  workedWeekends: days(true),
});

/**
 * Reads the public holidays and the days that are worked instead, from resources/law/holidays.json. Offices edit the file
 * once a year, so a mistake is told with its place: throws an error that names file and key.
 */
export function readHolidayFile(resourcesFolder: string): WorkCalendar {
  const file = path.join(resourcesFolder, 'law', 'holidays.json');
  const text = readFileSync(file, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not JSON`, { cause: error });
  }
  const parsed = holidayFile.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  }
  const { daysOff, workedWeekends } = parsed.data;
  return { daysOff, workedWeekends };
}
