import { readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import type { Law } from '../../application/ports.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { LawProblem } from '../../domain/law/law-problem.ts';
import { writeFileDurably } from '../durable-files.ts';
import { readLawTexts } from './law-texts.ts';
import type { LawTexts } from './law-texts.ts';
import { parseLaw } from './parse-law.ts';

/** The law that the program goes by, and what is wrong with its files where it had to go by an earlier state of them. */
export type LoadedLaw = {
  readonly law: Law;
  /** Empty where the files are right. */
  readonly problems: readonly LawProblem[];
  /** Keeps the files for the next start, where they are right and were changed. Throws what the disk says. */
  keep(): void;
};

/**
 * Reads the law files. A mistake in them must not keep the office from its work: then what was kept at the last good start
 * counts, and the mistakes are told beside it. Nothing is written before `keep`.
 *
 * @param resourcesFolder the folder that holds `law`
 * @returns the mistakes where nothing was kept before: without rules there is no program
 */
export function loadLaw({
  resourcesFolder,
  dataFolder,
}: {
  resourcesFolder: string;
  dataFolder: string;
}): Result<LoadedLaw, readonly LawProblem[]> {
  const file = path.join(dataFolder, LAST_GOOD_LAW_FILE);
  const texts = readLawTexts(path.join(resourcesFolder, 'law'));
  const law = texts.ok ? parseLaw(texts.value) : texts;
  if (texts.ok && law.ok) {
    return ok({ law: law.value, problems: [], keep: () => keep(file, texts.value) });
  }
  const problems = law.ok ? [] : law.error;
  const kept = readKept(file);
  return kept === null ? err(problems) : ok({ law: kept, problems, keep() {} });
}

const LAST_GOOD_LAW_FILE = 'law-last-good.json';

function keep(file: string, texts: LawTexts): void {
  const content = JSON.stringify(texts);
  if (content !== contentOf(file)) writeFileDurably(file, content);
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The first start, or a copy that can't be read: it is written anew, or there is none to go by.
    return null;
  }
}

const lawText = z.strictObject({ file: z.string(), text: z.string() });
const keptTexts: z.ZodType<LawTexts> = z.strictObject({
  awards: lawText,
  votingRules: lawText,
  holidays: lawText,
  instruments: z.array(lawText),
});

/** What was kept, as far as this version of the program still understands it. */
function readKept(file: string): Law | null {
  const content = contentOf(file);
  if (content === null) return null;
  try {
    const law = parseLaw(keptTexts.parse(JSON.parse(content)));
    return law.ok ? law.value : null;
  } catch {
    // Damaged: as good as none.
    return null;
  }
}
