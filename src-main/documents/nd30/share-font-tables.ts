import documentModule from 'pdfmake/js/PDFDocument.js';
import type { DecodedTables } from 'pdfmake/js/PDFDocument.js';

/** Where a font of the library keeps what it has read. */
const TABLES = '_tables';

/** What was read of each font file. */
const tablesOf = new WeakMap<Uint8Array, DecodedTables>();

let isSharing = false;

/**
 * Makes pdfmake read the tables of a font file once, for all documents that are given the same bytes. It opens the fonts anew for
 * each document, and the reading of how letters are placed side by side took longer than all the rest of a document of two
 * pages. The tables say the same whoever reads them; what a document learns of single glyphs stays its own, since the same
 * document has to give the same bytes, whatever was written before it.
 */
export function shareFontTables(): void {
  if (isSharing) return;
  isSharing = true;
  // Node hands the module over as it is, bundlers its default.
  const { prototype } = 'default' in documentModule ? documentModule.default : documentModule;
  const { provideFont } = prototype;
  prototype.provideFont = function provideShared(family, bold, italics) {
    const provided = provideFont.call(this, family, bold, italics);
    const { font } = provided;
    const file = font.stream.buffer;
    const known = tablesOf.get(file) ?? font[TABLES];
    tablesOf.set(file, known);
    font[TABLES] = known;
    return provided;
  };
}
