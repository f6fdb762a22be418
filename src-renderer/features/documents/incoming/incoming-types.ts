import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../../src-main/contract/contract.ts';

type Outputs = InferContractRouterOutputs<typeof contract>['incoming'];

export type IncomingList = Outputs['list'];
export type IncomingRow = IncomingList['rows'][number];
export type MessageRow = Outputs['readMessages'][number];
export type DocumentContent = Extract<MessageRow['content'], { kind: 'document' }>;
/** A line of the register that an officer found to be the one that a message means. */
export type LinkedLine = Outputs['search'][number];
export type StatusContent = Extract<MessageRow['content'], { kind: 'status' }>;

const statusCodes = ['01', '02', '03', '04', '05', '06', '13', '15', '16'] as const;

/** The key of the text for a status; systems send codes that nobody has listed. */
export function statusKey(code: string): (typeof statusCodes)[number] | 'other' {
  return statusCodes.find((known) => known === code) ?? 'other';
}
