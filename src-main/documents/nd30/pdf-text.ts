import type { LineNode, Margin, PdfElement, TextNode, TextPiece } from 'pdfmake';

import { printableText } from './nd30-document.ts';
import type { Run } from './nd30-document.ts';
import type { ComponentName, StyleSheet } from './style-sheet.ts';

/** The runs of one line, in the type of the component; a run's own weight and slope come on top. */
export function linePieces(runs: readonly Run[], sheet: StyleSheet, component: ComponentName): TextPiece[] {
  const { sizePt, bold, italic } = sheet.components[component];
  return runs.map((run) => ({
    text: printableText(run.text),
    fontSize: sizePt.value,
    bold: bold || run.bold === true,
    italics: italic || run.italic === true,
  }));
}

/** The pieces of a text that is this element in the structure of the file. */
export function piecesOf(element: PdfElement, pieces: readonly TextPiece[]): TextPiece[] {
  return pieces.map((piece) => ({ ...piece, element }));
}

// A word with a hyphen or a slash inside: `12/GM-HĐTĐKT`; a word before a dash, so that no line begins with it: `Thi đua -`; a
// share: `89,47 %`.
const joinedWord =
  /(\S{0,40}[^\s-][-/][^\s-]\S{0,40}(?:\s+|$)|\S{1,40} [-–](?:\s+|$)|\d[\d,.]* %\S*(?:\s+|$))/u;

/**
 * The pieces of a justified text. pdfmake may break a line after each hyphen and slash, and when it justifies it opens a
 * gap at every place where it could have broken; document numbers are therefore pieces of their own that don't wrap.
 */
export function justifiedPieces(
  runs: readonly Run[],
  sheet: StyleSheet,
  component: ComponentName,
): TextPiece[] {
  return linePieces(runs, sheet, component).flatMap((piece) =>
    piece.text
      .split(joinedWord)
      .filter((text) => text !== '')
      .map((text) => (joinedWord.test(text) ? { ...piece, text, noWrap: true } : { ...piece, text })),
  );
}

/** A line of one component, as the blocks at the head and the foot of a document have them. */
export function componentText(
  text: string,
  sheet: StyleSheet,
  component: ComponentName,
  options: { alignment?: 'left' | 'center'; margin?: Margin } = {},
): TextNode {
  return {
    alignment: 'center',
    ...options,
    text: linePieces([{ text }], sheet, component),
  };
}

/** A horizontal line of a given length, centred in its column. */
export function ruleLine(widthPt: number, columnWidthPt: number): LineNode {
  const start = Math.max(0, (columnWidthPt - widthPt) / 2);
  return {
    canvas: [{ type: 'line', x1: start, y1: 2.5, x2: start + widthPt, y2: 2.5, lineWidth: 0.75 }],
  };
}
