import { describe, expect, it } from 'vitest';

import { REQUIRED_FUSES } from './fuses.ts';
import { inspectPackage } from './inspect-package.ts';
import type { ExecutableMetadata, Expectation, PackageTree, Platform } from './package-tree.ts';

const SHIPPED = [
  'dist/renderer/index.html',
  'dist/renderer/assets/page.js',
  'drizzle/meta/_journal.json',
  'drizzle/0000_first.sql',
  'resources/icons/icon.ico',
  'resources/schemes/khoi-so-nganh.json',
];
const BUNDLES = [
  'dist/main/electron.js',
  'dist/main/loopback.js',
  'dist/main/start.js',
  'dist/main/worker.js',
  'dist/main/token.js',
  'dist/main/check-worker.js',
  'dist/main/read-workbook.js',
  'dist/main/preload.cjs',
  'dist/main/data/sRGB_IEC61966_2_1.icc',
];
const EXPECTED: Expectation = {
  version: '1.2.3',
  productName: 'Sổ Vàng',
  executableName: 'so-vang',
  shippedFiles: SHIPPED,
};
const METADATA: ExecutableMetadata = {
  productName: 'Sổ Vàng',
  fileDescription: 'Sổ Vàng',
  fileVersion: '1.2.3',
  archiveHash: 'abc',
  iconWidths: [16, 256],
};

function nativeModule(platform: Platform): string {
  return `node_modules/better-sqlite3/prebuilds/${platform}-x64.node`;
}

function tokenModule(platform: Platform): string {
  return `node_modules/koffi/build/koffi/${platform}_x64/koffi.node`;
}

function goodTree(platform: Platform): PackageTree {
  const entries = ['node_modules/better-sqlite3/lib/index.js', 'node_modules/koffi/index.js'];
  const packed = ['package.json', ...entries, ...BUNDLES, ...SHIPPED];
  const natives = [nativeModule(platform), tokenModule(platform)];
  const unpacked = natives.map((file) => `resources/app.asar.unpacked/${file}`);
  return {
    platform,
    archive: new Map([...packed, ...natives].map((file) => [file, { unpacked: file.endsWith('.node') }])),
    files: [platform === 'win32' ? 'so-vang.exe' : 'so-vang', 'resources/app.asar', ...unpacked],
    manifest: { name: 'so-vang', main: 'dist/main/electron.js', type: 'module', version: '1.2.3' },
    nativeModules: new Map(unpacked.map((file) => [file, platform])),
    fuses: REQUIRED_FUSES,
    archiveHash: 'abc',
    metadata: platform === 'win32' ? METADATA : null,
  };
}

/** The names of the checks that fail. */
function failing(tree: PackageTree): readonly string[] {
  return inspectPackage(tree, EXPECTED)
    .filter(({ misses }) => misses.length > 0)
    .map(({ check }) => check);
}

function without(tree: PackageTree, file: string): PackageTree {
  return {
    ...tree,
    archive: new Map([...tree.archive].filter(([name]) => name !== file)),
    files: tree.files.filter((name) => name !== file),
  };
}

function withArchived(tree: PackageTree, file: string): PackageTree {
  return { ...tree, archive: new Map([...tree.archive, [file, { unpacked: false }]]) };
}

describe('inspectPackage', () => {
  it.each(['win32', 'linux'] as const)('finds nothing wrong with a good package for %s', (platform) => {
    expect(failing(goodTree(platform))).toEqual([]);
  });

  it.each([
    ['so-vang.exe', 'executable'],
    ['resources/app.asar', 'one archive, no loose app'],
    ...BUNDLES.filter((file) => !file.endsWith('.cjs')).map((file) => [file, 'main process and workers']),
    ['dist/main/preload.cjs', 'preload'],
    ['dist/renderer/index.html', 'renderer'],
    ['dist/renderer/assets/page.js', 'renderer'],
    ['drizzle/meta/_journal.json', 'migrations'],
    ['drizzle/0000_first.sql', 'migrations'],
    ['resources/schemes/khoi-so-nganh.json', 'resources'],
    ['node_modules/better-sqlite3/lib/index.js', 'native module of this platform, unpacked'],
    [nativeModule('win32'), 'native module of this platform, unpacked'],
    ['node_modules/koffi/index.js', 'native module of this platform, unpacked'],
    [tokenModule('win32'), 'native module of this platform, unpacked'],
  ])('misses %s', (file, check) => {
    expect(failing(without(goodTree('win32'), file))).toEqual([check]);
  });

  it.each([
    ['dist/main/electron.js.map', 'no source map'],
    ['dist/main/main.test.js', 'no TypeScript, no test'],
    ['src-main/hosts/services.ts', 'no TypeScript, no test'],
    ['node_modules/vite/package.json', 'no development package'],
    ['node_modules/node-addon-api/napi.h', 'no development package'],
    ['node_modules/better-sqlite3/deps/sqlite3/sqlite3.c', 'no source of the native module'],
    ['node_modules/better-sqlite3/build/Release/x.txt', 'no source of the native module'],
    [nativeModule('linux'), 'no foreign native module'],
    [tokenModule('linux'), 'no foreign native module'],
    ['node_modules/koffi/src/koffi/src/ffi.cc', 'no source of the native module'],
    ['node_modules/better-sqlite3/prebuilds/win32-arm64.node', 'no foreign native module'],
  ])('objects to %s', (file, check) => {
    expect(failing(withArchived(goodTree('win32'), file))).toEqual([check]);
  });

  it('objects to a loose application beside the archive', () => {
    const tree = goodTree('win32');
    expect(failing({ ...tree, files: [...tree.files, 'resources/app/dist/main/electron.js'] })).toEqual([
      'one archive, no loose app',
    ]);
  });

  it('objects to a native module that stayed in the archive, is absent on disk or is another system’s', () => {
    const check = 'native module of this platform, unpacked';
    const tree = goodTree('win32');
    const onDisk = `resources/app.asar.unpacked/${nativeModule('win32')}`;
    expect([
      failing(withArchived(tree, nativeModule('win32'))),
      failing({ ...tree, nativeModules: new Map() }),
      failing({ ...tree, nativeModules: new Map([[onDisk, 'linux']]) }),
    ]).toEqual([[check], [check], [check]]);
  });

  it.each(['main', 'type', 'version'])('objects to a package.json with another %s', (key) => {
    const tree = goodTree('linux');
    expect(failing({ ...tree, manifest: { ...tree.manifest, [key]: 'other' } })).toEqual(['package.json']);
  });

  it('objects to a package.json that names development packages', () => {
    const tree = goodTree('linux');
    expect(failing({ ...tree, manifest: { ...tree.manifest, devDependencies: {} } })).toEqual([
      'package.json',
    ]);
  });

  it.each(Object.keys(REQUIRED_FUSES))('objects to the fuse %s set otherwise', (name) => {
    const tree = goodTree('win32');
    expect(failing({ ...tree, fuses: { ...REQUIRED_FUSES, [name]: 'absent' } })).toEqual(['fuses']);
  });

  it('objects to an executable without fuses', () => {
    expect(failing({ ...goodTree('linux'), fuses: null })).toEqual(['fuses']);
  });

  it.each([
    { productName: 'Electron' },
    { fileDescription: 'Electron' },
    { fileVersion: '45.0.0' },
    { archiveHash: '' },
    { archiveHash: 'of another archive' },
    { iconWidths: [32] },
  ])('objects to executable metadata with %o', (change) => {
    expect(failing({ ...goodTree('win32'), metadata: { ...METADATA, ...change } })).toEqual([
      'executable metadata',
    ]);
  });

  it('objects to a Windows executable without a version resource', () => {
    expect(failing({ ...goodTree('win32'), metadata: null })).toEqual(['executable metadata']);
  });
});
