import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countRoll } from './attendance.ts';
import type { RollCount } from './attendance.ts';
import { ballotsWithRow, emptyBallotCounts, emptyItemCounts, isIncomplete, reconcile } from './tally.ts';
import type { BallotCounts, Count, ItemCounts } from './tally.ts';
import { makeRoll } from './testing/make-poll.ts';

const nobody: RollCount = { members: 0, present: 0, written: 0 };

/** Reconciles a count of nominees one by one; a secret ballot under a rule that adds opinions in writing. */
function check(
  papers: BallotCounts,
  rows: readonly ItemCounts[],
  roll: RollCount,
  changes: Partial<Count> & { recused?: RollCount } = {},
) {
  const { recused = nobody, ...rest } = changes;
  return reconcile({
    method: 'secret_ballot',
    writtenOpinionsCount: true,
    papers,
    roll,
    rows: rows.map((counts, itemIndex) => ({ itemIndex, counts, recused })),
    ...rest,
  });
}

const roll = countRoll(makeRoll(17, 2, 0));
const noneWritten = countRoll(makeRoll(17, 0, 2));
const counts: BallotCounts = { issued: 17, returned: 17, valid: 16, invalid: 1 };
const item: ItemCounts = { agree: 14, disagree: 1, invalidMarks: 1, writtenAgree: 1, writtenDisagree: 1 };
const unwritten = { writtenAgree: null, writtenDisagree: null };

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

  it('names every figure that is not recorded, and only calls that incomplete', () => {
    const problems = check(emptyBallotCounts, [emptyItemCounts], roll);
    expect(problems).toEqual([
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
    expect([
      problems.every(isIncomplete),
      check(counts, [{ ...item, agree: 13 }], roll).some(isIncomplete),
    ]).toEqual([true, false]);
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
    expect([
      check(counts, [{ ...item, ...unwritten }], noneWritten),
      check(counts, [{ ...item, writtenAgree: 0, writtenDisagree: 0 }], noneWritten),
      check(counts, [item], noneWritten),
    ]).toEqual([[], [], [{ code: 'written_not_opinions', itemIndex: 0, written: 2, opinions: 0 }]]);
  });

  it('asks for no written opinions where the rule adds none, but checks those that are noted', () => {
    const rule = { writtenOpinionsCount: false };
    expect([
      check(counts, [{ ...item, ...unwritten }], roll, rule),
      check(counts, [{ ...item, writtenAgree: 2 }], roll, rule),
    ]).toEqual([[], [{ code: 'written_not_opinions', itemIndex: 0, written: 3, opinions: 2 }]]);
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

  it('sees figures that can’t be before the others are typed', () => {
    const begun = { issued: 17, returned: 15, valid: 16, invalid: null };
    const row = { ...emptyItemCounts, agree: 12, disagree: 5, writtenAgree: 3 };
    expect(check(begun, [row], roll).filter((problem) => !isIncomplete(problem))).toEqual([
      { code: 'papers_over_returned', itemIndex: null, field: 'valid', value: 16, returned: 15 },
      { code: 'marks_over_ballots', itemIndex: 0, marks: 17, ballots: 16 },
      { code: 'written_not_opinions', itemIndex: 0, written: 3, opinions: 2 },
    ]);
  });

  it('measures a row against what is known of the papers', () => {
    const row = { ...emptyItemCounts, agree: 18 };
    const ballots = (papers: Partial<BallotCounts>) =>
      check({ ...emptyBallotCounts, ...papers }, [row], noneWritten).flatMap((problem) =>
        problem.code === 'marks_over_ballots' ? [problem.ballots] : [],
      );
    expect([ballots({}), ballots({ issued: 16 }), ballots({ issued: 16, returned: 15 })]).toEqual([
      [17],
      [16],
      [15],
    ]);
  });

  it('names the row whose marks are not the valid ballots', () => {
    expect(check(counts, [item, { ...item, disagree: 2 }], roll)).toEqual([
      {
        code: 'marks_not_valid_ballots',
        itemIndex: 1,
        agree: 14,
        disagree: 2,
        invalidMarks: 1,
        valid: 16,
        recused: 0,
      },
    ]);
  });

  it('names the row whose written opinions are not those that came', () => {
    expect(check(counts, [{ ...item, writtenDisagree: 0 }], roll)).toEqual([
      { code: 'written_not_opinions', itemIndex: 0, written: 1, opinions: 2 },
    ]);
  });

  it('refuses more agreeing members than there are', () => {
    expect(check({ ...counts, valid: null }, [{ ...item, agree: 19 }], roll)).toContainEqual({
      code: 'agree_over_members',
      itemIndex: 0,
      agree: 20,
      members: 19,
    });
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

describe('reconcile, by method', () => {
  const hands: ItemCounts = { agree: 14, disagree: 2, invalidMarks: 1, ...unwritten };

  it('has every hand of those in the room, and no papers', () => {
    const method = 'show_of_hands';
    expect([
      check(emptyBallotCounts, [hands], noneWritten, { method }),
      check(emptyBallotCounts, [{ ...hands, agree: 13 }], noneWritten, { method }),
      check(emptyBallotCounts, [{ ...hands, invalidMarks: null, agree: 16 }], noneWritten, { method }),
      check({ ...emptyBallotCounts, issued: 17 }, [hands], noneWritten, { method }),
    ]).toEqual([
      [],
      [
        {
          code: 'marks_not_voters',
          itemIndex: 0,
          agree: 13,
          disagree: 2,
          invalidMarks: 1,
          voters: 17,
        },
      ],
      [
        { code: 'not_recorded', itemIndex: 0, field: 'invalidMarks' },
        { code: 'marks_over_ballots', itemIndex: 0, marks: 18, ballots: 17 },
      ],
      [{ code: 'no_papers', itemIndex: null, field: 'issued', value: 17 }],
    ]);
  });

  it('sends a sheet to every member where nobody meets, and asks for nothing beside them', () => {
    const method = 'in_writing';
    const everybody = countRoll(makeRoll(0, 12, 7));
    const sheets = { issued: 19, returned: 15, valid: 15, invalid: 0 };
    const row = { agree: 14, disagree: 1, invalidMarks: 0, ...unwritten };
    expect([
      check(sheets, [row], everybody, { method }),
      check({ ...sheets, issued: 20 }, [row], everybody, { method }),
      check(sheets, [{ ...row, writtenAgree: 1, writtenDisagree: 0 }], everybody, { method }),
    ]).toEqual([
      [],
      [{ code: 'issued_over_members', itemIndex: null, issued: 20, members: 19 }],
      [{ code: 'written_not_opinions', itemIndex: 0, written: 1, opinions: 0 }],
    ]);
  });
});

describe('reconcile, with members who keep out of a row', () => {
  const recused = { members: 3, present: 2, written: 1 };
  const row = { agree: 13, disagree: 1, invalidMarks: 1, writtenAgree: 1, writtenDisagree: 0 };
  const full = { issued: 17, returned: 17, valid: 17, invalid: 0 };

  it('misses their marks and their opinions in writing', () => {
    expect([
      check(full, [row], roll, { recused }),
      check(full, [{ ...row, agree: 15 }], roll, { recused }),
      check(full, [{ ...row, writtenDisagree: 1 }], roll, { recused }),
    ]).toEqual([
      [],
      [
        {
          code: 'marks_not_valid_ballots',
          itemIndex: 0,
          agree: 15,
          disagree: 1,
          invalidMarks: 1,
          valid: 17,
          recused: 2,
        },
      ],
      [{ code: 'written_not_opinions', itemIndex: 0, written: 2, opinions: 1 }],
    ]);
  });

  it('misses their hands', () => {
    expect(
      check(emptyBallotCounts, [row], roll, { recused, method: 'show_of_hands' }).map(({ code }) => code),
    ).toEqual([]);
  });

  it('leaves open whether a ballot that is not valid was theirs', () => {
    expect([
      ballotsWithRow({ valid: 17, voters: 17, recused: 2 }),
      ballotsWithRow({ valid: 16, voters: 17, recused: 2 }),
      ballotsWithRow({ valid: 10, voters: 17, recused: 2 }),
      ballotsWithRow({ valid: 1, voters: 17, recused: 2 }),
    ]).toEqual([
      { least: 15, most: 15 },
      { least: 14, most: 15 },
      { least: 8, most: 10 },
      { least: 0, most: 1 },
    ]);
  });

  it('allows exactly the row sums that some ballots could give', () => {
    const room = fc.integer({ min: 0, max: 8 }).chain((voters) =>
      fc.record({
        voters: fc.constant(voters),
        valid: fc.integer({ min: 0, max: voters }),
        recused: fc.integer({ min: 0, max: voters }),
      }),
    );
    fc.assert(
      fc.property(room, ({ voters, valid, recused: out }) => {
        // Every way in which the valid ballots can be spread over those who keep out and those who don't.
        const sums = Array.from({ length: out + 1 }, (_, theirs) => valid - theirs).filter(
          (others) => others >= 0 && others <= voters - out,
        );
        const { least, most } = ballotsWithRow({ valid, voters, recused: out });
        expect([least, most]).toEqual([Math.min(...sums), Math.max(...sums)]);
      }),
    );
  });
});
