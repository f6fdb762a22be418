import type { AwardCode } from '../../awards/award.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { foldText } from '../../kernel/vietnamese-text.ts';
import { HistoryProblemKind, isHistoryError } from './history-problem.ts';
import type { HistoryProblem } from './history-problem.ts';
import { awardKey } from './history-row.ts';
import type { HistoryRow } from './history-row.ts';

/** What becomes of a row. */
export const HistoryState = {
  fresh: 'fresh',
  /** In the register already. */
  known: 'known',
  /** The same as an earlier row of the file. */
  twice: 'twice',
  error: 'error',
  /** The officer leaves its award out. */
  leftOut: 'left_out',
} as const;
export type HistoryState = (typeof HistoryState)[keyof typeof HistoryState];

/** What the officer answered about texts that nobody recognised, by the folded text. */
export type HistoryAnswers = {
  /** Null leaves the rows out. */
  readonly awards: Readonly<Record<string, AwardCode | null>>;
  readonly units: Readonly<Record<string, UnitId>>;
};

/** What of the register decides about rows. */
export type KnownAwards = {
  /** How often each key is there: namesakes can be in one decision. */
  readonly counts: ReadonlyMap<string, number>;
  /** Numbers that are given, by `numberKey`. */
  readonly numbers: ReadonlySet<string>;
};

/** A row with the answers put in, and what becomes of it. */
export type JudgedRow = {
  readonly row: HistoryRow;
  readonly state: HistoryState;
  readonly problems: readonly HistoryProblem[];
};

/** A row that can't be taken over, as the file has it, with the reasons. */
export type RejectedRow = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly reason: string;
};

/** A text that nobody recognised, in how many rows, and what the officer answered; undefined while nothing. */
export type UnknownText<Answer> = {
  readonly key: string;
  readonly text: string;
  readonly count: number;
  readonly answer: Answer | undefined;
};

/** Numbers of an award are unique within the year of the decision. */
export function numberKey(awardCode: AwardCode, numberYear: number, number: number): string {
  return `${awardCode}|${numberYear}|${number}`;
}

/**
 * Judges the rows of a file one after the other, in their order: the same award twice in the file counts once, and as many
 * namesakes are new as the register lacks.
 */
export function createRowJudge(known: KnownAwards, answers: HistoryAnswers): (row: HistoryRow) => JudgedRow {
  const seen = new Map<string, number>();
  const firstRows = new Map<string, number>();
  const numbers = new Set(known.numbers);

  function numberOf(row: HistoryRow, awardCode: AwardCode): number | null {
    if (row.registerNumber === null || row.decisionDate === null) return null;
    const key = numberKey(awardCode, Number(row.decisionDate.slice(0, 4)), row.registerNumber);
    if (numbers.has(key)) return null;
    numbers.add(key);
    return row.registerNumber;
  }

  return (given) => {
    const row = withAnswers(given, answers);
    const problems = row.problems;
    if (row.awardCode === null && answers.awards[foldText(row.awardText)] === null) {
      return { row, state: HistoryState.leftOut, problems };
    }
    if (problems.some(isHistoryError) || row.awardCode === null || row.year === null) {
      return { row, state: HistoryState.error, problems };
    }
    const key = awardKey(row.identity, row.awardCode, row.year);
    const first = firstRows.get(`${key}|${row.whole}`);
    if (first !== undefined) {
      const twice = { kind: HistoryProblemKind.rowTwice, written: String(first) };
      return { row, state: HistoryState.twice, problems: [...problems, twice] };
    }
    firstRows.set(`${key}|${row.whole}`, row.row);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    if (before < (known.counts.get(key) ?? 0)) return { row, state: HistoryState.known, problems };
    const number = numberOf(row, row.awardCode);
    if (row.registerNumber === null || number !== null) return { row, state: HistoryState.fresh, problems };
    const written = String(row.registerNumber);
    return {
      row: {
        ...row,
        registerNumber: null,
        note: [row.note, `Số sổ cũ: ${written}`].filter(Boolean).join('; '),
      },
      state: HistoryState.fresh,
      problems:
        row.decisionDate === null
          ? problems
          : [...problems, { kind: HistoryProblemKind.numberTaken, written }],
    };
  };
}

function withAnswers(row: HistoryRow, answers: HistoryAnswers): HistoryRow {
  const awardCode =
    row.awardCode ?? (row.awardText === '' ? null : (answers.awards[foldText(row.awardText)] ?? null));
  const unitId = row.unitId ?? (row.unitText === '' ? null : (answers.units[foldText(row.unitText)] ?? null));
  if (awardCode === row.awardCode && unitId === row.unitId) return row;
  const answered = new Set<HistoryProblemKind>([
    ...(awardCode === row.awardCode ? [] : [HistoryProblemKind.awardUnknown]),
    ...(unitId === row.unitId ? [] : [HistoryProblemKind.unitUnknown]),
  ]);
  return { ...row, awardCode, unitId, problems: row.problems.filter(({ kind }) => !answered.has(kind)) };
}

/** Gathers texts that nobody recognised, each once with the number of its rows, the most frequent first. */
export function createTextGroups<Answer>(answers: Readonly<Record<string, Answer>>) {
  const groups = new Map<string, { text: string; count: number }>();
  return {
    add(text: string): void {
      const key = foldText(text);
      const group = groups.get(key);
      if (group) group.count += 1;
      else groups.set(key, { text, count: 1 });
    },
    list(limit: number): UnknownText<Answer>[] {
      return [...groups]
        .map(([key, group]) => ({ key, ...group, answer: answers[key] }))
        .toSorted((a, b) => b.count - a.count)
        .slice(0, limit);
    },
  };
}
