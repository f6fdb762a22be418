/** Type of the slides, in pixels of the canvas. 60 is 32 px on a projector of 1024×768. */
export const SLIDE_TEXT = {
  figure: { size: 220, lineHeight: 264, weight: 700 },
  title: { size: 84, lineHeight: 100, weight: 700 },
  heading: { size: 72, lineHeight: 86, weight: 700 },
  small: { size: 60, lineHeight: 72, weight: 700 },
  name: { size: 60, lineHeight: 72, weight: 600 },
  body: { size: 60, lineHeight: 72, weight: 400 },
} as const;

export type SlideText = (typeof SLIDE_TEXT)[keyof typeof SLIDE_TEXT];

/** The width of a text in one style, in pixels. */
export type MeasureText = (text: string, style: SlideText) => number;

/** How many lines a text takes in a width, broken at spaces as a browser does; a longer word breaks anywhere. */
export function countLines(text: string, style: SlideText, width: number, measure: MeasureText): number {
  return text.split('\n').reduce((lines, typed) => lines + countLinesOf(typed, style, width, measure), 0);
}

function countLinesOf(text: string, style: SlideText, width: number, measure: MeasureText): number {
  const space = measure(' ', style);
  // A line may be a little narrower or wider than its words, where letters move closer to a space.
  const doubt = style.size / 2;
  let lines = 1;
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const own = measure(word, style);
    const longer = line === '' ? word : `${line} ${word}`;
    const reckoned = line === '' ? own : used + space + own;
    const isClear = Math.abs(reckoned - width) > doubt;
    if ((isClear ? reckoned : measure(longer, style)) <= width) {
      line = longer;
      used = reckoned;
      continue;
    }
    if (line !== '') lines += 1;
    const brokenLines = Math.max(1, Math.ceil(own / width));
    lines += brokenLines - 1;
    line = word;
    used = own;
  }
  return lines;
}

/** The height of a text in a width, in pixels. */
export function textHeight(text: string, style: SlideText, width: number, measure: MeasureText): number {
  return text === '' ? 0 : countLines(text, style, width, measure) * style.lineHeight;
}

/**
 * Deals rows of given heights out to pages, in order. The first page may have less room than the others. A row higher
 * than a page gets one of its own.
 */
export function fillPages<Row>(
  rows: readonly Row[],
  heightOf: (row: Row) => number,
  room: { readonly first: number; readonly others: number },
): readonly (readonly Row[])[] {
  const pages: Row[][] = [];
  let used = 0;
  for (const row of rows) {
    const height = heightOf(row);
    const page = pages.at(-1);
    if (page !== undefined && used + height <= (pages.length === 1 ? room.first : room.others)) {
      page.push(row);
      used += height;
    } else {
      pages.push([row]);
      used = height;
    }
  }
  return pages;
}
