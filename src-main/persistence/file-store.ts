import { createHash, randomUUID } from 'node:crypto';
import * as nodeFileSystem from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { FileHash, FileStore, FileStoreError } from '../application/ports.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { errorDetail, storageErrorCode } from './database-errors.ts';
import { PARTIAL_SUFFIX } from './durable-files.ts';

/** The calls of node:fs/promises that the store makes, so that a test can let one of them fail. */
export type FileSystem = Pick<typeof nodeFileSystem, 'mkdir' | 'open' | 'readFile' | 'rename' | 'rm'>;

export type FileStoreOptions = {
  readonly dataFolder: string;
  readonly fileSystem?: FileSystem;
};

/**
 * Keeps files under `<dataFolder>/files/ab/abcdef…`, named by the SHA-256 of their content. A file is there whole or not
 * at all, also after a power cut; what is there already is checked before it is relied upon, and mended if it is damaged.
 */
export function createFileStore({ dataFolder, fileSystem = nodeFileSystem }: FileStoreOptions): FileStore {
  const root = join(dataFolder, 'files');

  async function read(hash: FileHash): Promise<Result<Uint8Array, FileStoreError>> {
    // A name that is no hash could lead out of the folder.
    if (!/^[0-9a-f]{64}$/.test(hash)) return err({ code: 'missing' });
    try {
      const content = await fileSystem.readFile(pathOf(root, hash));
      return hashOf(content) === hash ? ok(content) : err({ code: 'damaged' });
    } catch (thrown) {
      return err(errorDetail(thrown) === 'ENOENT' ? { code: 'missing' } : asFileStoreError(thrown));
    }
  }

  return {
    read,
    async store(content) {
      const hash = hashOf(content);
      const stored = { hash, bytes: content.byteLength };
      const existing = await read(hash);
      if (existing.ok) return ok({ ...stored, reused: true });
      if (existing.error.code !== 'missing' && existing.error.code !== 'damaged') return existing;
      const failure = await writeWhole(fileSystem, pathOf(root, hash), content);
      if (failure === null) return ok({ ...stored, reused: false });
      // Windows refuses to rename onto a file that someone reads: another call may just have stored the same bytes.
      const meanwhile = await read(hash);
      return meanwhile.ok ? ok({ ...stored, reused: true }) : err(failure);
    },
  };
}

async function writeWhole(
  fileSystem: FileSystem,
  path: string,
  content: Uint8Array,
): Promise<FileStoreError | null> {
  const folder = dirname(path);
  const partial = `${path}.${randomUUID()}${PARTIAL_SUFFIX}`;
  try {
    await fileSystem.mkdir(folder, { recursive: true });
    try {
      const file = await fileSystem.open(partial, 'wx');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await fileSystem.rename(partial, path);
    } finally {
      // Safe to go on when this fails: nothing reads a file of this name, and the first failure is the one to report.
      await fileSystem.rm(partial, { force: true }).catch(() => undefined);
    }
    await syncFolder(fileSystem, folder);
    return null;
  } catch (thrown) {
    return asFileStoreError(thrown);
  }
}

/** Makes the rename durable; Windows can't open a folder, and its file system journals the entry. */
async function syncFolder(fileSystem: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fileSystem.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function pathOf(root: string, hash: FileHash): string {
  return join(root, hash.slice(0, 2), hash);
}

function hashOf(content: Uint8Array): FileHash {
  return createHash('sha256').update(content).digest('hex') as FileHash;
}

function asFileStoreError(thrown: unknown): FileStoreError {
  const code = storageErrorCode(thrown);
  if (code === null) throw thrown;
  return { code: code === 'busy' ? 'io' : code };
}
