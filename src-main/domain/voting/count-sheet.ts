import type { CouncilMemberId, ProposalId } from '../kernel/ids.ts';
import { countRoll, isInRoom } from './attendance.ts';
import { usesPapers } from './method.ts';
import { countOfPoll } from './poll.ts';
import type { Poll } from './poll.ts';
import { ConflictEffect } from './rule.ts';
import { emptyItemCounts, paperProblems, rowProblems } from './tally.ts';
import type { BallotCounts, ItemCounts, TallyProblem } from './tally.ts';

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

/** How many members in the room keep out of the vote on an item, so that valid ballots hold no mark of theirs on it. */
export function recusedInRoom(
  { rule, roll }: Pick<SheetPoll, 'rule' | 'roll'>,
  recused: readonly CouncilMemberId[],
): number {
  if (rule.regulation.conflictEffect === ConflictEffect.noted) return 0;
  const inRoom = new Set(
    (roll ?? []).filter(({ attendance }) => isInRoom(attendance)).map(({ memberId }) => memberId),
  );
  return recused.filter((memberId) => inRoom.has(memberId)).length;
}

/**
 * How many marks a row must come to: one on each valid ballot, or one of each member in the room where there are no
 * papers. Null while that isn't known: the valid ballots aren't counted, or the row is counted in several batches and
 * nobody can say in which of them those who keep out of it are.
 */
export function marksExpected(
  poll: Pick<SheetPoll, 'method' | 'rule' | 'roll'>,
  {
    recused,
    valid,
    batches,
  }: {
    readonly recused: readonly CouncilMemberId[];
    readonly valid: number | null;
    readonly batches: number;
  },
): number | null {
  const out = recusedInRoom(poll, recused);
  if (!usesPapers(poll.method)) return countRoll(poll.roll ?? []).present - out;
  if (valid === null || (out > 0 && batches > 1)) return null;
  return valid - out;
}

/**
 * What Enter writes into the blanks of a row: what remains counts as disagreeing, and no mark is invalid. Null where
 * nothing follows from what is typed: agreeing votes are never guessed, and a row over its marks is not filled up.
 */
export function filledRow(counts: SheetCounts, expected: number | null): SheetCounts | null {
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
 */
export function batchProblems(
  poll: SheetPoll,
  sheet: Pick<CountSheet, 'papers' | 'rows'>,
  { rows = countedRows(poll) }: { readonly rows?: readonly SheetRowKey[] } = {},
): readonly BatchProblem[] {
  const named = new Set(rows);
  const countsOf = (row: SheetRowKey): ItemCounts => ({
    ...emptyItemCounts,
    ...(sheet.rows.get(row) ?? emptySheetCounts),
  });
  const items = poll.items
    .filter(({ proposalId }) => named.has(proposalId))
    .map((item) => ({ ...item, counts: countsOf(item.proposalId) }));
  const whole = countOfPoll({
    ...poll,
    // How many were handed out is not told apart by batches.
    counts: { ...sheet.papers, issued: sheet.papers.returned },
    listCounts: countsOf(LIST_KEY),
    items,
  });
  // Opinions in writing lie beside the batches. Whose ballots are in which of them nobody knows, which the check of a row
  // allows for as it does for ballots that didn't come back.
  const count = { ...whole, writtenOpinionsCount: false };
  const ofPapers = paperProblems(count).filter(
    (problem) => !('field' in problem && problem.field === 'issued'),
  );
  const keyOf = (itemIndex: number): SheetRowKey => items[itemIndex]?.proposalId ?? LIST_KEY;
  return [
    ...ofPapers.map((problem): BatchProblem => ({ row: null, problem })),
    ...count.rows
      .filter(({ itemIndex }) => named.has(keyOf(itemIndex)))
      .flatMap((row) =>
        rowProblems(row, count).map((problem): BatchProblem => ({ row: keyOf(row.itemIndex), problem })),
      ),
  ];
}
