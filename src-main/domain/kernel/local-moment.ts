import { formatDateInWords } from './dates.ts';
import type { Instant, IsoDate } from './dates.ts';

/** A moment on the clock of the meeting room. */
export type LocalMoment = { readonly date: IsoDate; readonly hour: number; readonly minute: number };

// Viet Nam has one time zone without summer time, so that a fixed offset is exact.
const vietnamOffsetMilliseconds = 7 * 60 * 60 * 1000;

/** The moment on the clock in Viet Nam (UTC+7). */
export function localMomentOf(instant: Instant): LocalMoment {
  const shifted = new Date(Date.parse(instant) + vietnamOffsetMilliseconds).toISOString();
  return {
    date: shifted.slice(0, 10) as IsoDate,
    hour: Number(shifted.slice(11, 13)),
    minute: Number(shifted.slice(14, 16)),
  };
}

/** `2026-11-23T14:30:05+07:00`: the clock in Viet Nam to the second, as ISO 8601 writes it. */
export function formatIsoMoment(instant: Instant): string {
  const shifted = new Date(Date.parse(instant) + vietnamOffsetMilliseconds).toISOString();
  return `${shifted.slice(0, 19)}+07:00`;
}

/** `08:05`. */
export function formatClock({ hour, minute }: Pick<LocalMoment, 'hour' | 'minute'>): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `08 giờ 05 phút, ngày 05 tháng 01 năm 2026`. */
export function formatLocalMoment({ date, hour, minute }: LocalMoment): string {
  return `${String(hour).padStart(2, '0')} giờ ${String(minute).padStart(2, '0')} phút, ${formatDateInWords(date)}`;
}
