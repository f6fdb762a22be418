import type { AgendaItemId, MeetingId, PollId } from '../kernel/ids.ts';
import { isSameView } from './projector-view.ts';
import type { ProjectorView } from './projector-view.ts';

/** What the order of slides depends on. */
export type HallSession = {
  readonly meetingId: MeetingId;
  /** In the order of the agenda. */
  readonly agenda: readonly { readonly id: AgendaItemId }[];
  /** The polls that stand: a record that another supersedes is not shown. */
  readonly polls: readonly { readonly id: PollId; readonly agendaItemId: AgendaItemId }[];
  /** The item that is being dealt with. */
  readonly currentItemId: AgendaItemId | null;
};

/** The slides of a session in the order in which they are shown: each item of the agenda is followed by its votes. */
export function hallOrder({ meetingId, agenda, polls }: HallSession): readonly ProjectorView[] {
  return [
    { kind: 'welcome', meetingId },
    { kind: 'attendance', meetingId },
    { kind: 'agenda', meetingId },
    ...agenda.flatMap(({ id: itemId }): ProjectorView[] => [
      { kind: 'item', meetingId, itemId },
      ...polls
        .filter(({ agendaItemId }) => agendaItemId === itemId)
        .map(({ id: pollId }) => ({ kind: 'poll' as const, meetingId, pollId })),
    ]),
    ...(polls.length > 0 ? [{ kind: 'summary' as const, meetingId }] : []),
  ];
}

/**
 * The slide after (1) or before (-1) another. From one that stands outside the order (a message, a break, an empty
 * screen, another session) it goes on with the item that is being dealt with, or with the first slide.
 *
 * @returns null at either end
 */
export function neighbourView(session: HallSession, view: ProjectorView, step: 1 | -1): ProjectorView | null {
  const order = hallOrder(session);
  const place = order.findIndex((other) => isSameView(other, view));
  if (place !== -1) return order[place + step] ?? null;
  const current = order.find((other) => other.kind === 'item' && other.itemId === session.currentItemId);
  return current ?? order[0] ?? null;
}
