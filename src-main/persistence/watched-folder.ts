import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

import type { FolderProblem, WatchedFolder } from '../application/documents/verification-ports.ts';
import { err, ok } from '../domain/kernel/result.ts';
import { storageErrorCode } from './database-errors.ts';

/** The longest file that is read, in bytes: signed documents stay far below. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Folders as the machine has them. Nothing in them is changed, moved or removed. */
export const watchedFolder: WatchedFolder = {
  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      const names = entries
        .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.pdf'))
        .map(({ name }) => name)
        .toSorted();
      const files = await Promise.all(
        names.map(async (name) => {
          const { size, mtimeMs } = await stat(path.join(folder, name));
          return { name, size, changed: mtimeMs };
        }),
      );
      return ok(files.filter(({ size }) => size <= LARGEST_FILE));
    } catch (thrown) {
      return err({ code: problemOf(thrown) });
    }
  },
  async read(folder, name) {
    try {
      return ok(new Uint8Array(await readFile(path.join(folder, path.basename(name)))));
    } catch (thrown) {
      return err({ code: problemOf(thrown) });
    }
  },
};

/** A folder outside of the program may fail in any way: all of them only mean that nothing can be read now. */
function problemOf(thrown: unknown): FolderProblem['code'] {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENETUNREACH' || code === 'EHOSTDOWN')
    return 'missing';
  return storageErrorCode(thrown) === 'no_rights' || code === 'EBUSY' ? 'no_rights' : 'io';
}
