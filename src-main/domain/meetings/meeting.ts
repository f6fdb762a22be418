import type { Instant, IsoDate } from '../kernel/dates.ts';
import type {
  AgendaItemId,
  AttendanceEventId,
  CouncilId,
  CouncilMemberId,
  MeetingId,
  ProposalId,
  SpeechId,
} from '../kernel/ids.ts';
import type { Attendance } from '../voting/attendance.ts';

export const MeetingState = {
  draft: 'draft',
  inSession: 'in_session',
  ended: 'ended',
  /** The head of the secretariat has closed the file of the session: nothing about it changes any more. */
  locked: 'locked',
} as const;
export type MeetingState = (typeof MeetingState)[keyof typeof MeetingState];

export const MeetingMode = {
  session: 'session',
  /** The whole council is consulted in writing; nobody meets. */
  writtenRound: 'written_round',
} as const;
export type MeetingMode = (typeof MeetingMode)[keyof typeof MeetingMode];

/** Who counts the ballots, and how the council chose them. */
export type CountingTeam = {
  readonly members: readonly CountingTeamMember[];
  readonly electedBy: 'consent' | 'show_of_hands';
  /** Agreeing hands; null for consent. */
  readonly agree: number | null;
};

export type CountingTeamMember = {
  readonly name: string;
  readonly post: string;
  readonly role: 'head' | 'member' | 'secretary';
};

/** May speak, does not vote. */
export type Guest = { readonly name: string; readonly post: string };

/** What the paper that calls the session says besides time, place and agenda. */
export type Invitation = {
  /** `12/GM-HĐTĐKT`; empty in a draft. */
  readonly number: string;
  readonly date: IsoDate | null;
  /** Until when members answer. */
  readonly replyBy: IsoDate | null;
  /** Who answers questions: `Bà Lò Thị Mai, Sở Nội vụ, điện thoại 0213…`. */
  readonly contact: string;
  readonly materials: string;
  readonly note: string;
  /** The day by which opinions in writing are handed in; null for the beginning of the session. */
  readonly opinionsBy: IsoDate | null;
  /** Who signs; null for whom the council's offices suggest. */
  readonly signerId: CouncilMemberId | null;
};

export const emptyInvitation: Invitation = {
  number: '',
  date: null,
  replyBy: null,
  contact: '',
  materials: '',
  note: '',
  opinionsBy: null,
  signerId: null,
};

/** A session of the council. */
export type Meeting = {
  readonly id: MeetingId;
  readonly councilId: CouncilId;
  readonly mode: MeetingMode;
  readonly year: number;
  readonly title: string;
  readonly date: IsoDate;
  /** When it is called for, `08:00`. */
  readonly startTime: string;
  /** When it really began; null until then. */
  readonly begunTime: string | null;
  readonly endTime: string | null;
  readonly place: string;
  readonly state: MeetingState;
  readonly chairId: CouncilMemberId | null;
  readonly secretaryId: CouncilMemberId | null;
  readonly conclusion: string;
  readonly guests: readonly Guest[];
  readonly invitation: Invitation;
  readonly countingTeam: CountingTeam | null;
  /** The item that is being dealt with. */
  readonly currentItemId: AgendaItemId | null;
  readonly lockedAt: Instant | null;
  readonly revision: number;
};

/** Whether the session is over, so that nothing happens in it any more. */
export function isOver({ state }: Pick<Meeting, 'state'>): boolean {
  return state === MeetingState.ended || state === MeetingState.locked;
}

export type AgendaItem = {
  readonly id: AgendaItemId;
  readonly meetingId: MeetingId;
  /** From 1, without gaps. */
  readonly position: number;
  /** The part of the agenda that begins or goes on with this item; empty where the agenda has no parts. */
  readonly section: string;
  readonly title: string;
  /** Who presents it, as printed. */
  readonly speaker: string;
  /** Planned length; null where none is planned. */
  readonly minutes: number | null;
  /** What was said or noted under the item; goes into the minutes. */
  readonly remark: string;
  /** What was decided under the item; goes into the minutes. */
  readonly decision: string;
  /** When the item was first and last dealt with. */
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
};

/** An item that nothing was said of yet, without its place. */
export const emptyAgendaItem: Omit<AgendaItem, 'id' | 'meetingId' | 'position' | 'title'> = {
  section: '',
  speaker: '',
  minutes: null,
  remark: '',
  decision: '',
  openedAt: null,
  closedAt: null,
};

/** A member came into the room or left it while the session ran. */
export type AttendanceEvent = {
  readonly id: AttendanceEventId;
  readonly meetingId: MeetingId;
  readonly memberId: CouncilMemberId;
  readonly kind: 'arrived' | 'left';
  /** `09:15` */
  readonly time: string;
  /** How the member was marked before, for the event to be taken back. */
  readonly before: Attendance;
};

/** Somebody has the floor. A speech without an end is running. */
export type Speech = {
  readonly id: SpeechId;
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId;
  readonly speaker: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** Null where time is not limited. */
  readonly limitSeconds: number | null;
};

export const ConflictGround = {
  /** The member is the nominee. */
  self: 'self',
  /** The nominee serves in the member's unit. */
  ownUnit: 'own_unit',
  /** The member heads the unit that is nominated or whose people are. */
  unitHead: 'unit_head',
  /** Stated by the member or the chair, such as a relative. */
  declared: 'declared',
} as const;
export type ConflictGround = (typeof ConflictGround)[keyof typeof ConflictGround];

/** A member's interest in a nomination, as the session dealt with it. Those found in the data are stored once decided. */
export type Conflict = {
  readonly meetingId: MeetingId;
  readonly memberId: CouncilMemberId;
  readonly proposalId: ProposalId;
  readonly ground: ConflictGround;
  readonly note: string;
  /** Whether the member keeps out of the vote on it; never under a rule that only notes conflicts. */
  readonly abstains: boolean;
  /** Found in the data, and the session decided that it is none; the note says why. */
  readonly dismissed: boolean;
};
