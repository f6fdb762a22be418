import { PDF, rgb } from '@libpdf/core';

import { readFontFiles } from '../nd30/font-files.ts';
import { REHEARSAL_MARK } from './rehearsal-mark.ts';

const MARK_SIZE_PT = 11;
/** Above the page number, which stands in the middle of the margin. */
const FROM_TOP_PT = 22;

/** Writes above every page that it comes from a rehearsal and is worth nothing. */
export async function markPdf(pdf: Uint8Array, resourcesFolder: string): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDF.load(pdf);
  const { bold } = await readFontFiles(resourcesFolder);
  const font = document.embedFont(bold);
  const width = font.getTextWidth(REHEARSAL_MARK, MARK_SIZE_PT);
  for (const page of document.getPages()) {
    page.drawText(REHEARSAL_MARK, {
      x: (page.width - width) / 2,
      y: page.height - FROM_TOP_PT,
      size: MARK_SIZE_PT,
      font,
      color: rgb(0.75, 0, 0),
    });
  }
  return new Uint8Array(await document.save());
}
