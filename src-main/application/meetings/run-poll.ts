import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { PollId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
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
import type { Repositories } from '../repositories.ts';
import type { StoredPoll } from '../session-repositories.ts';
import { candidatesOf } from './candidates.ts';
import { sheetHindrance } from './counting/count-checks.ts';
import { loadOpenPoll, meetingChanged } from './load-meeting.ts';
import { problemSentence } from './poll-results.ts';

/** Hands the ballots out: the session has begun and has its quorum. */
export function openPoll(
  ports: CommandPorts,
  { pollId }: { pollId: PollId },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'open_poll', pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    if (meeting.state !== MeetingState.inSession) return refuse('meeting_not_started');
    const opened = rules.openPoll(poll, { roll: votersOf(repositories.meetings.roll(meeting.id)) });
    if (!opened.ok) return refusePoll(repositories, poll, opened.error);
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

function storePoll(repositories: Repositories, poll: StoredPoll): number {
  const revision = poll.revision + 1;
  repositories.polls.update({ ...poll, revision });
  return revision;
}

type PollError = Extract<
  ReturnType<
    typeof rules.openPoll | typeof rules.recordCounts | typeof rules.closePoll | typeof seals.sealPoll
  >,
  { ok: false }
>['error'];

function refusePoll(repositories: Repositories, poll: StoredPoll, error: PollError) {
  switch (error.code) {
    case 'poll_closed':
    case 'poll_not_open':
    case 'poll_empty':
    case 'poll_not_closed':
    case 'poll_sealed':
      return refuse(error.code);
    case 'poll_open':
      return refuse('poll_open', { title: poll.title });
    case 'tie_open': {
      const candidates = candidatesOf(repositories, poll);
      const tied = candidates.filter(({ proposalId }) => error.proposalIds.includes(proposalId));
      return refuse('tie_open', { names: tied.map(({ name }) => name).join('; ') });
    }
    case 'not_in_poll':
      return refuse('not_found');
    case 'quorum_not_met':
      return refuse('quorum_not_met', { present: error.quorum.present, needed: error.quorum.needed });
    case 'tally_not_reconciled': {
      const [first] = error.problems;
      if (!first) throw new Error('A tally was refused without a problem');
      return refuse('tally_not_reconciled', {
        detail: problemSentence(candidatesOf(repositories, poll), first),
      });
    }
    default:
      return assertNever(error);
  }
}
