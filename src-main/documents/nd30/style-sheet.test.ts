import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { resourcesFolder } from '../testing/resources-folder.ts';
import { readFontFiles } from './font-files.ts';
import { balancedLines, measureHeader, motto, nationalTitle } from './header-texts.ts';
import { readStyleSheet, textWidthMm } from './style-sheet.ts';
import { textWidthOf } from './text-width.ts';

describe('the style sheet', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'style-'));
    await cp(path.join(resourcesFolder, 'nd30'), path.join(folder, 'nd30'), { recursive: true });
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function change(from: string, to: string): Promise<void> {
    const file = path.join(folder, 'nd30', 'style-2020.json');
    const text = await readFile(file, 'utf8');
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
  }

  it('names its source and leaves 165 mm for text', async () => {
    const sheet = await readStyleSheet(folder);
    expect([sheet.source, sheet.font, textWidthMm(sheet)]).toEqual([
      'Nghị định 30/2020/NĐ-CP, Phụ lục I',
      'Times New Roman',
      165,
    ]);
  });

  it('is refused when a size is outside the range of the decree', async () => {
    await change('{ "min": 11, "max": 11, "value": 11 }', '{ "min": 11, "max": 11, "value": 10 }');
    await expect(readStyleSheet(folder)).rejects.toThrow(/outside the range/);
  });

  it('is refused when it leaves too little room for a signature', async () => {
    await change('{ "min": 30, "value": 32 }', '{ "min": 30, "value": 25 }');
    await expect(readStyleSheet(folder)).rejects.toThrow(/below the minimum/);
  });

  it('is refused when the first line is indented by a length that the decree does not name', async () => {
    await change('"value": 12.7', '"value": 15');
    await expect(readStyleSheet(folder)).rejects.toThrow(/not one of those allowed/);
  });
});

describe('measureHeader', () => {
  it('gives the national title one line and draws lines of the lengths that the decree asks for', async () => {
    const sheet = await readStyleSheet(resourcesFolder);
    const width = textWidthOf((await readFontFiles(resourcesFolder)).bold);
    const { headerColumnsPt, rulePt } = measureHeader(sheet, width);
    const body = 'THI ĐUA - KHEN THƯỞNG';
    expect(width(nationalTitle, 12)).toBeLessThan(headerColumnsPt[1]);
    expect(width(body, 12)).toBeLessThan(headerColumnsPt[0]);
    expect(rulePt('motto', 'motto', motto)).toBeCloseTo(width(motto, 13));
    expect(rulePt('issuingBody', 'issuingBody', body) / width(body, 12)).toBeCloseTo(0.42);
  });
});

describe('balancedLines', () => {
  const oneForEach = (text: string): number => text.length;

  it('leaves a text alone that fits', () => {
    expect(balancedLines('Họp xét khen thưởng', 60, oneForEach)).toEqual(['Họp xét khen thưởng']);
  });

  it('makes lines of nearly one length and never begins or ends one with a lonely dash', () => {
    expect(
      balancedLines(
        'Họp Hội đồng Thi đua - Khen thưởng tỉnh Lai Châu xét khen thưởng năm 2026',
        60,
        oneForEach,
      ),
    ).toEqual(['Họp Hội đồng Thi đua - Khen thưởng tỉnh', 'Lai Châu xét khen thưởng năm 2026']);
    expect(balancedLines('Thi đua - Khen thưởng', 12, oneForEach)).toEqual(['Thi', 'đua - Khen', 'thưởng']);
  });

  it('keeps a word that is wider than the column', () => {
    expect(balancedLines('Họp xxxxxxxxxxxxxxxxxxxx kín', 10, oneForEach)).toEqual([
      'Họp',
      'xxxxxxxxxxxxxxxxxxxx',
      'kín',
    ]);
  });
});
