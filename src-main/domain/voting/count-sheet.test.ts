import { describe, expect, it } from 'vitest';

import type { CouncilMemberId, ProposalId } from '../kernel/ids.ts';
import {
  LIST_KEY,
  batchProblems,
  countedRows,
  filledRow,
  isSheetComplete,
  marksExpected,
  opinionsExpected,
  sheetDifferences,
  sheetOfPoll,
  sumCounts,
  sumPapers,
} from './count-sheet.ts';
import type { CountSheet, SheetCounts, SheetPoll } from './count-sheet.ts';
import { emptyBallotCounts, emptyItemCounts } from './tally.ts';
import { makePoll } from './testing/make-poll.ts';

const [first, second] = ['p1', 'p2'] as ProposalId[] as [ProposalId, ProposalId];
const counts = (
  agree: number | null,
  disagree: number | null = null,
  invalidMarks: number | null = null,
) => ({
  agree,
  disagree,
  invalidMarks,
});
const papers = (returned: number, valid = returned) => ({ returned, valid, invalid: returned - valid });

function sheet(
  entry: 1 | 2,
  batch: number,
  valid: number,
  rows: readonly (readonly [ProposalId, SheetCounts])[],
): CountSheet {
  return { entry, batch, papers: papers(valid), rows: new Map(rows) };
}

/** Twelve in the room vote on two nominees; `recused` keep out of the first. */
function pollOf(
  {
    recused = [],
    conflictEffect = 'abstain_keep_base',
  }: { recused?: readonly CouncilMemberId[]; conflictEffect?: 'noted' | 'abstain_keep_base' } = {},
  change: Partial<SheetPoll> = {},
): SheetPoll {
  const poll = makePoll();
  return {
    ...poll,
    rule: { ...poll.rule, regulation: { ...poll.rule.regulation, conflictEffect } },
    counts: emptyBallotCounts,
    items: [first, second].map((proposalId) => ({
      proposalId,
      carvedOut: false,
      carveOutNote: '',
      recused: proposalId === first ? recused : [],
      counts: emptyItemCounts,
    })),
    ...change,
  };
}

const memberInRoom = (poll: SheetPoll): CouncilMemberId => {
  const member = poll.roll?.find(({ attendance }) => attendance === 'present');
  if (!member) throw new Error('Nobody is in the room');
  return member.memberId;
};

describe('countedRows', () => {
  it('are the items, or the list and those carved out of it, or the motion', () => {
    const { items } = pollOf();
    const carved = items.map((item, index) => ({ ...item, carvedOut: index === 1 }));
    const awardCode = 'CO_TINH';
    expect([
      countedRows({ awardCode, wholeList: false, items: carved }),
      countedRows({ awardCode, wholeList: true, items: carved }),
      countedRows({ awardCode: null, wholeList: false, items: [] }),
    ]).toEqual([[first, second], [LIST_KEY, second], [LIST_KEY]]);
  });
});

describe('sums over batches', () => {
  it('add what every batch has, and are not recorded where one lacks it', () => {
    expect([
      sumCounts([counts(9, 1, 0), counts(6, 0, 1)]),
      sumCounts([counts(9, 1, 0), counts(6, null, 0)]),
      sumCounts([]),
      sumPapers([{ papers: papers(10) }, { papers: papers(7, 6) }]),
    ]).toEqual([
      counts(15, 1, 1),
      counts(15, null, 0),
      counts(null),
      { returned: 17, valid: 16, invalid: 1 },
    ]);
  });

  it('give back what a poll carries itself', () => {
    const poll = makePoll();
    const own = sheetOfPoll(poll);
    const { returned, valid, invalid } = poll.counts;
    expect(sumPapers([own])).toEqual({ returned, valid, invalid });
    expect(poll.items.map(({ proposalId }) => own.rows.get(proposalId))).toEqual(
      poll.items.map(({ counts: { agree, disagree, invalidMarks } }) =>
        counts(agree, disagree, invalidMarks),
      ),
    );
  });
});

describe('two entries', () => {
  const rows = [first, second];

  it('differ figure by figure, papers first, and where only one has a batch', () => {
    const sheets = [
      sheet(1, 1, 10, [
        [first, counts(9, 1, 0)],
        [second, counts(8, 2, 0)],
      ]),
      { ...sheet(2, 1, 10, [[first, counts(8, 2, 0)]]), papers: papers(10, 9) },
    ];
    expect(sheetDifferences(sheets, rows, true)).toEqual([
      { batch: 1, row: null, field: 'valid', first: 10, second: 9 },
      { batch: 1, row: null, field: 'invalid', first: 0, second: 1 },
      { batch: 1, row: first, field: 'agree', first: 9, second: 8 },
      { batch: 1, row: first, field: 'disagree', first: 1, second: 2 },
      { batch: 1, row: second, field: 'agree', first: 8, second: null },
      { batch: 1, row: second, field: 'disagree', first: 2, second: null },
      { batch: 1, row: second, field: 'invalidMarks', first: 0, second: null },
    ]);
    expect(sheetDifferences(sheets, [], false)).toEqual([]);
  });

  it('are complete with every figure, zero among them', () => {
    const complete = sheet(1, 1, 10, [
      [first, counts(10, 0, 0)],
      [second, counts(0, 10, 0)],
    ]);
    const lacking = sheet(1, 1, 10, [[first, counts(10, 0, 0)]]);
    const withoutPapers = { ...complete, papers: { returned: null, valid: null, invalid: null } };
    expect([
      isSheetComplete(complete, rows, true),
      isSheetComplete(lacking, rows, true),
      isSheetComplete(withoutPapers, rows, true),
      isSheetComplete(withoutPapers, rows, false),
    ]).toEqual([true, false, false, true]);
  });
});

describe('marksExpected', () => {
  const roll = { members: 15, present: 12, written: 2 };
  const nobody = { members: 0, present: 0, written: 0 };
  const one = { members: 2, present: 1, written: 1 };
  const expected = (
    method: 'secret_ballot' | 'show_of_hands' | 'in_writing',
    recused: typeof roll,
    valid: number | null,
  ) => marksExpected({ method, roll }, { recused }, valid);

  it('is one on each valid ballot, less those who keep out of the row', () => {
    expect([
      expected('secret_ballot', nobody, 11),
      expected('secret_ballot', one, 12),
      expected('secret_ballot', nobody, null),
    ]).toEqual([11, 11, null]);
  });

  it('is not known while a ballot of theirs may be the one that is missing', () => {
    expect(expected('secret_ballot', one, 11)).toBeNull();
  });

  it('is everybody in the room where hands are counted', () => {
    expect(expected('show_of_hands', one, null)).toBe(11);
  });

  it('counts opinions in writing of those who have a say, and none beside a round in writing', () => {
    const opinions = (method: 'secret_ballot' | 'in_writing', recused: typeof roll) =>
      opinionsExpected({ method, roll }, { recused });
    expect([
      opinions('secret_ballot', nobody),
      opinions('secret_ballot', one),
      opinions('in_writing', nobody),
    ]).toEqual([2, 1, 0]);
  });
});

describe('filledRow', () => {
  it.each([
    ['the rest disagrees', counts(9), 12, counts(9, 3, 0)],
    ['the rest disagrees beside invalid marks', counts(9, null, 2), 12, counts(9, 1, 2)],
    ['the rest is invalid', counts(9, 1), 12, counts(9, 1, 2)],
    ['nobody is left', counts(12), 12, counts(12, 0, 0)],
    ['agreeing votes are never guessed', counts(null, 3, 0), 12, null],
    ['a full row stays', counts(9, 2, 0), 12, null],
    ['more than there are', counts(13), 12, null],
    ['more than there are with those who disagree', counts(9, 4), 12, null],
    ['valid ballots not counted', counts(9), null, null],
  ])('%s', (_case, typed, expected, filled) => {
    expect(filledRow(typed, expected)).toEqual(filled);
  });
});

describe('batchProblems', () => {
  it('checks a batch by itself and asks for no papers handed out', () => {
    const poll = pollOf();
    const batch = sheet(1, 1, 10, [
      [first, counts(9, 1, 1)],
      [second, counts(9, 1, 0)],
    ]);
    expect(batchProblems(poll, batch)).toEqual([
      {
        row: first,
        problem: {
          code: 'marks_not_valid_ballots',
          itemIndex: 0,
          agree: 9,
          disagree: 1,
          invalidMarks: 1,
          valid: 10,
          recused: 0,
        },
      },
    ]);
    expect(
      batchProblems(poll, { ...batch, papers: { returned: 10, valid: 10, invalid: null } }, { rows: [] }),
    ).toEqual([{ row: null, problem: { code: 'not_recorded', itemIndex: null, field: 'invalid' } }]);
  });

  it('leaves open in which of several batches those are who keep out of an item', () => {
    const poll = pollOf({ recused: [memberInRoom(pollOf())] });
    const of = (agree: number) => sheet(1, 1, 10, [[first, counts(agree, 1, 0)]]);
    const codes = (agree: number) =>
      batchProblems(poll, of(agree), { rows: [first] }).map(({ problem }) => problem.code);
    expect([codes(8), codes(9), codes(10)]).toEqual([[], [], ['marks_not_valid_ballots']]);
  });

  it('checks opinions in writing where it is asked to', () => {
    const poll = pollOf();
    const counted = { ...counts(9, 1, 0), writtenAgree: 2, writtenDisagree: 1 };
    const batch = { papers: papers(10), rows: new Map([[first, counted]]) };
    const codes = (written: boolean) =>
      batchProblems(poll, batch, { rows: [first], written }).map(({ problem }) => problem.code);
    expect(codes(true)).toEqual(['written_not_opinions']);
  });
});
