import { PDF } from '@libpdf/core';

/** A small PDF of one page for tests. */
export async function makePdf(text = 'Quyet dinh khen thuong'): Promise<Uint8Array> {
  const document = PDF.create();
  document.addPage({ size: 'a4' }).drawText(text, { x: 72, y: 700, size: 14 });
  return document.save();
}
