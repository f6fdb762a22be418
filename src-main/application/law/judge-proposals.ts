import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import type { Eligibility } from '../../domain/law/finding.ts';
import { judgeCase, judgingLaw } from '../../domain/law/judge-case.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { loadCases } from './load-cases.ts';

/**
 * What the program says of each proposal, by every text that may count for it; the one that counts stands first. A proposal that
 * is tied to nobody in the registry lacks all facts.
 */
export function judgeProposals(
  repositories: Repositories,
  law: Law,
  proposals: readonly Proposal[],
  today: IsoDate,
): ReadonlyMap<ProposalId, readonly Eligibility[]> {
  const judging = judgingLaw(law, repositories.amendments.all());
  const cases = loadCases(repositories, proposals, today);
  return new Map([...cases].map(([id, awardCase]) => [id, judgeCase(awardCase, judging)]));
}
