import exceljs from 'exceljs';

import type { PrizeListRow, PrizeListView } from '../../domain/documents/views/prize-list-view.ts';
import { writeAcross, writeHeadings } from './report-sheet.ts';
import { boxed, fonts, left, middle, right } from './unit-workbook/cell-styles.ts';
import { rowHeight } from './unit-workbook/row-height.ts';

const columns = [
  { heading: 'TT', width: 6 },
  { heading: 'Họ và tên, tên tập thể', width: 28 },
  { heading: 'Chức vụ, đơn vị', width: 34 },
  { heading: 'Danh hiệu, hình thức', width: 26 },
  { heading: 'Quyết định', width: 19 },
  { heading: 'Hệ số', width: 8 },
  { heading: 'Lương cơ sở (đồng)', width: 13 },
  { heading: 'Số tiền (đồng)', width: 14 },
  { heading: 'Ký nhận', width: 18 },
  { heading: 'Ghi chú', width: 16 },
] as const;

const amountColumn = 8;
const money = '#,##0';

/** Writes the list by which prizes are paid out, to be printed across A4 and signed by those who receive. */
export async function writePrizeList(view: PrizeListView): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Sổ Vàng';
  const headerRow = view.subtitles.length + 3;
  const sheet = workbook.addWorksheet('Chi tiền thưởng', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: headerRow, showGridLines: false }],
  });
  [view.title, ...view.subtitles].forEach((text, index) => {
    const font = index === 0 ? fonts.title : fonts.body;
    writeAcross(sheet, columns, index + 1, text, { font, alignment: middle });
  });
  writeHeadings(sheet, columns, headerRow);
  sheet.getRow(headerRow).height = 34;
  const first = headerRow + 1;
  view.rows.forEach((row, index) => writeRow(sheet, first + index, row, index + 1));
  writeTotal(sheet, first, view);
  sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeRow(sheet: exceljs.Worksheet, at: number, row: PrizeListRow, position: number): void {
  const { name, unit, award, decision, coefficient, base, amount, remark } = row;
  const values = [position, name, unit, award, decision, coefficient / 100, base, amount, '', remark];
  values.forEach((value, index) => {
    const cell = sheet.getCell(at, index + 1);
    const isAmount = index + 1 === amountColumn || index + 1 === amountColumn - 1;
    const alignment = isAmount ? right : index === 0 || index === 5 ? middle : left;
    Object.assign(cell, { value, font: fonts.body, border: boxed, alignment });
    if (isAmount) cell.numFmt = money;
  });
  const texts = [name, unit, award].map((text, index) => ({ text, width: columns[index + 1]?.width ?? 20 }));
  // Room for a signature by hand.
  sheet.getRow(at).height = Math.max(24, rowHeight(texts));
}

/** The total as a formula, so that lines can be taken out by hand; beside it in words as of now. */
function writeTotal(sheet: exceljs.Worksheet, first: number, view: PrizeListView): void {
  const at = first + view.rows.length;
  sheet.mergeCells(at, 1, at, amountColumn - 1);
  for (let column = 1; column <= columns.length; column += 1) {
    Object.assign(sheet.getCell(at, column), { font: fonts.bold, border: boxed, alignment: middle });
  }
  sheet.getCell(at, 1).value = `Cộng (${view.rows.length} trường hợp)`;
  Object.assign(sheet.getCell(at, amountColumn), {
    value: { formula: `SUM(H${first}:H${at - 1})`, result: view.total },
    alignment: right,
    numFmt: money,
  });
  writeAcross(sheet, columns, at + 1, `Số tiền bằng chữ: ${view.totalInWords}.`, {
    font: { ...fonts.bold, italic: true },
    alignment: left,
  });
  const signing = at + 3;
  sheet.mergeCells(signing - 1, 6, signing - 1, columns.length);
  Object.assign(sheet.getCell(signing - 1, 6), {
    value: view.placeDate,
    font: { ...fonts.body, italic: true },
    alignment: middle,
  });
  (
    [
      [1, 3, 'NGƯỜI LẬP'],
      [4, 5, 'KẾ TOÁN TRƯỞNG'],
      [6, 10, 'THỦ TRƯỞNG ĐƠN VỊ'],
    ] as const
  ).forEach(([from, to, text]) => {
    sheet.mergeCells(signing, from, signing, to);
    Object.assign(sheet.getCell(signing, from), { value: text, font: fonts.bold, alignment: middle });
  });
}
