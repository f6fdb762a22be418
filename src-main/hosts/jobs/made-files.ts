import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';

import type { Instant } from '../../domain/kernel/dates.ts';
import type { ShowInFolder } from '../show-in-folder.ts';
import { isLeftUnfinished, safeFileName, unfinishedName, writeWhole } from '../write-whole.ts';
import type { FilesTogether } from './job-board.ts';
import { readMadeIndex, writeMadeIndex } from './made-index.ts';

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
  /** The folder in which files lie that were handed out together, as `placeOf`. */
  placeOfAll(together: FilesTogether): Promise<string>;
  /** Shows a place in the file manager. `false` where the machine has none, or the place is gone. */
  show(place: string): Promise<boolean>;
  /**
   * Takes away what was written into the program's own folder before a moment and is still as it was written: the book can
   * make it again. What somebody has changed or put there stays. Answers with how many files went.
   */
  removeBefore(moment: Instant): Promise<number>;
};

/**
 * Knows where files lie that the program itself wrote, and is the only way to the file manager: a page names a job, never a
 * path.
 *
 * @param folder for files of which only the browser knows where they were saved
 * @param indexFile where it is written down what the program put into that folder
 */
export function createMadeFiles({
  folder,
  indexFile,
  now,
  showInFolder,
}: {
  folder: string;
  indexFile: string;
  now: () => Instant;
  showInFolder: ShowInFolder;
}): MadeFiles {
  const saved = new Map<string, string>();
  /** One after the other as they were asked for, so that two never choose the same name and the first asked gets the plain one. */
  let lastTurn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastTurn.then(work, work);
    lastTurn = turn;
    return turn;
  }

  async function prepare(): Promise<void> {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
      if (isLeftUnfinished(name)) await rm(path.join(folder, name), { recursive: true, force: true });
    }
  }

  async function write(file: File, bytes: Uint8Array): Promise<string> {
    await prepare();
    const { name, ext } = path.parse(safeFileName(file.name));
    for (let number = 1; ; number += 1) {
      const target = path.join(folder, number === 1 ? `${name}${ext}` : `${name} (${number})${ext}`);
      if (!(await isThere(target))) {
        await writeWhole(target, bytes);
        await note([{ target, hash: hashOf(bytes) }]);
        return target;
      }
      if (await holds(target, hashOf(bytes))) return target;
    }
  }

  async function writeAll(folderName: string, files: readonly Content[]): Promise<string> {
    await prepare();
    const name = safeFileName(folderName);
    for (let number = 1; ; number += 1) {
      const target = path.join(folder, number === 1 ? name : `${name} (${number})`);
      if (!(await isThere(target))) {
        const temporary = path.join(folder, unfinishedName(randomUUID()));
        await mkdir(temporary);
        for (const file of files) await writeWhole(path.join(temporary, file.name), file.bytes);
        await rename(temporary, target);
        await note(files.map((file) => ({ target: path.join(target, file.name), hash: file.hash })));
        return target;
      }
      if (await holdsAll(target, files)) return target;
    }
  }

  async function note(written: readonly { readonly target: string; readonly hash: string }[]): Promise<void> {
    const entries = written.map(({ target, hash }) => ({
      path: path.relative(folder, target),
      sha256: hash,
      at: now(),
    }));
    const paths = new Set(entries.map((entry) => entry.path));
    const others = (await readMadeIndex(indexFile)).filter((entry) => !paths.has(entry.path));
    await writeMadeIndex(indexFile, [...others, ...entries]);
  }

  async function placeOf(file: File): Promise<string> {
    const bytes = await bytesOf(file);
    const known = saved.get(hashOf(bytes));
    if (known !== undefined && (await isThere(known))) return known;
    return write(file, bytes);
  }

  async function placeOfAll({ name, files }: FilesTogether): Promise<string> {
    const contents = await Promise.all(files.map(contentOf));
    const folders = new Set(contents.map(({ hash }) => path.dirname(saved.get(hash) ?? '')));
    const [known] = folders;
    if (folders.size === 1 && known !== undefined && (await holdsAll(known, contents))) return known;
    return writeAll(name, contents);
  }

  async function removeBefore(moment: Instant): Promise<number> {
    const entries = await readMadeIndex(indexFile);
    const old = entries.filter(({ at }) => at < moment);
    if (old.length === 0) return 0;
    let removed = 0;
    for (const entry of old) {
      const target = path.join(folder, entry.path);
      if (!(await holds(target, entry.sha256))) continue;
      await rm(target);
      removed += 1;
      await removeEmptied(path.dirname(target), folder);
    }
    await writeMadeIndex(
      indexFile,
      entries.filter(({ at }) => at >= moment),
    );
    return removed;
  }

  return {
    remember(bytes, place) {
      const hash = hashOf(bytes);
      saved.delete(hash);
      saved.set(hash, place);
      const [oldest] = saved.keys();
      if (saved.size > SAVED_KEPT && oldest !== undefined) saved.delete(oldest);
    },
    placeOf: (file) => inTurn(() => placeOf(file)),
    placeOfAll: (together) => inTurn(() => placeOfAll(together)),
    async show(place) {
      return (await isThere(place)) && showInFolder(place);
    },
    removeBefore: (moment) => inTurn(() => removeBefore(moment)),
  };
}

type Content = { readonly name: string; readonly bytes: Uint8Array; readonly hash: string };

async function contentOf(file: File): Promise<Content> {
  const bytes = await bytesOf(file);
  return { name: safeFileName(file.name), bytes, hash: hashOf(bytes) };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

async function holdsAll(target: string, files: readonly Content[]): Promise<boolean> {
  for (const { name, hash } of files) if (!(await holds(path.join(target, name), hash))) return false;
  return true;
}

/** Whether a file lies there with a content. */
async function holds(target: string, hash: string): Promise<boolean> {
  try {
    return hashOf(await readFile(target)) === hash;
  } catch {
    // Gone, a folder, or not to be read: either way it isn't known to be the file.
    return false;
  }
}

/** Takes a folder away that nothing lies in any more. */
async function removeEmptied(emptied: string, root: string): Promise<void> {
  if (emptied === root || (await readdir(emptied)).length > 0) return;
  await rmdir(emptied);
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
