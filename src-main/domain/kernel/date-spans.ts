import type { IsoDate } from './dates.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The year that a day lies in. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The last day of a year. */
export function lastDayOf(year: number): IsoDate {
  return `${String(year).padStart(4, '0')}-12-31` as IsoDate;
}

/** The day `months` months later; the last day of the month where the month has no such day (29/02 → 28/02). */
function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10) as IsoDate;
}

/** The same day `years` years later; 28/02 for 29/02 where the year has none. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/** The day `days` days later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds)
    .toISOString()
    .slice(0, 10) as IsoDate;
}

/** Days from the first to the last, both counted; 0 where the last lies before the first. */
export function daysFromTo(first: IsoDate, last: IsoDate): number {
  const days = (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / dayMilliseconds + 1;
  return Math.max(0, days);
}

/** Full months from the first day to the last, both counted: 01/7 to 31/12 are 6. */
export function fullMonthsFromTo(first: IsoDate, last: IsoDate): number {
  const end = addDays(last, 1);
  if (end <= first) return 0;
  const [startYear = 0, startMonth = 0] = first.split('-').map(Number);
  const [endYear = 0, endMonth = 0] = end.split('-').map(Number);
  const months = (endYear - startYear) * 12 + endMonth - startMonth;
  return addMonths(first, months) <= end ? months : months - 1;
}
