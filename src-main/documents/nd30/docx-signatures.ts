import { HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';

import { componentLine, noCellBorders, noTableBorders, twipsFromMm } from './docx-text.ts';
import { recipientLines } from './nd30-document.ts';
import type { Nd30Document, Signature } from './nd30-document.ts';
import { textWidthMm } from './style-sheet.ts';
import type { StyleSheet } from './style-sheet.ts';

/**
 * Titles, a blank for signature and seal, names (ô 7a, 7c, 7b), and nơi nhận (ô 9b): below two signatures, to the left of
 * one. Every paragraph keeps with the next, so that the block stays on one page with the text before it.
 */
export function docxFoot(
  { signatures, recipients }: Pick<Nd30Document, 'signatures' | 'recipients'>,
  sheet: StyleSheet,
): (Paragraph | Table)[] {
  if (signatures === null) return recipientParagraphs(recipients, sheet);
  const { left, right } = signatures;
  const rightCells = signatureCells(right, sheet);
  if (left === null) {
    const beside = halfCell(recipientParagraphs(recipients, sheet), sheet, { rowSpan: rightCells.length });
    return [footTable([[beside, rightCells[0]], [rightCells[1]], [rightCells[2]]], sheet)];
  }
  const leftCells = signatureCells(left, sheet);
  return [
    footTable(
      [0, 1, 2].map((row) => [leftCells[row], rightCells[row]]),
      sheet,
    ),
    ...recipientParagraphs(recipients, sheet),
  ];
}

/** Three rows with a cell or two each; the middle one is the blank. */
function footTable(rows: readonly (readonly (TableCell | undefined)[])[], sheet: StyleSheet): Table {
  const half = halfWidth(sheet);
  const blank = { value: twipsFromMm(sheet.signature.blankMm.value), rule: HeightRule.EXACT };
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [half, half],
    width: { size: half * 2, type: WidthType.DXA },
    borders: noTableBorders,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          ...(index === 1 ? { height: blank } : {}),
          children: cells.filter((cell) => cell !== undefined),
        }),
    ),
  });
}

/** The cells of a signature from top to bottom. */
function signatureCells({ titleLines, aboveName, name }: Signature, sheet: StyleSheet): TableCell[] {
  return [
    titleLines.map((text) => componentLine(text, sheet, 'signerTitle', { keepNext: true })),
    [new Paragraph({ keepNext: true })],
    [...(aboveName === null ? [] : [aboveName]), name].map((text) =>
      componentLine(text, sheet, 'signerName', { keepNext: true }),
    ),
  ].map((content) => halfCell(content, sheet));
}

function halfCell(children: Paragraph[], sheet: StyleSheet, options: { rowSpan?: number } = {}): TableCell {
  return new TableCell({
    width: { size: halfWidth(sheet), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: noCellBorders,
    ...options,
    children,
  });
}

function halfWidth(sheet: StyleSheet): number {
  return Math.floor(twipsFromMm(textWidthMm(sheet)) / 2);
}

function recipientParagraphs(recipients: readonly string[], sheet: StyleSheet): Paragraph[] {
  if (recipients.length === 0) return [];
  const lines = recipientLines(recipients);
  return [
    componentLine('Nơi nhận:', sheet, 'recipientsLabel', {
      alignment: 'left',
      keepNext: true,
      spacing: { before: 120 },
    }),
    ...lines.map((text, index) =>
      componentLine(text, sheet, 'recipients', { alignment: 'left', keepNext: index < lines.length - 1 }),
    ),
  ];
}
