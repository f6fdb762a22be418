import { formatDate } from '../../src-main/domain/kernel/dates.ts';
import type { Instant } from '../../src-main/domain/kernel/dates.ts';
import { localMomentOf } from '../../src-main/domain/kernel/local-moment.ts';

/** A moment in Viet Nam as a list shows it, `26/11/2026 08:05`. */
export function formatMoment(instant: Instant): string {
  const { date, hour, minute } = localMomentOf(instant);
  return `${formatDate(date)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
