import { describe, expect, it } from 'vitest';

import type { CouncilMemberId, PollId, ProposalId } from '../../../../src-main/domain/kernel/ids.ts';
import { LIST_KEY } from '../../../../src-main/domain/voting/count-sheet.ts';
import { makeRoll, makeRule } from '../../../../src-main/domain/voting/testing/make-poll.ts';
import { fieldKey, fieldsOf, papersOf } from './count-fields.ts';
import type { CountFields, RowField } from './count-fields.ts';
import { differencesIn, planCount, viewCount } from './count-view.ts';
import type { Ballot, CountPlan } from './count-view.ts';

const ids = ['p1', 'p2', 'p3'] as ProposalId[] as [ProposalId, ProposalId, ProposalId];
const [first, second, third] = ids;

/** Twelve of fifteen in the room, two with opinions in writing, vote on three nominees. */
function ballotOf(change: Partial<Ballot> = {}): Ballot {
  return {
    pollId: 'poll' as PollId,
    title: 'Cờ thi đua của UBND tỉnh',
    awardCode: 'CO_TINH',
    method: 'secret_ballot',
    wholeList: false,
    entry: 'single',
    rule: makeRule(),
    roll: makeRoll(12, 2, 1),
    items: ids.map((proposalId, index) => ({
      proposalId,
      name: `Đơn vị ${index + 1}`,
      detail: '',
      carvedOut: false,
      recused: [] as CouncilMemberId[],
    })),
    ...change,
  };
}

function typed(
  plan: CountPlan,
  rows: Partial<Record<ProposalId, Partial<Record<RowField, number>>>>,
): CountFields {
  const papers = { returned: 12, valid: 12, invalid: 0 };
  const blank = fieldsOf(plan.keys, { issued: 12, written: [] }, { papers, rows: [] });
  const figures = Object.entries(rows).flatMap(([row, counts]) =>
    Object.entries(counts ?? {}).map(([field, count]) => [
      fieldKey(row as ProposalId, field as RowField),
      count,
    ]),
  );
  return { ...blank, ...Object.fromEntries(figures) };
}

const full = { agree: 10, disagree: 2, invalidMarks: 0, writtenAgree: 1, writtenDisagree: 1 };

describe('the view of a count', () => {
  it('tells blank, partial, complete and wrong rows apart, with the reason', () => {
    const plan = planCount(ballotOf(), 'Cả danh sách');
    const fields = typed(plan, { [first]: full, [second]: { agree: 11 }, [third]: { ...full, agree: 11 } });
    const view = viewCount(plan, fields, papersOf(fields));
    expect([ids.map(view.stateOf), view.counted, view.wrong, view.paperReasons]).toEqual([
      ['done', 'partial', 'wrong'],
      1,
      1,
      [],
    ]);
    expect([view.reasonsOf(first), view.reasonsOf(third).length]).toEqual([[], 1]);
    const none = typed(plan, {});
    expect(ids.map(viewCount(plan, none, papersOf(none)).stateOf)).toEqual(['blank', 'blank', 'blank']);
  });

  it('says what is wrong with the papers of all batches once', () => {
    const plan = planCount(ballotOf(), '');
    const fields = { ...typed(plan, {}), issued: 13 };
    expect(viewCount(plan, fields, papersOf(fields)).paperReasons).toEqual([
      'Số phiếu phát ra (13) nhiều hơn số thành viên có mặt (12)',
    ]);
  });

  it('counts a list in one row, and those taken out of it under their own numbers', () => {
    const items = ballotOf().items.map((item, index) => ({ ...item, carvedOut: index === 1 }));
    const plan = planCount(ballotOf({ wholeList: true, items }), 'Cả danh sách');
    expect(plan.rows.map(({ key, ordinal, name }) => [key, ordinal, name])).toEqual([
      [LIST_KEY, null, 'Cả danh sách'],
      [second, 2, 'Đơn vị 2'],
    ]);
  });
});

describe('the differences of two entries', () => {
  const plan = planCount(ballotOf(), '');
  const fields = typed(plan, { [first]: full, [second]: full, [third]: full });
  const row = (proposalId: ProposalId, agree: number) => ({
    row: proposalId,
    agree,
    disagree: 12 - agree,
    invalidMarks: 0,
  });
  const other = [
    {
      batch: 1,
      papers: { returned: 12, valid: 12, invalid: 0 },
      rows: [row(first, 10), row(second, 9), row(third, 10)],
    },
  ];

  it('name the figures and what the other typed', () => {
    expect(differencesIn(plan, fields, 1, other)).toEqual(
      new Map([
        [fieldKey(second, 'agree'), 9],
        [fieldKey(second, 'disagree'), 3],
      ]),
    );
  });

  it('stay hidden as long as the other may not be seen', () => {
    expect(differencesIn(plan, fields, 1, null)).toBeNull();
  });
});
