import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { instant } from '../../contract/base.ts';
import { writeWhole } from '../write-whole.ts';

/** A path below the folder of what the program writes for showing, and nowhere else. */
const below = z
  .string()
  .refine((value) => value !== '' && !path.isAbsolute(value) && !value.split(/[/\\]/u).includes('..'));

const index = z.array(z.object({ path: below, sha256: z.string(), at: instant }));

/** What the program put into its folder, when, and with which content. */
type MadeEntry = z.infer<typeof index>[number];

/** What is written down; nothing where the list is missing or damaged, so that nothing is taken for the program's own. */
export async function readMadeIndex(file: string): Promise<readonly MadeEntry[]> {
  try {
    return index.safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? [];
  } catch {
    // Missing before the first file, or not to be read: then every file stays.
    return [];
  }
}

/** Writes the list down, whole or not at all. */
export async function writeMadeIndex(file: string, entries: readonly MadeEntry[]): Promise<void> {
  await writeWhole(file, Buffer.from(`${JSON.stringify(entries, null, 1)}\n`));
}
