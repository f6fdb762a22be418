import type { PageView } from './page-view.ts';
import { isMostlyIn } from './painted-boxes.ts';
import type { Box } from './painted-boxes.ts';
import { findDate, findNumber } from './read-stamped.ts';
import { linesOf, partsOf } from './text-lines.ts';
import type { TextRun } from './text-lines.ts';

/** In points: the least height of blank paper that is kept for a signature. */
const SIGNATURE_GAP = 42;

/** In points: a name or title of a signer is no longer than this, and its middle no further from that of the signature. */
const SIGNATURE_WIDTH = 260;

/** In points above the blank: authority, title and a second line of it, which the seal reaches. */
const TITLES_ABOVE = 48;

/** In points: the picture of initials is no larger. */
const INITIALS = { width: 100, height: 50 };

/** In points around the blanks of number and date. */
const AROUND = { x: 12, y: 4 };

/**
 * Where on each page something may be added after sending: the blanks of number and date on the first page, and the paper
 * kept for signatures between a title and a name, with both.
 */
export function stampZones(pages: readonly PageView[], notation: string): readonly (readonly Box[])[] {
  return pages.map((page, index) => [
    ...(index === 0 ? blanksOf(page, notation) : []),
    ...signatureZones(page),
  ]);
}

function blanksOf(page: PageView, notation: string): readonly Box[] {
  return [findNumber(page, notation), findDate(page)].flatMap((found) =>
    found === null ? [] : [widened(found.box, AROUND.x, AROUND.y)],
  );
}

/** The blank paper kept for signatures: between a title in capitals and a short run of text below it. */
export function signatureZones(page: PageView): readonly Box[] {
  const runs = linesOf(page.glyphs)
    .flatMap((line) => partsOf(line, 30))
    .filter(({ box }) => box.width <= SIGNATURE_WIDTH);
  return runs.flatMap((name) => {
    const above = nearestAbove(name, runs);
    if (above === null || !isTitle(above.text)) return [];
    const gap = above.box.y - (name.box.y + name.box.height);
    if (gap < SIGNATURE_GAP) return [];
    const centre = name.box.x + name.box.width / 2;
    const { y } = name.box;
    const height = above.box.y + above.box.height + TITLES_ABOVE - y;
    return [{ x: centre - SIGNATURE_WIDTH / 2, y: y - 4, width: SIGNATURE_WIDTH, height: height + 4 }];
  });
}

/**
 * Whether a picture can be the initials (ký nháy) of those who drafted and checked a document: a small one behind the end of its
 * text or the line of the copy that is kept.
 */
export function isPlaceOfInitials(box: Box, page: PageView): boolean {
  if (box.width > INITIALS.width || box.height > INITIALS.height) return false;
  return linesOf(page.glyphs)
    .flatMap((line) => partsOf(line, 30))
    .filter(({ text }) => /\.\/\.$|^-\s*Lưu\s*:/u.test(text.trim().normalize('NFC')))
    .some(({ box: line }) =>
      isMostlyIn(box, {
        x: line.x + line.width,
        y: line.y - INITIALS.height,
        width: INITIALS.width,
        height: line.height + 2 * INITIALS.height,
      }),
    );
}

/** Authority and title of a signer are printed in capitals (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function isTitle(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

function nearestAbove(run: TextRun, runs: readonly TextRun[]): TextRun | null {
  const sharesColumn = ({ box }: TextRun): boolean =>
    box.x < run.box.x + run.box.width && run.box.x < box.x + box.width && box.y > run.box.y;
  return runs.filter(sharesColumn).toSorted((a, b) => a.box.y - b.box.y)[0] ?? null;
}

function widened({ x, y, width, height }: Box, byX: number, byY: number): Box {
  return { x: x - byX, y: y - byY, width: width + 2 * byX, height: height + 2 * byY };
}
