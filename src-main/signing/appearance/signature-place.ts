import type { PDF, PDFPage } from '@libpdf/core';

/** The blank between the title and the name of who signs, in points from the lower left corner of the page. */
export interface SignaturePlace {
  readonly pageIndex: number;
  readonly centre: number;
  readonly bottom: number;
  readonly top: number;
}

interface PlacedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Lines further apart than this, in points, have a blank for a signature between them: 15 mm. */
const LEAST_BLANK = 42;

/**
 * Finds the place of a signature by the text of the page (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 7c): the blank above the
 * last line that is the signer's name alone. `null` where no page has such a line with a blank above it.
 */
export function findSignaturePlace(document: PDF, signerName: string): SignaturePlace | null {
  for (const page of document.getPages().toReversed()) {
    const place = placeOnPage(page, signerName);
    if (place !== null) return place;
  }
  return null;
}

function placeOnPage(page: PDFPage, signerName: string): SignaturePlace | null {
  // What stands left and right of the middle are columns of their own: nơi nhận, or a second signature.
  for (const column of columnsOf(page)) {
    const fromBelow = column.toSorted((a, b) => a.bottom - b.bottom);
    for (const [index, line] of fromBelow.entries()) {
      if (plain(line.text) !== plain(signerName)) continue;
      const block = fromBelow.slice(index);
      const below = block.findIndex((one, at) => {
        const next = block[at + 1];
        return next !== undefined && next.bottom - one.top >= LEAST_BLANK;
      });
      const [lower, upper] = [block[below], block[below + 1]];
      if (lower === undefined || upper === undefined) continue;
      const centre = (line.left + line.right) / 2;
      return { pageIndex: page.index, centre, bottom: lower.top, top: upper.bottom };
    }
  }
  return null;
}

function columnsOf(page: PDFPage): readonly (readonly PlacedLine[])[] {
  const middle = page.width / 2;
  const lines = page.extractText().lines.map(({ spans }) => spans.flatMap(({ chars }) => chars));
  const isLeft = ({ bbox }: (typeof lines)[number][number]): boolean => bbox.x + bbox.width / 2 < middle;
  return [
    lines.map((chars) => chars.filter((char) => !isLeft(char))),
    lines.map((chars) => chars.filter(isLeft)),
  ].map((column) =>
    column.flatMap((chars) => {
      const inked = chars.filter(({ char }) => char.trim() !== '');
      if (inked.length === 0) return [];
      const boxes = inked.map(({ bbox }) => bbox);
      return [
        {
          text: chars.map(({ char }) => char).join(''),
          left: Math.min(...boxes.map(({ x }) => x)),
          right: Math.max(...boxes.map(({ x, width }) => x + width)),
          bottom: Math.min(...boxes.map(({ y }) => y)),
          top: Math.max(...boxes.map(({ y, height }) => y + height)),
        },
      ];
    }),
  );
}

/** Without spaces: a PDF need not hold them where a reader sees them. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '').toLocaleLowerCase('vi');
}
