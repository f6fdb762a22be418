import type { AwardCategory, AwardCode } from '../awards/award.ts';
import type { Instant, IsoDate } from '../kernel/dates.ts';
import type { DecisionId, ProposalId, RegisterEntryId, SubjectId, UnitId } from '../kernel/ids.ts';

/** Whether an award still stands (Law Đ.93). */
export const EntryStatus = { inForce: 'in_force', revoked: 'revoked' } as const;
export type EntryStatus = (typeof EntryStatus)[keyof typeof EntryStatus];

/** An award that was given: a line of the register (sổ vàng), or of the history that came from elsewhere. */
export type RegisterEntry = {
  readonly id: RegisterEntryId;
  readonly subjectId: SubjectId;
  readonly awardCode: AwardCode;
  readonly category: AwardCategory;
  /** The year whose achievement was commended. */
  readonly year: number;
  /** The number in the register, from 1 for each year of decision and award; null for awards that others gave. */
  readonly number: number | null;
  /** `123/QĐ-UBND`. */
  readonly decisionNumber: string;
  /** Null where the history gives only the year. */
  readonly decisionDate: IsoDate | null;
  /** `Chủ tịch UBND tỉnh Lai Châu`. */
  readonly decidedBy: string;
  readonly signer: string;
  readonly achievement: string;
  /** As the decision wrote them, whatever the registry says today. */
  readonly name: string;
  readonly position: string;
  readonly unitName: string;
  readonly unitId: UnitId | null;
  /** The number of the sheet (số bằng, số phôi). */
  readonly certificateNumber: string;
  readonly deliveredOn: IsoDate | null;
  readonly deliveredTo: string;
  readonly status: EntryStatus;
  readonly note: string;
  /** Null for history. */
  readonly decisionId: DecisionId | null;
  readonly proposalId: ProposalId | null;
  /** The workbook and the row that it was imported from. */
  readonly sourceHash: string | null;
  readonly sourceRow: number | null;
  readonly revision: number;
};

export const RegisterChangeKind = {
  correction: 'correction',
  reissue: 'reissue',
  revocation: 'revocation',
  delivery: 'delivery',
} as const;
export type RegisterChangeKind = (typeof RegisterChangeKind)[keyof typeof RegisterChangeKind];

/** What happened to an entry after it was made; entries are never deleted. */
export type RegisterChange = {
  readonly id: number;
  readonly entryId: RegisterEntryId;
  readonly at: Instant;
  readonly kind: RegisterChangeKind;
  readonly reason: string;
  /** The decision or letter behind it; empty where there is none. */
  readonly document: string;
  /** The fields that changed, as text. */
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
};
