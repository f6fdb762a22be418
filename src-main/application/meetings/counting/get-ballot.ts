import { refuse } from '../../../contract/refusal.ts';
import type { PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Repositories } from '../../repositories.ts';
import { candidatesOf } from '../candidates.ts';

/** What is counted and by which rule; no figure that anybody typed. */
export function getBallot(repositories: Repositories, { pollId }: { pollId: PollId }) {
  const poll = repositories.polls.find(pollId);
  if (!poll) return refuse('not_found');
  const { title, awardCode, method, wholeList, entry, rule, roll } = poll;
  const names = candidatesOf(repositories, poll);
  return ok({
    pollId,
    title,
    awardCode,
    method,
    wholeList,
    entry,
    rule,
    roll: [...(roll ?? repositories.meetings.roll(poll.meetingId))].map(({ memberId, attendance }) => ({
      memberId,
      attendance,
    })),
    items: poll.items.map(({ proposalId, carvedOut, recused }, index) => ({
      proposalId,
      name: names[index]?.name ?? '',
      detail: names[index]?.detail ?? '',
      carvedOut,
      recused: [...recused],
    })),
  });
}
