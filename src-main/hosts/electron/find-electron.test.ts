import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findElectron } from './find-electron.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'so-vang-electron-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('findElectron', () => {
  it('finds nothing where only the package was installed, or the binary was removed', () => {
    const bare = findElectron(folder, {});
    writeFileSync(path.join(folder, 'path.txt'), 'electron.exe');
    expect([bare, findElectron(folder, {})]).toEqual([null, null]);
  });

  it('finds the program that the install step named', () => {
    mkdirSync(path.join(folder, 'dist'));
    writeFileSync(path.join(folder, 'path.txt'), 'electron.exe\n');
    writeFileSync(path.join(folder, 'dist', 'electron.exe'), '');
    expect(findElectron(folder, {})).toBe(path.join(folder, 'dist', 'electron.exe'));
  });

  it('follows ELECTRON_OVERRIDE_DIST_PATH, and only to a program that is there', () => {
    const other = path.join(folder, 'other');
    const absent = findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: other });
    mkdirSync(other);
    writeFileSync(path.join(other, 'electron'), '');
    expect([absent, findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: other })]).toEqual([
      null,
      path.join(other, 'electron'),
    ]);
  });
});
