import type { PDF } from '@libpdf/core';

import { PageDifferenceKind } from '../../domain/signing/page-difference.ts';
import type { PageComparison, PageDifference } from '../../domain/signing/page-difference.ts';
import { coveredText } from './covered-text.ts';
import { differingActions } from './document-actions.ts';
import type { Glyph, PageAnnotation, PageView } from './page-view.ts';
import { viewPages } from './page-view.ts';
import { isMostlyIn, paintedBoxes } from './painted-boxes.ts';
import type { Box } from './painted-boxes.ts';
import { readStamped } from './read-stamped.ts';
import { isPlaceOfInitials, stampZones } from './stamp-zones.ts';
import { cut, quote } from './text-lines.ts';

/** In points: tools that write a file anew round positions. */
const SHIFT = 1;

/** In points from each edge: where tools write who signed and printers don't reach the text. */
const MARGIN = { top: 60, bottom: 45, side: 40 };

/** In points from the upper edge: some lines of text. */
const CORNER_HEIGHT = 110;

/**
 * Compares a file that came back with the one that was sent, page by page: letters by place, drawings by what the content
 * says, fonts and images by content. Where number, date and signature belong something may be added, elsewhere not.
 * Throws for pages that can't be read.
 *
 * @param notation of the document, as it stands after its number
 */
export function comparePages(sent: PDF, received: PDF, notation: string): PageComparison {
  const [before, after] = [viewPages(sent), viewPages(received)];
  const zones = stampZones(before, notation);
  const differences: PageDifference[] = [];
  const actions = differingActions(sent, received);
  if (actions.length > 0) {
    differences.push({ kind: PageDifferenceKind.documentActs, page: 1, text: actions.join(', ') });
  }
  let [letters, found] = [0, 0];
  for (const [index, page] of before.entries()) {
    letters += page.glyphs.length;
    const counterpart = after[index];
    if (counterpart === undefined) continue;
    const compared = comparePage(page, counterpart, zones[index] ?? [], index);
    found += page.glyphs.length - compared.missing;
    differences.push(...compared.differences.map((difference) => ({ ...difference, page: index + 1 })));
  }
  for (let index = after.length; index < before.length; index += 1) {
    differences.push({ kind: 'page_removed', page: index + 1, text: quote(before[index]?.glyphs ?? []) });
  }
  for (let index = before.length; index < after.length; index += 1) {
    differences.push({ kind: 'page_added', page: index + 1, text: quote(after[index]?.glyphs ?? []) });
  }
  return {
    differences,
    sharePercent: letters === 0 ? 0 : Math.floor((100 * found) / letters),
    stamped: readStamped(before[0], after[0], notation),
  };
}

type Difference = Omit<PageDifference, 'page'>;

function comparePage(
  before: PageView,
  after: PageView,
  zones: readonly Box[],
  index: number,
): { readonly differences: readonly Difference[]; readonly missing: number } {
  const differences: Difference[] = [];
  if (before.geometry !== after.geometry) differences.push({ kind: PageDifferenceKind.pageSize, text: '' });
  if (before.actions !== after.actions)
    differences.push({ kind: PageDifferenceKind.documentActs, text: 'AA' });
  const missing = without(before.glyphs, after.glyphs);
  if (missing.length > 0) differences.push({ kind: PageDifferenceKind.textRemoved, text: quote(missing) });
  const inZone = (box: Box): boolean => zones.some((zone) => isMostlyIn(box, zone));
  const kindAt = (box: Box, elsewhere: PageDifferenceKind): PageDifferenceKind => {
    if (inZone(box)) return PageDifferenceKind.stamped;
    return isInMargin(box, after.box) ? PageDifferenceKind.marginText : elsewhere;
  };
  const came = without(after.glyphs, before.glyphs);
  const added = Map.groupBy(came, ({ box }) => kindAt(box, PageDifferenceKind.textAdded));
  for (const [kind, glyphs] of added) differences.push({ kind, text: quote(glyphs) });
  const cover = (...boxes: readonly Box[]): void => {
    const text = coveredText(before.glyphs, boxes, zones);
    if (text !== '') differences.push({ kind: PageDifferenceKind.textCovered, text });
  };
  cover(...came.map(({ box }) => box));

  const drawn = addedDrawings(before, after);
  if (drawn === null) differences.push({ kind: PageDifferenceKind.drawingChanged, text: '' });
  else {
    for (const box of drawn.boxes) cover(box);
    const kinds = new Set(drawn.boxes.map((box) => kindAt(box, PageDifferenceKind.drawingAdded)));
    for (const kind of kinds) differences.push({ kind, text: cut(drawn.text) });
  }
  const known = new Set(before.annotations.map(({ digest }) => digest));
  for (const annotation of after.annotations) {
    if (known.has(annotation.digest)) continue;
    if (annotation.unseen && !annotation.acts) continue;
    cover(annotation.box);
    const { stamped, annotationAdded, signatureElsewhere } = PageDifferenceKind;
    const elsewhere = annotation.isSignature ? signatureElsewhere : annotationAdded;
    const isInCorner = index === 0 && isCornerOf(after.box, annotation.box);
    const isPlaced = annotation.isSignature && (isInCorner || isPlaceOfInitials(annotation.box, before));
    const belongs = isPlaced ? stamped : kindAt(annotation.box, elsewhere);
    const kind = isPlain(annotation) ? belongs : annotationAdded;
    differences.push({ kind, text: cut(annotation.text || annotation.subtype) });
  }
  return { differences, missing: missing.length };
}

/** Whether an annotation shows the same in every viewer and does nothing. A signature without a picture shows nothing. */
function isPlain({ acts, drawn, isSignature }: PageAnnotation): boolean {
  return !acts && (drawn || isSignature);
}

/** Where tools say on the first page who signed an attachment (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function isCornerOf(page: Box, box: Box): boolean {
  return box.x >= page.x + page.width / 2 && box.y >= page.y + page.height - CORNER_HEIGHT;
}

/** The letters of one page that don't stand, at the same place, on another. */
function without(glyphs: readonly Glyph[], others: readonly Glyph[]): readonly Glyph[] {
  const places = new Map<string, Glyph[]>();
  const key = (char: string, x: number, y: number): string => `${char} ${x} ${y}`;
  for (const glyph of others) {
    const place = key(glyph.char, Math.floor(glyph.box.x), Math.floor(glyph.box.y));
    places.set(place, [...(places.get(place) ?? []), glyph]);
  }
  const used = new Set<Glyph>();
  return glyphs.filter(({ char, box }) => {
    const [x, y] = [Math.floor(box.x), Math.floor(box.y)];
    for (const [dx, dy] of neighbours) {
      const match = places
        .get(key(char, x + dx, y + dy))
        ?.find(
          (other) =>
            !used.has(other) &&
            Math.abs(other.box.x - box.x) <= SHIFT &&
            Math.abs(other.box.y - box.y) <= SHIFT,
        );
      if (match !== undefined) {
        used.add(match);
        return false;
      }
    }
    return true;
  });
}

/** The own square first. */
const neighbours: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];

function isInMargin(box: Box, page: Box): boolean {
  return (
    box.y >= page.y + page.height - MARGIN.top ||
    box.y + box.height <= page.y + MARGIN.bottom ||
    box.x + box.width <= page.x + MARGIN.side ||
    box.x >= page.x + page.width - MARGIN.side
  );
}

/**
 * What a page draws besides everything that it drew before; null where what it drew before isn't all there as it was.
 */
function addedDrawings(
  before: PageView,
  after: PageView,
): { readonly boxes: readonly Box[]; readonly text: string } | null {
  for (const [name, digest] of before.resources) {
    if (!name.startsWith('ProcSet/') && after.resources.get(name) !== digest) return null;
  }
  for (const name of after.resources.keys()) {
    if (name.startsWith('ColorSpace/Default') && !before.resources.has(name)) return null;
  }
  const start = indexOfRun(after.tokens, before.tokens);
  if (start === -1 || !leavesStateAlone(after.tokens.slice(0, start))) return null;
  const end = start + before.tokens.length;
  const calls = [...after.tokens.slice(0, start), ...after.tokens.slice(end)];
  // The bytes of an image within the content can look like other content, and hide it: tools draw their pictures by name.
  if (calls.includes('BI')) return null;
  if (after.drawnFonts.some((name) => !before.resources.has(`Font/${name}`))) return null;
  const under = paintedBoxes(after.tokens.slice(0, start), 0, after.box, after);
  const over = paintedBoxes(after.tokens, end, after.box, after);
  const forms = calls.flatMap((token, index) =>
    token === 'Do' ? [after.formText((calls[index - 1] ?? '').slice(1))] : [],
  );
  return { boxes: [...under, ...over], text: forms.filter((text) => text !== '').join('\n') };
}

/** Where the tokens of one page stand one after the other in those of another; -1 where they don't. */
function indexOfRun(tokens: readonly string[], run: readonly string[]): number {
  for (let start = 0; start + run.length <= tokens.length; start += 1) {
    let length = 0;
    while (length < run.length && tokens[start + length] === run[length]) length += 1;
    if (length === run.length) return start;
  }
  return -1;
}

/** Whether tokens do nothing to what follows: complete blocks of `q … Q`, and saving the state. */
function leavesStateAlone(tokens: readonly string[]): boolean {
  // Content that is marked stays so after Q, and a layer that is switched off would hide what follows.
  if (tokens.some((token) => token === 'BDC' || token === 'BMC')) return false;
  const levels: boolean[] = [false];
  for (const token of tokens) {
    if (token === 'q') levels.push(false);
    else if (token === 'Q') {
      if (levels.length === 1) return false;
      levels.pop();
    } else levels[levels.length - 1] = true;
  }
  return levels.every((changed) => !changed);
}
