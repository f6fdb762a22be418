import type { RollCount } from './attendance.ts';

/** The paper ballots of a poll as the counting team reports them; null is not recorded and never zero. */
export type BallotCounts = {
  readonly issued: number | null;
  readonly returned: number | null;
  readonly valid: number | null;
  readonly invalid: number | null;
};

/** One row of the count; null is not recorded and never zero. */
export type ItemCounts = {
  /** Marks on valid ballots. */
  readonly agree: number | null;
  readonly disagree: number | null;
  /** Rows of valid ballots that hold no mark or more than one. */
  readonly invalidMarks: number | null;
  /** Written opinions of absent members; no figure is asked for where there are none. */
  readonly writtenAgree: number | null;
  readonly writtenDisagree: number | null;
};

export type CountField = keyof BallotCounts | keyof ItemCounts;

/** Why a count does not add up, with its figures. `itemIndex` counts rows from 0, or is LIST_ROW; null is the poll as a whole. */
export type TallyProblem =
  | { readonly code: 'not_recorded'; readonly itemIndex: number | null; readonly field: CountField }
  | {
      readonly code: 'not_a_count';
      readonly itemIndex: number | null;
      readonly field: CountField;
      readonly value: number;
    }
  | {
      readonly code: 'issued_over_present';
      readonly itemIndex: null;
      readonly issued: number;
      readonly present: number;
    }
  | {
      readonly code: 'returned_over_issued';
      readonly itemIndex: null;
      readonly returned: number;
      readonly issued: number;
    }
  | {
      readonly code: 'returned_not_valid_and_invalid';
      readonly itemIndex: null;
      readonly returned: number;
      readonly valid: number;
      readonly invalid: number;
    }
  | {
      readonly code: 'marks_not_valid_ballots';
      readonly itemIndex: number;
      readonly agree: number;
      readonly disagree: number;
      readonly invalidMarks: number;
      readonly valid: number;
    }
  | {
      readonly code: 'written_not_opinions';
      readonly itemIndex: number;
      readonly written: number;
      readonly opinions: number;
    }
  | {
      readonly code: 'agree_over_members';
      readonly itemIndex: number;
      readonly agree: number;
      readonly members: number;
    };

export const emptyBallotCounts: BallotCounts = { issued: null, returned: null, valid: null, invalid: null };

export const emptyItemCounts: ItemCounts = {
  agree: null,
  disagree: null,
  invalidMarks: null,
  writtenAgree: null,
  writtenDisagree: null,
};

/** What a poll's count consists of. */
export type CountedPoll = {
  /** Null for a motion, which has no items. */
  readonly awardCode: string | null;
  readonly wholeList: boolean;
  readonly counts: BallotCounts;
  readonly listCounts: ItemCounts;
  readonly items: readonly { readonly carvedOut: boolean; readonly counts: ItemCounts }[];
};

/** The index of the row that counts a motion, or a whole list. */
export const LIST_ROW = -1;

/** Checks a count against itself and the roll. An empty list means that everything is there and adds up. */
export function reconcile(
  poll: CountedPoll,
  roll: RollCount,
): readonly TallyProblem[] {
  const { counts, items, listCounts, wholeList } = poll;
  const hasListRow = wholeList || poll.awardCode === null;
  return [
    ...ballotProblems(counts, roll),
    ...(hasListRow ? itemProblems(listCounts, LIST_ROW, counts, roll) : []),
    ...items.flatMap((item, index) =>
      wholeList && !item.carvedOut ? [] : itemProblems(item.counts, index, counts, roll),
    ),
  ];
}

function ballotProblems(counts: BallotCounts, roll: RollCount): TallyProblem[] {
  const problems = fieldProblems(counts, ['issued', 'returned', 'valid', 'invalid'], null);
  const { issued, returned, valid, invalid } = counts;
  if (issued !== null && issued > roll.present) {
    problems.push({ code: 'issued_over_present', itemIndex: null, issued, present: roll.present });
  }
  if (returned !== null && issued !== null && returned > issued) {
    problems.push({ code: 'returned_over_issued', itemIndex: null, returned, issued });
  }
  if (returned !== null && valid !== null && invalid !== null && returned !== valid + invalid) {
    problems.push({ code: 'returned_not_valid_and_invalid', itemIndex: null, returned, valid, invalid });
  }
  return problems;
}

function itemProblems(
  item: ItemCounts,
  itemIndex: number,
  { valid }: BallotCounts,
  roll: RollCount,
): TallyProblem[] {
  const problems = fieldProblems(item, ['agree', 'disagree', 'invalidMarks'], itemIndex);
  const { agree, disagree, invalidMarks, writtenAgree, writtenDisagree } = item;
  if (agree !== null && disagree !== null && invalidMarks !== null && valid !== null) {
    if (agree + disagree + invalidMarks !== valid) {
      problems.push({ code: 'marks_not_valid_ballots', itemIndex, agree, disagree, invalidMarks, valid });
    }
  }
  const noneExpected = roll.written === 0 && writtenAgree === null && writtenDisagree === null;
  if (!noneExpected) {
    problems.push(...fieldProblems(item, ['writtenAgree', 'writtenDisagree'], itemIndex));
    if (
      writtenAgree !== null &&
      writtenDisagree !== null &&
      writtenAgree + writtenDisagree !== roll.written
    ) {
      const written = writtenAgree + writtenDisagree;
      problems.push({ code: 'written_not_opinions', itemIndex, written, opinions: roll.written });
    }
  }
  const agreeTotal = (agree ?? 0) + (writtenAgree ?? 0);
  if (agreeTotal > roll.members) {
    problems.push({ code: 'agree_over_members', itemIndex, agree: agreeTotal, members: roll.members });
  }
  return problems;
}

function fieldProblems<Field extends CountField>(
  counts: Readonly<Record<Field, number | null>>,
  fields: readonly Field[],
  itemIndex: number | null,
): TallyProblem[] {
  return fields.flatMap((field): TallyProblem[] => {
    const value = counts[field];
    if (value === null) return [{ code: 'not_recorded', itemIndex, field }];
    return Number.isSafeInteger(value) && value >= 0
      ? []
      : [{ code: 'not_a_count', itemIndex, field, value }];
  });
}
