import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CouncilMemberId, ProposalId } from '../kernel/ids.ts';
import { makeUpCounts } from './made-up-counts.ts';
import type { MadeUpOutcome } from './made-up-counts.ts';
import { PollMethod } from './method.ts';
import { closePoll, pollVerdicts, recordCounts } from './poll.ts';
import type { Poll } from './poll.ts';
import { VoteBase } from './rule.ts';
import { emptyBallotCounts, emptyItemCounts } from './tally.ts';
import { makePoll, makeRegulation, makeRoll, makeRule } from './testing/make-poll.ts';

/** An open vote on `items` nominees of which nothing has been typed. */
function openVote(items: number, changes: Partial<Poll> = {}): Poll {
  return makePoll({
    counts: emptyBallotCounts,
    items: Array.from({ length: items }, (_, index) => ({
      proposalId: `p${index}` as ProposalId,
      carvedOut: false,
      carveOutNote: '',
      recused: [],
      counts: emptyItemCounts,
    })),
    ...changes,
  });
}

/** The verdicts of the vote once the made-up counts are recorded and it is closed. */
function verdictsOf(poll: Poll, outcome: MadeUpOutcome, random: () => number): string[] {
  const recorded = recordCounts(poll, makeUpCounts(poll, outcome, random));
  if (!recorded.ok) throw new Error(recorded.error.code);
  const closed = closePoll(recorded.value, { now: '2026-11-23T07:30:00.000Z' as never });
  if (!closed.ok) throw new Error(JSON.stringify(closed.error));
  return (pollVerdicts(closed.value) ?? []).map(({ verdict }) => verdict);
}

const half = () => 0.5;

describe('counts made up for a rehearsal', () => {
  it('let all pass, some fail, or all share the last place', () => {
    const poll = openVote(9);
    expect(verdictsOf(poll, 'all_pass', half)).toEqual(Array.from({ length: 9 }, () => 'passed'));
    expect(verdictsOf(poll, 'some_fail', half)).toEqual(
      Array.from({ length: 9 }, (_, index) => (index % 4 === 0 ? 'failed' : 'passed')),
    );
    const { items } = makeUpCounts(poll, 'tie', half);
    // 12 of 15 are needed, of which 2 opinions in writing.
    expect(new Set(items.map(({ counts }) => counts.agree))).toEqual(new Set([10]));
    const tied = verdictsOf(openVote(3, { seats: 2 }), 'tie', half);
    expect(new Set(tied).size).toBe(1);
  });

  it('add up and can be closed, whatever the council, base, list and conflicts are', () => {
    fc.assert(
      fc.property(
        fc.record({
          present: fc.integer({ min: 2, max: 40 }),
          written: fc.integer({ min: 0, max: 5 }),
          items: fc.integer({ min: 1, max: 12 }),
          carved: fc.integer({ min: 0, max: 3 }),
          recused: fc.integer({ min: 0, max: 2 }),
          wholeList: fc.boolean(),
          method: fc.constantFrom(...Object.values(PollMethod)),
          base: fc.constantFrom(...Object.values(VoteBase)),
          conflictEffect: fc.constantFrom('noted', 'abstain_keep_base', 'abstain_reduce_base' as const),
          outcome: fc.constantFrom('all_pass', 'some_fail', 'tie' as const),
          draws: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 }),
        }),
        ({
          present,
          written,
          items,
          carved,
          recused,
          wholeList,
          method,
          base,
          conflictEffect,
          outcome,
          draws,
        }) => {
          const roll = makeRoll(present, written, 0);
          let drawn = 0;
          const out = roll.slice(0, recused).map(({ memberId }): CouncilMemberId => memberId);
          const vote = openVote(items);
          const poll: Poll = {
            ...vote,
            roll,
            wholeList,
            method,
            rule: makeRule({ base, regulation: makeRegulation({ conflictEffect }) }),
            items: vote.items.map((item, index) => ({
              ...item,
              carvedOut: wholeList && index < carved,
              recused: index === 0 && (!wholeList || carved > 0) ? out : [],
            })),
          };
          // Where more send their opinion than may be missing there is no quorum to close with.
          fc.pre(present * 3 >= roll.length * 2);
          const verdicts = verdictsOf(poll, outcome, () => draws[(drawn += 1) % draws.length] ?? 0);
          expect(verdicts).toHaveLength(items);
        },
      ),
    );
  });
});
