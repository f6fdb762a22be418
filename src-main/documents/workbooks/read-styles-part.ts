import { attribute, xmlTokens } from './xml-tokens.ts';
import type { XmlAttributes } from './xml-tokens.ts';

/** What a cell's style tells about its value. */
export type CellStyle = {
  readonly fontName: string | null;
  readonly format: 'number' | 'percent' | 'date';
};

/** Built-in number formats that show dates or times, and those that show percentages. */
const dateFormats = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const percentFormats = new Set([9, 10]);

/** The styles in the order in which cells refer to them. */
export function readStylesPart(source: string): readonly CellStyle[] {
  const fonts: (string | null)[] = [];
  const formats = new Map<number, string>();
  const styles: CellStyle[] = [];
  let section = '';
  for (const token of xmlTokens(source)) {
    if (token.kind === 'text') continue;
    if (token.name === 'fonts' || token.name === 'cellXfs') {
      section = token.kind === 'open' && !token.empty ? token.name : '';
    }
    if (token.kind === 'close') continue;
    if (token.name === 'numFmt') {
      formats.set(numberOf(token.attributes, 'numFmtId'), attribute(token.attributes, 'formatCode') ?? '');
    }
    if (section === 'fonts') {
      if (token.name === 'font') fonts.push(null);
      if (token.name === 'name' && fonts.length > 0)
        fonts[fonts.length - 1] = attribute(token.attributes, 'val');
    }
    if (section === 'cellXfs' && token.name === 'xf') {
      const id = numberOf(token.attributes, 'numFmtId');
      styles.push({
        fontName: fonts[numberOf(token.attributes, 'fontId')] ?? null,
        format: formatKind(id, formats.get(id)),
      });
    }
  }
  return styles;
}

function formatKind(id: number, code: string | undefined): CellStyle['format'] {
  if (code === undefined) return dateFormats.has(id) ? 'date' : percentFormats.has(id) ? 'percent' : 'number';
  // Letters in quotes, after a backslash and in brackets (colours, locales) are no codes of the format.
  const codes = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[dmyhs]/i.test(codes) && !/general/i.test(codes)) return 'date';
  return codes.includes('%') ? 'percent' : 'number';
}

function numberOf(attributes: XmlAttributes, name: string): number {
  return Number(attribute(attributes, name) ?? '0');
}
