import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { AgendaItemId, MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { loadOpenMeeting, touchMeeting } from '../load-meeting.ts';

/** Stores what the minutes will say of an item: what was said, and what was decided. */
export function saveNotes(
  ports: CommandPorts,
  input: { meetingId: MeetingId; itemId: AgendaItemId; remark: string; decision: string },
): Result<{ revision: number }, Refusal> {
  const { meetingId, itemId, remark, decision } = input;
  return command(ports, 'save_notes', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const agenda = repositories.meetings.agenda(meetingId);
    if (!agenda.some(({ id }) => id === itemId)) return refuse('not_found');
    repositories.meetings.saveAgenda(
      meetingId,
      agenda.map((item) => (item.id === itemId ? { ...item, remark, decision } : item)),
    );
    const value = touchMeeting(repositories, meeting.value);
    return ok({
      value,
      payload: { itemId, remark, decision },
      // Notes are no matter of the hall: its slide is not asked for.
      changed: [
        { topic: 'meetings', id: meetingId },
        { topic: 'running', id: meetingId },
      ],
    });
  });
}
