import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../../src-main/contract/contract.ts';
import {
  batchProblems,
  marksExpected,
  opinionsExpected,
  rowKeyOf,
  sheetDifferences,
} from '../../../../src-main/domain/voting/count-sheet.ts';
import type { CountSheet, SheetPoll, SheetRowKey } from '../../../../src-main/domain/voting/count-sheet.ts';
import { usesPapers } from '../../../../src-main/domain/voting/method.ts';
import { countOfPoll } from '../../../../src-main/domain/voting/poll.ts';
import {
  emptyBallotCounts,
  emptyItemCounts,
  isIncomplete,
  paperProblems,
  votersOf,
} from '../../../../src-main/domain/voting/tally.ts';
import type {
  BallotCounts,
  Count,
  ItemCounts,
  TallyProblem,
} from '../../../../src-main/domain/voting/tally.ts';
import { tallyProblemSentence } from '../../../../src-main/domain/voting/verdict-text.ts';
import { countsOf, fieldKey, fieldKeysOf, papersOf } from './count-fields.ts';
import type { CountFields, PaperField, RowField, RowFieldKeys } from './count-fields.ts';

type Counting = InferContractRouterOutputs<typeof contract>['counting'];
export type Ballot = Counting['ballot'];
export type Sheets = Counting['sheets'];
export type StoredSheet = Sheets['sheets'][number];

/** How far the count of a row is. */
export type RowState = 'blank' | 'partial' | 'done' | 'wrong';

/** A row as it is read aloud. */
export type BallotRow = {
  readonly key: SheetRowKey;
  readonly fields: RowFieldKeys;
  /** From 1, as on the ballot; null for the row of a list or motion. */
  readonly ordinal: number | null;
  readonly name: string;
  readonly detail: string;
  /** How many marks it must come to in the batch that is typed; null while that isn't known. */
  readonly expected: (valid: number | null) => number | null;
  /** How many of those who vote keep out of it. */
  readonly recused: number;
  /** How many opinions in writing there are on it. */
  readonly opinions: number;
};

/** A ballot prepared for typing: what doesn't change with a keystroke. */
export type CountPlan = {
  readonly poll: SheetPoll;
  readonly rows: readonly BallotRow[];
  readonly keys: readonly SheetRowKey[];
  /** What figures are checked against; those in it are blank. */
  readonly count: Count;
  readonly papers: boolean;
};

/** Prepares a ballot for typing. `listName` names the row of a whole list or a motion. */
export function planCount(ballot: Ballot, listName: string): CountPlan {
  const poll: SheetPoll = {
    awardCode: ballot.awardCode,
    method: ballot.method,
    wholeList: ballot.wholeList,
    rule: ballot.rule,
    roll: ballot.roll,
    counts: emptyBallotCounts,
    listCounts: emptyItemCounts,
    items: ballot.items.map(({ proposalId, carvedOut, recused }) => ({
      proposalId,
      carvedOut,
      carveOutNote: '',
      recused,
      counts: emptyItemCounts,
    })),
  };
  const count = countOfPoll(poll);
  const rows = count.rows.map((counted): BallotRow => {
    const item = ballot.items[counted.itemIndex];
    const key = rowKeyOf(ballot.items, counted.itemIndex);
    return {
      key,
      fields: fieldKeysOf(key),
      ordinal: item === undefined ? null : counted.itemIndex + 1,
      name: item?.name ?? listName,
      detail: item?.detail ?? '',
      expected: (valid) => marksExpected(count, counted, valid),
      recused: votersOf({ method: ballot.method, roll: counted.recused }),
      opinions: opinionsExpected(count, counted),
    };
  });
  return { poll, count, rows, keys: rows.map(({ key }) => key), papers: usesPapers(ballot.method) };
}

/** The count as it stands, checked: what every keystroke may change. */
export type CountView = {
  readonly stateOf: (key: SheetRowKey) => RowState;
  /** Why a row is wrong, in words; empty where it isn't. */
  readonly reasonsOf: (key: SheetRowKey) => readonly string[];
  readonly counted: number;
  readonly wrong: number;
  /** What is wrong with the papers, in words. */
  readonly paperReasons: readonly string[];
};

/** What the check of a row came to, with the figures that it was checked for. */
type CheckedRow = {
  readonly counts: ItemCounts;
  readonly returned: number | null;
  readonly valid: number | null;
  readonly state: RowState;
  readonly reasons: readonly string[];
};

const noReasons: readonly string[] = [];

/** The rows of each ballot as they were checked last: of a thousand, a keystroke changes one. */
const checkedRows = new WeakMap<CountPlan, Map<SheetRowKey, CheckedRow>>();

/** Checks what is typed of a batch. `totals` are the papers of all batches together. */
export function viewCount(plan: CountPlan, fields: CountFields, totals: BallotCounts): CountView {
  const known = checkedRows.get(plan) ?? new Map<SheetRowKey, CheckedRow>();
  checkedRows.set(plan, known);
  const papers = papersOf(fields);
  const { returned, valid } = papers;
  const sentence = (problem: TallyProblem): string => tallyProblemSentence(problem, plan.poll.method);
  const rows = new Map<SheetRowKey, ItemCounts>();
  for (const row of plan.rows) {
    const checked = known.get(row.key);
    const same = checked?.returned === returned && checked.valid === valid;
    if (!same || !hasCounts(fields, row.fields, checked.counts))
      rows.set(row.key, countsOf(fields, row.fields));
  }
  const problems = Map.groupBy(
    batchProblems(plan.poll, { papers, rows }, { rows: [...rows.keys()], written: true }),
    ({ row }) => row,
  );
  for (const [key, counts] of rows) {
    const found = (problems.get(key) ?? []).map(({ problem }) => problem);
    const reasons = found.filter(isFlaw).map(sentence);
    known.set(key, { counts, returned, valid, state: stateOf(found, reasons.length, counts), reasons });
  }
  // As they stand now: the next keystroke changes what is known.
  const view = new Map(known);
  const all = [...view.values()];
  const ofPapers = [
    ...(problems.get(null) ?? []).map(({ problem }) => problem),
    ...paperProblems({ ...plan.count, papers: totals }),
  ];
  return {
    stateOf: (key) => view.get(key)?.state ?? 'blank',
    reasonsOf: (key) => view.get(key)?.reasons ?? noReasons,
    counted: all.filter(({ state }) => state === 'done').length,
    wrong: all.filter(({ state }) => state === 'wrong').length,
    paperReasons: [...new Set(ofPapers.filter(isFlaw).map(sentence))],
  };
}

function stateOf(found: readonly TallyProblem[], flaws: number, counts: ItemCounts): RowState {
  if (flaws > 0) return 'wrong';
  if (found.length === 0) return 'done';
  return Object.values(counts).every((count) => count === null) ? 'blank' : 'partial';
}

/** Whether a row of the record has these figures; every keystroke asks it of every row. */
function hasCounts(fields: CountFields, keys: RowFieldKeys, counts: ItemCounts): boolean {
  return (
    (fields[keys.agree] ?? null) === counts.agree &&
    (fields[keys.disagree] ?? null) === counts.disagree &&
    (fields[keys.invalidMarks] ?? null) === counts.invalidMarks &&
    (fields[keys.writtenAgree] ?? null) === counts.writtenAgree &&
    (fields[keys.writtenDisagree] ?? null) === counts.writtenDisagree
  );
}

function isFlaw(problem: TallyProblem): boolean {
  return !isIncomplete(problem);
}

/** What the other person typed where it differs, by the figure's name in the record; null while that isn't to be seen. */
export function differencesIn(
  plan: CountPlan,
  fields: CountFields,
  batch: number,
  other: readonly StoredSheet[] | null,
): ReadonlyMap<string, number | null> | null {
  const stored = other?.find((sheet) => sheet.batch === batch);
  if (!stored) return null;
  const { returned, valid, invalid } = papersOf(fields);
  const mine: CountSheet = {
    entry: 1,
    batch,
    papers: { returned, valid, invalid },
    rows: new Map(plan.rows.map((row) => [row.key, countsOf(fields, row.fields)])),
  };
  const theirs: CountSheet = {
    entry: 2,
    batch,
    papers: stored.papers,
    rows: new Map(stored.rows.map(({ row, ...counts }) => [row, counts])),
  };
  return new Map(
    sheetDifferences([mine, theirs], plan.keys, plan.papers).map(({ row, field, second }) => [
      row === null ? (field as PaperField) : fieldKey(row, field as RowField),
      second,
    ]),
  );
}
