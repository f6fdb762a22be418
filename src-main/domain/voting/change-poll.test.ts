import { describe, expect, it } from 'vitest';

import type { Instant } from '../kernel/dates.ts';
import type { PollId, ProposalId } from '../kernel/ids.ts';
import {
  carveOut,
  checkSetting,
  chooseTied,
  correctionOf,
  setUpPoll,
  takeBackPoll,
  usualMethod,
} from './change-poll.ts';
import { firstRecord, standingRecords } from './poll-records.ts';
import { closePoll, openPoll, pollVerdicts } from './poll.ts';
import type { Poll } from './poll.ts';
import { emptyBallotCounts, emptyItemCounts } from './tally.ts';
import { makePoll, makeRegulation, makeRoll, makeRule } from './testing/make-poll.ts';

const now = '2026-11-24T03:00:00.000Z' as Instant;
const p1 = 'p1' as ProposalId;
const p2 = 'p2' as ProposalId;

/** A poll on a whole list, on which nothing is counted yet. */
function makeList(changes: Partial<Poll> = {}): Poll {
  const { items } = makePoll();
  return makePoll({
    wholeList: true,
    counts: emptyBallotCounts,
    items: items.map((item) => ({ ...item, counts: emptyItemCounts })),
    ...changes,
  });
}

/** Two flags with 12 agreeing of 15 for a single place. */
function makeTie(changes: Partial<Poll> = {}): Poll {
  const [first] = makePoll().items;
  const items = [p1, p2].map((proposalId) => ({ ...first!, proposalId }));
  const closed = closePoll(makePoll({ seats: 1, items, ...changes }), { now });
  if (!closed.ok) throw new Error(closed.error.code);
  return closed.value;
}

describe('checkSetting', () => {
  const rule = { ballotRequired: true };
  const setting = { method: 'secret_ballot', wholeList: false, seats: null } as const;

  it('takes papers where the rule asks for a ballot, and nothing else', () => {
    const methods = ['secret_ballot', 'show_of_hands', 'consent'] as const;
    expect(methods.map((method) => checkSetting({ ...setting, method }, rule, false).ok)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('has sheets in writing only where nobody meets', () => {
    const answers = [
      checkSetting({ ...setting, method: 'in_writing' }, rule, true),
      checkSetting({ ...setting, method: 'in_writing' }, rule, false),
      checkSetting(setting, rule, true),
    ];
    const refused = { ok: false, error: { code: 'method_not_of_mode' } };
    expect(answers).toEqual([{ ok: true, value: null }, refused, refused]);
  });

  it('ranks nobody on a list that is voted on as one', () => {
    expect(checkSetting({ ...setting, wholeList: true, seats: 2 }, rule, false)).toEqual({
      ok: false,
      error: { code: 'list_without_ranks' },
    });
  });
});

describe('usualMethod', () => {
  it('follows the rule, and the way in which the council meets', () => {
    expect([
      usualMethod({ secret: true, ballotRequired: false }, false),
      usualMethod({ secret: false, ballotRequired: false }, false),
      usualMethod({ secret: true, ballotRequired: true }, true),
    ]).toEqual(['secret_ballot', 'show_of_hands', 'in_writing']);
  });
});

describe('setUpPoll', () => {
  it('joins what was carved out once there is no list', () => {
    const carved = carveOut(
      makeList({ state: 'draft' }),
      [{ proposalId: p2, carvedOut: true, note: 'Bà Lan đề nghị' }],
      { sheets: false },
    );
    if (!carved.ok) throw new Error(carved.error.code);
    const setting = { method: 'secret_ballot', wholeList: false, seats: 1, entry: 'double' } as const;
    const set = setUpPoll(carved.value, setting, false);
    expect(set).toMatchObject({
      ok: true,
      value: { ...setting, items: [{ carvedOut: false }, { carvedOut: false, carveOutNote: '' }] },
    });
  });

  it('changes nothing once ballots are handed out', () => {
    const setting = { method: 'secret_ballot', wholeList: true, seats: null, entry: 'single' } as const;
    expect(setUpPoll(makePoll(), setting, false)).toEqual({ ok: false, error: { code: 'poll_not_draft' } });
  });
});

describe('carveOut', () => {
  const out = [{ proposalId: p2, carvedOut: true, note: 'Bà Lan đề nghị' }];

  it('keeps who asked for it, also while the vote is open', () => {
    expect(carveOut(makeList(), out, { sheets: false })).toMatchObject({
      ok: true,
      value: { items: [{ carvedOut: false }, { carvedOut: true, carveOutNote: 'Bà Lan đề nghị' }] },
    });
  });

  it('counts the list once, and what is carved out by itself', () => {
    const carved = carveOut(makeList(), out, { sheets: false });
    if (!carved.ok) throw new Error(carved.error.code);
    const counts = { agree: 11, disagree: 0, invalidMarks: 0, writtenAgree: 2, writtenDisagree: 0 };
    const poll: Poll = {
      ...carved.value,
      counts: { issued: 12, returned: 12, valid: 11, invalid: 1 },
      listCounts: counts,
      items: carved.value.items.map((item) =>
        item.carvedOut ? { ...item, counts: { ...counts, agree: 6, disagree: 5 } } : item,
      ),
    };
    const closed = closePoll(poll, { now });
    expect(
      closed.ok && pollVerdicts(closed.value)?.map(({ agreeTotal, verdict }) => [agreeTotal, verdict]),
    ).toEqual([
      [13, 'passed'],
      [8, 'failed'],
    ]);
  });

  it.each([
    ['count_begun', makeList({ counts: { ...emptyBallotCounts, returned: 12 } }), false],
    ['count_begun', makeList(), true],
    ['no_list', makePoll(), false],
    ['poll_closed', makeList({ state: 'closed' }), false],
  ] as const)('answers %s', (code, poll, sheets) => {
    expect(carveOut(poll, out, { sheets })).toEqual({ ok: false, error: { code } });
  });
});

describe('openPoll', () => {
  it('keeps items out of the list on which a member doesn’t vote', () => {
    const [member] = makeRoll(12, 2, 1);
    const recused = new Map([[p1, [member!.memberId]]]);
    expect(openPoll(makeList({ state: 'draft' }), { roll: makeRoll(12, 2, 1), recused })).toEqual({
      ok: false,
      error: { code: 'recused_in_list', proposalIds: [p1] },
    });
  });
});

describe('closePoll by consent', () => {
  it('counts everybody in the room as agreeing, and types nothing', () => {
    const motion = makePoll({
      awardCode: null,
      method: 'consent',
      rule: makeRule({ awardCode: null, writtenOpinionsCount: false }),
      items: [],
      counts: emptyBallotCounts,
    });
    expect(closePoll(motion, { now })).toMatchObject({
      ok: true,
      value: { listCounts: { agree: 12, disagree: 0, invalidMarks: 0 } },
    });
  });
});

describe('takeBackPoll', () => {
  const asked = makeList({ method: 'consent' });
  const nothing = { sheets: false };

  it('makes a vote without papers a draft again, with nobody who could vote or keeps out', () => {
    expect(takeBackPoll(asked, nothing)).toEqual({
      ok: true,
      value: { ...asked, state: 'draft', roll: null },
    });
  });

  it('leaves papers that are out, figures that are counted and corrections as they are', () => {
    const polls = [
      makeList(),
      makeList({ method: 'show_of_hands', listCounts: { ...emptyItemCounts, agree: 3 } }),
      makeList({ method: 'show_of_hands', origin: 'correction' }),
      makeList({ method: 'consent', state: 'draft', roll: null }),
      makeList({ method: 'consent', state: 'closed' }),
    ];
    const codes = polls.map((poll) => {
      const taken = takeBackPoll(poll, nothing);
      return taken.ok ? 'taken' : taken.error.code;
    });
    expect(codes).toEqual(['poll_open', 'count_begun', 'poll_open', 'poll_not_open', 'poll_closed']);
    expect(takeBackPoll(asked, { sheets: true })).toEqual({ ok: false, error: { code: 'count_begun' } });
  });
});

describe('chooseTied', () => {
  it('puts forward whom the chair chose, and can be done anew', () => {
    const chosen = chooseTied(makeTie({ seats: 1 }), [p2]);
    if (!chosen.ok) throw new Error(chosen.error.code);
    const again = chooseTied(chosen.value, [p1]);
    if (!again.ok) throw new Error(again.error.code);
    expect(
      [chosen.value, again.value].map((poll) => pollVerdicts(poll)?.map(({ verdict }) => verdict)),
    ).toEqual([
      ['over_quota', 'passed'],
      ['passed', 'over_quota'],
    ]);
  });

  it.each([[[]], [[p1, p2]], [['p9' as ProposalId]], [[p1, p1]]])('refuses the choice of %j', (chosen) => {
    expect(chooseTied(makeTie(), chosen)).toEqual({
      ok: false,
      error: { code: 'choice_not_fitting', places: 1 },
    });
  });

  it('has nothing to choose where the regulation lets nobody, or nobody shares a place', () => {
    const rule = makeRule({ regulation: makeRegulation({ chairBreaksTies: false }) });
    expect([chooseTied(makeTie({ rule }), [p1]), chooseTied(makeTie({ seats: 2 }), [p1])]).toEqual(
      [1, 2].map(() => ({ ok: false, error: { code: 'no_tie' } })),
    );
  });
});

describe('corrections', () => {
  const id = (text: string) => text as PollId;

  it('begin with the figures of the record that they supersede', () => {
    const wrong = { ...makeTie(), id: id('a'), chairChoice: [p1] };
    const { id: _id, ...rest } = wrong;
    expect(correctionOf(wrong, 'Đếm sót một phiếu')).toEqual({
      ok: true,
      value: {
        ...rest,
        state: 'open',
        origin: 'correction',
        basedOn: 'a',
        reason: 'Đếm sót một phiếu',
        chairChoice: null,
        closedAt: null,
      },
    });
  });

  it('can’t be made of a vote that isn’t counted', () => {
    expect(correctionOf({ ...makePoll(), id: id('a') }, 'x')).toEqual({
      ok: false,
      error: { code: 'poll_not_closed' },
    });
  });

  it('stand in place of what they correct, with the rank of the first record', () => {
    const records = [
      { id: id('a'), origin: 'first', basedOn: null },
      { id: id('b'), origin: 'reballot', basedOn: id('a') },
      { id: id('c'), origin: 'correction', basedOn: id('a') },
      { id: id('d'), origin: 'correction', basedOn: id('c') },
    ] as const;
    expect(standingRecords(records).map((record) => [record.id, firstRecord(records, record).id])).toEqual([
      ['b', 'b'],
      ['d', 'a'],
    ]);
  });
});
