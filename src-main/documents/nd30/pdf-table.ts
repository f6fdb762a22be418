import type { CellElement, TableCellNode, TableLayout, TableNode } from 'pdfmake';

import { columnGroups, printableText, rowsTogether } from './nd30-document.ts';
import type { DocumentTable, TableCell, TableColumn } from './nd30-document.ts';
import { linePieces, piecesOf } from './pdf-text.ts';
import { pointsFromMm, textWidthMm } from './style-sheet.ts';
import type { ComponentName, StyleSheet } from './style-sheet.ts';
import type { TextWidth } from './text-width.ts';

const lineWidthPt = 0.5;
const sidePaddingPt = 2.5;

const lines: TableLayout = {
  hLineWidth: () => lineWidthPt,
  vLineWidth: () => lineWidthPt,
  paddingLeft: () => sidePaddingPt,
  paddingRight: () => sidePaddingPt,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};

/** Tables with lines, the same below a caption that has no line above it, and tables that only arrange text. */
export const tableLayouts: Record<'lines' | 'linesBelowCaption' | 'arrangement', TableLayout> = {
  lines,
  linesBelowCaption: { ...lines, hLineWidth: (line) => (line === 0 ? 0 : lineWidthPt) },
  arrangement: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
};

type Column = TableColumn & { readonly widthPt: number };
type Row = TableNode['table']['body'][number];

/**
 * A table over the text width; its caption and column titles are repeated on each page, no row is split. It begins `upPt` points
 * further up than the text before it ends.
 */
export function pdfTable(
  table: DocumentTable,
  sheet: StyleSheet,
  width: TextWidth,
  { upPt = 0 }: { upPt?: number } = {},
): TableNode {
  const component: ComponentName = table.size === 'narrow' ? 'tableNarrow' : 'table';
  const sizePt = sheet.components[component].sizePt.value;
  const columns = withWidths(table.columns, pointsFromMm(textWidthMm(sheet)));
  const shape = { columns: columns.length };
  const caption = captionRow(table, shape, sheet);
  const headings = [
    ...caption,
    ...headingRows(columns, { shape, firstRow: caption.length }, sheet, component),
  ];
  const rows = table.rows.map((row, rowIndex) =>
    columns.map(({ align, widthPt }, column) => {
      const place = cellAt(shape, 'TD', { row: headings.length + rowIndex, column });
      const breakLong = (word: string): string => breakWord(word, widthPt, sizePt, width);
      return cellNode(row[column] ?? [], place, { align, breakLong }, sheet, component);
    }),
  );
  // A row that is higher than a page would lose its end if it were kept whole.
  const rowsFit = table.rows.every((row) =>
    columns.every(
      ({ widthPt }, index) => lineEstimate(row[index] ?? [], widthPt, sizePt, width) <= wholeRowLines,
    ),
  );
  return {
    layout: table.caption === null ? 'lines' : 'linesBelowCaption',
    unbreakable:
      rowsTogether(table) === table.rows.length &&
      mostHeightPt(table, table.rows.length, sheet, width) <= mostClaimedPt,
    margin: [0, 2 - upPt, 0, 8],
    table: {
      widths: columns.map(({ widthPt }) => widthPt),
      headerRows: headings.length,
      keepWithHeaderRows: rowsFit && rows.length > 0 ? 1 : 0,
      dontBreakRows: rowsFit,
      ...(table.rowHeightMm === undefined ? {} : { heights: rowHeights(table.rowHeightMm, headings.length) }),
      body: [...headings, ...rows],
    },
  };
}

// A table whose first rows are higher than this may well begin a page.
const mostClaimedPt = 250;

/**
 * How high a table is at most, in points, as far as it stays on the page on which it begins: caption, titles and first row, or all of a
 * table of few rows.
 */
export function firstRowsPt(table: DocumentTable, sheet: StyleSheet, width: TextWidth): number {
  return Math.min(mostClaimedPt, mostHeightPt(table, rowsTogether(table), sheet, width));
}

/** Caption, titles and the first rows of a table. */
function mostHeightPt(table: DocumentTable, rowCount: number, sheet: StyleSheet, width: TextWidth): number {
  const component: ComponentName = table.size === 'narrow' ? 'tableNarrow' : 'table';
  const sizePt = sheet.components[component].sizePt.value;
  const columns = withWidths(table.columns, pointsFromMm(textWidthMm(sheet)));
  const linesOf = (cells: readonly TableCell[]): number =>
    Math.max(
      1,
      ...columns.map(({ widthPt }, index) => lineEstimate(cells[index] ?? [], widthPt, sizePt, width)),
    );
  const linePt = sizePt * 1.2;
  const titleLines =
    (table.caption === null ? 0 : 1) +
    (columns.some(({ group }) => group !== null) ? 1 : 0) +
    linesOf(columns.map(({ title }) => [{ text: title }]));
  const writtenPt = pointsFromMm(table.rowHeightMm ?? 0);
  return table.rows
    .slice(0, rowCount)
    .reduce((sum, row) => sum + Math.max(linesOf(row) * linePt, writtenPt) + 4, titleLines * linePt + 16);
}

/** The titles are as high as their text. */
function rowHeights(rowHeightMm: number, headings: number): (row: number) => number | 'auto' {
  return (row) => (row < headings ? 'auto' : pointsFromMm(rowHeightMm));
}

// Of the 57 lines of a page, less the caption, the titles and the error of the estimate.
const wholeRowLines = 35;

/** How many lines a cell takes at most, a third added for what is lost where lines end. */
function lineEstimate(cell: TableCell, columnWidthPt: number, sizePt: number, width: TextWidth): number {
  return cell.reduce((sum, { text }) => sum + Math.ceil((1.34 * width(text, sizePt)) / columnWidthPt), 0);
}

const tallTitleOffsetPt = 10;

function withWidths(columns: readonly TableColumn[], totalPt: number): readonly Column[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const betweenLines = totalPt - lineWidthPt * (columns.length + 1);
  return columns.map((column) => ({
    ...column,
    widthPt: (betweenLines * column.share) / shares - 2 * sidePaddingPt,
  }));
}

type Shape = CellElement['table'];

function cellAt(
  table: Shape,
  kind: CellElement['kind'],
  place: { row: number; column: number; colSpan?: number; rowSpan?: number },
): CellElement {
  return { kind, table, colSpan: 1, rowSpan: 1, ...place };
}

function captionRow(table: DocumentTable, shape: Shape, sheet: StyleSheet): Row[] {
  if (table.caption === null) return [];
  const pieces = linePieces([{ text: table.caption, bold: true, italic: true }], sheet, 'table');
  return [
    [
      {
        text: piecesOf(cellAt(shape, 'Caption', { row: 0, column: 0, colSpan: shape.columns }), pieces),
        colSpan: table.columns.length,
        border: [false, false, false, true],
        margin: [-sidePaddingPt, 0, 0, 2],
      },
      ...emptyCells(table.columns.length - 1),
    ],
  ];
}

function headingRows(
  columns: readonly Column[],
  { shape, firstRow }: { shape: Shape; firstRow: number },
  sheet: StyleSheet,
  component: ComponentName,
): Row[] {
  const title = (
    text: string,
    { row, column, ...spans }: { row: number; column: number; colSpan?: number; rowSpan?: number },
  ): TableCellNode => ({
    text: piecesOf(
      cellAt(shape, 'TH', { row: firstRow + row, column, ...spans }),
      linePieces([{ text, bold: true }], sheet, component),
    ),
    alignment: 'center',
    // Titles over two rows are moved down by hand: pdfmake centres such a cell on the wrong height.
    ...(spans.rowSpan === undefined
      ? { verticalAlignment: 'middle' as const }
      : { margin: [0, tallTitleOffsetPt, 0, 0] }),
    ...spans,
  });
  if (columns.every(({ group }) => group === null)) {
    return [columns.map((column, index) => title(column.title, { row: 0, column: index }))];
  }
  const upper: Row = [];
  for (const group of columnGroups(columns)) {
    if (group.title === null) {
      upper.push(
        ...group.columns.map(({ title: text }, index) =>
          title(text, { row: 0, column: upper.length + index, rowSpan: 2 }),
        ),
      );
    } else {
      const colSpan = group.columns.length;
      upper.push(title(group.title, { row: 0, column: upper.length, colSpan }), ...emptyCells(colSpan - 1));
    }
  }
  const lower = columns.map((column, index) =>
    column.group === null ? { text: '' } : title(column.title, { row: 1, column: index }),
  );
  return [upper, lower];
}

/** The places that a wider cell covers; pdfmake wants them filled even so. */
function emptyCells(count: number): TableCellNode[] {
  return Array.from({ length: count }, () => ({ text: '' }));
}

function cellNode(
  cell: TableCell,
  place: CellElement,
  { align, breakLong }: { align: TableColumn['align']; breakLong: (word: string) => string },
  sheet: StyleSheet,
  component: ComponentName,
): TableCellNode {
  const lines = cell.map((run, index) => {
    const text = printableText(run.text).replace(/\S+/g, breakLong);
    return { ...run, text: index === cell.length - 1 ? text : `${text}\n` };
  });
  return {
    // printableText would turn the line ends into spaces, so the pieces are made from lines that are clean already.
    text: lines.map(({ text }, index) => ({
      ...linePieces([cell[index] ?? { text: '' }], sheet, component)[0],
      text,
      element: place,
    })),
    alignment: align,
  };
}

/** Cuts a word that is wider than its column; without a space pdfmake would let it run into the next cell. */
function breakWord(word: string, columnWidthPt: number, sizePt: number, width: TextWidth): string {
  if (width(word, sizePt) <= columnWidthPt) return word;
  const parts = [''];
  for (const character of word) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && width(last + character, sizePt) > columnWidthPt) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts.join('\n');
}
