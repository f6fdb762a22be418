import { shownText } from '../../intake/raw-workbook.ts';
import type { RawCell } from '../../intake/raw-workbook.ts';
import { parseIsoDate } from '../../kernel/dates.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { cleanText } from '../../kernel/vietnamese-text.ts';

/** What a cell says about a day: the day, a year alone, nothing, or something that is neither. */
export type ReadDate =
  | { readonly kind: 'day'; readonly date: IsoDate }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly text: string };

/** Days since 30/12/1899, as Excel counts: 01/01/1930 to 31/12/2099, so that no year is taken for a day. */
const SERIALS = { first: 10_959, last: 73_050 };
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 24 * 60 * 60 * 1000;
const YEARS = { first: 1930, last: 2099 };

/**
 * Reads a day as offices write it: a date cell, its bare number, `05/12/2019`, `5.12.19`, `ngày 05 tháng 12 năm 2019`, or
 * only a month or year, which gives the year.
 */
export function readDateCell(cell: RawCell | undefined): ReadDate {
  const value = cell?.kind === 'formula' ? (cell.result ?? undefined) : cell;
  if (value?.kind === 'date') return dayOrNothing(value.value);
  if (value?.kind === 'number') return readNumber(value.value);
  return value === undefined || value.kind === 'error' ? { kind: 'empty' } : readDateText(shownText(value));
}

/** As `readDateCell`, for a text. Two-digit years up to 50 are of this century. */
export function readDateText(written: string): ReadDate {
  const text = cleanText(written);
  if (text === '' || /^[-–.]+$/.test(text)) return { kind: 'empty' };
  if (/^\d{4,5}$/.test(text)) return readNumber(Number(text));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(text, iso[1], iso[2], iso[3]);
  const short = /^(?:ngày\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/iu.exec(text);
  if (short) return dayOf(text, short[3], short[2], short[1]);
  const words = /^ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/iu.exec(text);
  if (words) return dayOf(text, words[3], words[2], words[1]);
  const month = /^(?:tháng\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})$/iu.exec(text);
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) return yearOnly(text, Number(month[2]));
  return { kind: 'unreadable', text };
}

/** The year that a cell names: `2019`, `Năm 2019`, of `2018-2019` the last; null where it names none. */
export function readYear(text: string): number | null {
  const years = [...text.matchAll(/(?<!\d)(\d{4})(?!\d)/g)].map(([, year]) => Number(year));
  const year = years.at(-1);
  return year !== undefined && year >= YEARS.first && year <= YEARS.last ? year : null;
}

function readNumber(value: number): ReadDate {
  if (Number.isInteger(value) && value >= YEARS.first && value <= YEARS.last)
    return { kind: 'year', year: value };
  if (value < SERIALS.first || value > SERIALS.last) return { kind: 'unreadable', text: String(value) };
  return dayOrNothing(new Date(EPOCH + Math.floor(value) * DAY).toISOString().slice(0, 10));
}

function yearOnly(text: string, year: number): ReadDate {
  return year >= YEARS.first && year <= YEARS.last ? { kind: 'year', year } : { kind: 'unreadable', text };
}

function dayOf(text: string, year = '', month = '', day = ''): ReadDate {
  const century = Number(year) <= 50 ? '20' : '19';
  const whole = year.length === 2 ? `${century}${year}` : year;
  const date = parseIsoDate(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date === null ? { kind: 'unreadable', text } : { kind: 'day', date };
}

function dayOrNothing(text: string): ReadDate {
  const date = parseIsoDate(text.slice(0, 10));
  return date === null ? { kind: 'unreadable', text } : { kind: 'day', date };
}
