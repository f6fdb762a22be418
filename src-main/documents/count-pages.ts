import { PDF } from '@libpdf/core';

/** How many pages a pdf of our own has. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  const document = await PDF.load(pdf);
  return document.getPageCount();
}
