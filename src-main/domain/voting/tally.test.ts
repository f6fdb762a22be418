import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ProposalId } from '../kernel/ids.ts';
import { countRoll } from './attendance.ts';
import type { RollCount } from './attendance.ts';
import { emptyBallotCounts, emptyItemCounts, reconcile } from './tally.ts';
import type { BallotCounts, ItemCounts } from './tally.ts';
import { makePoll, makeRoll } from './testing/make-poll.ts';

/** Reconciles a ballot on nominees that are counted one by one. */
function check(papers: BallotCounts, rows: readonly ItemCounts[], counted: RollCount) {
  const items = rows.map((row, index) => ({
    proposalId: `p${index}` as ProposalId,
    carvedOut: false,
    carveOutNote: '',
    recused: [],
    counts: row,
  }));
  return reconcile(makePoll({ counts: papers, items }), counted);
}

const roll = countRoll(makeRoll(17, 2, 0));
const noneWritten = countRoll(makeRoll(17, 0, 2));
const counts: BallotCounts = { issued: 17, returned: 17, valid: 16, invalid: 1 };
const item: ItemCounts = { agree: 14, disagree: 1, invalidMarks: 1, writtenAgree: 1, writtenDisagree: 1 };

describe('countRoll', () => {
  it('counts members, those in the room and written opinions apart', () => {
    expect(countRoll(makeRoll(12, 2, 5))).toEqual({ members: 19, present: 12, written: 2 });
  });
});

describe('reconcile', () => {
  it('finds nothing wrong with counts that add up', () => {
    expect(check(counts, [item, { ...item, agree: 0, disagree: 15 }], roll)).toEqual([]);
  });

  it('allows ballots that did not come back', () => {
    const fewer = { issued: 17, returned: 15, valid: 15, invalid: 0 };
    expect(check(fewer, [{ ...item, agree: 13 }], roll)).toEqual([]);
  });

  it('names every figure that is not recorded', () => {
    expect(check(emptyBallotCounts, [emptyItemCounts], roll)).toEqual([
      ...(['issued', 'returned', 'valid', 'invalid'] as const).map((field) => ({
        code: 'not_recorded',
        itemIndex: null,
        field,
      })),
      ...(['agree', 'disagree', 'invalidMarks', 'writtenAgree', 'writtenDisagree'] as const).map((field) => ({
        code: 'not_recorded',
        itemIndex: 0,
        field,
      })),
    ]);
  });

  it('does not take a missing figure for zero', () => {
    const noInvalid = { issued: 17, returned: 17, valid: 17, invalid: null };
    const full = { ...item, agree: 17, disagree: 0, invalidMarks: null };
    expect(check(noInvalid, [full], roll)).toEqual([
      { code: 'not_recorded', itemIndex: null, field: 'invalid' },
      { code: 'not_recorded', itemIndex: 0, field: 'invalidMarks' },
    ]);
  });

  it('asks for no written opinions where no member sent one, and takes none either', () => {
    const unwritten = { ...item, writtenAgree: null, writtenDisagree: null };
    expect([
      check(counts, [unwritten], noneWritten),
      check(counts, [{ ...item, writtenAgree: 0, writtenDisagree: 0 }], noneWritten),
      check(counts, [item], noneWritten),
    ]).toEqual([[], [], [{ code: 'written_not_opinions', itemIndex: 0, written: 2, opinions: 0 }]]);
  });

  it('refuses more ballots issued than members in the room', () => {
    const many = { issued: 18, returned: 17, valid: 16, invalid: 1 };
    expect(check(many, [item], roll)).toEqual([
      { code: 'issued_over_present', itemIndex: null, issued: 18, present: 17 },
    ]);
  });

  it('refuses more ballots returned than issued', () => {
    const many = { issued: 16, returned: 17, valid: 16, invalid: 1 };
    expect(check(many, [item], roll)).toEqual([
      { code: 'returned_over_issued', itemIndex: null, returned: 17, issued: 16 },
    ]);
  });

  it('refuses returned ballots that are neither valid nor invalid', () => {
    const lost = { issued: 17, returned: 17, valid: 16, invalid: 0 };
    expect(check(lost, [item], roll)).toEqual([
      { code: 'returned_not_valid_and_invalid', itemIndex: null, returned: 17, valid: 16, invalid: 0 },
    ]);
  });

  it('names the row whose marks are not the valid ballots', () => {
    expect(check(counts, [item, { ...item, disagree: 2 }], roll)).toEqual([
      { code: 'marks_not_valid_ballots', itemIndex: 1, agree: 14, disagree: 2, invalidMarks: 1, valid: 16 },
    ]);
  });

  it('names the row whose written opinions are not those that came', () => {
    expect(check(counts, [{ ...item, writtenDisagree: 0 }], roll)).toEqual([
      { code: 'written_not_opinions', itemIndex: 0, written: 1, opinions: 2 },
    ]);
  });

  it('refuses more agreeing members than there are', () => {
    expect(check({ ...counts, valid: null }, [{ ...item, agree: 19 }], roll)).toEqual([
      { code: 'not_recorded', itemIndex: null, field: 'valid' },
      { code: 'agree_over_members', itemIndex: 0, agree: 20, members: 19 },
    ]);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as a count', (value) => {
    expect(check({ ...counts, invalid: value }, [item], roll)).toContainEqual({
      code: 'not_a_count',
      itemIndex: null,
      field: 'invalid',
      value,
    });
  });

  it('lets through exactly the counts that satisfy every equation', () => {
    const figure = fc.integer({ min: -1, max: 4 });
    const arbitrary = fc.record({
      issued: figure,
      returned: figure,
      valid: figure,
      invalid: figure,
      agree: figure,
      disagree: figure,
      invalidMarks: figure,
      writtenAgree: figure,
      writtenDisagree: figure,
      present: fc.integer({ min: 0, max: 4 }),
      written: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(arbitrary, (f) => {
        const members = f.present + f.written;
        const sound =
          Object.values(f).every((value) => value >= 0) &&
          f.issued <= f.present &&
          f.returned <= f.issued &&
          f.returned === f.valid + f.invalid &&
          f.agree + f.disagree + f.invalidMarks === f.valid &&
          f.writtenAgree + f.writtenDisagree === f.written;
        expect(check(f, [f], { members, present: f.present, written: f.written }).length === 0).toBe(sound);
      }),
      { numRuns: 2000 },
    );
  });
});
