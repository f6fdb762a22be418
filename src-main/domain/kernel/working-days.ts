import type { IsoDate } from './dates.ts';

/** Which days are worked besides the rule that Saturdays and Sundays aren't. */
export type WorkCalendar = {
  /** Public holidays and days off in exchange for another, weekdays all of them. */
  readonly daysOff: ReadonlySet<IsoDate>;
  /** Saturdays and Sundays that are worked in exchange. */
  readonly workedWeekends: ReadonlySet<IsoDate>;
};

const dayMilliseconds = 24 * 60 * 60 * 1000;

function shifted(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * dayMilliseconds).toISOString().slice(0, 10) as IsoDate;
}

/** Whether offices work on a day. */
export function isWorkingDay({ daysOff, workedWeekends }: WorkCalendar, date: IsoDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6 ? workedWeekends.has(date) : !daysOff.has(date);
}

/**
 * The last day of a term of so many working days. The day from which it is counted doesn't belong to it (Bộ luật Dân sự
 * 2015, Điều 147); a term of none ends on that day.
 */
export function addWorkingDays(calendar: WorkCalendar, from: IsoDate, days: number): IsoDate {
  let date = from;
  for (let left = days; left > 0;) {
    date = shifted(date, 1);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return date;
}

/** How many working days lie after `from` up to and with `to`; 0 where `to` isn't later. */
export function workingDaysBetween(calendar: WorkCalendar, from: IsoDate, to: IsoDate): number {
  let days = 0;
  for (let date = from; date < to;) {
    date = shifted(date, 1);
    if (isWorkingDay(calendar, date)) days += 1;
  }
  return days;
}
