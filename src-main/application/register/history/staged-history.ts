import type { AwardCode } from '../../../domain/awards/award.ts';
import type { UnitId } from '../../../domain/kernel/ids.ts';
import {
  createRowJudge,
  createTextGroups,
  numberKey,
} from '../../../domain/register/history/history-preview.ts';
import type {
  HistoryAnswers,
  HistoryState,
  JudgedRow,
  KnownAwards,
  UnknownText,
} from '../../../domain/register/history/history-preview.ts';
import type { HistoryProblemKind } from '../../../domain/register/history/history-problem.ts';
import { awardKey, identityOf } from '../../../domain/register/history/history-row.ts';
import type { IncomingFile } from '../../intake/read-workbooks.ts';
import type { FileHash, Turns } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { HistoryReading } from '../register-ports.ts';

/** A history that was read and waits for the officer, with what becomes of its rows as things stand. */
export type StagedHistory = IncomingFile & {
  readonly hash: FileHash;
  /** Whose workbook it is, as the officer calls them. */
  readonly sender: string;
  readonly reading: HistoryReading;
  answers: HistoryAnswers;
  judgement: Judgement;
};

export type Judgement = {
  readonly rows: readonly JudgedRow[];
  readonly counts: Readonly<Record<HistoryState, number>>;
  /** How many rows have each problem, the most frequent first. */
  readonly problems: readonly { readonly kind: HistoryProblemKind; readonly count: number }[];
  readonly unknownAwards: readonly UnknownText<AwardCode | null>[];
  readonly unknownUnits: readonly UnknownText<UnitId>[];
};

export type JudgePorts = Turns & { readonly repositories: Pick<Repositories, 'register'> };

/** Entries and rows that are gone through in one turn of the main thread: some milliseconds. */
const TURN = 500;
/** More different texts than this nobody maps by hand; the rest are seen in the rows. */
const GROUPS_SHOWN = 300;

/** What of the register decides about the rows of a file; read in slices, since it may be the whole of it. */
async function readKnownAwards({ repositories, nextTurn }: JudgePorts): Promise<KnownAwards> {
  const counts = new Map<string, number>();
  const numbers = new Set<string>();
  let after = 0;
  for (;;) {
    const slice = repositories.register.identities(after, TURN);
    for (const { seq, name, awardCode, year, decisionNumber, number, numberYear } of slice) {
      const key = awardKey(identityOf(name, decisionNumber), awardCode, year);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (number !== null && numberYear !== null) numbers.add(numberKey(awardCode, numberYear, number));
      after = seq;
    }
    if (slice.length < TURN) return { counts, numbers };
    await nextTurn();
  }
}

/** Judges all rows of a reading under the answers. */
export async function judgeHistory(
  ports: JudgePorts,
  reading: HistoryReading,
  answers: HistoryAnswers,
): Promise<Judgement> {
  const judge = createRowJudge(await readKnownAwards(ports), answers);
  const rows: JudgedRow[] = [];
  const counts = { fresh: 0, known: 0, twice: 0, error: 0, left_out: 0 };
  const problems = new Map<HistoryProblemKind, number>();
  const [awards, units] = [createTextGroups(answers.awards), createTextGroups(answers.units)];
  for (const [index, row] of reading.rows.entries()) {
    if (index % TURN === TURN - 1) await ports.nextTurn();
    const judged = judge(row);
    rows.push(judged);
    counts[judged.state] += 1;
    for (const { kind } of judged.problems) problems.set(kind, (problems.get(kind) ?? 0) + 1);
    if (row.awardCode === null && row.awardText !== '') awards.add(row.awardText);
    if (row.unitId === null && row.unitText !== '') units.add(row.unitText);
  }
  return {
    rows,
    counts,
    problems: [...problems].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count),
    unknownAwards: awards.list(GROUPS_SHOWN),
    unknownUnits: units.list(GROUPS_SHOWN),
  };
}

/** The rows of one state, or all of them. */
export function rowsOfState({ rows }: Judgement, state: HistoryState | null): readonly JudgedRow[] {
  return state === null ? rows : rows.filter((row) => row.state === state);
}
