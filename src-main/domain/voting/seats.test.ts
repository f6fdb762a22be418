import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ProposalId } from '../kernel/ids.ts';
import { giveSeats, tieOf } from './seats.ts';
import { emptyBallotCounts, emptyItemCounts } from './tally.ts';
import { makeRule } from './testing/make-poll.ts';
import { decideVerdict } from './verdict.ts';

/** Items of a council of 20 that passes with 16, named by their place in the list. */
function itemsWith(votes: readonly number[]) {
  return votes.map((agree, index) => ({
    proposalId: `p${index + 1}` as ProposalId,
    verdict: decideVerdict({
      counts: { ...emptyItemCounts, agree },
      papers: emptyBallotCounts,
      method: 'secret_ballot',
      roll: { members: 20, present: 20, written: 0 },
      rule: makeRule(),
      recused: { members: 0, present: 0, written: 0 },
    }),
  }));
}

function outcomes(
  votes: readonly number[],
  limit: { seats: number | null; chairChoice?: readonly string[]; chairBreaksTies?: boolean },
) {
  return giveSeats(itemsWith(votes), {
    seats: limit.seats,
    chairChoice: (limit.chairChoice as ProposalId[] | undefined) ?? null,
    chairBreaksTies: limit.chairBreaksTies ?? true,
  }).map(({ verdict, place }) => (place === null ? verdict : `${verdict}: ${place}`));
}

describe('giveSeats', () => {
  it('changes nothing without a limit, or with places for all', () => {
    expect([outcomes([20, 15, 16], { seats: null }), outcomes([20, 15, 16], { seats: 2 })]).toEqual([
      ['passed', 'failed', 'passed'],
      ['passed: votes', 'failed', 'passed: votes'],
    ]);
  });

  it('takes those with the most votes, and tells the others that the places are taken', () => {
    expect(outcomes([17, 20, 12, 19, 16], { seats: 2 })).toEqual([
      'over_quota: fewer_votes',
      'passed: votes',
      'failed',
      'passed: votes',
      'over_quota: fewer_votes',
    ]);
  });

  it('leaves those who share the last place to the chair', () => {
    expect(outcomes([20, 18, 18, 18, 16], { seats: 2 })).toEqual([
      'passed: votes',
      'tied: tie_open',
      'tied: tie_open',
      'tied: tie_open',
      'over_quota: fewer_votes',
    ]);
  });

  it('gives the last places to whom the chair chose', () => {
    expect(outcomes([20, 18, 18, 18, 16], { seats: 3, chairChoice: ['p4', 'p2'] })).toEqual([
      'passed: votes',
      'passed: chosen',
      'over_quota: not_chosen',
      'passed: chosen',
      'over_quota: fewer_votes',
    ]);
  });

  it('gives the last places to nobody where the regulation lets nobody choose', () => {
    expect(outcomes([20, 18, 18], { seats: 2, chairBreaksTies: false })).toEqual([
      'passed: votes',
      'over_quota: tie_unbroken',
      'over_quota: tie_unbroken',
    ]);
  });

  it('sees no tie where all equals have a place, or none has', () => {
    expect([
      tieOf(itemsWith([18, 18, 17]), 2),
      tieOf(itemsWith([18, 12, 12]), 1),
      tieOf(itemsWith([18]), null),
    ]).toEqual([null, null, null]);
  });

  it('never gives more places than there are, nor one to fewer votes than somebody without', () => {
    const votes = fc.array(fc.integer({ min: 10, max: 20 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 12 }), fc.boolean(), (counted, seats, chairBreaksTies) => {
        const items = itemsWith(counted);
        const tie = chairBreaksTies ? tieOf(items, seats) : null;
        const chairChoice = tie && tie.proposalIds.slice(0, tie.places);
        const results = giveSeats(items, { seats, chairChoice, chairBreaksTies });
        const passed = results.filter(({ verdict }) => verdict === 'passed');
        const out = results.filter(({ verdict }) => verdict === 'over_quota');
        const reached = items.filter(({ verdict }) => verdict.missing === 0).length;
        const least = Math.min(...passed.map(({ agreeTotal }) => agreeTotal));
        expect(out.every(({ agreeTotal }) => agreeTotal <= least)).toBe(true);
        expect(passed.length + out.length).toBe(reached);
        expect(results.some(({ verdict }) => verdict === 'tied')).toBe(false);
        const filled = Math.min(seats, reached);
        // Without a choice a tie leaves its places empty.
        expect(chairBreaksTies ? passed.length === filled : passed.length <= filled).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives places by votes alone, in whatever order the items stand', () => {
    const votes = fc.array(fc.integer({ min: 14, max: 20 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 10 }), (counted, seats) => {
        const verdicts = outcomes(counted, { seats });
        expect(outcomes(counted.toReversed(), { seats })).toEqual(verdicts.toReversed());
      }),
    );
  });
});
