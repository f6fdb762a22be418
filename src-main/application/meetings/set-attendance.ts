import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { CouncilMemberId, MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Attendance } from '../../domain/voting/attendance.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from './load-meeting.ts';
import { markInOpenPolls } from './roll/open-poll-rolls.ts';

/**
 * Marks who came, for several members at once; a substitute has a name of its own. A poll keeps the roll it was opened with; while it is open a wrong mark is put right in it too, since
 * with it the counts might never add up. Closing asks for the quorum again.
 */
export function setAttendance(
  ports: CommandPorts,
  input: {
    meetingId: MeetingId;
    memberIds: readonly CouncilMemberId[];
    attendance: Exclude<Attendance, 'substitute'>;
    reason: string;
  },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'set_attendance', input.meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, input.meetingId);
    if (!meeting.ok) return meeting;
    const marked = new Set(input.memberIds);
    const roll = repositories.meetings.roll(input.meetingId);
    if (![...marked].every((id) => roll.some((entry) => entry.memberId === id))) return refuse('not_found');
    const { attendance, reason } = input;
    repositories.meetings.saveRoll(
      input.meetingId,
      roll.map((entry) =>
        marked.has(entry.memberId) ? { ...entry, attendance, reason, substitute: '', away: false } : entry,
      ),
    );
    markInOpenPolls(repositories, input.meetingId, marked, attendance);
    const value = touchMeeting(repositories, meeting.value);
    return ok({
      value,
      payload: { memberIds: input.memberIds, attendance, reason },
      changed: meetingChanged(input.meetingId),
    });
  });
}
