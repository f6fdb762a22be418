import exceljs from 'exceljs';

import type { HistoryLine } from './make-history.ts';

const headings = [
  'TT',
  'Họ và tên, tên tập thể',
  'Năm sinh',
  'Chức vụ',
  'Đơn vị công tác',
  'Danh hiệu, hình thức khen thưởng',
  'Năm khen thưởng',
  'Số quyết định',
  'Ngày quyết định',
  'Người ký',
  'Ghi chú',
];

/** The workbook of an office with these rows: days as texts, as most offices type them. */
export async function writeHistory(lines: readonly HistoryLine[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Khen thưởng');
  sheet.addRow(['SỔ THEO DÕI KHEN THƯỞNG']);
  sheet.addRow([]);
  sheet.addRow(headings);
  lines.forEach((line, index) => {
    sheet.addRow([
      index + 1,
      line.name,
      line.birthYear,
      line.position,
      line.unit,
      line.award,
      line.year,
      line.decision,
      line.date.split('-').toReversed().join('/'),
      line.signer,
      '',
    ]);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
