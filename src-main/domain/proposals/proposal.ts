import type { AwardCode, SubjectKind } from '../awards/award.ts';
import type { ProposalId, UnitId } from '../kernel/ids.ts';

/** Where a proposal came from: the ranking of a cluster, or a list of nominees. */
export const ProposalOrigin = { ranking: 'ranking', list: 'list' } as const;
export type ProposalOrigin = (typeof ProposalOrigin)[keyof typeof ProposalOrigin];

/** How far a proposal has come; a verdict is that of the latest closed ballot that names it. */
export const ProposalState = {
  proposed: 'proposed',
  inBallot: 'in_ballot',
  passed: 'passed',
  failed: 'failed',
} as const;
export type ProposalState = (typeof ProposalState)[keyof typeof ProposalState];

/** A collective, person or household put forward for one title or form of commendation. */
export type Proposal = {
  readonly id: ProposalId;
  readonly year: number;
  readonly subjectKind: SubjectKind;
  /** `Ông`, `Bà`; empty for collectives and households. */
  readonly salutation: string;
  readonly name: string;
  readonly position: string;
  readonly unitId: UnitId;
  readonly awardCode: AwardCode;
  readonly objectClass: string;
  readonly field: string;
  readonly origin: ProposalOrigin;
  /** SHA-256 of the list it was taken from; null from a ranking. */
  readonly sourceHash: string | null;
};
