import type { Node, TableNode } from 'pdfmake';

import { motto, nationalTitle } from './header-texts.ts';
import type { Measures } from './header-texts.ts';
import type { DocumentHeader, Nd30Document } from './nd30-document.ts';
import { componentText, linePieces, piecesOf, ruleLine } from './pdf-text.ts';
import { pointsFromMm, textWidthMm } from './style-sheet.ts';
import type { StyleSheet } from './style-sheet.ts';

/**
 * The head of the first page: issuing body left, national title right (ô 1 and 2); below them, on one line, the number (ô 3)
 * and the place and date (ô 4).
 */
export function pdfHeader(header: DocumentHeader, sheet: StyleSheet, measures: Measures): TableNode {
  const [left, right] = measures.headerColumnsPt;
  const lastLine = header.issuingBodyLines.at(-1) ?? '';
  const numbered = [
    ...(header.numberText === null ? [] : [componentText(header.numberText, sheet, 'number')]),
    ...measures
      .letterSubjectLines(header.subject ?? '')
      .map((line, index) =>
        componentText(line, sheet, 'letterSubject', { margin: [0, index === 0 ? 6 : 0, 0, 0] }),
      ),
  ];
  const dated = header.placeDate === undefined ? [] : [componentText(header.placeDate, sheet, 'placeDate')];
  return {
    layout: 'arrangement',
    table: {
      widths: [left, right],
      body: [
        [
          {
            stack: [
              ...(header.parentBody === '' ? [] : [componentText(header.parentBody, sheet, 'parentBody')]),
              ...header.issuingBodyLines.map((line) => componentText(line, sheet, 'issuingBody')),
              ruleLine(measures.rulePt('issuingBody', 'issuingBody', lastLine), left),
            ],
          },
          {
            stack: [
              componentText(nationalTitle, sheet, 'nationalTitle'),
              componentText(motto, sheet, 'motto'),
              ruleLine(measures.rulePt('motto', 'motto', motto), right),
            ],
          },
        ],
        ...(numbered.length + dated.length === 0
          ? []
          : [
              [
                { stack: numbered, margin: aboveNumber },
                { stack: dated, margin: aboveNumber },
              ],
            ]),
      ],
    },
  };
}

/** The gap between the lines below the names and the number. */
const aboveNumber: [number, number, number, number] = [0, 6, 0, 0];

/** Tên loại, trích yếu and the line below them (ô 5a). */
export function pdfTitle(
  title: NonNullable<Nd30Document['title']>,
  sheet: StyleSheet,
  measures: Measures,
): Node {
  const subjectLines = measures.subjectLines(title.subjectLines);
  const lastLine = subjectLines.at(-1) ?? '';
  return {
    margin: [0, 16, 0, 14],
    stack: [
      {
        alignment: 'center',
        text: piecesOf({ kind: 'H1' }, linePieces([{ text: title.typeName }], sheet, 'typeName')),
      },
      ...subjectLines.map((line) => componentText(line, sheet, 'subject')),
      ruleLine(measures.rulePt('subject', 'subject', lastLine), pointsFromMm(textWidthMm(sheet))),
      ...(title.authority === undefined
        ? []
        : [componentText(title.authority, sheet, 'authority', { margin: [0, 14, 0, 0] })]),
    ],
  };
}
