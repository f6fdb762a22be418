import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { saveFiles } from './save-files.ts';

let folder = '';
let remembered: string[] = [];
beforeEach(() => {
  remembered = [];
  folder = mkdtempSync(path.join(tmpdir(), 'so-vang-save-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const workbooks = ['01-xa-bum-to.xlsx', '02-xa-muong-te.xlsx'].map((name) => ({
  name,
  bytes: Buffer.from(name),
}));

function save(chosen: string | null) {
  const dialog = {
    showOpenDialog: async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }),
  };
  const remember = (_bytes: Uint8Array, place: string) => remembered.push(place);
  return saveFiles(dialog, null, { files: workbooks, folder, remember });
}

describe('saveFiles', () => {
  it('writes every file into the chosen folder', async () => {
    expect(await save(folder)).toEqual({ kind: 'saved', files: 2 });
    expect(readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual(
      workbooks.map(({ name }) => name),
    );
    expect(remembered).toEqual(workbooks.map(({ name }) => path.join(folder, name)));
  });

  it('replaces nothing, and writes none where one name is taken', async () => {
    writeFileSync(path.join(folder, '02-xa-muong-te.xlsx'), 'số liệu cũ');
    expect(await save(folder)).toEqual({ kind: 'taken', name: '02-xa-muong-te.xlsx' });
    expect([readdirSync(folder), remembered]).toEqual([['02-xa-muong-te.xlsx'], []]);
  });

  it('tells cancelling from a folder that cannot be written to', async () => {
    expect(await save(null)).toEqual({ kind: 'cancelled' });
    expect(await save(path.join(folder, 'absent'))).toEqual({ kind: 'failed', reason: 'other' });
    chmodSync(folder, 0o500);
    const asRoot = process.getuid?.() === 0;
    expect((await save(folder)).kind).toBe(asRoot ? 'saved' : 'failed');
    chmodSync(folder, 0o700);
  });
});
