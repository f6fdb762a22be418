import type { CouncilMemberId } from '../kernel/ids.ts';

/** How a member took part in a session. */
export const Attendance = {
  present: 'present',
  absent: 'absent',
  /** Absent, and the member's opinion came in writing. */
  writtenOpinion: 'written_opinion',
  /** Absent, and somebody sits in with a letter; only where the council's regulation allows it. */
  substitute: 'substitute',
} as const;
export type Attendance = (typeof Attendance)[keyof typeof Attendance];

/** What a member answered to the invitation. */
export const InvitationReply = { none: 'none', coming: 'coming', declined: 'declined' } as const;
export type InvitationReply = (typeof InvitationReply)[keyof typeof InvitationReply];

/** A line of the roll: one member in force on the day of the session. */
export type RollMember = { readonly memberId: CouncilMemberId; readonly attendance: Attendance };

/** The roll in figures. */
export type RollCount = {
  /** N, all members: present or not. */
  readonly members: number;
  /** Members in the room, substitutes among them. */
  readonly present: number;
  /** Absent members whose opinions came in writing; they are not present. */
  readonly written: number;
};

/** Counts a roll. */
export function countRoll(roll: readonly { readonly attendance: Attendance }[]): RollCount {
  return {
    members: roll.length,
    present: roll.filter(({ attendance }) => isInRoom(attendance)).length,
    written: roll.filter(({ attendance }) => attendance === Attendance.writtenOpinion).length,
  };
}

/** Whether the seat of a member is taken, by the member or by a substitute. */
export function isInRoom(attendance: Attendance): boolean {
  return attendance === Attendance.present || attendance === Attendance.substitute;
}

/** The roll as a ballot sees it: who has left the room is absent for it. */
export function votersOf(roll: readonly (RollMember & { readonly away: boolean })[]): readonly RollMember[] {
  return roll.map(({ memberId, attendance, away }) => ({
    memberId,
    attendance: away && isInRoom(attendance) ? Attendance.absent : attendance,
  }));
}
