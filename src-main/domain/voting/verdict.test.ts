import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countForShare } from '../kernel/fraction.ts';
import type { RollCount } from './attendance.ts';
import { PollMethod } from './method.ts';
import { VoteBase, neededVotes } from './rule.ts';
import type { Threshold, VotingRule } from './rule.ts';
import { emptyBallotCounts, emptyItemCounts } from './tally.ts';
import type { BallotCounts, ItemCounts } from './tally.ts';
import { makeRegulation, makeRule } from './testing/make-poll.ts';
import { formatPercentage } from './verdict-text.ts';
import { decideVerdict, neededBefore } from './verdict.ts';

const half: Threshold = { numerator: 1, denominator: 2, comparison: 'more_than' };
const twoThirds: Threshold = { numerator: 2, denominator: 3, comparison: 'at_least' };
const threeQuarters: Threshold = { numerator: 3, denominator: 4, comparison: 'at_least' };
const eighty: Threshold = { numerator: 4, denominator: 5, comparison: 'at_least' };
const ninety: Threshold = { numerator: 9, denominator: 10, comparison: 'at_least' };

const nobody: RollCount = { members: 0, present: 0, written: 0 };

type Vote = {
  counts?: Partial<ItemCounts>;
  papers?: BallotCounts;
  method?: PollMethod;
  roll: RollCount;
  rule?: Partial<VotingRule>;
  recused?: RollCount;
};

function judge({ counts = {}, papers = emptyBallotCounts, method, roll, rule, recused = nobody }: Vote) {
  return decideVerdict({
    counts: { ...emptyItemCounts, ...counts },
    papers,
    method: method ?? PollMethod.secretBallot,
    roll,
    rule: makeRule(rule),
    recused,
  });
}

function decide(agree: number, members: number, threshold: Threshold, writtenAgree = 0) {
  return judge({
    counts: { agree, writtenAgree },
    roll: { members, present: members - writtenAgree, written: writtenAgree },
    rule: { threshold },
  });
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
      baseWritten: 0,
      recused: 0,
      outOfBase: 0,
      needed: 14,
      missing: 1,
      percentage: 8666,
      place: null,
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
    const results = [decide(13, 15, ninety), decide(13, 15, ninety, 1)];
    expect(results.map(({ verdict, percentage }) => [verdict, percentage])).toEqual([
      ['failed', 8666],
      ['passed', 9333],
    ]);
  });

  it('needs 9 of 10 at 90 %, where floating point would ask for more', () => {
    expect([decide(8, 10, ninety).verdict, decide(9, 10, ninety).verdict]).toEqual(['failed', 'passed']);
  });

  it.each([
    [35, 44],
    [39, 49],
    [43, 54],
    [47, 59],
  ])('fails %i of %i at 80 %%, which rounds to 80 %%', (agree, members) => {
    expect(Math.round((agree * 100) / members)).toBe(80);
    expect(decide(agree, members, eighty)).toMatchObject({ verdict: 'failed', missing: 1 });
  });

  it('passes every exact two thirds up to 999 members, and not one vote less', () => {
    const members = Array.from({ length: 333 }, (_, index) => (index + 1) * 3);
    expect(
      members.filter(
        (n) =>
          decide((n / 3) * 2, n, twoThirds).verdict !== 'passed' ||
          decide((n / 3) * 2 - 1, n, twoThirds).verdict !== 'failed',
      ),
    ).toEqual([]);
  });

  it('leaves written opinions out where the rule does not count them', () => {
    const vote = {
      counts: { agree: 11, writtenAgree: 1 },
      roll: { members: 15, present: 13, written: 1 },
      rule: { threshold: eighty, writtenOpinionsCount: false },
    };
    expect(judge(vote)).toMatchObject({ verdict: 'failed', agreeWritten: 0, agreeTotal: 11 });
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

  it('refuses to judge a base of papers that nobody counted', () => {
    const vote = { counts: { agree: 3 }, roll: { members: 9, present: 9, written: 0 } };
    expect(() => judge({ ...vote, rule: { base: 'valid' } })).toThrow(RangeError);
  });
});

describe('bases', () => {
  const roll = { members: 25, present: 20, written: 2 };
  const papers = { issued: 19, returned: 18, valid: 17, invalid: 1 };
  const counts = { agree: 14, disagree: 2, invalidMarks: 1, writtenAgree: 1, writtenDisagree: 1 };
  const bases = Object.values(VoteBase);
  const basesOf = (vote: Partial<Vote>) =>
    bases.map((base) => {
      const result = judge({ counts, papers, roll, ...vote, rule: { ...vote.rule, base } });
      return [result.baseKind, result.base, result.baseWritten, result.outOfBase];
    });

  it('count all members, those in the room, or papers, with the opinions in writing that count', () => {
    expect([basesOf({}), basesOf({ rule: { writtenOpinionsCount: false } })]).toEqual([
      [
        ['all_members', 25, 0, 0],
        ['present', 22, 2, 0],
        ['issued', 21, 2, 0],
        ['returned', 20, 2, 0],
        ['valid', 19, 2, 0],
      ],
      [
        ['all_members', 25, 0, 0],
        ['present', 20, 0, 0],
        ['issued', 19, 0, 0],
        ['returned', 18, 0, 0],
        ['valid', 17, 0, 0],
      ],
    ]);
  });

  it('count those in the room where hands are shown, since there are no papers', () => {
    expect(basesOf({ method: 'show_of_hands', papers: emptyBallotCounts }).slice(1)).toEqual(
      [1, 2, 3, 4].map(() => ['present', 22, 2, 0]),
    );
  });

  it('count sheets in a round in writing, and nothing beside them', () => {
    expect(basesOf({ method: 'in_writing' })).toEqual([
      ['all_members', 25, 0, 0],
      ['returned', 18, 0, 0],
      ['issued', 19, 0, 0],
      ['returned', 18, 0, 0],
      ['valid', 17, 0, 0],
    ]);
  });

  it('lose who keeps out of the vote only where the regulation says so', () => {
    const recused = { members: 3, present: 1, written: 1 };
    const row = { agree: 13, disagree: 2, invalidMarks: 1, writtenAgree: 1, writtenDisagree: 0 };
    const withEffect = (conflictEffect: 'abstain_keep_base' | 'abstain_reduce_base') =>
      basesOf({ counts: row, recused, rule: { regulation: makeRegulation({ conflictEffect }) } });
    expect([withEffect('abstain_keep_base'), withEffect('abstain_reduce_base')]).toEqual([
      [
        ['all_members', 25, 0, 0],
        ['present', 22, 2, 0],
        ['issued', 21, 2, 0],
        ['returned', 20, 2, 0],
        ['valid', 19, 2, 0],
      ],
      [
        ['all_members', 22, 0, 3],
        ['present', 20, 1, 2],
        ['issued', 19, 1, 2],
        ['returned', 18, 1, 2],
        ['valid', 17, 1, 2],
      ],
    ]);
  });

  it('keep a paper in the base that may be somebody else’s', () => {
    // 20 in the room, 17 valid: the ballot of the one who keeps out may be among the three that are not valid.
    const result = judge({
      counts: { ...counts, agree: 14, disagree: 2, invalidMarks: 1 },
      papers,
      roll,
      recused: { members: 1, present: 1, written: 0 },
      rule: { base: 'valid', regulation: makeRegulation({ conflictEffect: 'abstain_reduce_base' }) },
    });
    expect([result.base, result.outOfBase]).toEqual([19, 0]);
  });
});

describe('neededBefore', () => {
  const roll = { members: 19, present: 17, written: 0 };

  it('knows the votes that are needed unless they depend on papers still to be counted', () => {
    const method = PollMethod.secretBallot;
    const of = (base: VoteBase, counts = emptyBallotCounts) =>
      neededBefore({ method, rule: makeRule({ base }), counts }, roll);
    expect([
      of('all_members'),
      of('present'),
      of('valid'),
      of('valid', { ...emptyBallotCounts, valid: 15 }),
    ]).toEqual([16, 14, null, 12]);
  });
});

describe('thresholds', () => {
  it('are those of the table for councils of 7 to 31 members', () => {
    const table = [
      [7, 5, 6, 6, 7, 0],
      [9, 6, 8, 8, 9, 0],
      [10, 7, 8, 8, 9, 1],
      [11, 8, 9, 9, 10, 1],
      [13, 9, 11, 11, 12, 1],
      [15, 10, 12, 12, 14, 1],
      [17, 12, 14, 14, 16, 1],
      [19, 13, 16, 16, 18, 1],
      [20, 14, 16, 16, 18, 2],
      [21, 14, 17, 17, 19, 2],
      [23, 16, 19, 19, 21, 2],
      [25, 17, 20, 20, 23, 2],
      [27, 18, 22, 22, 25, 2],
      [30, 20, 24, 24, 27, 3],
      [31, 21, 25, 25, 28, 3],
    ];
    const computed = table.map(([members = 0]) => {
      const atNinety = decide(0, members, ninety).needed;
      return [
        members,
        countForShare(members, twoThirds),
        countForShare(members, eighty),
        decide(0, members, eighty).needed,
        atNinety,
        members - atNinety,
      ];
    });
    expect(computed).toEqual(table);
  });

  it('ask for the votes that offices know by heart', () => {
    const table = [
      [9, 5, 6, 8, 9],
      [11, 6, 8, 9, 10],
      [13, 7, 9, 11, 12],
      [15, 8, 10, 12, 14],
      [17, 9, 12, 14, 16],
      [19, 10, 13, 16, 18],
      [21, 11, 14, 17, 19],
      [25, 13, 17, 20, 23],
    ];
    expect(
      table.map(([members = 0]) => [
        members,
        ...[half, twoThirds, eighty, ninety].map((threshold) => neededVotes(threshold, members)),
      ]),
    ).toEqual(table);
  });
});

describe('every count of up to 60', () => {
  const thresholds = [half, twoThirds, threeQuarters, eighty, ninety];
  const methods = [PollMethod.secretBallot, PollMethod.showOfHands, PollMethod.inWriting];

  /** Counts under which the base comes to `size`, with everything that isn't the base set apart from it. */
  function voteOf(base: VoteBase, size: number, agree: number, written: number): Vote {
    const people = base === 'all_members' ? size : size - written;
    return {
      counts: { agree: agree - written, writtenAgree: written },
      roll: {
        members: base === 'all_members' ? size : size + 7,
        present: base === 'present' ? people : people + 3,
        written,
      },
      papers: {
        issued: base === 'issued' ? people : people + 2,
        returned: base === 'returned' ? people : people + 1,
        valid: people,
        invalid: 1,
      },
    };
  }

  it('comes out as exact arithmetic says, for every threshold, base and split', () => {
    const wrong: string[] = [];
    let cases = 0;
    for (const threshold of thresholds) {
      for (const base of Object.values(VoteBase)) {
        for (let size = 1; size <= 60; size++) {
          for (let agree = 0; agree <= size; agree++) {
            for (const written of agree > 1 ? [0, 1, 2] : [0]) {
              const result = judge({ ...voteOf(base, size, agree, written), rule: { base, threshold } });
              const { verdict, needed, missing, percentage, agreeTotal } = result;
              const got = [verdict, result.base, agreeTotal, needed, missing, percentage].join(' ');
              const expected = slowVerdict(agree, size, threshold);
              if (got !== expected) wrong.push(`${base} ${agree}/${size}: ${got}, not ${expected}`);
              cases++;
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cases).toBe(135_750);
  });

  it('comes out alike whatever the method, of all members', () => {
    const differing: string[] = [];
    for (const method of methods) {
      for (let size = 1; size <= 60; size++) {
        for (let agree = 0; agree <= size; agree++) {
          for (const threshold of thresholds) {
            const roll = { members: size, present: size, written: 0 };
            const { verdict, needed } = judge({ counts: { agree }, method, roll, rule: { threshold } });
            const expected = slowVerdict(agree, size, threshold);
            if (!expected.startsWith(`${verdict} ${size} ${agree} ${needed} `))
              differing.push(`${agree}/${size}`);
          }
        }
      }
    }
    expect(differing).toEqual([]);
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

/**
 * The reference, in big integers and by trying: `passed 19 18 18 0 9473`. Its percentage is the greatest hundredth that the
 * share reaches, and the next one where that fell below a threshold that the share itself reached.
 */
function slowVerdict(agree: number, base: number, { numerator, denominator, comparison }: Threshold): string {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
  const meets = (votes: bigint, of: bigint) => {
    const difference = votes * bottom - of * top;
    return comparison === 'at_least' ? difference >= 0n : difference > 0n;
  };
  let needed = 0n;
  while (!meets(needed, BigInt(base))) needed++;
  let hundredths = (BigInt(agree) * 10_000n) / BigInt(base);
  const passed = BigInt(agree) >= needed;
  if (passed && !meets(hundredths, 10_000n)) hundredths++;
  const missing = passed ? 0n : needed - BigInt(agree);
  return [passed ? 'passed' : 'failed', base, agree, needed, missing, hundredths].join(' ');
}
