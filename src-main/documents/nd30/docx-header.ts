import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';

import { componentLine, noCellBorders, noTableBorders, ruleLine, twipsFromPoints } from './docx-text.ts';
import { motto, nationalTitle } from './header-texts.ts';
import type { Measures } from './header-texts.ts';
import type { DocumentHeader, Nd30Document } from './nd30-document.ts';
import { pointsFromMm, textWidthMm } from './style-sheet.ts';
import type { StyleSheet } from './style-sheet.ts';

/**
 * The head of the first page: issuing body left, national title right (ô 1 and 2); below them, on one line, the number (ô 3)
 * and the place and date (ô 4).
 */
export function docxHeader(header: DocumentHeader, sheet: StyleSheet, measures: Measures): Table {
  const [left, right] = measures.headerColumnsPt;
  const lastLine = header.issuingBodyLines.at(-1) ?? '';
  const numbered = [
    ...(header.numberText === null ? [] : [componentLine(header.numberText, sheet, 'number', aboveNumber)]),
    ...measures
      .letterSubjectLines(header.subject ?? '')
      .map((line, index) =>
        componentLine(line, sheet, 'letterSubject', { spacing: { before: index === 0 ? 120 : 0 } }),
      ),
  ];
  const dated =
    header.placeDate === undefined ? [] : [componentLine(header.placeDate, sheet, 'placeDate', aboveNumber)];
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [twipsFromPoints(left), twipsFromPoints(right)],
    width: { size: twipsFromPoints(left + right), type: WidthType.DXA },
    borders: noTableBorders,
    rows: [
      headerRow(
        headerCell(left, [
          ...(header.parentBody === '' ? [] : [componentLine(header.parentBody, sheet, 'parentBody')]),
          ...header.issuingBodyLines.map((line) => componentLine(line, sheet, 'issuingBody')),
          ruleLine(measures.rulePt('issuingBody', 'issuingBody', lastLine), left),
        ]),
        headerCell(right, [
          componentLine(nationalTitle, sheet, 'nationalTitle'),
          componentLine(motto, sheet, 'motto'),
          ruleLine(measures.rulePt('motto', 'motto', motto), right),
        ]),
      ),
      ...(numbered.length + dated.length === 0
        ? []
        : [headerRow(headerCell(left, numbered), headerCell(right, dated))]),
    ],
  });
}

/** The gap between the lines below the names and the number. */
const aboveNumber = { spacing: { before: 120 } };

function headerRow(...children: TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, children });
}

function headerCell(widthPt: number, children: Paragraph[]): TableCell {
  return new TableCell({
    width: { size: twipsFromPoints(widthPt), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: noCellBorders,
    // Word wants a paragraph in every cell.
    children: children.length > 0 ? children : [new Paragraph({})],
  });
}

/** Tên loại, trích yếu and the line below them (ô 5a). */
export function docxTitle(
  title: NonNullable<Nd30Document['title']>,
  sheet: StyleSheet,
  measures: Measures,
): Paragraph[] {
  const subjectLines = measures.subjectLines(title.subjectLines);
  const lastLine = subjectLines.at(-1) ?? '';
  return [
    componentLine(title.typeName, sheet, 'typeName', { spacing: { before: 320 } }),
    ...subjectLines.map((line) => componentLine(line, sheet, 'subject')),
    ruleLine(measures.rulePt('subject', 'subject', lastLine), pointsFromMm(textWidthMm(sheet))),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
    ...(title.authority === undefined
      ? []
      : [componentLine(title.authority, sheet, 'authority', { spacing: { after: 160 } })]),
  ];
}
