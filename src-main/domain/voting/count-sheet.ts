import type { ProposalId } from '../kernel/ids.ts';
import { PollMethod, usesPapers } from './method.ts';
import { countOfPoll } from './poll.ts';
import type { Poll } from './poll.ts';
import { ballotsWithRow, emptyItemCounts, paperProblems, rowProblems, votersOf } from './tally.ts';
import type { BallotCounts, Count, CountedRow, ItemCounts, TallyProblem } from './tally.ts';

/** A row of a sheet: a nominee, or the vote on a whole list or a motion. */
export type SheetRowKey = ProposalId | typeof LIST_KEY;
export const LIST_KEY = 'list';

/** What was counted on papers; opinions in writing are counted beside the sheets. */
export type SheetCounts = Pick<ItemCounts, 'agree' | 'disagree' | 'invalidMarks'>;
/** The papers of one batch. How many were handed out is known of the poll as a whole only. */
export type SheetPapers = Pick<BallotCounts, 'returned' | 'valid' | 'invalid'>;

export const emptySheetCounts: SheetCounts = { agree: null, disagree: null, invalidMarks: null };
export const emptySheetPapers: SheetPapers = { returned: null, valid: null, invalid: null };

/** What one of those who type has of one batch of papers: sums, never a single ballot. */
export type CountSheet = {
  /** 1, or 2 for whoever types the same count once more. */
  readonly entry: 1 | 2;
  /** From 1. */
  readonly batch: number;
  readonly papers: SheetPapers;
  readonly rows: ReadonlyMap<SheetRowKey, SheetCounts>;
};

/** A poll as far as the count of its papers is checked against it. */
export type SheetPoll = Pick<
  Poll,
  'awardCode' | 'method' | 'wholeList' | 'rule' | 'roll' | 'counts' | 'listCounts' | 'items'
>;

/** Where two entries of one count don't say the same; `row` null is the papers of the batch. */
export type SheetDifference = {
  readonly batch: number;
  readonly row: SheetRowKey | null;
  readonly field: keyof SheetCounts | keyof SheetPapers;
  readonly first: number | null;
  readonly second: number | null;
};

/** A problem of one batch by itself; `row` null is its papers. */
export type BatchProblem = { readonly row: SheetRowKey | null; readonly problem: TallyProblem };

const countFields = ['agree', 'disagree', 'invalidMarks'] as const;
const paperFields = ['returned', 'valid', 'invalid'] as const;

/** The rows that are counted by themselves, in their order: the list or motion, then the items that don't go with it. */
export function countedRows({
  awardCode,
  wholeList,
  items,
}: Pick<SheetPoll, 'awardCode' | 'wholeList'> & {
  readonly items: readonly { readonly proposalId: ProposalId; readonly carvedOut: boolean }[];
}): readonly SheetRowKey[] {
  const single = items.filter(({ carvedOut }) => !wholeList || carvedOut).map(({ proposalId }) => proposalId);
  return wholeList || awardCode === null ? [LIST_KEY, ...single] : single;
}

/** The figures that a poll holds as a sheet: what the first batch of the first entry begins with. */
export function sheetOfPoll(poll: Pick<SheetPoll, 'counts' | 'listCounts' | 'items'>): CountSheet {
  const { returned, valid, invalid } = poll.counts;
  const rows = [
    [LIST_KEY, poll.listCounts] as const,
    ...poll.items.map(({ proposalId, counts }) => [proposalId, counts] as const),
  ];
  return {
    entry: 1,
    batch: 1,
    papers: { returned, valid, invalid },
    rows: new Map<SheetRowKey, SheetCounts>(
      rows.map(([row, { agree, disagree, invalidMarks }]) => [row, { agree, disagree, invalidMarks }]),
    ),
  };
}

/** The papers of all batches of one entry; a figure that one batch lacks is not recorded. */
export function sumPapers(sheets: readonly { readonly papers: SheetPapers }[]): SheetPapers {
  const papers = sheets.map((sheet) => sheet.papers);
  return {
    returned: sumOf(papers.map(({ returned }) => returned)),
    valid: sumOf(papers.map(({ valid }) => valid)),
    invalid: sumOf(papers.map(({ invalid }) => invalid)),
  };
}

/** One row over all batches of one entry; a figure that one batch lacks is not recorded. */
export function sumCounts(batches: readonly SheetCounts[]): SheetCounts {
  return {
    agree: sumOf(batches.map(({ agree }) => agree)),
    disagree: sumOf(batches.map(({ disagree }) => disagree)),
    invalidMarks: sumOf(batches.map(({ invalidMarks }) => invalidMarks)),
  };
}

function sumOf(figures: readonly (number | null)[]): number | null {
  if (figures.length === 0) return null;
  return figures.reduce<number | null>(
    (sum, figure) => (sum === null || figure === null ? null : sum + figure),
    0,
  );
}

/** Whether every figure of a sheet is typed. */
export function isSheetComplete(sheet: CountSheet, rows: readonly SheetRowKey[], papers: boolean): boolean {
  return (
    (!papers || paperFields.every((field) => sheet.papers[field] !== null)) &&
    rows.every((row) => isRowCounted(sheet.rows.get(row) ?? emptySheetCounts))
  );
}

/** Whether every figure of a row is typed. */
export function isRowCounted(counts: SheetCounts): boolean {
  return countFields.every((field) => counts[field] !== null);
}

/** Compares what two people typed of the same papers: batch by batch, papers first, then the rows in their order. */
export function sheetDifferences(
  sheets: readonly CountSheet[],
  rows: readonly SheetRowKey[],
  papers: boolean,
): readonly SheetDifference[] {
  const batches = [...new Set(sheets.map(({ batch }) => batch))].toSorted((a, b) => a - b);
  const of = (entry: 1 | 2, batch: number): CountSheet | undefined =>
    sheets.find((sheet) => sheet.entry === entry && sheet.batch === batch);
  return batches.flatMap((batch) => {
    const [first, second] = [of(1, batch), of(2, batch)];
    const ofPapers = papers
      ? paperFields.map((field) => ({
          batch,
          row: null,
          field,
          first: first?.papers[field] ?? null,
          second: second?.papers[field] ?? null,
        }))
      : [];
    const ofRows = rows.flatMap((row) =>
      countFields.map((field) => ({
        batch,
        row,
        field,
        first: first?.rows.get(row)?.[field] ?? null,
        second: second?.rows.get(row)?.[field] ?? null,
      })),
    );
    return [...ofPapers, ...ofRows].filter((figure) => figure.first !== figure.second);
  });
}

/** The row of a sheet that an index of the tally stands for. */
export function rowKeyOf(
  items: readonly { readonly proposalId: ProposalId }[],
  itemIndex: number,
): SheetRowKey {
  return items[itemIndex]?.proposalId ?? LIST_KEY;
}

/**
 * How many marks a row must come to: one on each valid ballot that holds it, or one of each voter where there are no papers.
 * Null while that isn't known: the valid ballots aren't counted, or nobody can say whether those who keep out of the row
 * are among them.
 */
export function marksExpected(
  count: Pick<Count, 'method' | 'roll'>,
  { recused }: Pick<CountedRow, 'recused'>,
  valid: number | null,
): number | null {
  const voters = votersOf(count);
  const out = votersOf({ method: count.method, roll: recused });
  if (!usesPapers(count.method)) return voters - out;
  if (valid === null) return null;
  const { least, most } = ballotsWithRow({ valid, voters, recused: out });
  return least === most ? most : null;
}

/** How many opinions in writing there are on a row beside its ballots. */
export function opinionsExpected(
  { method, roll }: Pick<Count, 'method' | 'roll'>,
  { recused }: Pick<CountedRow, 'recused'>,
): number {
  return method === PollMethod.inWriting ? 0 : roll.written - recused.written;
}

/**
 * What Enter writes into the blanks of a row: what remains counts as disagreeing, and no mark is invalid. Null where
 * nothing follows from what is typed: agreeing votes are never guessed, and a row over its marks is not filled up.
 */
export function filledRow(
  counts: SheetCounts,
  expected: number | null,
): { readonly agree: number; readonly disagree: number; readonly invalidMarks: number } | null {
  const { agree, disagree, invalidMarks } = counts;
  if (agree === null || expected === null || isRowCounted(counts)) return null;
  const invalid = invalidMarks ?? (disagree === null ? 0 : expected - agree - disagree);
  const against = disagree ?? expected - agree - invalid;
  return invalid < 0 || against < 0 ? null : { agree, disagree: against, invalidMarks: invalid };
}

/**
 * What doesn't add up in one batch of papers by itself, by the rule that checks the whole poll.
 *
 * @param rows the rows to check; all that are counted unless named
 * @param written whether opinions in writing are checked too: they lie beside the batches and come with any one of them
 */
export function batchProblems(
  poll: SheetPoll,
  sheet: {
    readonly papers: SheetPapers;
    readonly rows: ReadonlyMap<SheetRowKey, SheetCounts | ItemCounts>;
  },
  { rows, written = false }: { readonly rows?: readonly SheetRowKey[]; readonly written?: boolean } = {},
): readonly BatchProblem[] {
  const countsOf = (row: SheetRowKey): ItemCounts => ({ ...emptyItemCounts, ...sheet.rows.get(row) });
  const named = rows && new Set(rows);
  const items = poll.items.filter(({ proposalId }) => named === undefined || named.has(proposalId));
  const whole = countOfPoll({
    ...poll,
    // How many were handed out is not told apart by batches.
    counts: { ...sheet.papers, issued: sheet.papers.returned },
    listCounts: countsOf(LIST_KEY),
    items: items.map((item) => ({ ...item, counts: countsOf(item.proposalId) })),
  });
  // Whose ballots are in which batch nobody knows, which the check of a row allows for as it does for ballots that didn't
  // come back.
  const count = { ...whole, writtenOpinionsCount: written && whole.writtenOpinionsCount };
  const ofPapers = paperProblems(count).filter(
    (problem) => !('field' in problem && problem.field === 'issued'),
  );
  return [
    ...ofPapers.map((problem): BatchProblem => ({ row: null, problem })),
    ...count.rows.flatMap((counted) => {
      const row = rowKeyOf(items, counted.itemIndex);
      if (named && !named.has(row)) return [];
      return rowProblems(counted, count).map((problem): BatchProblem => ({ row, problem }));
    }),
  ];
}
