import type { Refusal } from '../../../contract/refusal.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Guest } from '../../../domain/meetings/meeting.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from '../load-meeting.ts';

/** Stores who is invited to speak without a vote. */
export function saveGuests(
  ports: CommandPorts,
  { meetingId, guests }: { meetingId: MeetingId; guests: readonly Guest[] },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'save_guests', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const value = touchMeeting(repositories, meeting.value, { guests });
    return ok({
      value,
      payload: { guests: guests.map((guest) => ({ ...guest })) },
      changed: meetingChanged(meetingId),
    });
  });
}
