import { parseIsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';

/** Reads a date as it is typed in an office: `05/12/2026`, `5-12-2026`, `5.12.26`; null for no day of the calendar. */
export function readTypedDate(text: string): IsoDate | null {
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text.trim());
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  return parseIsoDate(
    `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}

/** Reads a time of day as it is typed: `08:00`, `8h30`, `8 giờ`, `14g15`; null for anything else. */
export function readTypedTime(text: string): string | null {
  const match = /^(\d{1,2})\s*(?:[:hg.]|giờ|$)\s*(\d{2})?\s*(?:phút|p)?$/iu.exec(
    text.trim().normalize('NFC'),
  );
  if (!match) return null;
  const [, hour = '', minute = '00'] = match;
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}
