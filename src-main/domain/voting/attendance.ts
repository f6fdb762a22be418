import type { CouncilMemberId } from '../kernel/ids.ts';

/** How a member took part in a session. */
export const Attendance = {
  present: 'present',
  absent: 'absent',
  /** Absent, and the member's opinion came in writing. */
  writtenOpinion: 'written_opinion',
} as const;
export type Attendance = (typeof Attendance)[keyof typeof Attendance];

/** A line of the roll: one member in force on the day of the session. */
export type RollMember = { readonly memberId: CouncilMemberId; readonly attendance: Attendance };

/** The roll in figures. */
export type RollCount = {
  /** N, the base of every percentage: present or not. */
  readonly members: number;
  readonly present: number;
  /** Absent members whose opinions came in writing; they are not present. */
  readonly written: number;
};

/** Counts a roll. */
export function countRoll(roll: readonly { readonly attendance: Attendance }[]): RollCount {
  return {
    members: roll.length,
    present: roll.filter((member) => member.attendance === Attendance.present).length,
    written: roll.filter((member) => member.attendance === Attendance.writtenOpinion).length,
  };
}
