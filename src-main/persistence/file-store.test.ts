import * as nodeFileSystem from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { FileHash } from '../application/ports.ts';
import { createFileStore } from './file-store.ts';
import type { FileSystem } from './file-store.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const content = Buffer.from('Biên bản họp Hội đồng');
const hash = '66c9a21c5725dc87c89afb26075661e7b968c4f7f1c5865ddc6870c5084cee2d' as FileHash;

function failing(code: string, call: 'mkdir' | 'rename' | 'readFile'): FileSystem {
  return { ...nodeFileSystem, [call]: () => Promise.reject(Object.assign(new Error(code), { code })) };
}

/** A disk that fills up while the content is being written. */
const fullDisk: FileSystem = {
  ...nodeFileSystem,
  async open(...parameters) {
    const file = await nodeFileSystem.open(...parameters);
    file.writeFile = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
    return file;
  },
};

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await nodeFileSystem.readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('createFileStore', () => {
  it('stores bytes under their SHA-256 and reads them back', async () => {
    const dataFolder = temporaryFolder();
    const store = createFileStore({ dataFolder });
    expect(await store.store(content)).toEqual({ ok: true, value: { hash, bytes: 31, reused: false } });
    expect(await nodeFileSystem.readFile(join(dataFolder, 'files', hash.slice(0, 2), hash))).toEqual(content);
    expect(await store.read(hash)).toEqual({ ok: true, value: content });
  });

  it('stores the same bytes once, also when asked at the same time', async () => {
    const dataFolder = temporaryFolder();
    const store = createFileStore({ dataFolder });
    await Promise.all([store.store(content), store.store(content), store.store(content)]);
    expect(await store.store(content)).toEqual({ ok: true, value: { hash, bytes: 31, reused: true } });
    expect(await filesUnder(dataFolder)).toEqual([hash]);
  });

  it('notices damage when reading and mends it when the bytes are stored again', async () => {
    const dataFolder = temporaryFolder();
    const store = createFileStore({ dataFolder });
    await store.store(content);
    await nodeFileSystem.writeFile(join(dataFolder, 'files', hash.slice(0, 2), hash), 'Biên bản khác');
    expect(await store.read(hash)).toEqual({ ok: false, error: { code: 'damaged' } });
    expect(await store.store(content)).toEqual({ ok: true, value: { hash, bytes: 31, reused: false } });
    expect(await store.read(hash)).toEqual({ ok: true, value: content });
  });

  it.each([hash, '../../etc/passwd' as FileHash, '' as FileHash])('misses %s', async (name) => {
    const store = createFileStore({ dataFolder: temporaryFolder() });
    expect(await store.read(name)).toEqual({ ok: false, error: { code: 'missing' } });
  });

  it('reports a full disk and leaves nothing behind', async () => {
    const dataFolder = temporaryFolder();
    const store = createFileStore({ dataFolder, fileSystem: fullDisk });
    expect(await store.store(content)).toEqual({ ok: false, error: { code: 'disk_full' } });
    expect(await filesUnder(dataFolder)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'mkdir', 'disk_full'],
    ['EACCES', 'mkdir', 'no_rights'],
    ['EPERM', 'rename', 'no_rights'],
    ['EBUSY', 'rename', 'io'],
    ['EIO', 'readFile', 'io'],
  ] as const)('reports %s in %s as %s', async (code, call, expected) => {
    const dataFolder = temporaryFolder();
    const store = createFileStore({ dataFolder, fileSystem: failing(code, call) });
    expect(await store.store(content)).toEqual({ ok: false, error: { code: expected } });
    expect(await filesUnder(dataFolder)).toEqual([]);
  });
});
