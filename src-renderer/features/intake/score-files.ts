import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import type { ClusterId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import type { FileDeskAction } from '../../ui/file-desk/create-file-desk.ts';
import { groupProblems } from './problems.ts';
import type { FileProblem, StagedValue, StagedWorkbook } from './types.ts';

export type NamedUnit = { readonly id: UnitId; readonly name: string };

/** What became of a file whose scores were taken over. */
export type Acceptance = {
  readonly clusterId: ClusterId;
  readonly stored: number;
  /** Criteria that have no score from this file. */
  readonly left: number;
};

/** A file on the officer's desk, from the moment it was dropped there. */
export type ScoreFile = {
  readonly key: string;
  readonly fileName: string;
  readonly state: 'reading' | 'failed' | 'waiting' | 'accepting' | 'accepted' | 'skipped';
  /** Null until it was read, and where reading failed. */
  readonly staged: StagedWorkbook | null;
  /** Why the latest action on the file failed, as a sentence. */
  readonly failure: string | null;
  /** The unit that the officer chose in place of what the file names. */
  readonly chosenUnit: NamedUnit | null;
  /** Codes of the criteria that will be taken over. */
  readonly ticked: ReadonlySet<string>;
  readonly acceptance: Acceptance | null;
};

export type ScoreFileAction =
  | FileDeskAction<Acceptance>
  | { readonly type: 'read'; readonly key: string; readonly staged: StagedWorkbook }
  | { readonly type: 'unitChosen'; readonly key: string; readonly unit: NamedUnit | null }
  | {
      readonly type: 'ticked';
      readonly key: string;
      readonly codes: readonly string[];
      readonly on: boolean;
    };

/** What the desk holds after an action. Each action touches only its own file. */
export function reduceScoreFiles(files: readonly ScoreFile[], action: ScoreFileAction): readonly ScoreFile[] {
  if (action.type === 'added') return [...files, ...action.files.map(newFile)];
  return files.map((file) => (file.key === action.key ? reduceFile(file, action) : file));
}

function newFile({ key, fileName }: { key: string; fileName: string }): ScoreFile {
  return {
    key,
    fileName,
    state: 'reading',
    staged: null,
    failure: null,
    chosenUnit: null,
    ticked: new Set(),
    acceptance: null,
  };
}

function reduceFile(file: ScoreFile, action: Exclude<ScoreFileAction, { type: 'added' }>): ScoreFile {
  switch (action.type) {
    case 'read':
      return { ...file, state: 'waiting', staged: action.staged, ticked: cleanCodes(action.staged) };
    case 'readFailed':
      return { ...file, state: 'failed', failure: action.failure };
    case 'unitChosen':
      return { ...file, chosenUnit: action.unit, failure: null };
    case 'ticked':
      return { ...file, ticked: tick(file, action.codes, action.on) };
    case 'accepting':
      return { ...file, state: 'accepting', failure: null };
    case 'accepted':
      return { ...file, state: 'accepted', failure: null, acceptance: action.acceptance };
    case 'acceptFailed':
      return { ...file, state: 'waiting', failure: action.failure };
    case 'skipped':
      return { ...file, state: 'skipped', failure: null };
    default:
      return assertNever(action);
  }
}

function tick(file: ScoreFile, codes: readonly string[], on: boolean): ReadonlySet<string> {
  const ticked = new Set(file.ticked);
  for (const { criterionCode, value } of file.staged?.values ?? []) {
    if (value === null || !codes.includes(criterionCode)) continue;
    if (on) ticked.add(criterionCode);
    else ticked.delete(criterionCode);
  }
  return ticked;
}

/** The problems of each criterion; those of the whole file are under null. */
export function problemsByCriterion({
  problems,
}: Pick<StagedWorkbook, 'problems'>): ReadonlyMap<string | null, readonly FileProblem[]> {
  return groupProblems(problems, ({ criterionCode }) => criterionCode);
}

/** The criteria that hold a value without an error. Only these are ticked by the program; others are the officer's choice. */
export function cleanCodes(staged: Pick<StagedWorkbook, 'values' | 'problems'>): ReadonlySet<string> {
  const problems = problemsByCriterion(staged);
  return new Set(
    staged.values
      .filter(
        ({ criterionCode, value }) =>
          value !== null && !(problems.get(criterionCode) ?? []).some(({ severity }) => severity === 'error'),
      )
      .map(({ criterionCode }) => criterionCode),
  );
}

/** The unit that the scores will be given to; null while it is unknown. */
export function unitOf({ chosenUnit, staged }: ScoreFile): NamedUnit | null {
  return chosenUnit ?? staged?.unit ?? null;
}

/** Whether the officer may name the unit: the file names none, or it was only guessed. */
export function isUnitOpen({ staged }: ScoreFile): boolean {
  if (staged === null || !staged.readable) return false;
  return staged.unit === null || staged.problems.some(({ kind }) => kind === 'unit_guessed');
}

/** Whether the ticked scores of a file can be taken over now. */
export function canAccept(file: ScoreFile): boolean {
  return (
    file.state === 'waiting' &&
    file.staged?.readable === true &&
    unitOf(file) !== null &&
    file.ticked.size > 0
  );
}

/**
 * Whether a file can be taken over unseen: read whole, no error anywhere, its unit named by the file itself, in a cluster
 * whose self-score layer is open, and not taken over before.
 */
export function isClean(file: ScoreFile): boolean {
  const { staged } = file;
  return (
    canAccept(file) &&
    staged !== null &&
    staged.unit !== null &&
    staged.cluster !== null &&
    !staged.lockedSelfLayer &&
    staged.importedBefore === null &&
    !staged.problems.some(({ severity, kind }) => severity === 'error' || kind === 'unit_guessed')
  );
}

/** How many criteria have a value in the file. */
export function countValues(values: readonly Pick<StagedValue, 'value'>[]): number {
  return values.filter(({ value }) => value !== null).length;
}
