import type { RuleMark } from '../awards/rule-mark.ts';
import type { IsoDate } from '../kernel/dates.ts';

/** What came out of a condition. Missing is counted neither as met nor as not met. */
export const Outcome = { met: 'met', notMet: 'not_met', missing: 'missing' } as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/** A fact that a condition looked at, in words: `CSTĐCS năm 2024 (QĐ số 12/QĐ-SNV ngày 10/01/2025)`. */
export type FactUsed = {
  readonly text: string;
  /** Whether the fact speaks for the condition; null where it is what is missing. */
  readonly supports: boolean | null;
};

/** A condition with its outcome, why, and by which text. */
export type Finding = {
  readonly outcome: Outcome;
  /** What is asked for: `Danh hiệu Chiến sĩ thi đua cơ sở 03 năm liên tục`. */
  readonly requirement: string;
  /** Why it is met, not met or missing: one sentence for the screen and for letters. */
  readonly sentence: string;
  readonly facts: readonly FactUsed[];
  readonly article: string;
  readonly mark: RuleMark;
  /** How the parts count: all of them, any of them, or none where it stands alone. */
  readonly joined: 'all' | 'any' | 'single';
  readonly parts: readonly Finding[];
};

/** What the program says of a case. It never decides: an officer does. */
export const Verdict = {
  eligible: 'eligible',
  notEligible: 'not_eligible',
  /** Facts are missing. */
  missing: 'missing',
  /** Only rules whose text nobody has compared speak against it: a warning. */
  doubtful: 'doubtful',
  /** A discipline, inspection or investigation is pending (NĐ152 Đ.4 k.4). */
  suspended: 'suspended',
  /** No conditions are laid down as data. */
  noRule: 'no_rule',
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** A case judged by the texts of one day. */
export type Eligibility = {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** The day whose texts were used. */
  readonly rulesOf: IsoDate;
  /** `Theo quy định trước ngày 01/10/2026`; empty where there is no choice. */
  readonly choice: string;
};
