import type { Node, TableCellNode, TableNode } from 'pdfmake';

import { recipientLines } from './nd30-document.ts';
import type { Nd30Document, Signature } from './nd30-document.ts';
import { componentText } from './pdf-text.ts';
import { pointsFromMm, textWidthMm } from './style-sheet.ts';
import type { StyleSheet } from './style-sheet.ts';

/**
 * Titles, a blank for signature and seal, names (ô 7a, 7c, 7b), and nơi nhận (ô 9b): below two signatures, to the left of
 * one.
 */
export function pdfFoot(
  { signatures, recipients }: Pick<Nd30Document, 'signatures' | 'recipients'>,
  sheet: StyleSheet,
): Node[] {
  if (signatures === null) return recipientNodes(recipients, sheet);
  const { left, right } = signatures;
  const rightCells = signatureCells(right, sheet);
  if (left === null) {
    const beside: TableCellNode = { stack: recipientNodes(recipients, sheet), rowSpan: rightCells.length };
    return [
      footTable(
        rightCells.map((cell, row) => [row === 0 ? beside : { text: '' }, cell]),
        sheet,
      ),
    ];
  }
  const leftCells = signatureCells(left, sheet);
  return [
    footTable(
      rightCells.map((cell, row) => [leftCells[row] ?? { text: '' }, cell]),
      sheet,
    ),
    ...recipientNodes(recipients, sheet),
  ];
}

function footTable(body: TableCellNode[][], sheet: StyleSheet): TableNode {
  const half = pointsFromMm(textWidthMm(sheet)) / 2;
  return {
    layout: 'arrangement',
    margin: [0, 6, 0, 0],
    table: {
      widths: [half, half],
      heights: ['auto', pointsFromMm(sheet.signature.blankMm.value), 'auto'],
      body,
    },
  };
}

/** The cells of a signature from top to bottom. */
function signatureCells({ titleLines, aboveName, name }: Signature, sheet: StyleSheet): TableCellNode[] {
  return [
    { stack: titleLines.map((text) => componentText(text, sheet, 'signerTitle')) },
    { text: '' },
    {
      stack: [...(aboveName === null ? [] : [aboveName]), name].map((text) =>
        componentText(text, sheet, 'signerName'),
      ),
    },
  ];
}

function recipientNodes(recipients: readonly string[], sheet: StyleSheet): Node[] {
  if (recipients.length === 0) return [];
  return [
    componentText('Nơi nhận:', sheet, 'recipientsLabel', { alignment: 'left', margin: [0, 6, 0, 0] }),
    ...recipientLines(recipients).map((text) =>
      componentText(text, sheet, 'recipients', { alignment: 'left' }),
    ),
  ];
}
