import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';

import { outgoingColumns } from '../../domain/documents/views/register-book-view.ts';
import type { RegisterBookView } from '../../domain/documents/views/register-book-view.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import { pdfPages } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { writeRegisterBook } from './write-register-book.ts';

const view: RegisterBookView = {
  name: 'Sổ văn bản đi',
  scope: 'Năm 2026, ký hiệu BB-HĐTĐKT',
  office: { parentBody: 'UBND TỈNH LAI CHÂU', lines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'] },
  columns: outgoingColumns,
  rows: Array.from({ length: 60 }, (_, index) => [
    `${String(index + 1).padStart(2, '0')}/BB-HĐTĐKT`,
    '23/11/2026',
    index === 0 ? '=1+1' : `Biên bản họp xét khen thưởng đợt ${index + 1}`,
    'Giàng A Thử',
    'Ủy ban nhân dân tỉnh; Sở Nội vụ; Thành viên Hội đồng',
    'VT, hồ sơ',
    '3',
    '24/11/2026',
    '',
    'Ký số',
  ]),
  preparedAt: '2026-11-25T02:00:00.000Z' as Instant,
};

describe('a register of documents', () => {
  it('is a pdf with the heads of its columns on every page and every row once', async () => {
    const pages = pdfPages(await writeRegisterBook(view, 'pdf', resourcesFolder));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((page) => page.includes('Ghi chú'))).toEqual(pages.map(() => true));
    const whole = pages.join('\n');
    expect(view.rows.filter(([number = '']) => whole.split(number).length !== 2)).toEqual([]);
    expect(pages[0]).toContain('SỔ VĂN BẢN ĐI');
  });

  it('is a workbook on A4 across that prints its heads on every page and runs no typed formula', async () => {
    const workbook = new exceljs.Workbook();
    const bytes = await writeRegisterBook(view, 'xlsx', resourcesFolder);
    await workbook.xlsx.load(bytes.buffer);
    const sheet = workbook.getWorksheet('Sổ văn bản đi');
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '4:4' });
    const texts = (row: number) =>
      outgoingColumns.map((_column, index) => sheet?.getCell(row, index + 1).value ?? '');
    expect(texts(4)).toEqual(outgoingColumns.map(({ title }) => title));
    expect(texts(5)).toEqual(view.rows[0]);
    expect(sheet?.rowCount).toBe(64);
  });
});
