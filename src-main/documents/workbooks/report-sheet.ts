import type exceljs from 'exceljs';

import { boxed, fills, fonts, middle } from './unit-workbook/cell-styles.ts';
import { rowHeight } from './unit-workbook/row-height.ts';

/** The columns of a printed list; widths in characters, as Excel counts them. */
export type ReportColumns = readonly { readonly heading: string; readonly width: number }[];

/** Widens the columns and writes their headings into a row. */
export function writeHeadings(sheet: exceljs.Worksheet, columns: ReportColumns, row: number): void {
  columns.forEach(({ heading, width }, index) => {
    sheet.getColumn(index + 1).width = width;
    const style = { font: fonts.bold, fill: fills.header, border: boxed, alignment: middle };
    Object.assign(sheet.getCell(row, index + 1), { value: heading, ...style });
  });
}

/** Writes a text over all columns of a row, as high as its lines. */
export function writeAcross(
  sheet: exceljs.Worksheet,
  columns: ReportColumns,
  row: number,
  text: string,
  { font, alignment }: { font: Partial<exceljs.Font>; alignment: Partial<exceljs.Alignment> },
): void {
  sheet.mergeCells(row, 1, row, columns.length);
  Object.assign(sheet.getCell(row, 1), { value: text, font, alignment });
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  sheet.getRow(row).height = Math.max(20, rowHeight([{ text, width }]));
}
