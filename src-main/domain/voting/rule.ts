import type { AwardCode } from '../awards/award.ts';
import type { RuleMark } from '../awards/rule-mark.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { countForShare } from '../kernel/fraction.ts';
import type { Fraction } from '../kernel/fraction.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

export const Comparison = { atLeast: 'at_least', moreThan: 'more_than' } as const;
export type Comparison = (typeof Comparison)[keyof typeof Comparison];

/** What agreeing votes are measured against. */
export const VoteBase = { allMembers: 'all_members' } as const;
export type VoteBase = (typeof VoteBase)[keyof typeof VoteBase];

/** The share of the base that must agree. */
export type Threshold = Fraction & { readonly comparison: Comparison };

/** When a council can meet. */
export type QuorumRule = {
  /** The share of all members that must be present. */
  readonly share: Fraction;
  /** Below this share a session about awards is warned of, not refused. */
  readonly warningShare: Fraction;
  /** As it is cited in documents. */
  readonly article: string;
  readonly mark: RuleMark;
  readonly source: string;
};

/** How one award is voted on, as a rule set says it. */
export type AwardVotingRule = {
  readonly awardCode: AwardCode;
  /** Whether the law asks for a ballot. */
  readonly ballotRequired: boolean;
  readonly secret: boolean;
  readonly threshold: Threshold;
  readonly base: VoteBase;
  /** Whether agreeing written opinions of absent members count as agreeing votes. */
  readonly writtenOpinionsCount: boolean;
  /** As it is cited in documents: `khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP`. */
  readonly article: string;
  readonly mark: RuleMark;
  /** Where the figures were read, for whoever checks them. */
  readonly source: string;
};

/** The voting rules that hold from a day on, until a later set does. */
export type VotingRuleSet = {
  readonly key: string;
  readonly validFrom: IsoDate;
  readonly quorum: QuorumRule;
  readonly rules: readonly AwardVotingRule[];
};

/** The rule of an award on a day, with the set it comes from: all that a stored poll must know to be judged again. */
export type VotingRule = AwardVotingRule & {
  readonly ruleSet: string;
  readonly validFrom: IsoDate;
  readonly quorum: QuorumRule;
};

export type NoRuleSet = { readonly code: 'no_rule_set'; readonly date: IsoDate };
export type NoRule = { readonly code: 'no_rule'; readonly awardCode: AwardCode; readonly ruleSet: string };

/** The set in force on a day: the latest that had begun. */
export function ruleSetOn(
  ruleSets: readonly VotingRuleSet[],
  date: IsoDate,
): Result<VotingRuleSet, NoRuleSet> {
  const begun = ruleSets.filter((set) => set.validFrom <= date);
  const [latest] = begun.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return latest ? ok(latest) : err({ code: 'no_rule_set', date });
}

/** The rule under which an award is voted on in a session held on `date`. */
export function ruleFor(
  ruleSets: readonly VotingRuleSet[],
  awardCode: AwardCode,
  date: IsoDate,
): Result<VotingRule, NoRuleSet | NoRule> {
  const set = ruleSetOn(ruleSets, date);
  if (!set.ok) return set;
  const { key, validFrom, quorum, rules } = set.value;
  const rule = rules.find((candidate) => candidate.awardCode === awardCode);
  return rule
    ? ok({ ...rule, ruleSet: key, validFrom, quorum })
    : err({ code: 'no_rule', awardCode, ruleSet: key });
}

/** The smallest number of agreeing votes among `members` that meets the threshold; never none. */
export function neededVotes(threshold: Threshold, members: number): number {
  switch (threshold.comparison) {
    case 'at_least':
      return Math.max(1, countForShare(members, threshold));
    case 'more_than': {
      const product = members * threshold.numerator;
      return (product - (product % threshold.denominator)) / threshold.denominator + 1;
    }
    default:
      return assertNever(threshold.comparison);
  }
}
