import type { PollId, ProposalId } from '../../../domain/kernel/ids.ts';
import { firstRecord, standingRecords } from '../../../domain/voting/poll-records.ts';
import { isCounted } from '../../../domain/voting/poll.ts';
import type { Repositories } from '../../repositories.ts';
import type { StoredPoll } from '../../session-repositories.ts';

/**
 * The votes of a year whose records stand, in the order in which they were first closed, then those still to be decided. A
 * correction takes the place of what it corrects, however late somebody found the mistake.
 */
export function standingPollsOfYear({ polls }: Repositories, year: number): readonly StoredPoll[] {
  const all = polls.ofYear(year);
  const closedAt = (poll: StoredPoll): string => firstRecord(all, poll).closedAt ?? OPEN;
  return standingRecords(all).toSorted((a, b) =>
    closedAt(a) < closedAt(b) ? -1 : closedAt(a) > closedAt(b) ? 1 : 0,
  );
}

/** Sorts behind every instant. */
const OPEN = '~';

/** How often each nominee was voted on in a session, with the latest vote. */
export function ballotsSoFar(
  polls: readonly StoredPoll[],
): ReadonlyMap<ProposalId, { readonly count: number; readonly latest: PollId }> {
  const ballots = new Map<ProposalId, { count: number; latest: PollId }>();
  for (const poll of standingRecords(polls).filter(isCounted)) {
    for (const { proposalId } of poll.items) {
      const count = (ballots.get(proposalId)?.count ?? 0) + 1;
      ballots.set(proposalId, { count, latest: poll.id });
    }
  }
  return ballots;
}
