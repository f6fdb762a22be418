import { lstat, readdir, readFile } from 'node:fs/promises';

import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { toWriteError } from './package-file-system.ts';
import type { PackageWriteError } from './package-file-system.ts';
import { resolveInside } from './package-names.ts';

/** Above what a message may have; it is refused without being read. */
const sizeLimit = 64 * 1024 * 1024;
/** What can be read in one go; the oldest names come first. */
const mostFiles = 100;

/**
 * The messages that lie in a folder as files (`.edxml`, `.xml`), by name. Links aren't followed, since they could lead out of
 * the folder, and nothing is moved or removed.
 */
export async function readInboxFolder(
  folder: string,
): Promise<
  Result<readonly { readonly name: string; readonly bytes: Uint8Array | null }[], PackageWriteError>
> {
  try {
    const names = (await readdir(folder)).filter((name) => /\.(?:edxml|xml)$/iu.test(name)).toSorted();
    const files: { name: string; bytes: Uint8Array | null }[] = [];
    for (const name of names) {
      const file = resolveInside(folder, name);
      if (file === null || files.length === mostFiles) continue;
      const status = await lstat(file);
      if (!status.isFile()) continue;
      files.push({ name, bytes: status.size > sizeLimit ? null : await readFile(file) });
    }
    return ok(files);
  } catch (error) {
    return err(toWriteError(error, folder));
  }
}
