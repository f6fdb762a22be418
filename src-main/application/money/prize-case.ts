import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { PrizeCase } from './reckon-prizes.ts';

/** Proposals of one subject look at each other; one that is not in the registry yet is told by name and unit. */
export function prizeCaseOf({
  id,
  subjectId,
  subjectKind,
  name,
  unitId,
  awardCode,
  year,
}: Proposal): PrizeCase {
  return { id, subject: subjectId ?? `${foldText(name)} ${unitId}`, subjectKind, awardCode, year };
}
