import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

import ExcelJS from 'exceljs';
import yauzl from 'yauzl';

import { fileManagerDouble } from '../fixtures/file-manager-double.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import { ExchangePage } from '../pages/exchange-page.ts';

const fileManager = fileManagerDouble();
test.use({ environment: fileManager.environment });

test('sends workbooks to a cluster, and takes back what one unit changed', async ({
  page,
  program,
}, testInfo) => {
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
  const exchange = new ExchangePage(page);
  await exchange.open();
  await expect(page.getByText(/Đã nộp 0 \/ 8 đơn vị · chưa nộp 0 · chưa gửi 8/)).toBeVisible();

  const zipFile = testInfo.outputPath('bieu.zip');
  await exchange.send(8, zipFile);
  await expect(page.getByText(/Đã nộp 0 \/ 8 đơn vị · chưa nộp 8 · chưa gửi 0/)).toBeVisible();

  const files = await unzip(zipFile);
  expect([...files.keys()].every((name) => /^0\d-(xa|phuong)-.*-tu-cham-2026\.xlsx$/.test(name))).toBe(true);
  const [[firstName, first] = ['', Buffer.alloc(0)], [secondName, second] = ['', Buffer.alloc(0)]] = files;
  const changed = testInfo.outputPath('xã gửi lại.xlsx');
  writeFileSync(changed, await fillIn(first));
  const same = testInfo.outputPath(secondName);
  writeFileSync(same, second);

  await exchange.takeBack([changed, same, path.resolve('e2e/data/inbox/tu-cham-01.xlsx')]);
  await expect(exchange.criterion('III.5')).toContainText('Đơn vị đã sửa');
  await expect(exchange.criterion('III.5')).toContainText('18,5 điểm');
  await expect(exchange.criterion('III.5')).toContainText('Minh chứng: QĐ 12/QĐ-UBND');
  await page.getByRole('button', { name: 'Nhận 1 tiêu chí' }).click();
  await expect(page.getByText('Đã nhận 1 tiêu chí, 1 ghi chú.')).toBeVisible();

  await exchange.select('tu-cham-01.xlsx');
  await expect(page.getByText('Tệp này không phải biểu do chương trình gửi.')).toBeVisible();
  await exchange.select(secondName);
  await expect(page.getByText('Đơn vị không sửa gì so với biểu đã gửi.')).toBeVisible();
  await page.getByRole('button', { name: 'Chỉ ghi là đã nhận' }).click();
  await expect(page.getByText('Đã nhận 0 tiêu chí, 0 ghi chú.')).toBeVisible();
  await page.getByRole('tab', { name: 'Gửi biểu' }).click();
  await expect(page.getByText(/Đã nộp 2 \/ 8 đơn vị · chưa nộp 6 · chưa gửi 0/)).toBeVisible();

  const report = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Báo cáo tình hình nộp (Excel)' }).click();
  expect((await report).suggestedFilename()).toMatch(/-nop-bieu-2026\.xlsx$/);
  expect(firstName).toMatch(/^01-/);
});

test('saves the workbooks of a cluster together, and shows the folder in which they lie', async ({
  page,
  program,
}, testInfo) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await program.seed(async (_repositories, client) => {
    await client.setup.loadSample();
  });
  // No headless browser lets a person choose a folder; this one takes every file.
  await page.addInitScript(() => {
    const writing = { write: async () => {}, close: async () => {} };
    const folder = {
      async getFileHandle(_name: string, options?: { create: boolean }) {
        if (options?.create !== true) throw new DOMException('', 'NotFoundError');
        return { createWritable: async () => writing };
      },
    };
    Object.assign(window, { showDirectoryPicker: async () => folder });
  });
  await program.open(page);
  const exchange = new ExchangePage(page);
  await exchange.open();
  await page.getByRole('button', { name: 'Lập 8 biểu', exact: true }).click();
  await page.getByRole('button', { name: 'Lưu từng tệp vào thư mục' }).click();
  await expect(page.getByText('Đã lưu 8 tệp vào thư mục.')).toBeVisible();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Việc đang làm/ })
    .click();
  const line = page
    .getByRole('list', { name: 'Việc đang làm' })
    .getByRole('listitem')
    .filter({ hasText: ': 8 tệp' });
  await line.getByRole('button', { name: /^Mở thư mục/ }).click();
  const exports = path.join(program.dataFolder, 'exports');
  await expect(line).toContainText(exports);
  const [folder = ''] = readdirSync(exports);
  expect(readdirSync(path.join(exports, folder))).toHaveLength(8);
  await expect.poll(() => fileManager.calls()).toHaveLength(1);
  await page.screenshot({ path: picturePath(testInfo, 'exchange-folder') });
  await page.keyboard.press('Escape');

  await program.open(page, '/documents/settings');
  const files = page.getByRole('region', { name: 'Tệp xuất ra và PDF theo mẫu Word' });
  await expect(files.getByText(/LibreOffice/).first()).toBeVisible();
  await files.getByLabel('Giữ tệp đã xuất (ngày)').fill('90');
  await files.getByRole('button', { name: 'Lưu thiết lập tệp' }).click();
  await expect(page.getByText('Đã lưu thiết lập tệp.')).toBeVisible();
  await page.reload();
  await expect(files.getByLabel('Giữ tệp đã xuất (ngày)')).toHaveValue('90');
  await files.scrollIntoViewIfNeeded();
  await page.screenshot({ path: picturePath(testInfo, 'file-settings') });
});

/** Gives points and evidence for III.5, as a unit does. */
async function fillIn(bytes: Buffer): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const [sheet] = workbook.worksheets;
  sheet?.eachRow((row) => {
    if (row.getCell(2).value !== 'III.5') return;
    row.getCell(10).value = 18.5;
    row.getCell(11).value = 'QĐ 12/QĐ-UBND';
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function unzip(file: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(readFileSync(file), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}
