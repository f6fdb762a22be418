import { parseIsoDate } from '../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../src-main/domain/kernel/dates.ts';

/**
 * Reads a day as it is typed in offices, day first: `5/1/2026`, `05-01-26`, `5.1.2026`, `05012026`. Two digits of a year
 * are of this century. Null when that is no day of the calendar.
 */
export function parseTypedDate(text: string): IsoDate | null {
  const match =
    /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{2}|\d{4})$/.exec(text.trim()) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  return parseIsoDate(
    `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}
