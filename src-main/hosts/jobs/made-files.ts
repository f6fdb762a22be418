import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import type { ShowInFolder } from '../show-in-folder.ts';
import { isLeftUnfinished, safeFileName, writeWhole } from '../write-whole.ts';

/** How many saved files are remembered. */
const SAVED_KEPT = 200;

export type MadeFiles = {
  /** Remembers where the shell wrote bytes that a person saved. */
  remember(bytes: Uint8Array, place: string): void;
  /**
   * Where a file lies that the program made: where it was saved last or, where nobody knows that, in the program's own folder,
   * into which it is then written under a name that takes the place of no other. Rejects with what the disk says.
   */
  placeOf(file: File): Promise<string>;
  /** Shows a place in the file manager. `false` where the machine has none, or the place is gone. */
  show(place: string): Promise<boolean>;
};

/**
 * Knows where files lie that the program itself wrote, and is the only way to the file manager: a page names a job, never a
 * path.
 *
 * @param folder for files of which only the browser knows where they were saved
 */
export function createMadeFiles({
  folder,
  showInFolder,
}: {
  folder: string;
  showInFolder: ShowInFolder;
}): MadeFiles {
  const saved = new Map<string, string>();
  /** One after the other, so that two never choose the same name. */
  let lastWriting: Promise<unknown> = Promise.resolve();

  async function write(file: File, bytes: Uint8Array): Promise<string> {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
      if (isLeftUnfinished(name)) await rm(path.join(folder, name), { force: true });
    }
    const { name, ext } = path.parse(safeFileName(file.name));
    for (let number = 1; ; number += 1) {
      const target = path.join(folder, number === 1 ? `${name}${ext}` : `${name} (${number})${ext}`);
      if (!(await isThere(target))) {
        await writeWhole(target, bytes);
        return target;
      }
      if (hashOf(await readFile(target)) === hashOf(bytes)) return target;
    }
  }

  return {
    remember(bytes, place) {
      const hash = hashOf(bytes);
      saved.delete(hash);
      saved.set(hash, place);
      const [oldest] = saved.keys();
      if (saved.size > SAVED_KEPT && oldest !== undefined) saved.delete(oldest);
    },
    async placeOf(file) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const known = saved.get(hashOf(bytes));
      if (known !== undefined && (await isThere(known))) return known;
      const writing = lastWriting.then(
        () => write(file, bytes),
        () => write(file, bytes),
      );
      lastWriting = writing;
      return writing;
    },
    async show(place) {
      return (await isThere(place)) && showInFolder(place);
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function isThere(place: string): Promise<boolean> {
  try {
    await access(place);
    return true;
  } catch {
    // Gone, or not to be reached: either way there is nothing to show.
    return false;
  }
}
