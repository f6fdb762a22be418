import type { TextWidth } from './text-width.ts';
import type { ComponentName, StyleSheet } from './style-sheet.ts';
import { pointsFromMm, textWidthMm } from './style-sheet.ts';

export const nationalTitle = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

// The national title must stand on one line, so its column takes what that line needs and a little air.
const nationalTitleAirPt = 10;

export type Measures = {
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
  return {
    headerColumnsPt: [pointsFromMm(textWidthMm(sheet)) - right, right],
    rulePt: (rule, component, text) => sheet.rules[rule].value * width(component, text),
  };
}
