import type { Award } from '../../domain/awards/award.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { ProposalState } from '../../domain/proposals/proposal.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { pollVerdicts } from '../../domain/voting/poll.ts';
import type { Verdict } from '../../domain/voting/verdict.ts';
import { standingPollsOfYear } from '../meetings/polls/standing-polls.ts';
import type { Repositories } from '../repositories.ts';

export type ProposalView = Omit<Proposal, 'year' | 'sourceHash'> & {
  readonly unitName: string;
  readonly awardName: string;
  readonly sourceName: string | null;
  readonly state: ProposalState;
};

/** The proposals of a year with the verdict of the latest closed ballot that names each. */
export function listProposals(
  repositories: Repositories,
  awards: readonly Award[],
  { year }: { year: number },
): ProposalView[] {
  const states = statesOfProposals(repositories, year);
  const unitNames = new Map(repositories.units.all().map((unit) => [unit.id, unit.name]));
  const awardNames = new Map(awards.map((award) => [award.code, award.name]));
  const proposals = repositories.proposals.ofYear(year);
  const sourceNames = new Map(
    [...new Set(proposals.map(({ sourceHash }) => sourceHash))].map((hash) => [
      hash,
      hash === null ? null : (repositories.sources.find(hash)?.name ?? null),
    ]),
  );
  return proposals.map(({ year: _year, sourceHash, ...proposal }) => ({
    ...proposal,
    unitName: unitNames.get(proposal.unitId) ?? proposal.unitId,
    awardName: awardNames.get(proposal.awardCode) ?? proposal.awardCode,
    sourceName: sourceNames.get(sourceHash) ?? null,
    state: states.get(proposal.id) ?? ProposalState.proposed,
  }));
}

/** The states of all proposals that a ballot of the year names; later ballots overrule earlier ones. */
export function statesOfProposals(
  repositories: Repositories,
  year: number,
): ReadonlyMap<ProposalId, ProposalState> {
  const states = new Map<ProposalId, ProposalState>();
  for (const poll of standingPollsOfYear(repositories, year)) {
    const verdicts = pollVerdicts(poll);
    poll.items.forEach(({ proposalId }, index) => {
      states.set(proposalId, stateAfter(verdicts?.[index]?.verdict));
    });
  }
  return states;
}

/** Who was left out by the limit has failed; who waits for the chair's choice is still being voted on. */
function stateAfter(verdict: Verdict | undefined): ProposalState {
  switch (verdict) {
    case undefined:
    case 'tied':
      return ProposalState.inBallot;
    case 'over_quota':
      return ProposalState.failed;
    case 'passed':
    case 'failed':
      return verdict;
    default:
      return assertNever(verdict);
  }
}
