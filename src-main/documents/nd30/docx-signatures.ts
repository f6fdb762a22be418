import { HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';

import { componentLine, noCellBorders, noTableBorders, twipsFromMm } from './docx-text.ts';
import { recipientLines } from './nd30-document.ts';
import type { Nd30Document, Signature } from './nd30-document.ts';
import { textWidthMm } from './style-sheet.ts';
import type { StyleSheet } from './style-sheet.ts';

/**
 * Titles, a blank for signature and seal, names (ô 7a, 7c, 7b). Every paragraph keeps with the next, so that the block
 * stays on one page with the text before it and the recipients after it.
 */
export function docxSignatures({ left, right }: Nd30Document['signatures'], sheet: StyleSheet): Table {
  const half = Math.floor(twipsFromMm(textWidthMm(sheet)) / 2);
  const row = (
    content: (signature: Signature) => Paragraph[],
    height?: { value: number; rule: 'exact' },
  ): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(height ? { height } : {}),
      children: [left, right].map(
        (signature) =>
          new TableCell({
            width: { size: half, type: WidthType.DXA },
            margins: { left: 0, right: 0, top: 0, bottom: 0 },
            borders: noCellBorders,
            children: content(signature),
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [half, half],
    width: { size: half * 2, type: WidthType.DXA },
    borders: noTableBorders,
    rows: [
      row(({ titleLines }) =>
        titleLines.map((text) => componentLine(text, sheet, 'signerTitle', { keepNext: true })),
      ),
      row(() => [new Paragraph({ keepNext: true })], {
        value: twipsFromMm(sheet.signature.blankMm.value),
        rule: HeightRule.EXACT,
      }),
      row(({ aboveName, name }) =>
        [...(aboveName === null ? [] : [aboveName]), name].map((text) =>
          componentLine(text, sheet, 'signerName', { keepNext: true }),
        ),
      ),
    ],
  });
}

/** Nơi nhận (ô 9b). */
export function docxRecipients(recipients: readonly string[], sheet: StyleSheet): Paragraph[] {
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
