import { readFileSync } from 'node:fs';

import ExcelJS from 'exceljs';

import { expect, test } from '../fixtures/program.ts';

const headings = ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị', 'Danh hiệu', 'Năm', 'Số QĐ', 'Ngày QĐ'];
const rows = [
  [1, 'Đỗ Thị Hòa', 1980, 'Chuyên viên', 'Sở Nội vụ', 'CSTĐ cơ sở', 2019, '12/QĐ-SNV', '05/12/2019'],
  [
    2,
    'GIÀNG A TÍNH',
    1975,
    'Chủ tịch UBND xã',
    'Xã Bum Tở',
    'Bằng khen UBND tỉnh',
    2020,
    '45/QĐ-UBND',
    '2.12.2020',
  ],
  [3, '', 1970, '', 'Sở Nội vụ', 'CSTĐ cơ sở', 2019, '12/QĐ-SNV', '05/12/2019'],
  [4, 'Lò Văn Păn', 1982, '', 'Công ty A', 'Lao động giỏi', 2018, '7/QĐ-UBND', '05/12/2018'],
];

async function historyFile(file: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Khen thưởng');
  sheet.addRow(headings);
  for (const row of rows) sheet.addRow(row);
  await workbook.xlsx.writeFile(file);
  return file;
}

test('takes a history over, finds an award in it, hands it over, revokes it and exports the register', async ({
  page,
  program,
}, testInfo) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Sổ vàng' }).click();

  await page.getByRole('tab', { name: 'Nhập lịch sử' }).click();
  await page.getByLabel('Đơn vị gửi').fill('Ban Thi đua');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp lịch sử…' }).click();
  await (await chooser).setFiles(await historyFile(testInfo.outputPath('lich-su.xlsx')));
  await expect(page.getByRole('button', { name: 'Ghi 2 lượt vào sổ' })).toBeVisible();
  await expect(page.getByText('Không ghi tên cá nhân, tập thể hoặc hộ gia đình.')).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('preview.png') });

  const rejected = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lưu 2 dòng lỗi ra Excel' }).click();
  expect((await rejected).suggestedFilename()).toBe('lich-su - dòng chưa nhập được.xlsx');

  await page.getByRole('tab', { name: /Tên chưa nhận ra/ }).click();
  await page.getByRole('combobox', { name: '“Lao động giỏi”, 1 dòng' }).click();
  await page.screenshot({ path: testInfo.outputPath('unknown.png') });
  await page.getByRole('option', { name: 'Chiến sĩ thi đua cơ sở' }).click();
  await page.getByRole('tab', { name: 'Cột của tệp' }).click();
  await expect(page.getByRole('combobox', { name: 'Ý nghĩa của cột Họ và tên' })).toHaveValue(
    'Họ tên, tên tập thể',
  );
  await page.screenshot({ path: testInfo.outputPath('columns.png') });
  await page.getByRole('button', { name: 'Ghi 3 lượt vào sổ' }).click();
  await expect(page.getByText('Đã ghi 3 lượt khen thưởng vào sổ')).toBeVisible();
  await expect(page.getByText('Còn 1 dòng có lỗi chưa nhập.')).toBeVisible();

  await page.getByRole('tab', { name: 'Sổ vàng' }).click();
  await page.getByRole('searchbox', { name: 'Tìm tên, đơn vị, số quyết định…' }).fill('tinh giang');
  await expect(page.getByText('1 lượt', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Giàng A Tính' }).click();
  const panel = page.getByRole('complementary', { name: 'Chi tiết khen thưởng' });
  await panel.getByRole('button', { name: 'Cấp phát' }).click();
  await page.getByLabel('Ngày cấp phát').fill('01/12/2020');
  await page.getByRole('button', { name: 'Ghi cấp phát' }).click();
  await expect(page.getByText(/ngày cấp phát trước ngày quyết định 02\/12\/2020/)).toBeVisible();
  await page.getByLabel('Ngày cấp phát').fill('15/12/2020');
  await page.getByRole('button', { name: 'Ghi cấp phát' }).click();
  await expect(panel.getByText('Ngày cấp phát: — → 15/12/2020')).toBeVisible();

  await panel.getByRole('button', { name: 'Thu hồi khen thưởng' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Khai man thành tích');
  await page.screenshot({ path: testInfo.outputPath('revoke.png') });
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi khen thưởng' }).click();
  await expect(panel.getByText('Lý do: Khai man thành tích')).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('entry.png') });

  await page.getByRole('searchbox', { name: 'Tìm tên, đơn vị, số quyết định…' }).fill('hoa do');
  await expect(page.getByRole('row').filter({ hasText: 'Đỗ Thị Hòa' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Tìm tên, đơn vị, số quyết định…' }).fill('');
  await expect(page.getByText(/^\d{2,} lượt$/)).toBeVisible();
  await page.getByRole('button', { name: 'Đóng chi tiết' }).click();
  await page.screenshot({ path: testInfo.outputPath('book.png') });
  const exported = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  const file = testInfo.outputPath('so-vang.xlsx');
  await (await exported).saveAs(file);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(file) as never);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Sổ vàng', 'Dữ liệu nhân sự']);
  const names = workbook.worksheets[0]?.getColumn(2).values ?? [];
  expect(names).toContain('Giàng A Tính');
  expect(workbook.worksheets[0]?.pageSetup).toMatchObject({
    orientation: 'landscape',
    printTitlesRow: '3:3',
  });
});
