import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';

import { lineRuns, noCellBorders, twipsFromMm } from './docx-text.ts';
import { columnGroups, rowsTogether } from './nd30-document.ts';
import type { DocumentTable, TableCell as Cell, TableColumn } from './nd30-document.ts';
import { textWidthMm } from './style-sheet.ts';
import type { ComponentName, StyleSheet } from './style-sheet.ts';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/**
 * A table over the text width; its caption and column titles are repeated on each page, no row is split.
 *
 * @param onRow called after each row of data
 */
export function docxTable(table: DocumentTable, sheet: StyleSheet, onRow: () => void): Table {
  const widths = columnWidths(table.columns, twipsFromMm(textWidthMm(sheet)));
  const component: ComponentName = table.size === 'narrow' ? 'tableNarrow' : 'table';
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      ...captionRow(table, sheet),
      ...headingRows(table.columns, widths, sheet, component),
      ...table.rows.map((row, index) => {
        const keepNext = index + 1 < rowsTogether(table);
        const written = dataRow(row, { table, widths, keepNext }, sheet, component);
        onRow();
        return written;
      }),
    ],
  });
}

function columnWidths(columns: readonly TableColumn[], total: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  return columns.map(({ share }) => Math.floor((total * share) / shares));
}

function captionRow(table: DocumentTable, sheet: StyleSheet): TableRow[] {
  if (table.caption === null) return [];
  return [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: table.columns.length,
          borders: { ...noCellBorders, bottom: line },
          margins: { left: 0, right: 0, top: 60, bottom: 60 },
          children: [
            new Paragraph({
              keepNext: true,
              children: lineRuns([{ text: table.caption, bold: true, italic: true }], sheet, 'table'),
            }),
          ],
        }),
      ],
    }),
  ];
}

function headingRows(
  columns: readonly TableColumn[],
  widths: readonly number[],
  sheet: StyleSheet,
  component: ComponentName,
): TableRow[] {
  // Kept with the next row, so that the titles never end a page; a data row of a long table must not be, or LibreOffice would
  // move the whole table to the next page.
  const title = (text: string): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: lineRuns([{ text, bold: true }], sheet, component),
    });
  const headingRow = (children: TableCell[]): TableRow =>
    new TableRow({ tableHeader: true, cantSplit: true, children });
  const headingCell = (children: Paragraph[], options: object = {}): TableCell =>
    new TableCell({ verticalAlign: VerticalAlignTable.CENTER, children, ...options });
  const widthOf = (index: number): object => ({ width: { size: widths[index] ?? 0, type: WidthType.DXA } });

  if (columns.every(({ group }) => group === null)) {
    return [headingRow(columns.map((column, index) => headingCell([title(column.title)], widthOf(index))))];
  }
  const upper = columnGroups(columns).flatMap((group) =>
    group.title === null
      ? group.columns.map((column) =>
          headingCell([title(column.title)], { verticalMerge: VerticalMergeType.RESTART }),
        )
      : [headingCell([title(group.title)], { columnSpan: group.columns.length })],
  );
  const lower = columns.map((column, index) =>
    column.group === null
      ? headingCell([new Paragraph({ keepNext: true })], {
          verticalMerge: VerticalMergeType.CONTINUE,
          ...widthOf(index),
        })
      : headingCell([title(column.title)], widthOf(index)),
  );
  return [headingRow(upper), headingRow(lower)];
}

function dataRow(
  row: readonly Cell[],
  {
    table: { columns, rowHeightMm },
    widths,
    keepNext,
  }: { table: DocumentTable; widths: readonly number[]; keepNext: boolean },
  sheet: StyleSheet,
  component: ComponentName,
): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(rowHeightMm === undefined
      ? {}
      : { height: { value: twipsFromMm(rowHeightMm), rule: HeightRule.ATLEAST } }),
    children: columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({
              alignment: alignments[column.align],
              keepNext,
              children: cellRuns(row[index] ?? [], sheet, component),
            }),
          ],
        }),
    ),
  });
}

function cellRuns(cell: Cell, sheet: StyleSheet, component: ComponentName): TextRun[] {
  return cell.flatMap((run, index) => [
    ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
    ...lineRuns([run], sheet, component),
  ]);
}
