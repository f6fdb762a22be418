import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { AgendaItemId, MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { emptyAgendaItem } from '../../domain/meetings/meeting.ts';
import type { AgendaItem } from '../../domain/meetings/meeting.ts';
import { PollState } from '../../domain/voting/poll.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IdSource } from '../ports.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from './load-meeting.ts';

/** Adds an item at the end of the agenda, or changes the title and remark of a known one. */
export function saveAgendaItem(
  ports: CommandPorts & { ids: IdSource },
  input: { meetingId: MeetingId; itemId: AgendaItemId | null; title: string; remark: string },
): Result<{ itemId: AgendaItemId; revision: number }, Refusal> {
  const { meetingId, title, remark } = input;
  return command(ports, 'save_agenda_item', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const agenda = repositories.meetings.agenda(meetingId);
    const known = agenda.find((item) => item.id === input.itemId);
    if (input.itemId !== null && !known) return refuse('not_found');
    const itemId = input.itemId ?? (ports.ids.newId() as AgendaItemId);
    repositories.meetings.saveAgenda(
      meetingId,
      known
        ? agenda.map((item) => (item.id === itemId ? { ...item, title, remark } : item))
        : [
            ...agenda,
            { ...emptyAgendaItem, id: itemId, meetingId, position: agenda.length + 1, title, remark },
          ],
    );
    const { revision } = touchMeeting(repositories, meeting.value);
    return ok({
      value: { itemId, revision },
      payload: { itemId, title, remark },
      changed: meetingChanged(meetingId),
    });
  });
}

/** Moves an item to a position counted from 1; the others close up. */
export function moveAgendaItem(
  ports: CommandPorts,
  input: { meetingId: MeetingId; itemId: AgendaItemId; position: number },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'move_agenda_item', input.meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, input.meetingId);
    if (!meeting.ok) return meeting;
    const agenda = repositories.meetings.agenda(input.meetingId);
    const moved = agenda.find((item) => item.id === input.itemId);
    if (!moved) return refuse('not_found');
    const rest = agenda.filter((item) => item !== moved);
    repositories.meetings.saveAgenda(
      input.meetingId,
      renumbered(rest.toSpliced(input.position - 1, 0, moved)),
    );
    const value = touchMeeting(repositories, meeting.value);
    return ok({
      value,
      payload: { itemId: input.itemId, position: input.position },
      changed: meetingChanged(input.meetingId),
    });
  });
}

/** Takes an item off the agenda, with its ballot as long as that is a draft. */
export function removeAgendaItem(
  ports: CommandPorts,
  input: { meetingId: MeetingId; itemId: AgendaItemId },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'remove_agenda_item', input.meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, input.meetingId);
    if (!meeting.ok) return meeting;
    const agenda = repositories.meetings.agenda(input.meetingId);
    if (!agenda.some((item) => item.id === input.itemId)) return refuse('not_found');
    const poll = repositories.polls
      .ofMeeting(input.meetingId)
      .find(({ agendaItemId }) => agendaItemId === input.itemId);
    if (poll && poll.state !== PollState.draft) return refuse('agenda_item_in_use');
    if (poll) repositories.polls.remove(poll.id);
    repositories.meetings.saveAgenda(
      input.meetingId,
      renumbered(agenda.filter((item) => item.id !== input.itemId)),
    );
    const value = touchMeeting(repositories, meeting.value);
    return ok({
      value,
      payload: { itemId: input.itemId },
      changed: [...meetingChanged(input.meetingId), { topic: 'proposals', id: null }],
    });
  });
}

function renumbered(agenda: readonly AgendaItem[]): AgendaItem[] {
  return agenda.map((item, index) => ({ ...item, position: index + 1 }));
}
