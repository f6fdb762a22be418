import { assertNever } from '../kernel/assert-never.ts';
import type { RollCount } from './attendance.ts';
import { PollMethod, usesPapers } from './method.ts';
import { ConflictEffect, neededVotes } from './rule.ts';
import type { VoteBase, VotingRule } from './rule.ts';
import { writtenShare } from './share.ts';
import type { Percentage } from './share.ts';
import { votersOf } from './tally.ts';
import type { BallotCounts, ItemCounts } from './tally.ts';

export const Verdict = {
  passed: 'passed',
  failed: 'failed',
  /** Reached the threshold, but the places are taken. */
  overQuota: 'over_quota',
  /** Shares the last place within the limit; the chair chooses. */
  tied: 'tied',
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** Why an item that reached the threshold got a place within the limit, or none. */
export const PlaceGround = {
  /** Among those with the most agreeing votes. */
  votes: 'votes',
  /** Shared the last place, and the chair chose it. */
  chosen: 'chosen',
  /** Others with more agreeing votes take all places. */
  fewerVotes: 'fewer_votes',
  /** Shares the last place; the chair has still to choose. */
  tieOpen: 'tie_open',
  /** Shared the last place, and the chair chose another. */
  notChosen: 'not_chosen',
  /** Shares the last place, and the regulation lets nobody choose. */
  tieUnbroken: 'tie_unbroken',
} as const;
export type PlaceGround = (typeof PlaceGround)[keyof typeof PlaceGround];

/** What a count comes to. Every screen and document shows these figures and no others. */
export type ItemVerdict = {
  readonly verdict: Verdict;
  /** Agreeing ballots or hands; in a round in writing, agreeing sheets. */
  readonly agreePresent: number;
  /** Agreeing written opinions that count. */
  readonly agreeWritten: number;
  /** Both together. */
  readonly agreeTotal: number;
  readonly base: number;
  /** What the base counts; people where there were no papers. */
  readonly baseKind: VoteBase;
  /** How many opinions in writing are part of a base that counts those in the room or papers. */
  readonly baseWritten: number;
  /** Members who keep out of the vote on the item. */
  readonly recused: number;
  /** How many of them are taken out of the base. */
  readonly outOfBase: number;
  readonly needed: number;
  /** How many agreeing votes are short; 0 once the threshold is reached. */
  readonly missing: number;
  readonly percentage: Percentage;
  /** Null where the number of places isn't limited, and below the threshold. */
  readonly place: PlaceGround | null;
};

type VerdictRule = Pick<VotingRule, 'threshold' | 'base' | 'writtenOpinionsCount' | 'regulation'>;

/**
 * Decides one item in whole numbers, by the threshold alone: limits are a matter of the whole poll. By law the base is all
 * members in force on the day, present or not, so that a member who gives no opinion counts as not agreeing (khoản 7 Điều 30
 * Nghị định 98/2023/NĐ-CP and its successor).
 *
 * @throws for counts that are no counts or exceed the base: those must have been reconciled before.
 */
export function decideVerdict(input: {
  readonly counts: ItemCounts;
  readonly papers: BallotCounts;
  readonly method: PollMethod;
  readonly roll: RollCount;
  readonly rule: VerdictRule;
  /** Who keeps out of the vote on the item, as far as they are on the roll. */
  readonly recused: RollCount;
}): ItemVerdict {
  const { rule, method, recused, counts } = input;
  const { base, baseWritten, outOfBase } = measureBase(input);
  const agreePresent = counts.agree ?? Number.NaN;
  // Null where no opinion came in writing: there are none, which is truly zero.
  const writtenAgree = counts.writtenAgree ?? 0;
  const agreeWritten = addsWritten(input) ? writtenAgree : 0;
  const agreeTotal = agreePresent + agreeWritten;
  if (![base, agreePresent, writtenAgree].every(isCount) || agreeTotal > base) {
    throw new RangeError(`Not a reconciled count: ${agreePresent} + ${agreeWritten} of ${base}`);
  }
  const { threshold, regulation } = rule;
  const needed = neededVotes(threshold, base);
  return {
    verdict: agreeTotal >= needed ? Verdict.passed : Verdict.failed,
    agreePresent,
    agreeWritten,
    agreeTotal,
    base,
    baseKind: baseKindOf(rule.base, method),
    baseWritten,
    recused: recused.members,
    outOfBase,
    needed,
    missing: Math.max(0, needed - agreeTotal),
    percentage: writtenShare({ agree: agreeTotal, base, threshold, style: regulation.percentage }),
    place: null,
  };
}

/**
 * What the votes are really measured against. A show of hands has no papers, so that those in the room stand for them; in a
 * round in writing nobody is in the room, so that those who sent their sheet back stand for them.
 */
export function baseKindOf(base: VoteBase, method: PollMethod): VoteBase {
  if (base === 'all_members') return base;
  if (!usesPapers(method)) return 'present';
  return method === PollMethod.inWriting && base === 'present' ? 'returned' : base;
}

/**
 * How many agreeing votes a poll will need; null while it depends on papers that are not counted. Members who keep out of
 * single items are not taken into account.
 */
export function neededBefore(
  poll: { readonly method: PollMethod; readonly rule: VerdictRule; readonly counts: BallotCounts },
  roll: RollCount,
): number | null {
  const { method, rule, counts: papers } = poll;
  const { base } = measureBase({ method, rule, papers, roll, recused: nobody, counts: null });
  return Number.isNaN(base) ? null : neededVotes(rule.threshold, base);
}

const nobody: RollCount = { members: 0, present: 0, written: 0 };

/** Opinions in writing widen a base that counts people or papers. */
function measureBase(
  input: Omit<Parameters<typeof decideVerdict>[0], 'counts'> & { readonly counts: ItemCounts | null },
): { base: number; baseWritten: number; outOfBase: number } {
  const { rule, roll, papers, recused, method } = input;
  const kind = baseKindOf(rule.base, method);
  const reduces = rule.regulation.conflictEffect === ConflictEffect.abstainReduceBase;
  const written = addsWritten(input) ? roll.written : 0;
  const writtenOut = reduces && addsWritten(input) ? recused.written : 0;
  switch (kind) {
    case 'all_members': {
      const outOfBase = reduces ? recused.members : 0;
      return { base: roll.members - outOfBase, baseWritten: 0, outOfBase };
    }
    case 'present': {
      const outOfBase = (reduces ? recused.present : 0) + writtenOut;
      return { base: roll.present + written - outOfBase, baseWritten: written - writtenOut, outOfBase };
    }
    case 'issued':
    case 'returned':
    case 'valid': {
      const count = papers[kind] ?? Number.NaN;
      const outOfBase = (reduces ? papersOfRecused(input, count) : 0) + writtenOut;
      return { base: count + written - outOfBase, baseWritten: written - writtenOut, outOfBase };
    }
    default:
      return assertNever(kind);
  }
}

/**
 * How many of `count` papers are surely from members who keep out of the item: those whose row was left alone on a valid
 * ballot, or more where papers are too few to be all from others. A paper that may be somebody else's stays in the base, so
 * that no doubt lowers it.
 */
function papersOfRecused(
  {
    papers,
    counts,
    roll,
    recused,
    method,
  }: Pick<Parameters<typeof measureBase>[0], 'papers' | 'counts' | 'roll' | 'recused' | 'method'>,
  count: number,
): number {
  const out = votersOf({ method, roll: recused });
  const { agree, disagree, invalidMarks } = counts ?? {};
  const leftAlone = (papers.valid ?? 0) - (agree ?? 0) - (disagree ?? 0) - (invalidMarks ?? 0);
  return counts === null || out === 0 ? 0 : Math.max(leftAlone, out + count - votersOf({ method, roll }), 0);
}

/** Whether opinions in writing are added; in a round in writing there are none beside the sheets. */
function addsWritten({
  rule,
  method,
}: {
  readonly rule: Pick<VotingRule, 'writtenOpinionsCount'>;
  readonly method: PollMethod;
}): boolean {
  return rule.writtenOpinionsCount && method !== PollMethod.inWriting;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
