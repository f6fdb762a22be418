import { describe, expect, it } from 'vitest';

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
