import exceljs from 'exceljs';

import type { FundReportView } from '../../domain/documents/views/prize-list-view.ts';
import { writeAcross, writeHeadings } from './report-sheet.ts';
import { boxed, fonts, left, middle, right } from './unit-workbook/cell-styles.ts';
import { rowHeight } from './unit-workbook/row-height.ts';

const columns = [
  { heading: 'TT', width: 6 },
  { heading: 'Ngày', width: 12 },
  { heading: 'Nội dung', width: 60 },
  { heading: 'Thu (đồng)', width: 17 },
  { heading: 'Chi (đồng)', width: 17 },
] as const;

const headerRow = 3;
const money = '#,##0';

/** Writes the fund of a year: every movement, the totals, what is left and what is still due. */
export async function writeFundReport(view: FundReportView): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Sổ Vàng';
  const sheet = workbook.addWorksheet(`Quỹ ${view.year}`, {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: headerRow, showGridLines: false }],
  });
  writeHeadings(sheet, columns, headerRow);
  writeAcross(sheet, columns, 1, `QUỸ THI ĐUA, KHEN THƯỞNG NĂM ${view.year}`, {
    font: fonts.title,
    alignment: middle,
  });
  const first = headerRow + 1;
  view.lines.forEach(({ date, text, income, expense }, index) => {
    writeLine(sheet, first + index, [index + 1, date, text, income, expense], fonts.body);
  });
  const total = first + view.lines.length;
  const sum = (column: string, result: number) =>
    view.lines.length === 0 ? 0 : { formula: `SUM(${column}${first}:${column}${total - 1})`, result };
  writeLine(sheet, total, ['', '', 'Cộng', sum('D', view.income), sum('E', view.expense)], fonts.bold);
  const balance = { formula: `D${total}-E${total}`, result: view.balance };
  writeLine(sheet, total + 1, ['', '', 'Số dư', balance, ''], fonts.bold);
  writeLine(sheet, total + 2, ['', '', 'Tiền thưởng còn phải chi', '', view.prizesDue], fonts.body);
  [`Số dư bằng chữ: ${view.balanceInWords}.`, ...view.remarks].forEach((text, index) => {
    writeAcross(sheet, columns, total + 4 + index, text, { font: fonts.body, alignment: left });
  });
  sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeLine(
  sheet: exceljs.Worksheet,
  row: number,
  values: readonly exceljs.CellValue[],
  font: Partial<exceljs.Font>,
): void {
  values.forEach((value, index) => {
    const isAmount = index >= 3;
    Object.assign(sheet.getCell(row, index + 1), {
      // Zero says nothing in a column of income or expense.
      value: isAmount && value === 0 ? null : value,
      font,
      border: boxed,
      alignment: isAmount ? right : index === 2 ? left : middle,
      ...(isAmount ? { numFmt: money } : {}),
    });
  });
  const text = typeof values[2] === 'string' ? values[2] : '';
  sheet.getRow(row).height = rowHeight([{ text, width: columns[2].width }]);
}
