import type { Instant } from '../kernel/dates.ts';
import type { ProposalId } from '../kernel/ids.ts';

/** How far a dossier has come. The council's result lies between `presented` and `approved` or `rejected`. */
export const DossierStage = {
  /** tiếp nhận */
  received: 'received',
  /** thẩm định */
  appraising: 'appraising',
  /** chờ bổ sung */
  supplement: 'supplement',
  /** trả lại */
  returned: 'returned',
  /** trình Hội đồng, or the standing committee */
  presented: 'presented',
  /** đạt */
  approved: 'approved',
  /** không đạt */
  rejected: 'rejected',
  /** đã có quyết định */
  decided: 'decided',
  /** đã cấp phát */
  delivered: 'delivered',
} as const;
export type DossierStage = (typeof DossierStage)[keyof typeof DossierStage];

/** A step of a dossier, kept for ever. */
export type DossierEvent = {
  readonly id: number;
  readonly proposalId: ProposalId;
  readonly at: Instant;
  readonly from: DossierStage | null;
  readonly to: DossierStage;
  /** Always there for a return, a supplement and a step back. */
  readonly reason: string;
  /** Hash of the letter that was written, null where there is none. */
  readonly letterHash: string | null;
};

/** Whether a document of the checklist is there. */
export const PartState = { missing: 'missing', present: 'present', notNeeded: 'not_needed' } as const;
export type PartState = (typeof PartState)[keyof typeof PartState];

/** A line of a dossier's checklist that somebody touched. */
export type DossierPartRecord = {
  readonly proposalId: ProposalId;
  /** Of the rule's part, or one the office added. */
  readonly partCode: string;
  readonly state: PartState;
  readonly fileHash: string | null;
  readonly fileName: string;
  readonly note: string;
};
