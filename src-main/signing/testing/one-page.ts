import { readFileSync } from 'node:fs';

import { PDF } from '@libpdf/core';

const font = readFileSync(new URL('../../../resources/fonts/Tinos-Regular.ttf', import.meta.url));

/** A pdf of one page in A4 with texts, each with the left end of its base line in points. */
export async function onePage(
  ...texts: readonly (readonly [text: string, x: number, y: number])[]
): Promise<Uint8Array> {
  const document = PDF.create();
  const page = document.addPage({ size: 'a4' });
  const embedded = document.embedFont(new Uint8Array(font));
  for (const [text, x, y] of texts) page.drawText(text, { x, y, size: 13, font: embedded });
  return document.save();
}
