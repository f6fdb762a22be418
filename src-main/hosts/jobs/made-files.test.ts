import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { beforeEach, describe, expect, it } from 'vitest';

import { temporaryFolder } from '../../persistence/testing/temporary-folder.ts';
import { createMadeFiles } from './made-files.ts';
import type { MadeFiles } from './made-files.ts';

let folder = '';
let shown: string[] = [];
let files: MadeFiles;

beforeEach(() => {
  folder = path.join(temporaryFolder(), 'exports');
  shown = [];
  files = createMadeFiles({
    folder,
    async showInFolder(place) {
      shown.push(place);
      return true;
    },
  });
});

describe('the files that the program made', () => {
  it('are written into its own folder once, and take the place of no other', async () => {
    const [first, other] = [new File(['một'], 'biên bản.pdf'), new File(['hai'], 'biên bản.pdf')];
    const places = await Promise.all([first, other, first, other].map((file) => files.placeOf(file)));
    expect(places.map((place) => path.basename(place))).toEqual([
      'biên bản.pdf',
      'biên bản (2).pdf',
      'biên bản.pdf',
      'biên bản (2).pdf',
    ]);
    expect(readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual([
      'hai',
      'một',
    ]);
  });

  it('are found where a person saved them, as long as they lie there', async () => {
    const saved = path.join(path.dirname(folder), 'chosen.pdf');
    writeFileSync(saved, 'một');
    files.remember(Buffer.from('một'), saved);
    const file = new File(['một'], 'biên bản.pdf');
    expect(await files.placeOf(file)).toBe(saved);
    rmSync(saved);
    expect(await files.placeOf(file)).toBe(path.join(folder, 'biên bản.pdf'));
  });

  it('stay inside the folder whatever they are called, and what a crash left half written goes', async () => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, '.0b7a.tmp'), 'half');
    const place = await files.placeOf(new File(['x'], '../../etc/passwd'));
    expect([path.dirname(place), readdirSync(folder)]).toEqual([folder, [path.basename(place)]]);
  });

  it('are shown, and nothing that is gone', async () => {
    const place = await files.placeOf(new File(['x'], 'a.pdf'));
    const answers = [await files.show(place), await files.show(path.join(folder, 'gone.pdf'))];
    expect([answers, shown]).toEqual([[true, false], [place]]);
  });
});
