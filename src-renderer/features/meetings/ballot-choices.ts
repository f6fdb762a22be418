import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../src-main/contract/contract.ts';
import type { AwardCode } from '../../../src-main/domain/awards/award.ts';

export type Proposal = InferContractRouterOutputs<typeof contract>['proposals']['list'][number];

/** An award with the proposals for it that can still be voted on. */
export type BallotChoice = {
  readonly awardCode: AwardCode;
  readonly awardName: string;
  readonly candidates: readonly Proposal[];
};

/** Groups by award what waits for a ballot: new proposals, and those that failed in an earlier one. */
export function ballotChoices(proposals: readonly Proposal[]): readonly BallotChoice[] {
  const waiting = proposals.filter(({ state }) => state === 'proposed' || state === 'failed');
  return [...Map.groupBy(waiting, ({ awardCode }) => awardCode)].map(([awardCode, candidates]) => ({
    awardCode,
    awardName: candidates[0]?.awardName ?? awardCode,
    candidates,
  }));
}
