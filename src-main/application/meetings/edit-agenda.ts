import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Json } from '../../domain/kernel/canonical-json.ts';
import type { AgendaItemId, MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { movedItem, namedSection, renumbered } from '../../domain/meetings/agenda.ts';
import { emptyAgendaItem } from '../../domain/meetings/meeting.ts';
import type { AgendaItem } from '../../domain/meetings/meeting.ts';
import { PollState } from '../../domain/voting/poll.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IdSource } from '../ports.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from './load-meeting.ts';

/** What can be planned and noted of an item; what is left out stays as it is. */
type AgendaItemEdit = {
  readonly title?: string | undefined;
  readonly remark?: string | undefined;
  readonly section?: string | undefined;
  readonly speaker?: string | undefined;
  readonly minutes?: number | null | undefined;
};

/** Adds an item at the end of the agenda, in its last part unless told otherwise, or changes a known one. */
export function saveAgendaItem(
  ports: CommandPorts & { ids: IdSource },
  {
    meetingId,
    itemId,
    ...edit
  }: { readonly meetingId: MeetingId; readonly itemId: AgendaItemId | null } & AgendaItemEdit,
): Result<{ itemId: AgendaItemId; revision: number }, Refusal> {
  const changes = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  const savedId = itemId ?? (ports.ids.newId() as AgendaItemId);
  return changeAgenda(ports, 'save_agenda_item', meetingId, (agenda) => {
    if (itemId !== null) {
      if (!agenda.some((item) => item.id === itemId)) return refuse('not_found');
      const changed = agenda.map((item) => (item.id === itemId ? { ...item, ...changes } : item));
      return ok({ agenda: changed, value: { itemId }, payload: { itemId, ...changes } });
    }
    const { title = '' } = edit;
    if (title === '') return refuse('agenda_title_missing');
    const item: AgendaItem = {
      ...emptyAgendaItem,
      section: agenda.at(-1)?.section ?? '',
      id: savedId,
      meetingId,
      position: agenda.length + 1,
      title,
      ...changes,
    };
    return ok({
      agenda: [...agenda, item],
      value: { itemId: savedId },
      payload: { itemId: savedId, ...changes },
    });
  });
}

/** Puts items into the agenda from a position on, counted from 1: several typed lines, or one that was taken off. */
export function addAgendaItems(
  ports: CommandPorts & { ids: IdSource },
  input: {
    readonly meetingId: MeetingId;
    readonly position: number;
    readonly section: string;
    readonly items: readonly Pick<AgendaItem, 'title' | 'speaker' | 'minutes' | 'remark'>[];
  },
): Result<{ itemIds: AgendaItemId[]; revision: number }, Refusal> {
  const { meetingId, position, section } = input;
  const added = input.items.map((item): AgendaItem => ({
    ...emptyAgendaItem,
    ...item,
    id: ports.ids.newId() as AgendaItemId,
    meetingId,
    section,
    position,
  }));
  const itemIds = added.map(({ id }) => id);
  return changeAgenda(ports, 'add_agenda_items', meetingId, (agenda) =>
    ok({
      agenda: renumbered(agenda.toSpliced(position - 1, 0, ...added)),
      value: { itemIds },
      payload: {
        position,
        section,
        items: added.map(({ id, title, speaker, minutes }) => ({ id, title, speaker, minutes })),
      },
    }),
  );
}

/** Moves an item to a position counted from 1, where it belongs to the part named or keeps its own; the others close up. */
export function moveAgendaItem(
  ports: CommandPorts,
  input: { meetingId: MeetingId; itemId: AgendaItemId; position: number; section?: string | undefined },
): Result<{ revision: number }, Refusal> {
  const { meetingId, itemId, position } = input;
  return changeAgenda(ports, 'move_agenda_item', meetingId, (agenda) => {
    const moved = agenda.find((item) => item.id === itemId);
    if (!moved) return refuse('not_found');
    const section = input.section ?? moved.section;
    return ok({
      agenda: movedItem(agenda, itemId, { position, section }),
      value: {},
      payload: { itemId, position, section },
    });
  });
}

/** Names the part of the agenda that an item begins, or lets a new part begin with it. */
export function nameAgendaSection(
  ports: CommandPorts,
  { meetingId, itemId, name }: { meetingId: MeetingId; itemId: AgendaItemId; name: string },
): Result<{ revision: number }, Refusal> {
  return changeAgenda(ports, 'name_agenda_section', meetingId, (agenda) => {
    if (!agenda.some((item) => item.id === itemId)) return refuse('not_found');
    return ok({ agenda: namedSection(agenda, itemId, name), value: {}, payload: { itemId, name } });
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

/** Stores what becomes of the agenda of a session that is not over. */
function changeAgenda<T extends object>(
  ports: CommandPorts,
  name: string,
  meetingId: MeetingId,
  change: (
    agenda: readonly AgendaItem[],
  ) => Result<{ agenda: readonly AgendaItem[]; value: T; payload: Json }, Refusal>,
): Result<T & { revision: number }, Refusal> {
  return command(ports, name, meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const changed = change(repositories.meetings.agenda(meetingId));
    if (!changed.ok) return changed;
    const { agenda, value, payload } = changed.value;
    repositories.meetings.saveAgenda(meetingId, agenda);
    const { revision } = touchMeeting(repositories, meeting.value);
    return ok({ value: { ...value, revision }, payload, changed: meetingChanged(meetingId) });
  });
}
