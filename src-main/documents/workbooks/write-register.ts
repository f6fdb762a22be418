import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import exceljs from 'exceljs';
import type { Row, Worksheet } from 'exceljs';

import type { TellProgress } from '../../application/ports.ts';
import { bookColumns, personnelColumns } from '../../domain/register/export-line.ts';
import type { RegisterSheetLine } from '../../domain/register/export-line.ts';
import type { RejectedRow } from '../../domain/register/history/history-preview.ts';
import { decodeSlice } from '../slices.ts';
import type { EncodedSlice } from '../slices.ts';
import { boxed, fills, fonts, left, middle } from './unit-workbook/cell-styles.ts';

const A4 = 9;
const WIDEST = 60;

/**
 * Writes the register as it is shown: the book, ready for print, and a sheet with the columns that personnel systems ask for.
 * Rows are handed on as they are written: thirty thousand as objects would take several hundred megabytes.
 */
export function writeRegister(
  { title, subtitle }: { readonly title: string; readonly subtitle: string },
  slices: readonly EncodedSlice[],
  tell?: TellProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  return stream((workbook) => {
    const book = addSheet(workbook, 'Sổ vàng', bookColumns, [title, subtitle]);
    slices.forEach((slice, index) => {
      for (const line of sheetLines(slice)) addLine(book, line.book);
      tell?.({ stage: 'composing', done: index + 1, all: 2 * slices.length });
    });
    book.commit();
    const personnel = addSheet(workbook, 'Dữ liệu nhân sự', personnelColumns, []);
    slices.forEach((slice, index) => {
      for (const line of sheetLines(slice)) {
        if (line.personnel.length > 0) addLine(personnel, line.personnel);
      }
      tell?.({ stage: 'composing', done: slices.length + index + 1, all: 2 * slices.length });
    });
    personnel.commit();
    tell?.({ stage: 'packing', done: 0, all: 0 });
  });
}

/** Writes rows that could not be taken over as their file has them, the reasons in the last column. */
export function writeRejected(
  headings: readonly string[],
  slices: readonly EncodedSlice[],
): Promise<Uint8Array<ArrayBuffer>> {
  return stream((workbook) => {
    const columns = [
      ...headings.map((heading) => [heading, Math.min(WIDEST, Math.max(12, heading.length))] as const),
      ['Dòng trong tệp gửi', 12],
      ['Lý do chưa nhập được', WIDEST],
    ] as const;
    const sheet = addSheet(workbook, 'Dòng chưa nhập được', columns, []);
    for (const slice of slices) {
      for (const { row, cells, reason } of decodeSlice(slice) as readonly RejectedRow[]) {
        addLine(sheet, [...headings.map((_heading, index) => cells[index] ?? ''), row, reason]);
      }
    }
    sheet.commit();
  });
}

function sheetLines(slice: EncodedSlice): readonly RegisterSheetLine[] {
  return decodeSlice(slice) as readonly RegisterSheetLine[];
}

type StreamWriter = InstanceType<typeof exceljs.stream.xlsx.WorkbookWriter>;

async function stream(write: (workbook: StreamWriter) => void): Promise<Uint8Array<ArrayBuffer>> {
  const output = new PassThrough();
  const bytes = buffer(output);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  });
  workbook.creator = 'Sổ Vàng';
  write(workbook);
  await workbook.commit();
  return new Uint8Array(await bytes);
}

function addSheet(
  workbook: StreamWriter,
  name: string,
  columns: readonly (readonly [string, number])[],
  titles: readonly string[],
): Worksheet {
  const headRow = titles.length + 1;
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&R&P/&N' },
    views: [{ state: 'frozen', ySplit: headRow }],
  });
  columns.forEach(([, width], index) => {
    sheet.getColumn(index + 1).width = width;
  });
  titles.forEach((text, index) => {
    const row = sheet.getRow(index + 1);
    const cell = row.getCell(1);
    cell.value = text;
    cell.font = index === 0 ? fonts.title : fonts.body;
    row.commit();
  });
  const head = sheet.getRow(headRow);
  columns.forEach(([heading], index) => {
    Object.assign(head.getCell(index + 1), {
      value: heading,
      font: fonts.bold,
      fill: fills.header,
      border: boxed,
      alignment: middle,
    });
  });
  head.commit();
  return sheet;
}

const lineStyle: Partial<Row> = { font: fonts.body, border: boxed, alignment: { ...left, vertical: 'top' } };

function addLine(sheet: Worksheet, values: readonly (string | number)[]): void {
  const row = sheet.addRow([...values]);
  row.eachCell({ includeEmpty: true }, (cell) => {
    Object.assign(cell, lineStyle);
  });
  row.commit();
}
