import type { IsoDate } from '../kernel/dates.ts';
import type { CouncilId, CouncilMemberId, SubjectId, UnitId } from '../kernel/ids.ts';

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
  /** The unit where the member serves; null while nobody has said. Conflicts of interest are found by it. */
  readonly unitId: UnitId | null;
  /** Whether the member heads that unit, so that its nominations are the member's own. */
  readonly headsUnit: boolean;
  /** The member as a person of the registry. */
  readonly subjectId: SubjectId | null;
  /** Whom the member came in for, under the same decision. */
  readonly replacesId: CouncilMemberId | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly revision: number;
};

export const CouncilKind = {
  /** Hội đồng Thi đua - Khen thưởng tỉnh. */
  provincial: 'provincial',
  /** Thường trực Hội đồng. */
  standing: 'standing',
  /** Any other sub-council, such as the one on initiatives. */
  other: 'other',
} as const;
export type CouncilKind = (typeof CouncilKind)[keyof typeof CouncilKind];

/**
 * A council for one term, as its decision established it. Votes are counted on all members in force on the day. A new
 * decision makes a new council; who changes within a term is replaced by date.
 */
export type Council = {
  readonly id: CouncilId;
  readonly kind: CouncilKind;
  readonly name: string;
  readonly decisionNumber: string;
  readonly validFrom: IsoDate;
  /** The last day of the term; null while it runs. */
  readonly validTo: IsoDate | null;
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
