import type { ChangeEvent } from '../../contract/live.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { MeetingId, PollId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { MeetingState, isOver } from '../../domain/meetings/meeting.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { PollOrigin } from '../../domain/voting/poll.ts';
import type { Repositories } from '../repositories.ts';
import type { StoredPoll } from '../session-repositories.ts';

/** The meeting, as long as it can still be changed. */
export function loadOpenMeeting(repositories: Repositories, id: MeetingId): Result<Meeting, Refusal> {
  const meeting = loadUnlockedMeeting(repositories, id);
  return meeting.ok && isOver(meeting.value) ? refuse('meeting_ended') : meeting;
}

/** The meeting, as long as its file isn't closed: an ended one may still get minutes and corrections. */
export function loadUnlockedMeeting(repositories: Repositories, id: MeetingId): Result<Meeting, Refusal> {
  const meeting = repositories.meetings.find(id);
  if (!meeting) return refuse('not_found');
  return meeting.state === MeetingState.locked ? refuse('meeting_locked') : ok(meeting);
}

/**
 * The meeting of a poll, as long as the poll can be worked on: while the session isn't over, and a correction until its file is
 * closed.
 */
export function loadMeetingOf(
  repositories: Repositories,
  { meetingId, origin }: Pick<StoredPoll, 'meetingId' | 'origin'>,
): Result<Meeting, Refusal> {
  return origin === PollOrigin.correction
    ? loadUnlockedMeeting(repositories, meetingId)
    : loadOpenMeeting(repositories, meetingId);
}

/** A poll with its meeting, as long as the poll can be worked on. */
export function loadOpenPoll(
  repositories: Repositories,
  id: PollId,
): Result<{ poll: StoredPoll; meeting: Meeting }, Refusal> {
  const poll = repositories.polls.find(id);
  if (!poll) return refuse('not_found');
  const meeting = loadMeetingOf(repositories, poll);
  if (!meeting.ok) return meeting;
  return ok({ poll, meeting: meeting.value });
}

/** Counts the meeting's revision up and stores it with the given changes. */
export function touchMeeting(
  repositories: Repositories,
  meeting: Meeting,
  changes: Partial<Meeting> = {},
): { revision: number } {
  const revision = meeting.revision + 1;
  repositories.meetings.update({ ...meeting, ...changes, revision });
  return { revision };
}

/** The pages that show anything of a meeting. */
export function meetingChanged(id: MeetingId): readonly ChangeEvent[] {
  return [
    { topic: 'meetings', id },
    { topic: 'projector', id },
  ];
}
