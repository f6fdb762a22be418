import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { forgetOpenedFiles, openFile } from './open-file.ts';

let folder = '';
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'so-vang-open-')), 'opened');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

function machine(answer: string) {
  const opened: string[] = [];
  const told: string[] = [];
  return {
    opened,
    told,
    calls: {
      shell: {
        openPath: async (file: string) => {
          opened.push(path.basename(file));
          return answer;
        },
      },
      dialog: { showErrorBox: (_title: string, text: string) => void told.push(text) },
    },
  };
}
const bytes = Buffer.from('nội dung');

describe('openFile', () => {
  it('opens a copy under a name that the system accepts, and takes it away at the next start', async () => {
    const { calls, opened, told } = machine('');
    const isOpen = await openFile(calls, { name: 'Công văn 05/2026.pdf', bytes, folder });
    const content = readFileSync(path.join(folder, 'Công văn 05-2026.pdf'), 'utf8');
    expect({ isOpen, opened, told, content }).toEqual({
      isOpen: true,
      opened: ['Công văn 05-2026.pdf'],
      told: [],
      content: 'nội dung',
    });
    await forgetOpenedFiles(folder);
    expect(readdirSync(path.dirname(folder))).toEqual([]);
  });

  it('tells where the machine has no program for the file', async () => {
    const { calls, told } = machine('no application');
    expect(await openFile(calls, { name: 'a.pdf', bytes, folder })).toBe(false);
    expect(told).toEqual([expect.stringContaining('no application')]);
  });

  it('opens nothing that the machine would run', async () => {
    const { calls, opened } = machine('');
    await expect(openFile(calls, { name: 'a.pdf.exe', bytes, folder })).rejects.toThrow('no document: .exe');
    expect(opened).toEqual([]);
  });
});
