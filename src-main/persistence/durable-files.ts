import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Marks a file that is still being written; what carries it after a crash is worthless. */
export const PARTIAL_SUFFIX = '.partial';

/** A name beside `file` for content that isn't whole yet. */
export function partialName(file: string): string {
  return `${file}.${randomUUID()}${PARTIAL_SUFFIX}`;
}

/** Moves a finished file to its name so that it survives a power cut: content first, then the folder's entry. */
export function publishFile(partial: string, file: string): void {
  // Windows flushes only files opened for writing.
  syncPath(partial, 'r+');
  renameSync(partial, file);
  syncFolder(dirname(file));
}

/** Writes a small file whole or not at all. */
export function writeFileDurably(file: string, content: string): void {
  const partial = partialName(file);
  try {
    writeFileSync(partial, content);
    publishFile(partial, file);
  } finally {
    discardPartial(partial);
  }
}

/** Removes what is left of an unfinished file, if anything is. */
export function discardPartial(partial: string): void {
  try {
    rmSync(partial, { force: true });
  } catch {
    // Safe to go on: nothing reads a file of this name, and the reason why it couldn't be written matters more.
  }
}

/** Makes renames in a folder durable. Windows has no such call and needs none: NTFS journals its entries. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncPath(folder, 'r');
}

/** The SHA-256 of a file in hex, read piece by piece. */
export function sha256OfFile(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(1 << 20);
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const count = readSync(descriptor, piece);
      if (count === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, count));
    }
  } finally {
    closeSync(descriptor);
  }
}

function syncPath(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
