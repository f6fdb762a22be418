import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../src-main/contract/contract.ts';
import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { Instant } from '../../../src-main/domain/kernel/dates.ts';
import { localMomentOf } from '../../../src-main/domain/kernel/local-moment.ts';

/** A line of the register. */
export type RegisterRow = InferContractRouterOutputs<typeof contract>['documents']['register'][number];

/** What else is known of an outgoing document. */
export type OutgoingDetails = InferContractRouterOutputs<typeof contract>['outgoing']['details'];

/** `05/12/2026 08:30`, on the clock in Viet Nam. */
export function momentText(instant: Instant): string {
  const { date, hour, minute } = localMomentOf(instant);
  return `${formatDate(date)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
