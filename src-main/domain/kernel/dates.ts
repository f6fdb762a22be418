import type { Brand } from './brand.ts';

/** A calendar day as `YYYY-MM-DD`. */
export type IsoDate = Brand<string, 'YYYY-MM-DD'>;

/** A moment as UTC ISO text, `2026-11-23T07:30:00.000Z`. */
export type Instant = Brand<string, 'UTC ISO instant'>;

/** Parses `YYYY-MM-DD`; a day that the calendar doesn't have (30/02) gives null. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : (text as IsoDate);
}

/** `2026-01-05` → `05/01/2026`, the form of lists and screens. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/**
 * `2026-01-05` → `ngày 05 tháng 01 năm 2026`. Days below 10 and months 1 and 2 carry a leading zero
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 4).
 */
export function formatDateInWords(date: IsoDate): string {
  const [year, month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** Whether a day lies in a period. Both ends belong to it; null is an end that nobody has set yet. */
export function isInForce(period: { validFrom: IsoDate; validTo: IsoDate | null }, on: IsoDate): boolean {
  return period.validFrom <= on && (period.validTo === null || on <= period.validTo);
}
