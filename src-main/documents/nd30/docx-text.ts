import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx';
import type { IBorderOptions, IParagraphOptions, IRunOptions } from 'docx';

import { printableText } from './nd30-document.ts';
import type { Run } from './nd30-document.ts';
import { pointsFromMm } from './style-sheet.ts';
import type { ComponentName, StyleSheet } from './style-sheet.ts';

/** Word counts lengths in twentieths of a point. */
export function twipsFromPoints(points: number): number {
  return Math.round(points * 20);
}

export function twipsFromMm(millimetres: number): number {
  return twipsFromPoints(pointsFromMm(millimetres));
}

/** The type of a component; Word counts sizes in half points. */
export function runStyle(sheet: StyleSheet, component: ComponentName): IRunOptions {
  const { sizePt, bold, italic } = sheet.components[component];
  return { size: sizePt.value * 2, bold, italics: italic };
}

/** The runs of one line, in the type of the component; a run's own weight and slope come on top. */
export function lineRuns(runs: readonly Run[], sheet: StyleSheet, component: ComponentName): TextRun[] {
  const style = runStyle(sheet, component);
  return runs.map(
    ({ text, bold, italic }) =>
      new TextRun({
        ...style,
        bold: style.bold === true || bold === true,
        italics: style.italics === true || italic === true,
        text: printableText(text),
      }),
  );
}

/** A line of one component, single spaced, as the blocks at the head and the foot of a document have them. */
export function componentLine(
  text: string,
  sheet: StyleSheet,
  component: ComponentName,
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...options,
    children: lineRuns([{ text }], sheet, component),
  });
}

/**
 * A centred horizontal line of a given length: the lower border of an empty paragraph that is indented from both sides,
 * because a border moves with its paragraph where a drawn shape can slip away from it.
 */
export function ruleLine(widthPt: number, columnWidthPt: number): Paragraph {
  const indent = twipsFromPoints(Math.max(0, (columnWidthPt - widthPt) / 2));
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { line: 50, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [new TextRun({ text: '', size: 4 })],
  });
}

const noBorder: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** The borders of a table that only arranges text. */
export const noTableBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};

/** The borders of one cell without lines. */
export const noCellBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder };
