import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../../src-main/contract/contract.ts';

/** Who came and who left, and what the regulation says of substitutes. */
export type Room = InferContractRouterOutputs<typeof contract>['roll']['get'];
export type RoomEvent = Room['events'][number];
