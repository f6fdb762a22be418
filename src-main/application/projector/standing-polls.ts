import { PollOrigin } from '../../domain/voting/poll.ts';
import type { StoredPoll } from '../session-repositories.ts';

/** The polls of a session that no correction supersedes, in their order. */
export function standingPolls(polls: readonly StoredPoll[]): readonly StoredPoll[] {
  return polls.filter((poll) => correctionOf(polls, poll) === undefined);
}

/** The last record of a vote: a corrected one never stays on the screen. */
export function lastRecordOf(polls: readonly StoredPoll[], poll: StoredPoll): StoredPoll {
  const correction = correctionOf(polls, poll);
  return correction ? lastRecordOf(polls, correction) : poll;
}

function correctionOf(polls: readonly StoredPoll[], { id }: StoredPoll): StoredPoll | undefined {
  return polls.find(({ origin, basedOn }) => origin === PollOrigin.correction && basedOn === id);
}
