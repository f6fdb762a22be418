import { describe, expect, it } from 'vitest';

import type { CouncilMemberId } from '../kernel/ids.ts';
import type { Poll } from './poll.ts';
import { secrecyWarnings } from './secrecy.ts';
import type { ItemCounts } from './tally.ts';
import { makePoll, makeRoll } from './testing/make-poll.ts';

/** A closed secret ballot of one nominee. */
function makeCounted(
  counts: Partial<ItemCounts>,
  valid: number,
  written: number,
  changes: Partial<Poll> = {},
) {
  const [first] = makePoll().items;
  const none = { agree: 0, disagree: 0, invalidMarks: 0, writtenAgree: null, writtenDisagree: null };
  return makePoll({
    state: 'closed',
    roll: makeRoll(valid, written, 1),
    counts: { issued: valid, returned: valid, valid, invalid: 0 },
    items: [{ ...first!, counts: { ...none, ...counts } }],
    ...changes,
  });
}

const risks = (poll: Poll) => secrecyWarnings(poll).map(({ risk }) => risk);

describe('secrecyWarnings', () => {
  it('are silent where figures hide everybody', () => {
    expect(risks(makeCounted({ agree: 15, disagree: 3 }, 18, 0))).toEqual([]);
  });

  it('tell of unanimous rows, of few ballots, and of a single vote among them', () => {
    expect([
      risks(makeCounted({ agree: 18 }, 18, 0)),
      risks(makeCounted({ agree: 4, disagree: 2 }, 6, 0)),
      risks(makeCounted({ agree: 5, disagree: 1 }, 6, 0)),
      risks(makeCounted({ agree: 17, disagree: 1 }, 18, 0)),
    ]).toEqual([['unanimous'], ['few_ballots'], ['few_ballots', 'lone_vote'], []]);
  });

  it('tell of opinions in writing that the roll gives away', () => {
    const split = { agree: 15, disagree: 3 };
    expect([
      risks(makeCounted({ ...split, writtenAgree: 1, writtenDisagree: 0 }, 18, 1)),
      risks(makeCounted({ ...split, writtenAgree: 2, writtenDisagree: 0 }, 18, 2)),
      risks(makeCounted({ ...split, writtenAgree: 1, writtenDisagree: 1 }, 18, 2)),
    ]).toEqual([['written_known'], ['written_known'], []]);
  });

  it('tell of a ballot that a blank row marks', () => {
    const poll = makeCounted({ agree: 14, disagree: 3 }, 18, 0);
    const recused = ['m1' as CouncilMemberId];
    expect(risks({ ...poll, items: poll.items.map((item) => ({ ...item, recused })) })).toEqual([
      'recused_ballot',
    ]);
  });

  it('say what could be known and what to do', () => {
    expect(
      secrecyWarnings(makeCounted({ agree: 15, disagree: 3, writtenAgree: 1, writtenDisagree: 0 }, 18, 1)),
    ).toEqual([
      {
        risk: 'written_known',
        rows: 1,
        sentence:
          '1 dòng có cột riêng cho một ý kiến bằng văn bản duy nhất: danh sách dự họp cho biết đó là của ai.',
        advice: 'Khi chiếu và khi in, cộng ý kiến bằng văn bản vào tổng số đồng ý, không để cột riêng.',
      },
    ]);
  });

  it('say nothing before closing, nor of votes that everybody saw', () => {
    const poll = makeCounted({ agree: 18 }, 18, 0);
    expect([risks({ ...poll, state: 'open' }), risks({ ...poll, method: 'show_of_hands' })]).toEqual([
      [],
      [],
    ]);
  });
});
