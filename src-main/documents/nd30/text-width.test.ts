import { describe, expect, it } from 'vitest';

import { unprintableIn } from '../../domain/documents/unprintable.ts';
import { readFontMetrics } from '../../domain/fonts/font-metrics.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { readFontFiles } from './font-files.ts';
import { textWidthOf } from './text-width.ts';

describe('textWidthOf', () => {
  it('reads the advance widths that Times New Roman has too', async () => {
    const { normal, bold } = await readFontFiles(resourcesFolder);
    const [regularWidth, boldWidth] = [textWidthOf(normal), textWidthOf(bold)];
    // In thousandths of the size: digits 500, space 250, `A` 722, bold `B` 667, `ệ` as wide as `e` (444).
    expect([
      regularWidth('0123456789', 10),
      regularWidth(' ', 100),
      Math.round(regularWidth('A', 1000)),
      Math.round(boldWidth('B', 1000)),
      Math.round(regularWidth('ệ', 1000)),
    ]).toEqual([50, 25, 722, 667, 444]);
  });

  it('gives a character that the font lacks the width of the box that stands for it', async () => {
    const width = textWidthOf((await readFontFiles(resourcesFolder)).normal);
    expect([width('\u{1F600}', 10), width('ꪀ', 10)]).toEqual([width('\uE000', 10), width('\uE000', 10)]);
    expect(width('ꪀ', 10)).toBeGreaterThan(0);
  });
});

it('has a glyph in each of its four styles for just what texts are let through with', async () => {
  const fonts = Object.values(await readFontFiles(resourcesFolder)).map(readFontMetrics);
  const differing: string[] = [];
  for (let code = 0x20; code < 0x10000; code += 1) {
    const character = String.fromCodePoint(code);
    // Other code points stand for no text of their own, or for the same text in its composed form.
    if (!/[\p{Cs}\p{Co}\p{Cc}\uFFFC\uFFFD]/u.test(character) && character === character.normalize('NFC')) {
      const isPrinted = unprintableIn(character) === null;
      if (fonts.some((font) => (font.missingIn(character) === null) !== isPrinted)) {
        differing.push(code.toString(16));
      }
    }
  }
  expect(differing).toEqual([]);
});
