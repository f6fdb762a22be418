import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import type { Eligibility } from '../../domain/law/finding.ts';
import { judgeCase } from '../../domain/law/judge-case.ts';
import type { JudgingLaw } from '../../domain/law/judge-case.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { loadCases } from '../law/load-cases.ts';
import type { Repositories } from '../repositories.ts';

/**
 * What the program says of dossiers, by every text that may count for each; the one that counts stands first. A proposal that is
 * tied to nobody in the registry lacks all facts.
 */
export function judgeDossiers(
  repositories: Repositories,
  law: JudgingLaw,
  proposals: readonly Proposal[],
  today: IsoDate,
): ReadonlyMap<ProposalId, readonly [Eligibility, ...Eligibility[]]> {
  const cases = loadCases(repositories, proposals, today);
  return new Map([...cases].map(([id, awardCase]) => [id, judgeCase(awardCase, law)]));
}
