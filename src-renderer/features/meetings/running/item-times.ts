import type { Instant } from '../../../../src-main/domain/kernel/dates.ts';
import { localMomentOf } from '../../../../src-main/domain/kernel/local-moment.ts';

/** A moment as the time of day in Viet Nam, `09:05`. */
export function timeOf(instant: Instant): string {
  const { hour, minute } = localMomentOf(instant);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
