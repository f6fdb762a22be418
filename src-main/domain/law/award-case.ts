import type { AwardCategory, AwardCode, SubjectKind } from '../awards/award.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { CollectiveFigure, SubjectFact } from '../people/fact.ts';
import type { Gender } from '../people/subject.ts';
import type { RegisterEntry } from '../register/register-entry.ts';

/** What of an award in the register a case looks at. */
export type HeldAward = Pick<
  RegisterEntry,
  'awardCode' | 'category' | 'year' | 'decisionNumber' | 'decisionDate' | 'status'
>;

/** A subject put forward for an award, with everything that is known of it. */
export type AwardCase = {
  readonly awardCode: AwardCode;
  readonly subjectKind: SubjectKind;
  readonly category: AwardCategory;
  /** The year whose achievement is put forward. */
  readonly year: number;
  readonly gender: Gender | null;
  readonly facts: readonly SubjectFact[];
  /** Of the subject itself, wherever it was when it got them: awards follow the person through mergers of units. */
  readonly honours: readonly HeldAward[];
  /** Figures of the year that are known to be reached at least, from the awards of the collective's members. */
  readonly figuresAtLeast: Readonly<Partial<Record<CollectiveFigure, number>>>;
  /** The day on which the dossier came in; null before that. */
  readonly receivedOn: IsoDate | null;
  /** The day of judging. */
  readonly on: IsoDate;
};

/** The day to which full years are counted: "tính đến thời điểm đề nghị". */
export function proposedOn({ receivedOn, on }: Pick<AwardCase, 'receivedOn' | 'on'>): IsoDate {
  return receivedOn ?? on;
}
