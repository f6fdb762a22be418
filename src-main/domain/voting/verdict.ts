import type { Brand } from '../kernel/brand.ts';
import type { RollCount } from './attendance.ts';
import { neededVotes } from './rule.ts';
import type { AwardVotingRule } from './rule.ts';

export const Verdict = { passed: 'passed', failed: 'failed' } as const;
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
  /** All members of the council. */
  readonly base: number;
  readonly needed: number;
  /** How many agreeing votes are short; 0 when passed. */
  readonly missing: number;
  readonly percentage: Percentage;
};

/**
 * Decides one item in whole numbers. The base is all members in force on the day, present or not, so that a member who
 * gives no opinion counts as not agreeing (khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP and its successor).
 *
 * @throws for counts that are no counts or exceed the members: those must have been reconciled before.
 */
export function decideVerdict(input: {
  readonly agree: number;
  readonly writtenAgree: number;
  readonly roll: Pick<RollCount, 'members'>;
  readonly rule: Pick<AwardVotingRule, 'threshold' | 'writtenOpinionsCount'>;
}): ItemVerdict {
  const base = input.roll.members;
  const agreePresent = input.agree;
  const agreeWritten = input.rule.writtenOpinionsCount ? input.writtenAgree : 0;
  const agreeTotal = agreePresent + agreeWritten;
  if (![base, input.agree, input.writtenAgree].every(isCount) || agreeTotal > base) {
    throw new RangeError(`Not a reconciled count: ${agreePresent} + ${agreeWritten} of ${base}`);
  }
  const needed = neededVotes(input.rule.threshold, base);
  return {
    verdict: agreeTotal >= needed ? Verdict.passed : Verdict.failed,
    agreePresent,
    agreeWritten,
    agreeTotal,
    base,
    needed,
    missing: Math.max(0, needed - agreeTotal),
    percentage: percentageOf(agreeTotal, base),
  };
}

function percentageOf(count: number, base: number): Percentage {
  // Cut off: rounding would show 90 % for a count that fell short of it.
  return (base === 0 ? 0 : (count * 10_000 - ((count * 10_000) % base)) / base) as Percentage;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
