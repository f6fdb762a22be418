import { formatDate } from '../../src-main/domain/kernel/dates.ts';
import type { Instant } from '../../src-main/domain/kernel/dates.ts';
import { formatClock, localMomentOf } from '../../src-main/domain/kernel/local-moment.ts';

/** A moment in Viet Nam as a list shows it, `26/11/2026 08:05`. */
export function formatMoment(instant: Instant): string {
  const moment = localMomentOf(instant);
  return `${formatDate(moment.date)} ${formatClock(moment)}`;
}

/** Its time of day, `08:05`. */
export function formatTime(instant: Instant): string {
  return formatClock(localMomentOf(instant));
}
