import exceljs from 'exceljs';
import type { Worksheet } from 'exceljs';

import { columnKeyText, identityText } from '../../domain/exchange/sheet-marks.ts';
import { unitSheetColumns } from '../../domain/exchange/unit-sheet.ts';
import type { UnitWorkbookView } from '../../domain/exchange/unit-workbook-view.ts';
import { boxed, fills, fonts, middle } from './unit-workbook/cell-styles.ts';
import { addInstructionSheet } from './unit-workbook/instruction-sheet.ts';
import { addMarksSheet } from './unit-workbook/marks-sheet.ts';
import { writeScoreTable } from './unit-workbook/score-table.ts';
import { at, firstColumn, lastColumn, sheetColumns } from './unit-workbook/sheet-columns.ts';

const MARKS_ROW = 1;
const HEADER_ROW = 7;

/**
 * Writes the self-score workbook of one unit as .xlsx: the sheet to fill in, its instructions, and the hidden marks by which
 * it is recognised when it comes back. Sheets are protected without a password: against slips, not against will.
 */
export async function writeUnitWorkbook(view: UnitWorkbookView): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Sổ Vàng';
  workbook.title = `Tự chấm điểm thi đua năm ${view.identity.year} - ${view.unitName}`;
  workbook.created = new Date(`${view.sentOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  // The file holds formulas and no results: Excel computes them when it opens it.
  workbook.calcProperties = { fullCalcOnLoad: true };
  const sheet = addScoreSheet(workbook);
  const identity = identityText(view.identity);
  addInstructionSheet(workbook, view);
  const marks = addMarksSheet(workbook, identity);
  writeMarksRow(sheet, identity);
  writeHeading(sheet, view);
  writeHeader(sheet);
  const totalRow = writeScoreTable(sheet, marks, view, HEADER_ROW + 1);
  const lastRow = writeSignatures(sheet, view, totalRow + 2);
  sheet.pageSetup.printTitlesRow = `${HEADER_ROW}:${HEADER_ROW}`;
  sheet.pageSetup.printArea = `${firstColumn}2:${lastColumn}${lastRow}`;
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
  const bytes = await workbook.xlsx.writeBuffer();
  return new Uint8Array(bytes);
}

function addScoreSheet(workbook: exceljs.Workbook): Worksheet {
  const sheet = workbook.addWorksheet('Tự chấm', {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&F&RTrang &P/&N' },
    views: [
      {
        state: 'frozen',
        xSplit: 3,
        ySplit: HEADER_ROW,
        topLeftCell: at('measuredIn', HEADER_ROW + 1),
        activeCell: at('target', HEADER_ROW + 1),
        showGridLines: false,
      },
    ],
  });
  sheetColumns.forEach(({ key, width }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.hidden = key === 'marks';
  });
  return sheet;
}

function writeMarksRow(sheet: Worksheet, identity: string): void {
  const row = sheet.getRow(MARKS_ROW);
  row.hidden = true;
  row.font = fonts.hidden;
  sheet.getCell(at('marks', MARKS_ROW)).value = identity;
  for (const column of unitSheetColumns) {
    sheet.getCell(at(column, MARKS_ROW)).value = columnKeyText(column);
  }
}

function writeHeading(sheet: Worksheet, { unitName, clusterName, scheme, identity }: UnitWorkbookView): void {
  const across = (row: number, from: 'code' | 'percent', to: 'target' | 'note', text: string) => {
    sheet.mergeCells(`${at(from, row)}:${at(to, row)}`);
    const cell = sheet.getCell(at(from, row));
    cell.value = text;
    cell.alignment = middle;
    return cell;
  };
  across(2, 'code', 'target', unitName.toUpperCase()).font = fonts.motto;
  across(2, 'percent', 'note', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').font = fonts.motto;
  across(3, 'percent', 'note', 'Độc lập - Tự do - Hạnh phúc').font = { ...fonts.motto, underline: true };
  across(4, 'code', 'note', `BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM ${identity.year}`).font = fonts.title;
  across(
    5,
    'code',
    'note',
    `${clusterName} - Bảng tiêu chí: ${scheme.name}, phiên bản ${scheme.version}`,
  ).font = fonts.body;
  across(6, 'code', 'note', 'Điền vào ô nền vàng; ô nền vàng nhạt điền khi cần. Xem trang Hướng dẫn.').font =
    fonts.small;
  const heights = [20, 20, 24, 18, 18];
  heights.forEach((height, index) => (sheet.getRow(index + 2).height = height));
}

function writeHeader(sheet: Worksheet): void {
  sheet.getRow(HEADER_ROW).height = 48;
  for (const { key, heading } of sheetColumns) {
    if (key === 'marks') continue;
    const cell = sheet.getCell(at(key, HEADER_ROW));
    cell.value = heading;
    cell.font = fonts.bold;
    cell.fill = fills.header;
    cell.border = boxed;
    cell.alignment = middle;
  }
}

/** Place, date and the two who sign; answers with the last row. */
function writeSignatures(sheet: Worksheet, { identity }: UnitWorkbookView, row: number): number {
  const lines = [
    {
      row,
      from: 'percent',
      to: 'note',
      text: `..............., ngày ..... tháng ..... năm ${identity.year}`,
    },
    { row: row + 1, from: 'code', to: 'target', text: 'NGƯỜI LẬP BIỂU' },
    { row: row + 1, from: 'percent', to: 'note', text: 'THỦ TRƯỞNG ĐƠN VỊ' },
    { row: row + 2, from: 'code', to: 'target', text: '(Ký, ghi rõ họ tên)' },
    { row: row + 2, from: 'percent', to: 'note', text: '(Ký, đóng dấu, ghi rõ họ tên)' },
  ] as const;
  for (const { row: at_, from, to, text } of lines) {
    sheet.mergeCells(`${at(from, at_)}:${at(to, at_)}`);
    const cell = sheet.getCell(at(from, at_));
    cell.value = text;
    cell.alignment = middle;
    cell.font = at_ === row + 1 ? fonts.bold : fonts.body;
  }
  return row + 6;
}
