import { pointsFromMm, textWidthMm } from './style-sheet.ts';
import type { ComponentName, StyleSheet } from './style-sheet.ts';
import type { TextWidth } from './text-width.ts';

export const nationalTitle = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

// The national title must stand on one line, so its column takes what that line needs and a little air.
const nationalTitleAirPt = 10;
const letterSubjectAirPt = 12;

/**
 * Breaks a centred text that is wider than its column into lines of nearly the same length, never before or after a
 * dash that stands alone.
 */
export function balancedLines(
  text: string,
  widthPt: number,
  width: (text: string) => number,
): readonly string[] {
  const words = text.split(/(?<! -) (?!- )/u);
  const wrap = (limitPt: number): string[] =>
    words.reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      const longer = `${last} ${word}`;
      return last !== undefined && width(longer) <= limitPt
        ? [...lines.slice(0, -1), longer]
        : [...lines, word];
    }, []);
  const fewest = wrap(widthPt).length;
  for (let limitPt = width(text) / fewest; limitPt < widthPt; limitPt += 3) {
    const lines = wrap(limitPt);
    if (lines.length === fewest) return lines;
  }
  return wrap(widthPt);
}

export type Measures = {
  /** Trích yếu in the lines that fit between the margins. */
  readonly subjectLines: (lines: readonly string[]) => readonly string[];
  /** Trích yếu of a letter in the lines that fit below its number; none where there is none. */
  readonly letterSubjectLines: (subject: string) => readonly string[];
  /** The columns of the header in points: issuing body, national title. */
  readonly headerColumnsPt: readonly [number, number];
  /** The length of the line under a text of a component, in points. */
  readonly rulePt: (rule: keyof StyleSheet['rules'], component: ComponentName, text: string) => number;
};

/** What both writers need to know of text widths; `bold` measures bold type, which all these components have. */
export function measureHeader(sheet: StyleSheet, bold: TextWidth): Measures {
  const width = (component: ComponentName, text: string): number =>
    bold(text, sheet.components[component].sizePt.value);
  const right = width('nationalTitle', nationalTitle) + nationalTitleAirPt;
  const left = pointsFromMm(textWidthMm(sheet)) - right;
  return {
    // Measured as if it were bold: a little more than it needs.
    letterSubjectLines: (subject) =>
      subject === ''
        ? []
        : balancedLines(subject, left - letterSubjectAirPt, (text) => width('letterSubject', text)),
    subjectLines: (lines) =>
      lines.flatMap((line) =>
        balancedLines(line, pointsFromMm(textWidthMm(sheet)), (text) => width('subject', text)),
      ),
    headerColumnsPt: [left, right],
    rulePt: (rule, component, text) => sheet.rules[rule].value * width(component, text),
  };
}
