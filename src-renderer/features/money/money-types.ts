import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../src-main/contract/contract.ts';

export type MoneyOverview = InferContractRouterOutputs<typeof contract>['money']['overview'];
export type PrizeRow = MoneyOverview['prizes'][number];
export type MovementRow = MoneyOverview['movements'][number];
