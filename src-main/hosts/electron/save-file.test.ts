import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { safeFileName } from '../write-whole.ts';
import { saveFile } from './save-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'so-vang-save-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function dialogAnswering(filePath: string) {
  const asked: unknown[] = [];
  const told: string[] = [];
  return {
    asked,
    told,
    dialog: {
      showSaveDialog: async (options: unknown) => {
        asked.push(options);
        return { canceled: filePath === '', filePath };
      },
      showErrorBox: (_title: string, text: string) => told.push(text),
    } as never,
  };
}
const minutes = () => ({ name: 'Biên bản 12/2026.docx', bytes: Buffer.from('nội dung'), folder });

describe('saveFile', () => {
  it('offers a name the system accepts and replaces the chosen file, leaving nothing beside it', async () => {
    const target = path.join(folder, 'Biên bản.docx');
    writeFileSync(target, 'an older and longer version');
    const { dialog, asked } = dialogAnswering(target);
    const saved = await saveFile(dialog, null, minutes());
    expect({ saved, asked, content: readFileSync(target, 'utf8'), files: readdirSync(folder) }).toEqual({
      saved: target,
      asked: [
        {
          defaultPath: path.join(folder, 'Biên bản 12-2026.docx'),
          filters: [{ name: 'Tệp docx', extensions: ['docx'] }],
        },
      ],
      content: 'nội dung',
      files: ['Biên bản.docx'],
    });
  });

  it('writes nothing when the person cancels', async () => {
    const saved = await saveFile(dialogAnswering('').dialog, null, minutes());
    expect([saved, readdirSync(folder)]).toEqual([null, []]);
  });

  it('says so when the place cannot be written to, and keeps what was there', async () => {
    const { dialog, told } = dialogAnswering(path.join(folder, 'absent', 'x.docx'));
    const saved = await saveFile(dialog, null, minutes());
    expect([saved, told.length, readdirSync(folder)]).toEqual([null, 1, []]);
  });
});

describe('safeFileName', () => {
  it('is one file name, also on Windows', () => {
    expect(['a/../b.pdf', 'C:\\x.pdf', 'Danh sách: "A"?.xlsx', 'x. .', '..', ''].map(safeFileName)).toEqual([
      'a-..-b.pdf',
      'C--x.pdf',
      'Danh sách- -A--.xlsx',
      'x',
      'so-vang',
      'so-vang',
    ]);
  });
});
