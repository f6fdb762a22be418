import type { Node, TableNode } from 'pdfmake';

import { recipientLines } from './nd30-document.ts';
import type { Nd30Document } from './nd30-document.ts';
import { componentText } from './pdf-text.ts';
import { pointsFromMm, textWidthMm } from './style-sheet.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Titles, a blank for signature and seal, names (ô 7a, 7c, 7b). */
export function pdfSignatures({ left, right }: Nd30Document['signatures'], sheet: StyleSheet): TableNode {
  const half = pointsFromMm(textWidthMm(sheet)) / 2;
  const both = [left, right];
  return {
    layout: 'arrangement',
    margin: [0, 6, 0, 0],
    table: {
      widths: [half, half],
      heights: ['auto', pointsFromMm(sheet.signature.blankMm.value), 'auto'],
      body: [
        both.map(({ titleLines }) => ({
          stack: titleLines.map((text) => componentText(text, sheet, 'signerTitle')),
        })),
        both.map(() => ({ text: '' })),
        both.map(({ aboveName, name }) => ({
          stack: [...(aboveName === null ? [] : [aboveName]), name].map((text) =>
            componentText(text, sheet, 'signerName'),
          ),
        })),
      ],
    },
  };
}

/** Nơi nhận (ô 9b). */
export function pdfRecipients(recipients: readonly string[], sheet: StyleSheet): Node[] {
  if (recipients.length === 0) return [];
  return [
    componentText('Nơi nhận:', sheet, 'recipientsLabel', { alignment: 'left', margin: [0, 6, 0, 0] }),
    ...recipientLines(recipients).map((text) =>
      componentText(text, sheet, 'recipients', { alignment: 'left' }),
    ),
  ];
}
