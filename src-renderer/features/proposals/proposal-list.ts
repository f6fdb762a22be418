import type { InferContractRouterOutputs } from '@orpc/contract';

import type { proposalsContract } from '../../../src-main/contract/proposals.contract.ts';
import { SubjectKind } from '../../../src-main/domain/awards/award.ts';
import type { AwardCode } from '../../../src-main/domain/awards/award.ts';
import { comparePersonNames, compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { ProposalState } from '../../../src-main/domain/proposals/proposal.ts';

type Outputs = InferContractRouterOutputs<typeof proposalsContract>;
export type ProposalRow = Outputs['list'][number];
export type AwardChoice = Outputs['awards'][number];

/** What the filters ask for; null lets everything through. */
export type ProposalFilter = { readonly award: AwardCode | null; readonly state: ProposalState | null };

export function fitsFilter(proposal: ProposalRow, { award, state }: ProposalFilter): boolean {
  return (award === null || proposal.awardCode === award) && (state === null || proposal.state === state);
}

/** What the search box looks through. */
export function searchText({ salutation, name, position, unitName }: ProposalRow): string {
  return [salutation, name, position, unitName].join(' ');
}

/** How many proposals each award has, in the order of the catalogue; awards without any are left out. */
export function countByAward(
  proposals: readonly ProposalRow[],
  awards: readonly AwardChoice[],
): readonly { readonly award: AwardChoice; readonly count: number }[] {
  return awards
    .map((award) => ({
      award,
      count: proposals.filter((proposal) => proposal.awardCode === award.code).length,
    }))
    .filter(({ count }) => count > 0);
}

/** How many proposals are in each state, all states in their order. */
export function countByState(
  proposals: readonly ProposalRow[],
): readonly { readonly state: ProposalState; readonly count: number }[] {
  return Object.values(ProposalState).map((state) => ({
    state,
    count: proposals.filter((proposal) => proposal.state === state).length,
  }));
}

/** Only what no ballot names can be taken back. */
export function canWithdraw(proposal: ProposalRow): boolean {
  return proposal.state === ProposalState.proposed;
}

const rankOfKind: Record<SubjectKind, number> = { collective: 0, individual: 1, household: 2 };

/** Collectives by name, then persons by given name as Vietnamese lists do, then households. */
export function compareSubjects(a: ProposalRow, b: ProposalRow): number {
  const byKind = rankOfKind[a.subjectKind] - rankOfKind[b.subjectKind];
  if (byKind !== 0) return byKind;
  return a.subjectKind === SubjectKind.individual
    ? comparePersonNames(a.name, b.name)
    : compareVietnamese(a.name, b.name);
}
