import type { AwardCode } from '../awards/award.ts';
import type { Fraction } from '../kernel/fraction.ts';

/** How sure the office can be of a rule: read in the text in force, in a repealed text, or not confirmed at all. */
export const RuleMark = {
  confirmed: 'confirmed',
  supersededText: 'superseded_text',
  unconfirmed: 'unconfirmed',
} as const;
export type RuleMark = (typeof RuleMark)[keyof typeof RuleMark];

/** By which rule a council votes on one title or form. */
export type VotingRule = {
  readonly awardCode: AwardCode;
  readonly threshold: Fraction & { readonly comparison: 'at_least' | 'more_than' };
  /** What 100 % is. */
  readonly base: 'all_members';
  readonly ballotRequired: boolean;
  readonly secret: boolean;
  readonly writtenOpinionsCounted: boolean;
  /** As printed: `khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP`. */
  readonly article: string;
  readonly mark: RuleMark;
};
