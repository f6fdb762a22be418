import { readFontMetrics } from '../../domain/fonts/font-metrics.ts';

/** The width of a text in points at a size in points. */
export type TextWidth = (text: string, sizePt: number) => number;

/**
 * Measures text with the advance widths of a TrueType font. The lines under the headings are a share of their text's
 * width, and neither writer tells the width of a text before the page is laid out.
 */
export function textWidthOf(fontFile: Buffer): TextWidth {
  const metrics = readFontMetrics(fontFile);
  return (text, sizePt) => metrics.widthOf(text) * sizePt;
}
