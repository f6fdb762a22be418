import type { RollCount } from './attendance.ts';
import { PollMethod, usesPapers } from './method.ts';

/** The paper ballots of a poll as the counting team reports them; null is not recorded and never zero. */
export type BallotCounts = {
  readonly issued: number | null;
  readonly returned: number | null;
  readonly valid: number | null;
  readonly invalid: number | null;
};

/** One row of the count; null is not recorded and never zero. */
export type ItemCounts = {
  /** Marks on valid ballots, or hands. */
  readonly agree: number | null;
  readonly disagree: number | null;
  /** Rows of valid ballots that hold no mark or more than one; where hands are shown, who showed none. */
  readonly invalidMarks: number | null;
  /** Written opinions of absent members; no figure is asked for where there are none. */
  readonly writtenAgree: number | null;
  readonly writtenDisagree: number | null;
};

export type CountField = keyof BallotCounts | keyof ItemCounts;

/** A row to be counted. */
export type CountedRow = {
  /** From 0, or LIST_ROW. */
  readonly itemIndex: number;
  readonly counts: ItemCounts;
  /** Who keeps out of the vote on it, as far as they are on the roll. */
  readonly recused: RollCount;
};

/** All that a count is checked against. */
export type Count = {
  readonly method: PollMethod;
  /** Whether the rule adds opinions in writing; where it doesn't they may be left out. */
  readonly writtenOpinionsCount: boolean;
  readonly papers: BallotCounts;
  readonly roll: RollCount;
  readonly rows: readonly CountedRow[];
};

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
      /** Papers counted where none were handed out. */
      readonly code: 'no_papers';
      readonly itemIndex: null;
      readonly field: keyof BallotCounts;
      readonly value: number;
    }
  | {
      readonly code: 'issued_over_present';
      readonly itemIndex: null;
      readonly issued: number;
      readonly present: number;
    }
  | {
      readonly code: 'issued_over_members';
      readonly itemIndex: null;
      readonly issued: number;
      readonly members: number;
    }
  | {
      readonly code: 'returned_over_issued';
      readonly itemIndex: null;
      readonly returned: number;
      readonly issued: number;
    }
  | {
      readonly code: 'papers_over_returned';
      readonly itemIndex: null;
      readonly field: 'valid' | 'invalid';
      readonly value: number;
      readonly returned: number;
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
      /** Members in the room who leave this row alone. */
      readonly recused: number;
    }
  | {
      readonly code: 'marks_not_voters';
      readonly itemIndex: number;
      readonly agree: number;
      readonly disagree: number;
      readonly invalidMarks: number;
      readonly voters: number;
    }
  | {
      /** More marks than there can be, though figures of the row are still missing. */
      readonly code: 'marks_over_ballots';
      readonly itemIndex: number;
      readonly marks: number;
      readonly ballots: number;
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

/** The index of the row that counts a motion, or a whole list. */
export const LIST_ROW = -1;

/** Checks a count against itself and the roll. An empty list means that everything is there and adds up. */
export function reconcile(count: Count): readonly TallyProblem[] {
  return [...paperProblems(count), ...count.rows.flatMap((row) => rowProblems(row, count))];
}

/** Whether a problem is only that something isn't typed yet; every other one says that a figure can't be right. */
export function isIncomplete({ code }: TallyProblem): boolean {
  return code === 'not_recorded';
}

/** Who can vote: those in the room, or every member where nobody meets. */
export function votersOf({ method, roll }: Pick<Count, 'method' | 'roll'>): number {
  return method === PollMethod.inWriting ? roll.members : roll.present;
}

/**
 * How many of `valid` ballots can carry a mark in a row that `recused` of the `voters` leave alone. Both are the same where
 * every voter's ballot is valid; else nobody may know whether a ballot that is missing was one of theirs.
 */
export function ballotsWithRow({
  valid,
  voters,
  recused,
}: {
  readonly valid: number;
  readonly voters: number;
  readonly recused: number;
}): { readonly least: number; readonly most: number } {
  return {
    least: valid - Math.min(recused, valid),
    most: valid - Math.max(0, recused + valid - voters),
  };
}

/** Checks the papers as a whole: issued to voters only, returned of the issued, valid or invalid of the returned. */
export function paperProblems({ method, papers, roll }: Omit<Count, 'rows'>): TallyProblem[] {
  if (!usesPapers(method)) {
    return paperFields.flatMap((field): TallyProblem[] => {
      const value = papers[field];
      return value === null ? [] : [{ code: 'no_papers', itemIndex: null, field, value }];
    });
  }
  const problems = fieldProblems(papers, paperFields, null);
  const { issued, returned, valid, invalid } = papers;
  if (issued !== null && issued > votersOf({ method, roll })) {
    problems.push(
      method === PollMethod.inWriting
        ? { code: 'issued_over_members', itemIndex: null, issued, members: roll.members }
        : { code: 'issued_over_present', itemIndex: null, issued, present: roll.present },
    );
  }
  if (returned !== null && issued !== null && returned > issued) {
    problems.push({ code: 'returned_over_issued', itemIndex: null, returned, issued });
  }
  if (returned !== null && valid !== null && invalid !== null) {
    if (returned !== valid + invalid) {
      problems.push({ code: 'returned_not_valid_and_invalid', itemIndex: null, returned, valid, invalid });
    }
  } else if (returned !== null) {
    for (const field of ['valid', 'invalid'] as const) {
      const value = papers[field];
      if (value !== null && value > returned) {
        problems.push({ code: 'papers_over_returned', itemIndex: null, field, value, returned });
      }
    }
  }
  return problems;
}

/** Checks one row against the papers and the roll, also while it is being typed. */
export function rowProblems(row: CountedRow, count: Omit<Count, 'rows'>): TallyProblem[] {
  const { counts, itemIndex } = row;
  const { roll } = count;
  const problems = fieldProblems(counts, ['agree', 'disagree', 'invalidMarks'], itemIndex);
  problems.push(...markProblems(row, count), ...writtenProblems(row, count));
  const agree = (counts.agree ?? 0) + (counts.writtenAgree ?? 0);
  if (agree > roll.members) {
    problems.push({ code: 'agree_over_members', itemIndex, agree, members: roll.members });
  }
  return problems;
}

function markProblems(
  { counts, itemIndex, recused }: CountedRow,
  count: Omit<Count, 'rows'>,
): TallyProblem[] {
  const { agree, disagree, invalidMarks } = counts;
  const voters = votersOf(count);
  const out = votersOf({ method: count.method, roll: recused });
  const marks = (agree ?? 0) + (disagree ?? 0) + (invalidMarks ?? 0);
  const complete = agree !== null && disagree !== null && invalidMarks !== null;
  if (!usesPapers(count.method)) {
    if (complete && marks !== voters - out) {
      return [{ code: 'marks_not_voters', itemIndex, agree, disagree, invalidMarks, voters: voters - out }];
    }
    return complete ? [] : overProblems(itemIndex, marks, voters - out);
  }
  const { issued, returned, valid } = count.papers;
  if (complete && valid !== null) {
    const { least, most } = ballotsWithRow({ valid, voters, recused: out });
    return marks >= least && marks <= most
      ? []
      : [
          {
            code: 'marks_not_valid_ballots',
            itemIndex,
            agree,
            disagree,
            invalidMarks,
            valid,
            recused: out,
          },
        ];
  }
  return overProblems(itemIndex, marks, valid ?? returned ?? issued ?? voters);
}

function overProblems(itemIndex: number, marks: number, ballots: number): TallyProblem[] {
  return marks > ballots ? [{ code: 'marks_over_ballots', itemIndex, marks, ballots }] : [];
}

function writtenProblems(
  { counts, itemIndex, recused }: CountedRow,
  { method, roll, writtenOpinionsCount }: Omit<Count, 'rows'>,
): TallyProblem[] {
  const { writtenAgree, writtenDisagree } = counts;
  // Who keeps out of a vote has no say in writing either; a round in writing has sheets and nothing beside them.
  const opinions = method === PollMethod.inWriting ? 0 : roll.written - recused.written;
  const nothingTyped = writtenAgree === null && writtenDisagree === null;
  if (nothingTyped && (opinions === 0 || !writtenOpinionsCount)) return [];
  const problems = fieldProblems(counts, ['writtenAgree', 'writtenDisagree'], itemIndex);
  const written = (writtenAgree ?? 0) + (writtenDisagree ?? 0);
  const complete = writtenAgree !== null && writtenDisagree !== null;
  if (complete ? written !== opinions : written > opinions) {
    problems.push({ code: 'written_not_opinions', itemIndex, written, opinions });
  }
  return problems;
}

const paperFields = ['issued', 'returned', 'valid', 'invalid'] as const;

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
