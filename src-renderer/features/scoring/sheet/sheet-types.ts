import type { InferContractRouterOutputs } from '@orpc/contract';

import type { scoringContract } from '../../../../src-main/contract/scoring.contract.ts';

/** The sheet of a cluster as the program tells it. */
export type Sheet = InferContractRouterOutputs<typeof scoringContract>['getSheet'];
export type SheetCell = Sheet['cells'][number];
export type SheetRemark = Sheet['remarks'][number];
export type SheetUnit = Sheet['units'][number];
