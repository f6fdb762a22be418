import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../src-main/contract/contract.ts';

/** A line of the register. */
export type RegisterRow = InferContractRouterOutputs<typeof contract>['documents']['register'][number];

/** What else is known of an outgoing document. */
export type OutgoingDetails = InferContractRouterOutputs<typeof contract>['outgoing']['details'];

/** Whether a document that was handed over stands: it was neither recalled nor replaced. */
export function stands({ recalled, replacedBy }: Pick<RegisterRow, 'recalled' | 'replacedBy'>): boolean {
  return recalled === null && replacedBy === '';
}
