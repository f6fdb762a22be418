import { assertNever } from '../kernel/assert-never.ts';
import type { Brand } from '../kernel/brand.ts';
import type { RollCount } from './attendance.ts';
import { ConflictEffect, neededVotes } from './rule.ts';
import type { VoteBase, VotingRule } from './rule.ts';
import type { BallotCounts, ItemCounts } from './tally.ts';

export const Verdict = {
  passed: 'passed',
  failed: 'failed',
  /** Reached the threshold, but others with more votes fill the limit. */
  overQuota: 'over_quota',
  /** Shares the last place within the limit; the chair chooses. */
  tied: 'tied',
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** A share in hundredths of a percent, cut off and never rounded: 17 of 19 is 8947. */
export type Percentage = Brand<number, 'hundredths of a percent, truncated'>;

/** What a count comes to. Every screen and document shows these figures and no others. */
export type ItemVerdict = {
  readonly verdict: Verdict;
  /** Agreeing ballots of members in the room. */
  readonly agreePresent: number;
  /** Agreeing written opinions that count. */
  readonly agreeWritten: number;
  /** Both together. */
  readonly agreeTotal: number;
  readonly base: number;
  /** What the base counts. */
  readonly baseKind: VoteBase;
  readonly needed: number;
  /** How many agreeing votes are short; 0 when passed. */
  readonly missing: number;
  readonly percentage: Percentage;
};

/**
 * Decides one item in whole numbers. By law the base is all members in force on the day, present or not, so that a member
 * who gives no opinion counts as not agreeing (khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP and its successor).
 *
 * @throws for counts that are no counts or exceed the members: those must have been reconciled before.
 */
export function decideVerdict(input: {
  readonly counts: Pick<ItemCounts, 'agree' | 'writtenAgree'>;
  readonly papers: BallotCounts;
  readonly roll: RollCount;
  readonly rule: Pick<VotingRule, 'threshold' | 'base' | 'writtenOpinionsCount' | 'regulation'>;
  /** How many members keep out of the vote on the item. */
  readonly recused: number;
}): ItemVerdict {
  const base = baseOf(input);
  const agreePresent = input.counts.agree ?? Number.NaN;
  // Null where no opinion came in writing: there are none, which is truly zero.
  const writtenAgree = input.counts.writtenAgree ?? 0;
  const agreeWritten = input.rule.writtenOpinionsCount ? writtenAgree : 0;
  const agreeTotal = agreePresent + agreeWritten;
  if (![base, agreePresent, writtenAgree].every(isCount) || agreeTotal > base) {
    throw new RangeError(`Not a reconciled count: ${agreePresent} + ${agreeWritten} of ${base}`);
  }
  const needed = neededVotes(input.rule.threshold, base);
  return {
    verdict: agreeTotal >= needed ? Verdict.passed : Verdict.failed,
    agreePresent,
    agreeWritten,
    agreeTotal,
    base,
    baseKind: input.rule.base,
    needed,
    missing: Math.max(0, needed - agreeTotal),
    percentage: percentageOf(agreeTotal, base),
  };
}

/** What the votes on an item are measured against. Opinions in writing widen a base that counts people or papers. */
function baseOf({ rule, roll, papers, recused }: Parameters<typeof decideVerdict>[0]): number {
  const written = rule.writtenOpinionsCount ? roll.written : 0;
  const out = rule.regulation.conflictEffect === ConflictEffect.abstainReduceBase ? recused : 0;
  switch (rule.base) {
    case 'all_members':
      return roll.members - out;
    case 'present':
      return roll.present + written - out;
    case 'issued':
      return (papers.issued ?? Number.NaN) + written - out;
    case 'returned':
      return (papers.returned ?? Number.NaN) + written - out;
    case 'valid':
      return (papers.valid ?? Number.NaN) + written - out;
    default:
      return assertNever(rule.base);
  }
}

function percentageOf(count: number, base: number): Percentage {
  // Cut off: rounding would show 90 % for a count that fell short of it.
  return (base === 0 ? 0 : (count * 10_000 - ((count * 10_000) % base)) / base) as Percentage;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
