import exceljs from 'exceljs';

import { ExchangeState } from '../../domain/exchange/return-report.ts';
import type { ReturnReportView, UnitExchange } from '../../domain/exchange/return-report.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import { formatLocalMoment, localMomentOf } from '../../domain/kernel/local-moment.ts';
import { boxed, fills, fonts, left, middle } from './unit-workbook/cell-styles.ts';
import { rowHeight } from './unit-workbook/row-height.ts';

const columns = [
  { heading: 'TT', width: 6 },
  { heading: 'Đơn vị', width: 40 },
  { heading: 'Tình trạng', width: 16 },
  { heading: 'Ngày gửi', width: 14 },
  { heading: 'Ngày nhận', width: 14 },
  { heading: 'Số lần gửi', width: 10 },
] as const;

const states = {
  [ExchangeState.notSent]: 'Chưa gửi biểu',
  [ExchangeState.sent]: 'Chưa nộp lại',
  [ExchangeState.returned]: 'Đã nộp',
};

const HEADER_ROW = 5;

/** Writes the list of who has returned the self-score workbook and who hasn't, ready to be attached to a reminder. */
export async function writeReturnReport({
  clusterName,
  year,
  now,
  units,
}: ReturnReportView): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Sổ Vàng';
  const sheet = workbook.addWorksheet('Tình hình nộp biểu', {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }],
  });
  const returned = units.filter(({ state }) => state === ExchangeState.returned).length;
  const heading = [
    { text: 'TÌNH HÌNH NỘP BIỂU TỰ CHẤM ĐIỂM THI ĐUA', font: fonts.title },
    { text: `${clusterName} - năm ${year}`, font: fonts.body },
    {
      text: `Đã nộp ${returned} trên ${units.length} đơn vị. Lập lúc ${formatLocalMoment(localMomentOf(now))}.`,
      font: fonts.body,
    },
  ];
  heading.forEach(({ text, font }, index) => {
    const row = index + 1;
    sheet.mergeCells(row, 1, row, columns.length);
    const cell = sheet.getCell(row, 1);
    cell.value = text;
    cell.font = font;
    cell.alignment = middle;
    sheet.getRow(row).height = 22;
  });
  columns.forEach(({ heading: text, width }, index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = sheet.getCell(HEADER_ROW, index + 1);
    Object.assign(cell, {
      value: text,
      font: fonts.bold,
      fill: fills.header,
      border: boxed,
      alignment: middle,
    });
  });
  units.forEach((unit, index) => {
    const row = HEADER_ROW + index + 1;
    valuesOf(unit, index + 1).forEach((value, column) => {
      const cell = sheet.getCell(row, column + 1);
      const font = unit.state === ExchangeState.returned ? fonts.body : fonts.bold;
      Object.assign(cell, { value, font, border: boxed, alignment: column === 1 ? left : middle });
    });
    sheet.getRow(row).height = rowHeight([{ text: unit.unitName, width: columns[1].width }]);
  });
  sheet.pageSetup.printTitlesRow = `${HEADER_ROW}:${HEADER_ROW}`;
  const bytes = await workbook.xlsx.writeBuffer();
  return new Uint8Array(bytes);
}

function valuesOf(unit: UnitExchange, position: number): readonly (string | number)[] {
  const { unitName, state, sentAt, returnedAt, timesSent } = unit;
  return [position, unitName, states[state], dayOf(sentAt), dayOf(returnedAt), timesSent];
}

function dayOf(instant: Instant | null): string {
  return instant === null ? '' : formatDate(localMomentOf(instant).date);
}
