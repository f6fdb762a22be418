import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createPackageWithOptions } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { REQUIRED_FUSES, readFuses } from './fuses.ts';
import { readPackage } from './read-package.ts';
import { makeStubDistribution } from './stub-distribution.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'so-vang-read-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('readPackage', () => {
  it('reads an archive, the native modules beside it and the fuses as another tool set them', async () => {
    const source = path.join(folder, 'source');
    const packed = path.join(folder, 'package');
    mkdirSync(path.join(source, 'native'), { recursive: true });
    writeFileSync(path.join(source, 'package.json'), '{"version":"1.2.3"}');
    writeFileSync(path.join(source, 'native', 'a.node'), '\x7fELF…');
    makeStubDistribution(packed, 'linux');
    await createPackageWithOptions(source, path.join(packed, 'resources', 'app.asar'), {
      unpack: '**/*.node',
    });
    await flipFuses(path.join(packed, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
    });

    const tree = readPackage(packed, 'linux', 'electron');
    const native = 'resources/app.asar.unpacked/native/a.node';
    expect({ ...tree, files: tree.files.toSorted(), archiveHash: tree.archiveHash.length }).toEqual({
      platform: 'linux',
      files: [
        'LICENSE',
        'electron',
        'locales/en-US.pak',
        'locales/fr.pak',
        'locales/vi.pak',
        'resources/app.asar',
        native,
      ],
      archive: new Map([
        ['native/a.node', { unpacked: true }],
        ['package.json', { unpacked: false }],
      ]),
      manifest: { version: '1.2.3' },
      nativeModules: new Map([[native, 'linux']]),
      fuses: {
        runAsNode: 'on',
        enableCookieEncryption: 'off',
        enableNodeOptionsEnvironmentVariable: 'on',
        enableNodeCliInspectArguments: 'on',
        enableEmbeddedAsarIntegrityValidation: 'off',
        onlyLoadAppFromAsar: 'on',
        loadBrowserProcessSpecificV8Snapshot: 'on',
        grantFileProtocolExtraPrivileges: 'on',
      },
      archiveHash: 64,
      metadata: null,
    });
  });

  it('reads an empty folder as a package with nothing in it', () => {
    expect(readPackage(folder, 'win32', 'so-vang')).toEqual({
      platform: 'win32',
      files: [],
      archive: new Map(),
      manifest: {},
      nativeModules: new Map(),
      fuses: null,
      archiveHash: '',
      metadata: null,
    });
  });
});

describe('readFuses', () => {
  const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

  it('tells fuses that are too few or removed', () => {
    const states = readFuses(Buffer.from(`…${SENTINEL}\u0001\u00021r`, 'latin1'));
    const names = Object.keys(REQUIRED_FUSES);
    expect(names.map((name) => states?.[name as keyof typeof REQUIRED_FUSES])).toEqual([
      'on',
      '0x72',
      ...names.slice(2).map(() => 'absent'),
    ]);
  });

  it('knows no wire of another version, and none where there is none', () => {
    expect([
      readFuses(Buffer.from(`${SENTINEL}\u0002\u00081`, 'latin1')),
      readFuses(Buffer.alloc(64)),
    ]).toEqual([null, null]);
  });
});
