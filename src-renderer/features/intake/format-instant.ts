import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { Instant } from '../../../src-main/domain/kernel/dates.ts';
import { localMomentOf } from '../../../src-main/domain/kernel/local-moment.ts';

/** The day of a moment in Viet Nam, `05/01/2026`. */
export function formatDay(instant: Instant): string {
  return formatDate(localMomentOf(instant).date);
}
