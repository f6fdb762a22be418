/** What a font says of the room its text takes. Shares are of the font size. */
export type FontMetrics = {
  /** From the baseline up to the top of a line, and down to its foot. */
  readonly ascent: number;
  readonly descent: number;
  /** The width of a text without kerning, as a share of the font size; what the font lacks is as wide as its box. */
  widthOf(text: string): number;
  /** The first character that the font has no glyph for. */
  missingIn(text: string): string | null;
};

/**
 * Reads a TrueType font. The page, the checks and the writers measure with this one reader: what fits on the screen fits on
 * paper. Throws for a file that is no TrueType font.
 */
export function readFontMetrics(file: Uint8Array): FontMetrics {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = tableOffsets(view);
  const unitsPerEm = view.getUint16(tables('head') + 18);
  const header = tables('hhea');
  const metricCount = view.getUint16(header + 34);
  const metrics = tables('hmtx');
  const glyphOf = characterMap(view, tables('cmap'));
  return {
    ascent: view.getInt16(header + 4) / unitsPerEm,
    descent: -view.getInt16(header + 6) / unitsPerEm,
    widthOf(text) {
      let units = 0;
      for (const character of text) {
        const glyph = glyphOf(character.codePointAt(0) ?? 0);
        units += view.getUint16(metrics + 4 * Math.min(glyph, metricCount - 1));
      }
      return units / unitsPerEm;
    },
    missingIn(text) {
      for (const character of text) if (glyphOf(character.codePointAt(0) ?? 0) === 0) return character;
      return null;
    },
  };
}

function tableOffsets(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    offsets.set(tag, view.getUint32(entry + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no table ${tag}`);
    return offset;
  };
}

/** Reads the segment map (format 4), the one that every TrueType font of the basic plane carries. */
function characterMap(view: DataView, cmap: number): (codePoint: number) => number {
  const subtableCount = view.getUint16(cmap + 2);
  const subtables = Array.from(
    { length: subtableCount },
    (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index),
  );
  const subtable = subtables.find((offset) => view.getUint16(offset) === 4);
  if (subtable === undefined) throw new Error('The font has no character map of format 4');
  const byteCount = view.getUint16(subtable + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + byteCount, 16 + 2 * byteCount, 16 + 3 * byteCount].map(
    (offset) => subtable + offset,
  ) as [number, number, number, number];
  return (codePoint) => {
    for (let segment = 0; segment < byteCount; segment += 2) {
      if (codePoint > view.getUint16(ends + segment)) continue;
      const start = view.getUint16(starts + segment);
      if (codePoint < start) return 0;
      const delta = view.getUint16(deltas + segment);
      const range = view.getUint16(ranges + segment);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(ranges + segment + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
