import type { StampedNumber } from '../../domain/signing/page-difference.ts';
import type { PageView } from './page-view.ts';
import { isCentredIn } from './painted-boxes.ts';
import type { Box } from './painted-boxes.ts';
import { linesOf, sliceOf } from './text-lines.ts';
import type { TextRun } from './text-lines.ts';

/** What stands in a blank of a printed form. */
const BLANK = '[.…_]*';

const datePattern = new RegExp(
  `ngày${BLANK}(\\d{0,2})${BLANK}tháng${BLANK}(\\d{0,2})${BLANK}năm${BLANK}(\\d{4})`,
  'u',
);

/** `Số:12/BB-HĐTĐKT` of a line whose spaces are left out, with or without the number. */
function numberPattern(notation: string): RegExp {
  const plain = notation.normalize('NFC').replace(/\s+/g, '');
  return new RegExp(`S[ốo]:?${BLANK}(\\d{0,5})${BLANK}/${plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u');
}

/** The date of issue ends its line, after the place; it stands in this upper part of the page. */
const DATE_ABOVE = 0.6;

/** In points around a line, within which what was stamped belongs to it. */
const REACH = { x: 12, y: 8 };

/** Where the number of a document stands on its first page; null where there is none. */
export function findNumber(page: PageView, notation: string): TextRun | null {
  return find(page, numberPattern(notation));
}

/** Where the date of issue stands on the first page; minutes have none. */
export function findDate(page: PageView): TextRun | null {
  const atEnd = new RegExp(`(?<=,)${datePattern.source}$`, 'u');
  const found = find(page, atEnd);
  return found !== null && found.box.y > page.box.y + page.box.height * DATE_ABOVE ? found : null;
}

function find(page: PageView, pattern: RegExp): TextRun | null {
  for (const line of linesOf(page.glyphs)) {
    const match = pattern.exec(line.text);
    if (match !== null) return sliceOf(line, match.index, match.index + match[0].length);
  }
  return null;
}

/**
 * Reads the number and the date that an office stamped on the first page, whether into the page itself or as an
 * annotation over it.
 *
 * @param sent the first page as it was sent, which says where the blanks are
 * @param received the first page that came back
 */
export function readStamped(
  sent: PageView | undefined,
  received: PageView | undefined,
  notation: string,
): StampedNumber {
  if (!sent || !received) return { number: null, date: null };
  const found = filledIn(findNumber(sent, notation), received, numberPattern(notation));
  const number = Number(found?.[1] ?? '') || null;
  const [, day = '', month = '', year = ''] = filledIn(findDate(sent), received, datePattern) ?? [];
  const date =
    day === '' || month === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { number, date };
}

function filledIn(blank: TextRun | null, received: PageView, pattern: RegExp): RegExpExecArray | null {
  if (blank === null) return null;
  const { x, y, width, height } = blank.box;
  const zone: Box = {
    x: x - REACH.x,
    y: y - REACH.y,
    width: width + 2 * REACH.x,
    height: height + 2 * REACH.y,
  };
  const stamped = received.annotations.flatMap(({ unseen, text, box }) =>
    unseen || !isCentredIn(box, zone) ? [] : [{ char: text.replace(/\s+/g, '').normalize('NFC'), box }],
  );
  // A tool may print the whole line over the blank one.
  const whole = stamped
    .map(({ char }) => pattern.exec(char))
    .find((match) => match?.[1] !== undefined && match[1] !== '');
  if (whole) return whole;
  const text = [...received.glyphs.filter(({ box }) => isCentredIn(box, zone)), ...stamped]
    .toSorted((a, b) => a.box.x - b.box.x)
    .map(({ char }) => char)
    .join('');
  return pattern.exec(text);
}
