import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../../src-main/contract/contract.ts';

type Outputs = InferContractRouterOutputs<typeof contract>['eOffice'];

export type HandedOver = Outputs['handedOver'][number];
export type Settings = Outputs['settings'];
