import type { AwardCode } from '../awards/award.ts';
import type { RuleMark } from '../awards/rule-mark.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Instant, IsoDate } from '../kernel/dates.ts';
import { countForShare } from '../kernel/fraction.ts';
import type { Fraction } from '../kernel/fraction.ts';
import type { VotingAmendmentId } from '../kernel/ids.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

export const Comparison = { atLeast: 'at_least', moreThan: 'more_than' } as const;
export type Comparison = (typeof Comparison)[keyof typeof Comparison];

/** What agreeing votes are measured against. */
export const VoteBase = {
  /** All members of the council decision in force that day. */
  allMembers: 'all_members',
  /** Members in the room, substitutes among them. */
  present: 'present',
  issued: 'issued',
  returned: 'returned',
  valid: 'valid',
} as const;
export type VoteBase = (typeof VoteBase)[keyof typeof VoteBase];

/** The share of the base that must agree. */
export type Threshold = Fraction & { readonly comparison: Comparison };

/** When a council can meet. */
export type QuorumRule = {
  /** The share of all members that must be present. */
  readonly share: Fraction;
  /** Below this share a session about awards is warned of, not refused. */
  readonly warningShare: Fraction;
  /** The share that a session about awards needs; a province may ask for more than in other sessions. */
  readonly awardSessionShare: Fraction;
  /** Whether members who sent their opinion in writing count as attending. */
  readonly writtenCountsAsAttendance: boolean;
  /** As it is cited in documents. */
  readonly article: string;
  readonly mark: RuleMark;
  readonly source: string;
};

export const ConflictEffect = {
  /** Noted in the minutes; the member votes. */
  noted: 'noted',
  /** The member does not vote; the base stays, so that the missing vote counts as not agreeing. */
  abstainKeepBase: 'abstain_keep_base',
  /** The member does not vote and is taken out of the base. */
  abstainReduceBase: 'abstain_reduce_base',
} as const;
export type ConflictEffect = (typeof ConflictEffect)[keyof typeof ConflictEffect];

/** How shares are written. Verdicts never depend on it, and no rounding may lift a share to the threshold it missed. */
export type PercentageStyle = {
  readonly decimals: 0 | 1 | 2;
  readonly rounding: 'cut_off' | 'half_up';
};

/** What a council settles for itself in its working regulation (Quy chế làm việc). No law fixes these. */
export type CouncilRegulation = {
  /** The share that must agree where no award is voted on. */
  readonly motionThreshold: Threshold;
  readonly motionBase: VoteBase;
  readonly substitutesAllowed: boolean;
  readonly writtenRoundsAllowed: boolean;
  /** How often the same nominees may be voted on in a session, the first time included. */
  readonly maxBallots: number;
  readonly conflictEffect: ConflictEffect;
  /** Whether the chair decides between those who share the last place within a limit. */
  readonly chairBreaksTies: boolean;
  readonly percentage: PercentageStyle;
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
  readonly regulation: CouncilRegulation;
  readonly rules: readonly AwardVotingRule[];
};

/** The rule of an award on a day, with the set it comes from: all that a stored poll must know to be judged again. */
export type VotingRule = Omit<AwardVotingRule, 'awardCode'> & {
  /** Null where the council votes on something else than an award. */
  readonly awardCode: AwardCode | null;
  readonly ruleSet: string;
  readonly validFrom: IsoDate;
  readonly quorum: QuorumRule;
  readonly regulation: CouncilRegulation;
};

/** What an office can settle otherwise than the files: the whole rule of an award, the quorum, the council's regulation. */
export type VotingContent =
  | { readonly kind: 'award'; readonly rule: AwardVotingRule }
  | { readonly kind: 'quorum'; readonly quorum: QuorumRule }
  | { readonly kind: 'regulation'; readonly regulation: CouncilRegulation };

/**
 * What an office changed in the voting rules from a day on. It holds until a later one for the same target; that of an
 * award ends with its rule set too, since a new law brings new figures.
 */
export type VotingAmendment = {
  readonly id: VotingAmendmentId;
  readonly content: VotingContent;
  readonly validFrom: IsoDate;
  readonly reason: string;
  /** Who answers for it, as typed. */
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly withdrawnAt: Instant | null;
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
  const { key, validFrom, quorum, regulation, rules } = set.value;
  const rule = rules.find((candidate) => candidate.awardCode === awardCode);
  return rule
    ? ok({ ...rule, ruleSet: key, validFrom, quorum, regulation })
    : err({ code: 'no_rule', awardCode, ruleSet: key });
}

/** The rule under which the council votes on anything but an award. */
export function motionRule({ key, validFrom, quorum, regulation }: VotingRuleSet): VotingRule {
  const { motionThreshold, motionBase, article, mark, source } = regulation;
  return {
    awardCode: null,
    ballotRequired: false,
    secret: false,
    threshold: motionThreshold,
    base: motionBase,
    writtenOpinionsCount: false,
    article,
    mark,
    source,
    ruleSet: key,
    validFrom,
    quorum,
    regulation,
  };
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
