import type { ChangeEvent } from '../../../contract/live.contract.ts';
import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { AgendaItemId, MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { MeetingState } from '../../../domain/meetings/meeting.ts';
import { closeItem, endSpeeches, openItem } from '../../../domain/meetings/run-agenda.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { Clock } from '../../ports.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from '../load-meeting.ts';

type Ports = CommandPorts & { readonly clock: Clock };

/** Turns to an item of the agenda: the one before is closed, and whoever had the floor under it has spoken. */
export function openAgendaItem(
  ports: Ports,
  { meetingId, itemId }: { meetingId: MeetingId; itemId: AgendaItemId },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'open_agenda_item', meetingId, (repositories) => {
    const loaded = loadOpenMeeting(repositories, meetingId);
    if (!loaded.ok) return loaded;
    const meeting = loaded.value;
    if (meeting.state !== MeetingState.inSession) return refuse('meeting_not_started');
    const now = ports.clock.now();
    const { meetings } = repositories;
    const opened = openItem(meetings.agenda(meetingId), {
      current: meeting.currentItemId,
      next: itemId,
      now,
    });
    if (!opened.ok) return refuse('not_found');
    meetings.saveAgenda(meetingId, opened.value);
    if (meeting.currentItemId !== itemId) {
      endSpeeches(meetings.speeches(meetingId), now).forEach((speech) => meetings.saveSpeech(speech));
    }
    const value = touchMeeting(repositories, meeting, { currentItemId: itemId });
    return ok({ value, payload: { itemId, at: now }, changed: runningChanged(meetingId) });
  });
}

/** Ends the item that is being dealt with; none is, until the next is opened. */
export function closeAgendaItem(
  ports: Ports,
  { meetingId }: { meetingId: MeetingId },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'close_agenda_item', meetingId, (repositories) => {
    const loaded = loadOpenMeeting(repositories, meetingId);
    if (!loaded.ok) return loaded;
    const meeting = loaded.value;
    const now = ports.clock.now();
    const { meetings } = repositories;
    const current = meeting.currentItemId;
    meetings.saveAgenda(meetingId, closeItem(meetings.agenda(meetingId), { current, now }));
    endSpeeches(meetings.speeches(meetingId), now).forEach((speech) => meetings.saveSpeech(speech));
    const value = touchMeeting(repositories, meeting, { currentItemId: null });
    return ok({ value, payload: { itemId: current, at: now }, changed: runningChanged(meetingId) });
  });
}

/** The pages that show where a session stands. */
function runningChanged(id: MeetingId): readonly ChangeEvent[] {
  return [...meetingChanged(id), { topic: 'running', id }];
}
