import type { AwardCategory, AwardCode, SubjectKind } from '../awards/award.ts';
import type { DossierStage } from '../dossiers/stage.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { ProposalId, RoundId, SubjectId, UnitId } from '../kernel/ids.ts';

/** Where a proposal came from: the ranking of a cluster, a list of nominees, or the keyboard. */
export const ProposalOrigin = { ranking: 'ranking', list: 'list', typed: 'typed' } as const;
export type ProposalOrigin = (typeof ProposalOrigin)[keyof typeof ProposalOrigin];

/** How far a proposal has come; a verdict is that of the latest closed ballot that names it. */
export const ProposalState = {
  proposed: 'proposed',
  inBallot: 'in_ballot',
  passed: 'passed',
  failed: 'failed',
} as const;
export type ProposalState = (typeof ProposalState)[keyof typeof ProposalState];

/** A collective, person or household put forward for one title or form of commendation, with the dossier behind it. */
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
  /** The entry of the registry that it is about; null until somebody tied them. */
  readonly subjectId: SubjectId | null;
  /** Null while it belongs to no round. */
  readonly roundId: RoundId | null;
  readonly category: AwardCategory;
  readonly stage: DossierStage;
  /** The day on which the dossier came in; by it the text of the law is chosen. */
  readonly receivedOn: IsoDate | null;
  /** The day by which the step that it is in must be done. */
  readonly dueOn: IsoDate | null;
  /** The achievement as the certificate will name it. */
  readonly achievement: string;
  /** The submission letter: `Tờ trình số 12/TTr-SNV ngày 01/12/2026`. */
  readonly submission: string;
  readonly note: string;
  readonly revision: number;
};

/** What a proposal has that nobody has worked on yet. */
export const newDossier = {
  subjectId: null,
  roundId: null,
  category: 'merit',
  stage: 'received',
  receivedOn: null,
  dueOn: null,
  achievement: '',
  submission: '',
  note: '',
  revision: 1,
} as const satisfies Partial<Proposal>;
