import type { Instant, IsoDate } from '../../src-main/domain/kernel/dates.ts';
import { localMomentOf } from '../../src-main/domain/kernel/local-moment.ts';

/** Today on the calendar in Viet Nam. */
export function today(): IsoDate {
  return localMomentOf(new Date().toISOString() as Instant).date;
}

/** Whether the last day of something lies behind on a day. */
export function hasEnded(period: { readonly validTo: IsoDate | null }, on: IsoDate): boolean {
  return period.validTo !== null && period.validTo < on;
}
