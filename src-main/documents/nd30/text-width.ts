/** The width of a text in points at a size in points. */
export type TextWidth = (text: string, sizePt: number) => number;

/**
 * Measures text with the advance widths of a TrueType font. The lines under the headings are a share of their text's
 * width, and neither writer tells the width of a text before the page is laid out.
 */
export function textWidthOf(fontFile: Buffer): TextWidth {
  const tables = tableOffsets(fontFile);
  const unitsPerEm = fontFile.readUInt16BE(tables('head') + 18);
  const metricCount = fontFile.readUInt16BE(tables('hhea') + 34);
  const metrics = tables('hmtx');
  const glyphOf = characterMap(fontFile, tables('cmap'));
  return (text, sizePt) => {
    let units = 0;
    for (const character of text) {
      const glyph = glyphOf(character.codePointAt(0) ?? 0);
      units += fontFile.readUInt16BE(metrics + 4 * Math.min(glyph, metricCount - 1));
    }
    return (units * sizePt) / unitsPerEm;
  };
}

function tableOffsets(fontFile: Buffer): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let index = 0; index < fontFile.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    offsets.set(fontFile.toString('latin1', entry, entry + 4), fontFile.readUInt32BE(entry + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no table ${tag}`);
    return offset;
  };
}

/** Reads the segment map (format 4), the one that every TrueType font of the basic plane carries. */
function characterMap(fontFile: Buffer, cmap: number): (codePoint: number) => number {
  const subtableCount = fontFile.readUInt16BE(cmap + 2);
  const subtables = Array.from(
    { length: subtableCount },
    (_, index) => cmap + fontFile.readUInt32BE(cmap + 8 + 8 * index),
  );
  const subtable = subtables.find((offset) => fontFile.readUInt16BE(offset) === 4);
  if (subtable === undefined) throw new Error('The font has no character map of format 4');
  const byteCount = fontFile.readUInt16BE(subtable + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + byteCount, 16 + 2 * byteCount, 16 + 3 * byteCount].map(
    (offset) => subtable + offset,
  ) as [number, number, number, number];
  return (codePoint) => {
    for (let segment = 0; segment < byteCount; segment += 2) {
      if (codePoint > fontFile.readUInt16BE(ends + segment)) continue;
      const start = fontFile.readUInt16BE(starts + segment);
      if (codePoint < start) return 0;
      const delta = fontFile.readUInt16BE(deltas + segment);
      const range = fontFile.readUInt16BE(ranges + segment);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = fontFile.readUInt16BE(ranges + segment + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
