import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../../src-main/contract/contract.ts';

/** What the papers of a session would print now. */
export type PapersPreview = InferContractRouterOutputs<typeof contract>['papers']['preview'];
