import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { MeetingMode, MeetingState } from '../../domain/meetings/meeting.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { standingRecords } from '../../domain/voting/poll-records.ts';
import { PollState } from '../../domain/voting/poll.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, Law, Logger, Turns } from '../ports.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from './load-meeting.ts';
import { quorumOfMeeting } from './quorum-of-meeting.ts';

/** Opens the session: chair and secretary are named and the quorum is in the room. */
export function startMeeting(
  ports: CommandPorts & Law & { clock: Clock },
  { meetingId }: { meetingId: MeetingId },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'start_meeting', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    if (meeting.value.chairId === null || meeting.value.secretaryId === null) return refuse('chair_missing');
    const { state } = quorumOfMeeting(ports, repositories, meeting.value);
    if (!state.met && meeting.value.mode !== MeetingMode.writtenRound)
      return refuse('quorum_not_met', { present: state.present, needed: state.needed });
    const begunTime = timeOfBeginning(meeting.value, ports.clock.now());
    const value = touchMeeting(repositories, meeting.value, { state: MeetingState.inSession, begunTime });
    return ok({
      value,
      payload: { begunTime, present: state.present, members: state.members },
      changed: meetingChanged(meetingId),
    });
  });
}

/** The clock's time on the day of the session. One that is entered on another day began as it was called for. */
function timeOfBeginning({ date, startTime }: Meeting, now: Instant): string {
  const moment = localMomentOf(now);
  if (moment.date !== date) return startTime;
  return [moment.hour, moment.minute].map((part) => String(part).padStart(2, '0')).join(':');
}

type EndMeetingPorts = CommandPorts &
  Turns & {
    readonly clock: Clock;
    readonly logger: Pick<Logger, 'error'>;
    readonly backUp: (
      at: Instant,
      reason: 'meeting-closed',
    ) => Promise<Result<unknown, { code: string; detail: string }>>;
  };

/**
 * Ends the session and backs the book up. Every ballot that was put has been closed; drafts would leave proposals
 * hanging.
 */
export async function endMeeting(
  ports: EndMeetingPorts,
  input: { meetingId: MeetingId; endTime: string; begunTime?: string | undefined },
): Promise<Result<{ revision: number }, Refusal>> {
  const { meetingId, endTime } = input;
  const ended = command(ports, 'end_meeting', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    if (meeting.value.state !== MeetingState.inSession) return refuse('meeting_not_started');
    const standing = standingRecords(repositories.polls.listOfMeeting(meetingId));
    const pending = standing.filter(({ state }) => state !== PollState.sealed);
    if (pending.length > 0)
      return refuse('poll_open', { title: pending.map(({ title }) => title).join('; ') });
    const begunTime = input.begunTime ?? meeting.value.begunTime ?? meeting.value.startTime;
    if (endTime <= begunTime) return refuse('meeting_ends_before_start', { startTime: begunTime });
    const value = touchMeeting(repositories, meeting.value, {
      state: MeetingState.ended,
      begunTime,
      endTime,
    });
    const changed = meetingChanged(meetingId);
    return ok({ value, payload: { begunTime, endTime }, changed, forgets: 'file' });
  });
  if (!ended.ok) return ended;
  await ports.nextTurn();
  const backup = await ports.backUp(ports.clock.now(), 'meeting-closed');
  // The session has ended all the same; the daily backup tries again.
  if (!backup.ok) ports.logger.error('backup_failed', backup.error);
  return ended;
}
