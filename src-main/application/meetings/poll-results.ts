import { awardOf } from '../../domain/awards/award.ts';
import { listVerdict, pollVerdicts } from '../../domain/voting/poll.ts';
import { LIST_ROW } from '../../domain/voting/tally.ts';
import type { TallyProblem } from '../../domain/voting/tally.ts';
import { resultTexts, tallyProblemSentence } from '../../domain/voting/verdict-text.ts';
import type { ResultTexts } from '../../domain/voting/verdict-text.ts';
import type { ItemVerdict, Verdict } from '../../domain/voting/verdict.ts';
import type { Law } from '../ports.ts';
import type { StoredPoll } from '../session-repositories.ts';

/** An item's result with the texts that every screen and document prints as they are. */
export type ItemResult = ResultTexts & {
  readonly verdict: Verdict;
  readonly agreeTotal: number;
  readonly base: number;
  readonly needed: number;
};

/** The results of a closed poll in the order of its items; null before, so that no partial result gets out. */
export function resultsOf(poll: StoredPoll): readonly ItemResult[] | null {
  return pollVerdicts(poll)?.map(toItemResult) ?? null;
}

/** The result of a motion, or of the list of a vote on a whole list; null before closing. */
export function listResultOf(poll: StoredPoll): ItemResult | null {
  const verdict = listVerdict(poll);
  return verdict && toItemResult(verdict);
}

/** What a poll is about: the name of its award, or its own title where it is on a motion. */
export function subjectOfPoll(
  { awards }: Pick<Law, 'awards'>,
  poll: Pick<StoredPoll, 'awardCode' | 'title'>,
): string {
  return poll.awardCode === null ? poll.title : awardOf(awards, poll.awardCode).name;
}

/** `3. Trạm Y tế Xã Thu Lũm: Chưa nhập số phiếu đồng ý`: the problem with the number and name of its row. */
export function problemSentence(
  { method }: Pick<StoredPoll, 'method'>,
  candidates: readonly { name: string }[],
  problem: TallyProblem,
): string {
  const sentence = tallyProblemSentence(problem, method);
  if (problem.itemIndex === null) return sentence;
  if (problem.itemIndex === LIST_ROW) return `Cả danh sách: ${sentence}`;
  return `${problem.itemIndex + 1}. ${candidates[problem.itemIndex]?.name ?? ''}: ${sentence}`;
}

function toItemResult(verdict: ItemVerdict): ItemResult {
  return {
    verdict: verdict.verdict,
    agreeTotal: verdict.agreeTotal,
    base: verdict.base,
    needed: verdict.needed,
    ...resultTexts(verdict),
  };
}
