import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** How the names of files end that were not written to their end. */
const UNFINISHED = '.tmp';

/** Whether a file was left behind by a program that ended while it wrote. */
export function isLeftUnfinished(name: string): boolean {
  return name.startsWith('.') && name.endsWith(UNFINISHED);
}

/** A name for what is being written, by which it is known after the program ended meanwhile. */
export function unfinishedName(id: string): string {
  return `.${id}${UNFINISHED}`;
}

/** The name as a single file name that Windows accepts too. */
export function safeFileName(name: string): string {
  const cleaned = name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '-').replace(/[. ]+$/, '');
  return cleaned === '' ? 'so-vang' : cleaned;
}

/** Writes a file beside its place under a hidden name and moves it there: whole and durable, or not at all. */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(target), unfinishedName(randomUUID()));
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
