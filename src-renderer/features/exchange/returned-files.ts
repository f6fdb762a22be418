import { canTake } from '../../../src-main/domain/exchange/compare-returned.ts';
import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import type { Client } from '../../api/client.ts';
import type { FileDeskAction } from '../../ui/file-desk/create-file-desk.ts';

export type ReturnedFile = Awaited<ReturnType<Client['exchange']['readReturned']>>[number];
export type ReturnedRow = ReturnedFile['rows'][number];

/** What became of a file that was taken over. */
export type Acceptance = { readonly stored: number; readonly notes: number };

/** A returned workbook on the officer's desk, from the moment it was dropped there. */
export type DeskFile = {
  readonly key: string;
  readonly fileName: string;
  readonly state: 'reading' | 'failed' | 'hindered' | 'waiting' | 'accepting' | 'accepted' | 'skipped';
  /** Null until it was read, and where reading failed. */
  readonly read: ReturnedFile | null;
  /** Why the latest action on the file failed, as a sentence. */
  readonly failure: string | null;
  /** Codes of the criteria that will be taken over. */
  readonly ticked: ReadonlySet<string>;
  readonly acceptance: Acceptance | null;
};

export type DeskAction =
  | FileDeskAction<Acceptance>
  | { readonly type: 'read'; readonly key: string; readonly read: ReturnedFile }
  | { readonly type: 'ticked'; readonly key: string; readonly codes: ReadonlySet<string> };

/** What the desk holds after an action. Each action touches only its own file. */
export function reduceDesk(files: readonly DeskFile[], action: DeskAction): readonly DeskFile[] {
  if (action.type === 'added') return [...files, ...action.files.map(newFile)];
  return files.map((file) => (file.key === action.key ? reduceFile(file, action) : file));
}

function newFile({ key, fileName }: { key: string; fileName: string }): DeskFile {
  return {
    key,
    fileName,
    state: 'reading',
    read: null,
    failure: null,
    ticked: new Set(),
    acceptance: null,
  };
}

function reduceFile(file: DeskFile, action: Exclude<DeskAction, { type: 'added' }>): DeskFile {
  switch (action.type) {
    case 'read': {
      const { read } = action;
      const state = read.hindrance === null ? 'waiting' : 'hindered';
      return { ...file, state, read, ticked: codesOf(read.rows.filter(isClean)) };
    }
    case 'readFailed':
      return { ...file, state: 'failed', failure: action.failure };
    case 'ticked':
      return { ...file, ticked: action.codes };
    case 'accepting':
      return { ...file, state: 'accepting', failure: null };
    case 'accepted':
      return { ...file, state: 'accepted', acceptance: action.acceptance };
    case 'acceptFailed':
      return { ...file, state: 'waiting', failure: action.failure };
    case 'skipped':
      return { ...file, state: 'skipped' };
    default:
      return assertNever(action);
  }
}

/** Whether taking a row over would change anything here. */
export function isTakeable({ change, note }: ReturnedRow): boolean {
  return canTake(change) || note !== null;
}

/** Whether a row can be taken over without deciding against something that was changed here. */
export function isClean(row: ReturnedRow): boolean {
  return isTakeable(row) && row.change !== 'conflict';
}

export function codesOf(rows: readonly ReturnedRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ criterionCode }) => criterionCode));
}

/** How many criteria the unit changed, how many of them clash, and how many errors the file has. */
export function countChanges({ rows, problems }: ReturnedFile) {
  return {
    changed: rows.filter(isTakeable).length,
    conflicts: rows.filter(({ change }) => change === 'conflict').length,
    errors: problems.filter(({ severity }) => severity === 'error').length,
  };
}

/** Whether a file can be taken over without looking at it: no conflict, no error, and nothing to be warned of. */
export function isCleanFile({ state, read }: DeskFile): boolean {
  if (state !== 'waiting' || read === null) return false;
  const { conflicts, errors } = countChanges(read);
  return conflicts === 0 && errors === 0 && read.notices.length === 0;
}
