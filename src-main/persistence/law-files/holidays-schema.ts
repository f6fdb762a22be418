import { z } from 'zod';

import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { WorkCalendar } from '../../domain/kernel/working-days.ts';
import { isoDate, mark, otherwise, sentence, tellDoubles } from './schema-parts.ts';

function isWeekend(date: IsoDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function days(onWeekends: boolean) {
  const detail = onWeekends ? 'Saturday, Sunday' : 'Monday – Friday';
  const day = z.strictObject({
    date: isoDate.refine(
      (date) => isWeekend(date) === onWeekends,
      otherwise({ reason: 'not_allowed', detail }),
    ),
    name: sentence,
    source: sentence,
    mark,
  });
  return z.array(day).superRefine((list, context) => {
    tellDoubles(
      list.map(({ date }) => date),
      context,
      (index) => [index, 'date'],
    );
  });
}

/** Public holidays and what is worked instead, resources/law/holidays.json: the office adds a year when it is announced. */
export const holidaysFile = z.strictObject({
  note: z.string(),
  daysOff: days(false),
  workedWeekends: days(true),
});

export function workCalendar({ daysOff, workedWeekends }: z.infer<typeof holidaysFile>): WorkCalendar {
  return {
    daysOff: new Set(daysOff.map(({ date }) => date)),
    workedWeekends: new Set(workedWeekends.map(({ date }) => date)),
  };
}
