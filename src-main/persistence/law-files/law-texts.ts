import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { LawProblem } from '../../domain/law/law-problem.ts';

/** A file of the law folder, by its path as the office finds it. */
export type LawText = { readonly file: string; readonly text: string };

/** The whole law folder as it was read. */
export type LawTexts = {
  readonly awards: LawText;
  readonly votingRules: LawText;
  readonly holidays: LawText;
  /** By name of the file. */
  readonly instruments: readonly LawText[];
};

/** Reads every file of a law folder, or tells which ones can't be read. */
export function readLawTexts(lawFolder: string): Result<LawTexts, readonly LawProblem[]> {
  const problems: LawProblem[] = [];
  const read = (file: string): LawText => {
    try {
      // Notepad begins a file with a byte order mark, which JSON does not know.
      return { file, text: readFileSync(file, 'utf8').replace(/^\ufeff/, '') };
    } catch (error) {
      problems.push(unreadable(file, error));
      return { file, text: '' };
    }
  };
  const texts: LawTexts = {
    awards: read(path.join(lawFolder, 'awards.json')),
    votingRules: read(path.join(lawFolder, 'voting-rules.json')),
    holidays: read(path.join(lawFolder, 'holidays.json')),
    instruments: namesIn(path.join(lawFolder, 'instruments'), problems).map(read),
  };
  return problems.length === 0 ? ok(texts) : err(problems);
}

function namesIn(folder: string, problems: LawProblem[]): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => path.join(folder, name));
  } catch (error) {
    problems.push(unreadable(folder, error));
    return [];
  }
}

function unreadable(file: string, error: unknown): LawProblem {
  const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { reason: 'unreadable', file, line: null, key: null, detail };
}
