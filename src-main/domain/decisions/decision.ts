import type { Instant, IsoDate } from '../kernel/dates.ts';
import type { DecisionId, MeetingId, ProposalId } from '../kernel/ids.ts';

/** Whose result it follows: the council's, or the chair's own power (surprise awards, the simplified procedure). */
export const DecisionBasis = { council: 'council', standing: 'standing', chair: 'chair' } as const;
export type DecisionBasis = (typeof DecisionBasis)[keyof typeof DecisionBasis];

export const DecisionState = { draft: 'draft', issued: 'issued' } as const;
export type DecisionState = (typeof DecisionState)[keyof typeof DecisionState];

/** A decision on awards. Number and date are blank until the clerk has issued it; then nothing about it changes. */
export type Decision = {
  readonly id: DecisionId;
  readonly year: number;
  /** What follows the number: `QĐ-UBND`. Numbers are unique within it and the year of the date. */
  readonly series: string;
  readonly number: number | null;
  readonly date: IsoDate | null;
  /** `Về việc tặng Bằng khen của Chủ tịch UBND tỉnh`. */
  readonly title: string;
  readonly basis: DecisionBasis;
  readonly meetingId: MeetingId | null;
  /** `đã có thành tích xuất sắc …`, after the names. */
  readonly achievement: string;
  readonly signerPosition: string;
  readonly signerName: string;
  /** The căn cứ, one for each line; null while those of the law in force on its day stand. */
  readonly grounds: string | null;
  /** `Xét đề nghị của …`. */
  readonly request: string;
  /** Nơi nhận, one for each line. */
  readonly recipients: string;
  readonly state: DecisionState;
  readonly docxHash: string | null;
  readonly pdfHash: string | null;
  readonly createdAt: Instant;
  readonly issuedAt: Instant | null;
  /** In the order of the list. */
  readonly proposalIds: readonly ProposalId[];
  readonly revision: number;
};
