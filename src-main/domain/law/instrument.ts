import type { AwardCode, SubjectKind } from '../awards/award.ts';
import type { RuleMark } from '../awards/rule-mark.ts';
import type { Instant, IsoDate } from '../kernel/dates.ts';
import type { Fraction } from '../kernel/fraction.ts';
import type { AmendmentId } from '../kernel/ids.ts';
import type { Condition } from './condition.ts';

/** National texts lie below those of the province, which lie below the office's own amendments. */
export const InstrumentScope = { nation: 'nation', province: 'province' } as const;
export type InstrumentScope = (typeof InstrumentScope)[keyof typeof InstrumentScope];

/** Which text a dossier follows that was received before the day of effect. */
export const TransitionChoice = { oldText: 'old_text', moreFavourable: 'more_favourable' } as const;
export type TransitionChoice = (typeof TransitionChoice)[keyof typeof TransitionChoice];

/** A law, decree, circular or regulation as the program knows it: one file of resources/law/instruments. */
export type Instrument = {
  readonly key: string;
  /** `Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ`. */
  readonly title: string;
  /** As articles are cited: `Nghị định số 152/2025/NĐ-CP`. */
  readonly shortTitle: string;
  readonly scope: InstrumentScope;
  readonly validFrom: IsoDate;
  /** The last day of effect; null while nobody knows one. */
  readonly validTo: IsoDate | null;
  readonly mark: RuleMark;
  /** Stands in for a text of the province that could not be had. */
  readonly isModel: boolean;
  /** What the office should know of it. */
  readonly note: string;
  readonly transition: {
    readonly choice: TransitionChoice;
    readonly article: string;
    readonly mark: RuleMark;
  } | null;
  readonly provisions: readonly Provision[];
};

/** Who takes a case up before it is decided. */
export const CouncilPart = {
  ballot: 'ballot',
  council: 'council',
  standing: 'standing',
  none: 'none',
} as const;
export type CouncilPart = (typeof CouncilPart)[keyof typeof CouncilPart];

/** What a share is a share of. */
export const Population = {
  /** Members of the unit who hold Lao động tiên tiến. */
  advancedWorkers: 'advanced_workers',
  /** Units that meet the standard of the flag of the province. */
  provincialFlags: 'provincial_flags',
  /** All proposals for the award in the round. */
  proposals: 'proposals',
} as const;
export type Population = (typeof Population)[keyof typeof Population];

/** Steps that have a term. */
export const DossierStep = {
  /** Units hand dossiers in. */
  submission: 'submission',
  /** The standing body appraises. */
  appraisal: 'appraisal',
  /** A dossier that is not whole is sent back. */
  return: 'return',
  /** The decision goes to the recipients. */
  notice: 'notice',
} as const;
export type DossierStep = (typeof DossierStep)[keyof typeof DossierStep];

/** A document that a dossier must hold. */
export type DossierPart = {
  /** `submission_letter`, unique within the dossier. */
  readonly code: string;
  readonly name: string;
  readonly copies: number;
  /** False where the document is only asked for in some cases; the name says in which. */
  readonly required: boolean;
  /** `Mẫu 05`, empty where there is none. */
  readonly form: string;
};

export type ProvisionContent =
  | {
      readonly kind: 'authority';
      /** `Chủ tịch UBND tỉnh`. */
      readonly decidedBy: string;
      /** `Hội đồng Thi đua - Khen thưởng tỉnh`; empty where nobody stands between. */
      readonly submittedBy: string;
      readonly council: CouncilPart;
    }
  | { readonly kind: 'conditions'; readonly condition: Condition }
  /** At most a share of a population, rounded down. */
  | { readonly kind: 'cap'; readonly share: Fraction; readonly of: Population }
  | { readonly kind: 'dossier'; readonly parts: readonly DossierPart[]; readonly channel: string }
  /** Within so many working days from the step's beginning, or by a day of the year (`MM-DD`); one of them is null. */
  | {
      readonly kind: 'deadline';
      readonly step: DossierStep;
      readonly workingDays: number | null;
      readonly yearDay: string | null;
    }
  | { readonly kind: 'publication'; readonly workingDays: number }
  /** Hundredths of the base salary; `isMaximum` where the text says "không quá". */
  | { readonly kind: 'prize'; readonly coefficient: number; readonly isMaximum: boolean }
  /** Full years between one award and the next. */
  | { readonly kind: 'gap'; readonly after: readonly AwardCode[]; readonly years: number }
  /** Not both for the same achievement or period. */
  | { readonly kind: 'exclusion'; readonly with: readonly AwardCode[]; readonly text: string }
  /** Đồng a month, for everyone. */
  | { readonly kind: 'base_salary'; readonly amount: number }
  /** A principle that is shown and cited; the program's checks name it by its key. */
  | { readonly kind: 'principle'; readonly text: string };

export type ProvisionKind = ProvisionContent['kind'];

/** One rule of an instrument. */
export type Provision = ProvisionContent & {
  /** Unique over all instruments: `nd152.prize.CSTDTQ`. */
  readonly key: string;
  /** What it is about; empty for all awards. */
  readonly awards: readonly AwardCode[];
  /** Whom it is about; empty for all. */
  readonly subjectKinds: readonly SubjectKind[];
  /** As documents cite it: `điểm a khoản 1 Điều 50 Nghị định số 152/2025/NĐ-CP`. */
  readonly article: string;
  readonly mark: RuleMark;
  /** Where it was read, for whoever checks it. */
  readonly source: string;
};

/** A provision with the instrument it comes from, as amended by the office. */
export type ProvisionInForce = Provision & {
  readonly instrument: Pick<Instrument, 'key' | 'shortTitle' | 'scope' | 'validFrom' | 'isModel'>;
  /** The office's amendments that were applied, the earliest first. */
  readonly amendments: readonly AmendmentId[];
};

/** What the office changed in a provision from a day on. Cases before that day keep their rule. */
export type Amendment = {
  readonly id: AmendmentId;
  readonly provisionKey: string;
  /** Where in the provision: `coefficient`, `condition.of[0].years`, `mark`. */
  readonly path: string;
  readonly value: number | string | boolean | null;
  readonly validFrom: IsoDate;
  /** The document that says so. */
  readonly source: string;
  readonly reason: string;
  readonly enteredAt: Instant;
  /** Set when the office took it back; then it holds for no day. */
  readonly withdrawnAt: Instant | null;
};
