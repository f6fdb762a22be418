import type { AgendaItemId, MeetingId, PollId } from '../kernel/ids.ts';

/** What the operator chose to show. The hall sees it only through the slide made from it. */
export type ProjectorView =
  | { readonly kind: 'blank' }
  | { readonly kind: 'welcome'; readonly meetingId: MeetingId }
  | { readonly kind: 'agenda'; readonly meetingId: MeetingId }
  | { readonly kind: 'item'; readonly meetingId: MeetingId; readonly itemId: AgendaItemId }
  | { readonly kind: 'poll'; readonly meetingId: MeetingId; readonly pollId: PollId };

export const ProjectorTheme = { dark: 'dark', light: 'light' } as const;
export type ProjectorTheme = (typeof ProjectorTheme)[keyof typeof ProjectorTheme];
