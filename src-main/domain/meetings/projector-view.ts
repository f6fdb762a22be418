import { assertNever } from '../kernel/assert-never.ts';
import type { Instant } from '../kernel/dates.ts';
import type { AgendaItemId, MeetingId, PollId } from '../kernel/ids.ts';

/** What the operator chose to show. The hall sees it only through the slide made from it. */
export type ProjectorView =
  | { readonly kind: 'blank' }
  | { readonly kind: 'welcome'; readonly meetingId: MeetingId }
  /** The roll in figures, and the quorum. */
  | { readonly kind: 'attendance'; readonly meetingId: MeetingId }
  | { readonly kind: 'agenda'; readonly meetingId: MeetingId }
  | { readonly kind: 'item'; readonly meetingId: MeetingId; readonly itemId: AgendaItemId }
  /** Its nominees before it is opened, how to vote while it is open, its result afterwards. */
  | { readonly kind: 'poll'; readonly meetingId: MeetingId; readonly pollId: PollId }
  /** What all counted polls of the session came to. */
  | { readonly kind: 'summary'; readonly meetingId: MeetingId }
  | { readonly kind: 'message'; readonly meetingId: MeetingId; readonly text: string }
  | {
      readonly kind: 'break';
      readonly meetingId: MeetingId;
      readonly text: string;
      /** When the session goes on. */
      readonly endsAt: Instant;
    };

export const ProjectorTheme = { dark: 'dark', light: 'light' } as const;
export type ProjectorTheme = (typeof ProjectorTheme)[keyof typeof ProjectorTheme];

/** Whether two choices show the same thing. */
export function isSameView(one: ProjectorView, other: ProjectorView): boolean {
  return keyOfView(one) === keyOfView(other);
}

/** Names a choice among all of a session: two with the same key show the same thing. */
export function keyOfView(view: ProjectorView): string {
  switch (view.kind) {
    case 'blank':
      return view.kind;
    case 'welcome':
    case 'attendance':
    case 'agenda':
    case 'summary':
      return `${view.kind} ${view.meetingId}`;
    case 'item':
      return `${view.kind} ${view.itemId}`;
    case 'poll':
      return `${view.kind} ${view.pollId}`;
    case 'message':
      return `${view.kind} ${view.meetingId} ${view.text}`;
    case 'break':
      return `${view.kind} ${view.meetingId} ${view.endsAt} ${view.text}`;
    default:
      return assertNever(view);
  }
}
