import type { Glyph } from './page-view.ts';
import { isMostlyIn, overlaps } from './painted-boxes.ts';
import type { Box } from './painted-boxes.ts';
import { quote } from './text-lines.ts';

/** The text that boxes lie over, without what stands where something may be put over it; empty where there is none. */
export function coveredText(glyphs: readonly Glyph[], boxes: readonly Box[], zones: readonly Box[]): string {
  return quote(
    glyphs.filter(
      (glyph) =>
        boxes.some((box) => overlaps(middleOf(glyph.box), box)) &&
        !zones.some((zone) => isMostlyIn(glyph.box, zone)),
    ),
  );
}

/** Descenders and ascenders reach over the line: only the middle of a letter counts as covered. */
function middleOf({ x, y, width, height }: Box): Box {
  return { x: x + width * 0.2, y: y + height * 0.3, width: width * 0.6, height: height * 0.4 };
}
