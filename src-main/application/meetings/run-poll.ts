import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { PollId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { keepsOut, recusedMembers } from '../../domain/meetings/conflicts.ts';
import { MeetingState } from '../../domain/meetings/meeting.ts';
import { votersOf } from '../../domain/voting/attendance.ts';
import * as rules from '../../domain/voting/poll.ts';
import { PollState } from '../../domain/voting/poll.ts';
import type { HashText, PollItem } from '../../domain/voting/poll.ts';
import * as seals from '../../domain/voting/seal.ts';
import type { BallotCounts, ItemCounts } from '../../domain/voting/tally.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import { candidatesOf } from './candidates.ts';
import { conflictsOf } from './conflicts/conflicts-of-meeting.ts';
import { sheetHindrance } from './counting/count-checks.ts';
import { loadOpenPoll, meetingChanged } from './load-meeting.ts';
import { refusePoll, storePoll } from './polls/refuse-poll.ts';

/**
 * Hands the ballots out: the session has begun and has its quorum. Members who keep out of single items do so from now on; under
 * a regulation that keeps them out, every conflict that the data show must be decided before.
 */
export function openPoll(
  ports: CommandPorts,
  { pollId }: { pollId: PollId },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'open_poll', pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    if (meeting.state !== MeetingState.inSession) return refuse('meeting_not_started');
    const { conflictEffect } = poll.rule.regulation;
    const conflicts = conflictsOf(
      repositories,
      meeting,
      poll.items.map(({ proposalId }) => proposalId),
    );
    const undecided = conflicts.filter(({ decision }) => decision === null);
    if (keepsOut(conflictEffect) && undecided.length > 0) {
      return refuse('conflicts_undecided', { count: undecided.length });
    }
    const opened = rules.openPoll(poll, {
      roll: votersOf(repositories.meetings.roll(meeting.id)),
      recused: keepsOut(conflictEffect) ? recusedMembers(conflicts) : new Map(),
    });
    if (!opened.ok) return refusePoll(repositories, poll, opened.error);
    for (const { memberId, proposalId, ground } of undecided) {
      const stands = { note: '', abstains: false, dismissed: false };
      repositories.meetings.saveConflict({ meetingId: meeting.id, memberId, proposalId, ground, ...stands });
    }
    const revision = storePoll(repositories, opened.value);
    return ok({ value: { revision }, payload: { revision }, changed: meetingChanged(meeting.id) });
  });
}

/** Stores what the counting team has entered so far. Sums only: nothing here says who voted how. */
export function saveCounts(
  ports: CommandPorts,
  input: {
    pollId: PollId;
    baseRevision: number;
    counts: BallotCounts;
    listCounts?: ItemCounts | undefined;
    items: readonly Pick<PollItem, 'proposalId' | 'counts'>[];
  },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'save_counts', input.pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, input.pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    if (poll.revision !== input.baseRevision) return refuse('stale_revision', { name: poll.title });
    const { counts, items, listCounts = poll.listCounts } = input;
    const recorded = rules.recordCounts(poll, { counts, items, listCounts });
    if (!recorded.ok) return refusePoll(repositories, poll, recorded.error);
    // A count taken over as a whole leaves no sheets: they would begin with other figures than the poll has.
    repositories.polls.removeSheets(poll.id);
    const revision = storePoll(repositories, recorded.value);
    return ok({
      value: { revision },
      // Figures stay out of the log until they are sealed: a log of each step would put the count in an order.
      payload: { revision, rows: items.length },
      changed: [{ topic: 'meetings', id: meeting.id }],
    });
  });
}

/** Closes a reconciled poll: from here on the database refuses every change to its counts. */
export function closePoll(
  ports: CommandPorts & { clock: Clock },
  { pollId, baseRevision }: { pollId: PollId; baseRevision: number },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'close_poll', pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    // Nobody closes counts that another window changed after they were shown.
    if (poll.state === PollState.open && poll.revision !== baseRevision) {
      return refuse('stale_revision', { name: poll.title });
    }
    const closed = rules.closePoll(poll, { now: ports.clock.now() });
    if (!closed.ok) return refusePoll(repositories, poll, closed.error);
    const hindrance = sheetHindrance(repositories, poll);
    if (hindrance) return hindrance;
    // The sums stand in the poll. What single batches came to would tell more of the voters than the count does.
    repositories.polls.removeSheetRows(poll.id);
    const revision = storePoll(repositories, closed.value);
    return ok({
      value: { revision },
      payload: { revision },
      changed: [...meetingChanged(meeting.id), { topic: 'proposals', id: null }],
      forgets: 'log',
    });
  });
}

/** Writes the record of a closed poll with its hash; nothing about it changes any more. */
export function sealPoll(
  ports: CommandPorts & { clock: Clock; hashText: HashText },
  { pollId, baseRevision }: { pollId: PollId; baseRevision: number },
): Result<{ sealCode: string; revision: number }, Refusal> {
  return command(ports, 'seal_poll', pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    if (poll.state === PollState.closed && poll.revision !== baseRevision) {
      return refuse('stale_revision', { name: poll.title });
    }
    const sealed = seals.sealPoll(poll, {
      names: candidatesOf(repositories, poll),
      now: ports.clock.now(),
      hash: ports.hashText,
    });
    if (!sealed.ok) return refusePoll(repositories, poll, sealed.error);
    const { seal } = sealed.value;
    if (seal === null) throw new Error('A poll was sealed without a seal');
    const revision = storePoll(repositories, sealed.value);
    return ok({
      value: { sealCode: seals.sealCode(seal), revision },
      payload: { revision, sealHash: seal.hash },
      changed: [...meetingChanged(meeting.id), { topic: 'proposals', id: null }],
    });
  });
}
