import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { PollId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { MeetingState } from '../../domain/meetings/meeting.ts';
import * as rules from '../../domain/voting/poll.ts';
import { PollState } from '../../domain/voting/poll.ts';
import type { HashText, PollItem } from '../../domain/voting/poll.ts';
import type { BallotCounts } from '../../domain/voting/tally.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import type { Repositories, StoredPoll } from '../repositories.ts';
import { candidatesOf } from './candidates.ts';
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
    const opened = rules.openPoll(poll, { roll: repositories.meetings.roll(meeting.id) });
    if (!opened.ok) return refusePoll(repositories, poll, opened.error);
    const revision = storePoll(repositories, opened.value);
    return ok({ value: { revision }, payload: { revision }, changed: meetingChanged(meeting.id) });
  });
}

/** Stores what the counting team has entered so far. Sums only: nothing here says who voted how. */
export function saveCounts(
  ports: CommandPorts,
  input: { pollId: PollId; baseRevision: number; counts: BallotCounts; items: readonly PollItem[] },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'save_counts', input.pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, input.pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    if (poll.revision !== input.baseRevision) return refuse('stale_revision', { name: poll.title });
    const recorded = rules.recordCounts(poll, input);
    if (!recorded.ok) return refusePoll(repositories, poll, recorded.error);
    const revision = storePoll(repositories, recorded.value);
    return ok({
      value: { revision },
      payload: { revision, counts: input.counts, items: input.items },
      changed: [{ topic: 'meetings', id: meeting.id }],
    });
  });
}

/** Closes a reconciled poll for good and seals it; from here on the database refuses every change to it. */
export function closePoll(
  ports: CommandPorts & { clock: Clock; hashText: HashText },
  { pollId, baseRevision }: { pollId: PollId; baseRevision: number },
): Result<{ sealCode: string; revision: number }, Refusal> {
  return command(ports, 'close_poll', pollId, (repositories) => {
    const loaded = loadOpenPoll(repositories, pollId);
    if (!loaded.ok) return loaded;
    const { poll, meeting } = loaded.value;
    // Nobody seals counts that another window changed after they were shown.
    if (poll.state === PollState.open && poll.revision !== baseRevision) {
      return refuse('stale_revision', { name: poll.title });
    }
    const closed = rules.closePoll(poll, {
      roll: repositories.meetings.roll(meeting.id),
      names: candidatesOf(repositories, poll),
      now: ports.clock.now(),
      hash: ports.hashText,
    });
    if (!closed.ok) return refusePoll(repositories, poll, closed.error);
    const { seal } = closed.value;
    if (seal === null) throw new Error('A poll was closed without a seal');
    const revision = storePoll(repositories, closed.value);
    return ok({
      value: { sealCode: rules.sealCode(seal), revision },
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
  ReturnType<typeof rules.openPoll | typeof rules.recordCounts | typeof rules.closePoll>,
  { ok: false }
>['error'];

function refusePoll(repositories: Repositories, poll: StoredPoll, error: PollError) {
  switch (error.code) {
    case 'poll_closed':
    case 'poll_not_open':
    case 'poll_empty':
      return refuse(error.code);
    case 'poll_open':
      return refuse('poll_open', { title: poll.title });
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
