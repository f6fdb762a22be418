import type { IsoDate } from '../kernel/dates.ts';
import type { AgendaItemId, CouncilMemberId, MeetingId } from '../kernel/ids.ts';

export const MeetingState = { draft: 'draft', inSession: 'in_session', ended: 'ended' } as const;
export type MeetingState = (typeof MeetingState)[keyof typeof MeetingState];

/** A session of the council. */
export type Meeting = {
  readonly id: MeetingId;
  readonly year: number;
  readonly title: string;
  readonly date: IsoDate;
  /** `08:00` */
  readonly startTime: string;
  readonly endTime: string | null;
  readonly place: string;
  readonly state: MeetingState;
  readonly chairId: CouncilMemberId | null;
  readonly secretaryId: CouncilMemberId | null;
  readonly conclusion: string;
  readonly revision: number;
};

export type AgendaItem = {
  readonly id: AgendaItemId;
  readonly meetingId: MeetingId;
  /** From 1, without gaps. */
  readonly position: number;
  readonly title: string;
  /** What was said or noted under the item; goes into the minutes. */
  readonly remark: string;
};
