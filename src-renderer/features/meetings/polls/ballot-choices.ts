import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../../src-main/contract/contract.ts';
import type { AwardCode } from '../../../../src-main/domain/awards/award.ts';
import { DossierStage } from '../../../../src-main/domain/dossiers/stage.ts';

export type Proposal = InferContractRouterOutputs<typeof contract>['proposals']['list'][number];

/** An award with the proposals for it that can still be voted on. */
export type BallotChoice = {
  readonly awardCode: AwardCode;
  readonly awardName: string;
  readonly candidates: readonly Proposal[];
};

/**
 * Groups by award what waits for a ballot: new proposals, and those that failed in an earlier one. Dossiers that went back to
 * their units are no candidates.
 */
export function ballotChoices(proposals: readonly Proposal[]): readonly BallotChoice[] {
  const waiting = proposals.filter(
    ({ state, stage }) =>
      (state === 'proposed' || state === 'failed') &&
      stage !== DossierStage.returned &&
      stage !== DossierStage.supplement,
  );
  return [...Map.groupBy(waiting, ({ awardCode }) => awardCode)].map(([awardCode, candidates]) => ({
    awardCode,
    awardName: candidates[0]?.awardName ?? awardCode,
    candidates,
  }));
}

/** Whether the office has presented a dossier to the council; one that was voted on before was. */
export function isPresented({ stage, state }: Proposal): boolean {
  return state === 'failed' || (stage !== DossierStage.received && stage !== DossierStage.appraising);
}

/**
 * Who is left out at first: of an award for which dossiers were presented, those that were not. An office that presents none
 * puts all of them to the vote.
 */
export function notYetPresented(choices: readonly BallotChoice[]): ReadonlySet<string> {
  return new Set(
    choices.flatMap(({ candidates }) =>
      candidates.some(isPresented)
        ? candidates.filter((candidate) => !isPresented(candidate)).map(({ id }) => id)
        : [],
    ),
  );
}
