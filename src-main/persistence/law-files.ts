import path from 'node:path';

import type { Law } from '../application/ports.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { LawProblem } from '../domain/law/law-problem.ts';
import { readLawTexts } from './law-files/law-texts.ts';
import { parseLaw } from './law-files/parse-law.ts';

/**
 * Reads and checks resources/law. Offices may edit these files, so that every mistake in them is told with its place.
 *
 * @param resourcesFolder the folder that holds `law`
 */
export function readLawFiles(resourcesFolder: string): Result<Law, readonly LawProblem[]> {
  const texts = readLawTexts(path.join(resourcesFolder, 'law'));
  return texts.ok ? parseLaw(texts.value) : texts;
}

/** One line for each mistake, for logs and the terminal. */
export function describeLawProblems(problems: readonly LawProblem[]): string {
  return problems.map(describe).join('\n');
}

function describe({ reason, file, line, key, detail }: LawProblem): string {
  const place = [line === null ? null : `line ${line}`, key].filter((part) => part !== null).join(', ');
  return `${file}${place === '' ? '' : ` (${place})`}: ${reason}${detail === '' ? '' : ` (${detail})`}`;
}
