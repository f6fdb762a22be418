import { pollVerdicts } from '../../domain/voting/poll.ts';
import type { TallyProblem } from '../../domain/voting/tally.ts';
import { formatPercentage, tallyProblemSentence, verdictSentence } from '../../domain/voting/verdict-text.ts';
import type { ItemVerdict, Verdict } from '../../domain/voting/verdict.ts';
import type { Repositories, StoredPoll } from '../repositories.ts';

/** An item's result with the texts that every screen and document prints as they are. */
export type ItemResult = {
  readonly verdict: Verdict;
  readonly agreeTotal: number;
  readonly base: number;
  readonly needed: number;
  readonly percentageText: string;
  readonly sentence: string;
};

/** The results of a closed poll in the order of its items; null before, so that no partial result gets out. */
export function resultsOf(repositories: Repositories, poll: StoredPoll): readonly ItemResult[] | null {
  return verdictsOf(repositories, poll)?.map(toItemResult) ?? null;
}

/** The verdicts of a closed poll, judged against the roll of its session. */
export function verdictsOf(repositories: Repositories, poll: StoredPoll): readonly ItemVerdict[] | null {
  return pollVerdicts(poll, repositories.meetings.roll(poll.meetingId));
}

/** `3. Trạm Y tế Xã Thu Lũm: Chưa nhập số phiếu đồng ý`: the problem with the number and name of its row. */
export function problemSentence(candidates: readonly { name: string }[], problem: TallyProblem): string {
  const sentence = tallyProblemSentence(problem);
  if (problem.itemIndex === null) return sentence;
  return `${problem.itemIndex + 1}. ${candidates[problem.itemIndex]?.name ?? ''}: ${sentence}`;
}

function toItemResult(verdict: ItemVerdict): ItemResult {
  return {
    verdict: verdict.verdict,
    agreeTotal: verdict.agreeTotal,
    base: verdict.base,
    needed: verdict.needed,
    percentageText: formatPercentage(verdict.percentage),
    sentence: verdictSentence(verdict),
  };
}
