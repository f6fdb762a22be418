import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { unflippedWire } from './fuses.ts';
import type { Platform } from './package-tree.ts';

const STUB_FOLDER = path.join(import.meta.dirname, 'stub');
const COMPILER = 'x86_64-w64-mingw32-gcc';
const RESOURCE_COMPILER = 'x86_64-w64-mingw32-windres';

/**
 * Makes a folder with the shape of an unpacked Electron, as far as electron-builder looks at it, so that the real
 * packaging runs where Electron's own binary can't be downloaded.
 */
export function makeStubDistribution(folder: string, platform: Platform): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'));
  for (const language of ['vi', 'en-US', 'fr'])
    writeFileSync(path.join(folder, 'locales', `${language}.pak`), '');
  writeFileSync(path.join(folder, 'LICENSE'), 'stub\n');
  if (platform === 'win32') compileWindowsStub(path.join(folder, 'electron.exe'));
  else writeLinuxStub(path.join(folder, 'electron'));
}

function writeLinuxStub(file: string): void {
  writeFileSync(
    file,
    Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n#'), unflippedWire(), Buffer.from('\n')]),
  );
  chmodSync(file, 0o755);
}

function compileWindowsStub(file: string): void {
  installCompilerIfMissing();
  const resources = path.join(path.dirname(file), 'stub.res.o');
  // Octal escapes end after three digits, so none can swallow the character behind it.
  const wire = [...unflippedWire()].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  run(RESOURCE_COMPILER, [path.join(STUB_FOLDER, 'stub.rc'), '-O', 'coff', '-o', resources]);
  run(COMPILER, [
    '-Os',
    '-s',
    `-DFUSE_WIRE="${wire}"`,
    '-o',
    file,
    path.join(STUB_FOLDER, 'stub.c'),
    resources,
  ]);
  rmSync(resources);
}

function installCompilerIfMissing(): void {
  if (
    spawnSync(COMPILER, ['--version']).status === 0 &&
    spawnSync(RESOURCE_COMPILER, ['--version']).status === 0
  ) {
    return;
  }
  console.log('The cross compiler for the Windows stub is missing: installing mingw-w64 from Debian.');
  run('apt-get', ['update']);
  run('apt-get', [
    'install',
    '--yes',
    '--no-install-recommends',
    'gcc-mingw-w64-x86-64',
    'binutils-mingw-w64-x86-64',
  ]);
}

function run(command: string, words: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr || String(error)}`, { cause: error });
}
