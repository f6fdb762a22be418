import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { describe, expect, it } from 'vitest';

import { findLocations } from './locations.ts';

describe('the places of the program', () => {
  it('are found from the source', () => {
    const { root, resourcesFolder, workerFile } = findLocations();
    expect([path.relative(root, workerFile), existsSync(resourcesFolder)]).toEqual([
      path.join('src-main', 'documents', 'worker.ts'),
      true,
    ]);
  });

  it('are found from a bundle, wherever it was unpacked', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'sổ vàng '));
    await Promise.all(
      ['resources', 'drizzle', 'dist/main'].map((name) => mkdir(path.join(root, name), { recursive: true })),
    );
    expect(findLocations(pathToFileURL(path.join(root, 'dist', 'main', 'loopback.js')).href)).toEqual({
      root,
      resourcesFolder: path.join(root, 'resources'),
      migrationsFolder: path.join(root, 'drizzle'),
      rendererFolder: path.join(root, 'dist', 'renderer'),
      workerFile: path.join(root, 'dist', 'main', 'worker.js'),
      tokenProcessFile: path.join(root, 'dist', 'main', 'token.js'),
      checkWorkerFile: path.join(root, 'dist', 'main', 'check-worker.js'),
      preloadFile: path.join(root, 'dist', 'main', 'preload.cjs'),
    });
    await rm(root, { recursive: true });
  });
});
