import type { IsoDate } from '../kernel/dates.ts';
import type { CouncilMemberId } from '../kernel/ids.ts';

/** A member's office in the council, in order of rank. */
export const CouncilRole = {
  chair: 'chair',
  standingViceChair: 'standing_vice_chair',
  viceChair: 'vice_chair',
  secretary: 'secretary',
  member: 'member',
} as const;
export type CouncilRole = (typeof CouncilRole)[keyof typeof CouncilRole];

export type CouncilMember = {
  readonly id: CouncilMemberId;
  readonly fullName: string;
  /** The post in the member's own agency, as documents print it: `Giám đốc Sở Nội vụ`. */
  readonly post: string;
  readonly role: CouncilRole;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly revision: number;
};

/** The provincial council as its decision established it. Votes are counted on all members in force on the day. */
export type Council = {
  readonly name: string;
  readonly decisionNumber: string;
  readonly validFrom: IsoDate;
  readonly members: readonly CouncilMember[];
  readonly revision: number;
};

const rankOfRole: Record<CouncilRole, number> = {
  chair: 0,
  standing_vice_chair: 1,
  vice_chair: 2,
  secretary: 3,
  member: 4,
};

/** Orders members by office, keeping the order of the decision within one. */
export function byRole(a: { role: CouncilRole }, b: { role: CouncilRole }): number {
  return rankOfRole[a.role] - rankOfRole[b.role];
}
