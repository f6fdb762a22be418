import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { AttendanceEventId, CouncilMemberId, MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { MeetingState } from '../../../domain/meetings/meeting.ts';
import type { AttendanceEvent } from '../../../domain/meetings/meeting.ts';
import { entryAfter, entryBefore } from '../../../domain/meetings/roll.ts';
import { isInRoom } from '../../../domain/voting/attendance.ts';
import type { CommandPorts } from '../../command.ts';
import type { IdSource } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { changeRoll } from './change-roll.ts';
import { markInOpenPolls } from './open-poll-rolls.ts';

/**
 * Notes that a member came in or left while the session runs. Who comes in joins the polls that are open; who leaves keeps
 * the ballot that was handed out.
 */
export function noteAttendance(
  ports: CommandPorts & { ids: IdSource },
  input: { meetingId: MeetingId; memberId: CouncilMemberId; kind: AttendanceEvent['kind']; time: string },
): Result<{ revision: number }, Refusal> {
  const { meetingId, memberId, kind, time } = input;
  return changeRoll(
    ports,
    'note_attendance',
    { meetingId, memberIdOf: () => memberId },
    ({ repositories, meeting, entry, refuseMember }) => {
      if (meeting.state !== MeetingState.inSession) return refuse('meeting_not_started');
      const last = lastEventOf(repositories, meetingId, memberId);
      if (last && last.time > time) return refuseMember('attendance_time_back', { time: last.time });
      const after = entryAfter(entry, kind);
      if (!after.ok) return refuseMember(after.error.code);
      const id = ports.ids.newId() as AttendanceEventId;
      repositories.meetings.insertAttendanceEvent({
        id,
        meetingId,
        memberId,
        kind,
        time,
        before: entry.attendance,
      });
      if (kind === 'arrived') {
        markInOpenPolls(repositories, meetingId, new Set([memberId]), after.value.attendance);
      }
      return ok({ entry: after.value, payload: { eventId: id, memberId, kind, time } });
    },
  );
}

/** Takes the last event of a member back, with the ballot that came with an arrival. */
export function takeAttendanceBack(
  ports: CommandPorts,
  { meetingId, eventId }: { meetingId: MeetingId; eventId: AttendanceEventId },
): Result<{ revision: number }, Refusal> {
  const eventIn = ({ meetings }: Repositories) =>
    meetings.attendanceEvents(meetingId).find(({ id }) => id === eventId);
  return changeRoll(
    ports,
    'take_attendance_back',
    { meetingId, memberIdOf: (repositories) => eventIn(repositories)?.memberId },
    ({ repositories, entry, refuseMember }) => {
      const event = eventIn(repositories);
      if (!event) return refuse('not_found');
      const { memberId, kind, before } = event;
      const last = lastEventOf(repositories, meetingId, memberId);
      if (last && last.id !== eventId) return refuseMember('attendance_event_followed', { time: last.time });
      repositories.meetings.removeAttendanceEvent(eventId);
      // One who had only gone out may hold a ballot from before, so that only a first arrival takes it back.
      if (kind === 'arrived' && !isInRoom(before)) {
        markInOpenPolls(repositories, meetingId, new Set([memberId]), before);
      }
      return ok({ entry: entryBefore(entry, event), payload: { eventId, memberId, kind } });
    },
  );
}

function lastEventOf(
  { meetings }: Repositories,
  meetingId: MeetingId,
  memberId: CouncilMemberId,
): AttendanceEvent | undefined {
  return meetings.attendanceEvents(meetingId).findLast((event) => event.memberId === memberId);
}
