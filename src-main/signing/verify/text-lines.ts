import type { Glyph } from './page-view.ts';
import { boxAround } from './painted-boxes.ts';
import type { Box } from './painted-boxes.ts';

/** In points: a wider gap between two letters is a space. */
const WORD_GAP = 1.5;

/** The longest text that a finding repeats. */
const LONGEST_QUOTE = 120;

/** Letters side by side, from the left. */
export type TextRun = { readonly text: string; readonly glyphs: readonly Glyph[]; readonly box: Box };

/** In points: what lies so close to a line belongs to it, as raised and stamped letters do. */
const SAME_LINE = 4;

/** The lines of a page from the top, each with all its letters, however wide the gaps. */
export function linesOf(glyphs: readonly Glyph[]): readonly TextRun[] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => b.box.y - a.box.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.box.y - glyph.box.y <= SAME_LINE) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map((line) => runOf(line.toSorted((a, b) => a.box.x - b.box.x)));
}

/** The parts of a line between gaps wider than `gap` points. */
export function partsOf(line: TextRun, gap: number): readonly TextRun[] {
  const parts: Glyph[][] = [];
  for (const glyph of line.glyphs) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part && last && glyph.box.x - last.box.x - last.box.width <= gap) part.push(glyph);
    else parts.push([glyph]);
  }
  return parts.map(runOf);
}

/** The part of a line with the letters from `start` up to and without `end` of its text. */
export function sliceOf(line: TextRun, start: number, end: number): TextRun {
  let at = 0;
  const glyphs = line.glyphs.filter(({ char }) => {
    const from = at;
    at += char.length;
    return from >= start && from < end;
  });
  return runOf(glyphs);
}

function runOf(glyphs: readonly Glyph[]): TextRun {
  const corners = glyphs.flatMap(
    ({ box: { x, y, width, height } }) =>
      [
        [x, y],
        [x + width, y + height],
      ] as const,
  );
  return {
    text: glyphs.map(({ char }) => char).join(''),
    glyphs,
    box: boxAround(corners) ?? { x: 0, y: 0, width: 0, height: 0 },
  };
}

/** Letters as a reader meets them: by line from the top, then from the left. */
export function quote(glyphs: readonly Glyph[]): string {
  const lines = linesOf(glyphs).map((line) => partsOf(line, WORD_GAP).map(({ text }) => text));
  return cut(lines.flat().join(' '));
}

/** A text on one line, cut where it is longer than a finding repeats. */
export function cut(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim().normalize('NFC');
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain;
}
