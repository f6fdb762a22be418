import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../../src-main/contract/contract.ts';

export type StoredSigning = InferContractRouterOutputs<typeof contract>['signing']['settings'];
