import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '../../domain/kernel/dates.ts';
import { temporaryFolder } from '../../persistence/testing/temporary-folder.ts';
import { createMadeFiles } from './made-files.ts';
import type { MadeFiles } from './made-files.ts';

let folder = '';
let shown: string[] = [];
let now = '';
let files: MadeFiles;

beforeEach(() => {
  folder = path.join(temporaryFolder(), 'exports');
  shown = [];
  now = '2026-11-01T00:00:00.000Z';
  files = createMadeFiles({
    folder,
    indexFile: path.join(path.dirname(folder), 'exports.json'),
    now: () => now as Instant,
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

describe('files that were handed out together', () => {
  const together = (...texts: string[]) => ({
    name: 'biểu cụm 1',
    files: texts.map((text, index) => new File([text], `0${index + 1}.xlsx`)),
  });

  /** A file whose bytes come only after those of files that were handed out later. */
  function slowToRead(text: string, name: string): File {
    const file = new File([text], name);
    const read = file.arrayBuffer.bind(file);
    file.arrayBuffer = () => sleep(20).then(read);
    return file;
  }

  it('lie in a folder of their own, once for the same files', async () => {
    const [first, again, other] = [together('một', 'hai'), together('một', 'hai'), together('một', 'ba')];
    first.files.push(slowToRead('ba', '03.xlsx'));
    again.files.push(slowToRead('ba', '03.xlsx'));
    const places = await Promise.all([first, again, other].map((one) => files.placeOfAll(one)));
    expect(places.map((place) => path.basename(place))).toEqual([
      'biểu cụm 1',
      'biểu cụm 1',
      'biểu cụm 1 (2)',
    ]);
    expect(
      readdirSync(places[0] ?? '').map((name) => readFileSync(path.join(places[0] ?? '', name), 'utf8')),
    ).toEqual(['một', 'hai', 'ba']);
  });

  it('are found in the folder that a person chose, as long as all of them lie there', async () => {
    const chosen = path.join(path.dirname(folder), 'chosen');
    mkdirSync(chosen);
    for (const [index, text] of ['một', 'hai'].entries()) {
      const place = path.join(chosen, `0${index + 1}.xlsx`);
      writeFileSync(place, text);
      files.remember(Buffer.from(text), place);
    }
    expect(await files.placeOfAll(together('một', 'hai'))).toBe(chosen);
    rmSync(path.join(chosen, '02.xlsx'));
    expect(await files.placeOfAll(together('một', 'hai'))).toBe(path.join(folder, 'biểu cụm 1'));
  });
});

describe('what lies in the program’s own folder', () => {
  const removeOld = () => files.removeBefore('2026-11-20T00:00:00.000Z' as Instant);

  it('goes once it is old and as it was written, with the folder that is empty then', async () => {
    await files.placeOf(new File(['một'], 'cũ.pdf'));
    await files.placeOfAll({
      name: 'biểu',
      files: [new File(['hai'], 'a.xlsx'), new File(['ba'], 'b.xlsx')],
    });
    now = '2026-11-25T00:00:00.000Z';
    await files.placeOf(new File(['bốn'], 'mới.pdf'));
    expect([await removeOld(), readdirSync(folder)]).toEqual([3, ['mới.pdf']]);
    expect([await removeOld(), readdirSync(folder)]).toEqual([0, ['mới.pdf']]);
  });

  it('stays where somebody changed it, put it there, or where nobody knows any more who did', async () => {
    const changed = await files.placeOf(new File(['một'], 'biểu.xlsx'));
    writeFileSync(changed, 'một, đã điền');
    const index = path.join(path.dirname(folder), 'exports.json');
    const known = readFileSync(index, 'utf8');
    writeFileSync(path.join(folder, 'của tôi.docx'), 'x');
    expect(await removeOld()).toBe(0);
    await files.placeOf(new File(['hai'], 'b.pdf'));
    writeFileSync(index, '{');
    expect(await removeOld()).toBe(0);
    const outside = path.join(path.dirname(folder), 'ngoài.pdf');
    writeFileSync(outside, 'một');
    writeFileSync(index, known.replace('biểu.xlsx', '../ngoài.pdf'));
    expect([await removeOld(), readdirSync(folder).toSorted(), readFileSync(outside, 'utf8')]).toEqual([
      0,
      ['b.pdf', 'biểu.xlsx', 'của tôi.docx'].toSorted(),
      'một',
    ]);
  });
});
