import { expect, it } from 'vitest';

import { plainDocument } from '../testing/plain-document.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { readFontFiles } from './font-files.ts';
import type { FontFiles } from './font-files.ts';
import { paragraph } from './nd30-document.ts';
import { writePdf } from './pdf-document.ts';
import { readStyleSheet } from './style-sheet.ts';

it('leaves a file the same bytes, whatever was written with the same fonts before it', async () => {
  const sheet = await readStyleSheet(resourcesFolder);
  const fonts = await readFontFiles(resourcesFolder);
  const write = (parentBody: string, files: FontFiles) =>
    writePdf(
      {
        ...plainDocument,
        header: { ...plainDocument.header, parentBody },
        body: [paragraph('Ghép chữ ffi, Vạn Tường: AV To')],
      },
      sheet,
      files,
    );
  // One glyph stands for either kind of space, and a file says which of them it was.
  await write('UBND\u00a0TỈNH\u00a0LAI\u00a0CHÂU', fonts);
  const after = await write('UBND TỈNH LAI CHÂU', fonts);
  const { normal, bold, italics, bolditalics } = fonts;
  const alone = await write('UBND TỈNH LAI CHÂU', {
    normal: Buffer.from(normal),
    bold: Buffer.from(bold),
    italics: Buffer.from(italics),
    bolditalics: Buffer.from(bolditalics),
  });
  expect(Buffer.from(after).equals(Buffer.from(alone))).toBe(true);
});
