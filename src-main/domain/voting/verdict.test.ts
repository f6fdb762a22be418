import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Threshold, VotingRule } from './rule.ts';
import { emptyBallotCounts } from './tally.ts';
import { makeRule } from './testing/make-poll.ts';
import { formatPercentage } from './verdict-text.ts';
import { decideVerdict } from './verdict.ts';

const eighty: Threshold = { numerator: 4, denominator: 5, comparison: 'at_least' };
const ninety: Threshold = { numerator: 9, denominator: 10, comparison: 'at_least' };
const twoThirds: Threshold = { numerator: 2, denominator: 3, comparison: 'at_least' };

function vote(agree: number, writtenAgree: number, members: number, rule: Partial<VotingRule>) {
  return {
    counts: { agree, writtenAgree },
    papers: emptyBallotCounts,
    roll: { members, present: members - writtenAgree, written: writtenAgree },
    rule: makeRule(rule),
    recused: 0,
  };
}

function decide(agree: number, members: number, threshold: Threshold, writtenAgree = 0) {
  return decideVerdict(vote(agree, writtenAgree, members, { threshold }));
}

describe('decideVerdict', () => {
  it('gives every figure that a screen or document prints', () => {
    expect(decide(12, 15, ninety, 1)).toEqual({
      verdict: 'failed',
      agreePresent: 12,
      agreeWritten: 1,
      agreeTotal: 13,
      base: 15,
      baseKind: 'all_members',
      needed: 14,
      missing: 1,
      percentage: 8666,
    });
  });

  it('passes 18 of 20 at 90 %, which is reached exactly', () => {
    expect(decide(18, 20, ninety)).toMatchObject({ verdict: 'passed', missing: 0, percentage: 9000 });
  });

  it('fails 17 of 19 at 90 % and never shows 90 % for it', () => {
    const result = decide(17, 19, ninety);
    expect([result.verdict, formatPercentage(result.percentage)]).toEqual(['failed', '89,47 %']);
  });

  it('fails 13 of 15 though all in the room agreed, and passes with one written opinion more', () => {
    expect([decide(13, 15, ninety).verdict, decide(13, 15, ninety, 1).verdict]).toEqual(['failed', 'passed']);
  });

  it('needs 9 of 10 at 90 %', () => {
    expect([decide(8, 10, ninety).verdict, decide(9, 10, ninety).verdict]).toEqual(['failed', 'passed']);
  });

  it.each([
    [35, 44],
    [39, 49],
    [43, 54],
    [47, 59],
  ])('fails %i of %i at 80 %%, which rounds to 80 %%', (agree, members) => {
    expect(Math.round((agree * 100) / members)).toBe(80);
    expect(decide(agree, members, eighty).verdict).toBe('failed');
  });

  it('passes every exact two thirds up to 200 members, and not one vote less', () => {
    const members = Array.from({ length: 66 }, (_, index) => (index + 1) * 3);
    expect(
      members.filter(
        (n) =>
          decide((n / 3) * 2, n, twoThirds).verdict !== 'passed' ||
          decide((n / 3) * 2 - 1, n, twoThirds).verdict !== 'failed',
      ),
    ).toEqual([]);
  });

  it('leaves written opinions out where the rule does not count them', () => {
    const rule = { threshold: eighty, writtenOpinionsCount: false };
    expect(decideVerdict(vote(11, 1, 15, rule))).toMatchObject({
      verdict: 'failed',
      agreeWritten: 0,
      agreeTotal: 11,
    });
  });

  it('never passes in a council without members', () => {
    expect(decide(0, 0, eighty)).toMatchObject({ verdict: 'failed', needed: 1, missing: 1, percentage: 0 });
  });

  it.each([
    [20, 0, 19],
    [10, 10, 19],
    [-1, 0, 19],
    [1.5, 0, 19],
    [1, 0.5, 19],
    [1, 0, Number.NaN],
  ])('refuses to judge %d + %d of %d', (agree, writtenAgree, members) => {
    expect(() => decide(agree, members, eighty, writtenAgree)).toThrow(RangeError);
  });

  it('agrees with exact arithmetic for every count of up to 60 members, share and comparison', () => {
    const shares = [
      [1, 2],
      [2, 3],
      [3, 4],
      [80, 100],
      [90, 100],
    ] as const;
    const wrong: string[] = [];
    for (const [numerator, denominator] of shares) {
      for (const comparison of ['at_least', 'more_than'] as const) {
        for (let members = 1; members <= 60; members++) {
          for (let agree = 0; agree <= members; agree++) {
            const result = decide(agree, members, { numerator, denominator, comparison });
            const expected = slowVerdict(agree, members, numerator, denominator, comparison);
            if (JSON.stringify(result) !== JSON.stringify(expected)) wrong.push(`${agree}/${members}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('shows a percentage that reaches the threshold if and only if the item passed', () => {
    const share = fc.integer({ min: 1, max: 10_000 });
    const count = fc
      .integer({ min: 1, max: 2000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(share, count, (hundredths, [agree, members]) => {
        const threshold: Threshold = { numerator: hundredths, denominator: 10_000, comparison: 'at_least' };
        const { verdict, percentage } = decide(agree, members, threshold);
        expect(percentage >= hundredths).toBe(verdict === 'passed');
      }),
    );
  });
});

/** Tries every number of votes in turn, in big integers. */
function slowVerdict(
  agree: number,
  members: number,
  numerator: number,
  denominator: number,
  comparison: string,
) {
  const passes = (votes: number) => {
    const [left, right] = [BigInt(votes) * BigInt(denominator), BigInt(members) * BigInt(numerator)];
    return comparison === 'at_least' ? left >= right : left > right;
  };
  let needed = 0;
  while (!passes(needed)) needed++;
  return {
    verdict: passes(agree) ? 'passed' : 'failed',
    agreePresent: agree,
    agreeWritten: 0,
    agreeTotal: agree,
    base: members,
    baseKind: 'all_members',
    needed,
    missing: passes(agree) ? 0 : needed - agree,
    percentage: Number((BigInt(agree) * 10_000n) / BigInt(members)),
  };
}
