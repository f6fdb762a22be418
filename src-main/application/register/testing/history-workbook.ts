import exceljs from 'exceljs';

import { fileOf } from '../../testing/office.ts';

const headings = ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị', 'Danh hiệu', 'Năm', 'Số QĐ', 'Ngày QĐ'];

export type HistoryCells = readonly (string | number | null)[];

/** A row of the workbook below; `changes` replaces cells by their place. */
export function historyCells(changes: Readonly<Record<number, string | number | null>> = {}): HistoryCells {
  const usual = [
    1,
    'Lò Văn An',
    1980,
    'Chuyên viên',
    'Sở Nội vụ',
    'CSTĐ cơ sở',
    2019,
    '12/QĐ-SNV',
    '05/12/2019',
  ];
  return usual.map((value, index) => (index in changes ? (changes[index] ?? null) : value));
}

/** A workbook with a history of awards as an office keeps one. */
export async function historyFile(rows: readonly HistoryCells[], heads = headings): Promise<File> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Khen thưởng');
  sheet.addRow([...heads]);
  for (const row of rows) sheet.addRow([...row]);
  return fileOf('lich-su.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
}
