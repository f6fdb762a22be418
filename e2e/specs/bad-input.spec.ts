import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { Document, Packer, Paragraph } from 'docx';
import ExcelJS from 'exceljs';

import { zipOf } from '../../src-main/documents/testing/zip-of.ts';
import { expect, test } from '../fixtures/program.ts';
import { IntakePage, inbox } from '../pages/intake-page.ts';
import { ScoreSheetPage } from '../pages/score-sheet-page.ts';

const root = path.resolve(import.meta.dirname, '../..');
const contentTypes = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

test.beforeEach(async ({ page, program }) => {
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
});

test('names what is wrong with each bad file, and takes over the good one beside them', async ({
  page,
}, testInfo) => {
  const file = (name: string, content: Uint8Array) => {
    const target = testInfo.outputPath(name);
    writeFileSync(target, content);
    return target;
  };
  const letter = new Document({ sections: [{ children: [new Paragraph('Kính gửi: Sở Nội vụ')] }] });
  const good = path.join(inbox, 'tu-cham-12.xlsx');
  const whole = readFileSync(good);
  const intake = new IntakePage(page);
  await intake.open();
  await intake.choose([
    file('van-ban.xlsx', await Packer.toBuffer(letter)),
    file(
      'qua-lon.xlsx',
      zipOf([
        { name: '[Content_Types].xml', content: contentTypes },
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(200 * 1024 * 1024, 32) },
      ]),
    ),
    file('hong.xlsx', whole.subarray(0, whole.length - 3000)),
    path.join(inbox, 'danh-sach-de-nghi.xlsx'),
    good,
  ]);

  const told = async (name: string) => {
    await intake.select(name);
    return page.getByRole('alert').filter({ hasText: 'Không đọc được tệp này' }).innerText();
  };
  expect(await told('van-ban.xlsx')).toMatch(/tệp Word \(\.docx\)/);
  expect(await told('qua-lon.xlsx')).toMatch(/quá lớn|vượt/);
  expect(await told('hong.xlsx')).toMatch(/hỏng/);
  expect(await told('danh-sach-de-nghi.xlsx')).toMatch(/Không tìm thấy bảng/);
  await intake.acceptCleanFiles(1);

  // The same file once more is told as such, and overwrites nothing by itself.
  await intake.choose([good]);
  await intake.select('tu-cham-12.xlsx');
  await expect(page.getByText(/Chính tệp này đã được nhận ngày/).first()).toBeVisible();
});

test('holds back a file whose unit belongs to a cluster with another scheme, and one for a locked sheet', async ({
  page,
}, testInfo) => {
  const sheet = new ScoreSheetPage(page);
  await sheet.open('Cụm thi đua số 5 (Mường Tè - Nậm Nhùn)');
  await sheet.lock();
  await expect(page.getByText('Bước “Tự chấm” đã khóa')).toBeVisible();

  // A sheet of the block's scheme that names a commune: the wrong form, or the wrong unit.
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path.join(inbox, 'tu-cham-12.xlsx'));
  workbook.worksheets[0]!.getCell('A1').value = 'XÃ THAN UYÊN';
  const misplaced = testInfo.outputPath('than-uyen.xlsx');
  await workbook.xlsx.writeFile(misplaced);

  const intake = new IntakePage(page);
  await intake.open();
  await intake.choose([path.join(inbox, 'tu-cham-01.xlsx'), misplaced]);
  await intake.select('tu-cham-01.xlsx');
  await expect(page.getByText(/Lớp tự chấm của Cụm thi đua số 5 .* đã khóa/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nhận điểm đã chọn/ })).toBeDisabled();

  await intake.select('than-uyen.xlsx');
  await expect(
    page.getByText('Tệp theo bảng “Khối sở, ban, ngành” nhưng đơn vị được chấm theo bảng “Cụm xã, phường”.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nhận điểm đã chọn/ })).toBeDisabled();
});

test('refuses a second start on the same data, and says that the first is open', async ({ program }) => {
  const second = promisify(execFile)(process.execPath, [
    path.join(root, 'dist/main/loopback.js'),
    '--data',
    program.dataFolder,
    '--no-open',
  ]);
  await expect(second).rejects.toMatchObject({ code: 3 });
  await second.catch((error: { stderr: string }) => {
    expect(error.stderr).toContain('Dữ liệu đang được mở ở một cửa sổ Sổ Vàng khác');
  });
});

test('refuses data of a newer version and leaves them as they are', async ({ program }, testInfo) => {
  const folder = testInfo.outputPath('newer');
  await program.copyDataTo(folder);
  const database = path.join(folder, 'so-vang.db');
  const bytes = readFileSync(database);
  // The user version stands big-endian at byte 60 of an SQLite file.
  bytes.writeUInt32BE(99, 60);
  writeFileSync(database, bytes);
  copyFileSync(database, `${database}.before`);
  const started = promisify(execFile)(process.execPath, [
    path.join(root, 'dist/main/loopback.js'),
    '--data',
    folder,
    '--no-open',
  ]);
  await started.then(
    () => expect('started').toBe('refused'),
    (error: { stderr: string }) => expect(error.stderr).toContain('phiên bản Sổ Vàng mới hơn'),
  );
  expect(readFileSync(database).equals(readFileSync(`${database}.before`))).toBe(true);
});
