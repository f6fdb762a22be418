import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from '@playwright/test';

import { olderMessage, statusOf } from '../../src-main/documents/testing/edxml-samples.ts';
import { axeOn } from '../fixtures/axe.ts';
import { day, endSeededSession } from '../fixtures/e-office-session.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('hands a signed document over, fills the form, follows it, and takes in what comes back', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  const outbox = await mkdtemp(path.join(tmpdir(), 'so-vang-e-office-'));
  await program.seed((_repositories, client) => endSeededSession(client));
  await program.open(page, '/documents/outbox');

  await test.step('sets the folder, tries it out, and names a receiver', async () => {
    await page.getByRole('button', { name: 'Thiết lập', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/H35 của tỉnh Lai Châu ghi theo trí nhớ/)).toBeVisible();
    const folder = dialog.getByLabel(/^Thư mục gửi/);
    await folder.fill('e-office');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(dialog.getByText(/“e-office” chưa phải đường dẫn đầy đủ/)).toBeVisible();
    await folder.fill(outbox);
    await dialog.getByRole('button', { name: 'Thử thư mục' }).first().click();
    await expect(page.getByText(`Ghi được vào ${outbox}.`)).toBeVisible();
    await dialog.getByText('Tệp zip').click();
    await dialog.getByLabel(/^Danh sách nơi nhận/).fill('000.00.12.H35; Văn phòng UBND tỉnh\nSở Tài chính');
    await page.screenshot({ path: picturePath(testInfo, 'e-office-settings') });
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('chooses the receiver and exports the package', async () => {
    await page.getByRole('button', { name: /^Nơi nhận qua e-office/ }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Văn phòng UBND tỉnh/)
      .check();
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByRole('cell', { name: /Văn phòng UBND tỉnh \(000\.00\.12\.H35\)/ })).toBeVisible();
    await page.getByRole('button', { name: /^Xuất gói/ }).click();
    await expect(page.getByRole('button', { name: /^Xuất lại/ })).toBeVisible();
    expect((await readdir(outbox)).map((name) => path.extname(name))).toEqual(['.zip']);
  });

  await test.step('fills the form of the e-office by keyboard, field by field', async () => {
    await page.getByRole('button', { name: /^Điền biểu mẫu e-office/ }).press('Enter');
    const panel = page.getByRole('complementary', { name: 'Điền biểu mẫu e-office' });
    await expect(panel.getByRole('button', { name: /^Chép Sổ văn bản/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('button', { name: /^Chép Loại văn bản/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('button', { name: /^Chép Số: 05/ })).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('05');
    await expect(panel.getByText(/^Đã chép 3\//)).toBeVisible();
    await page.screenshot({ path: picturePath(testInfo, 'e-office-form') });
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  });

  await test.step('takes a status from a message, and another by hand', async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Nhận bản tin .edxml…' }).click(),
    ]);
    await chooser.setFiles([
      {
        name: 'trạng thái.edxml',
        mimeType: 'application/xml',
        buffer: Buffer.from(statusOf({ date: day, organName: 'VP UBND', organId: '000.00.12.H35' })),
      },
      {
        name: 'độc hại.edxml',
        mimeType: 'application/xml',
        buffer: Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      },
    ]);
    await expect(page.getByRole('article', { name: 'độc hại.edxml' })).toContainText('cấu trúc nguy hiểm');
    await page.getByRole('button', { name: 'Bỏ qua độc hại.edxml' }).click();
    await page.getByRole('button', { name: 'Ghi trạng thái', exact: true }).click();
    await expect(page.getByRole('cell', { name: /đã tiếp nhận/ })).toBeVisible();
    await page.getByRole('button', { name: /^Ghi trạng thái:/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Trạng thái').selectOption('02');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(dialog.getByText('Hãy ghi lý do Văn phòng UBND tỉnh từ chối.')).toBeVisible();
    await dialog.getByLabel('Lý do, ghi chú').fill('Thiếu phụ lục');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByRole('cell', { name: /từ chối tiếp nhận.*Thiếu phụ lục/ })).toBeVisible();
    await page.screenshot({ path: picturePath(testInfo, 'e-office-outbox') });
  });

  await test.step('takes an answer over into the register of what comes in', async () => {
    await page.getByRole('link', { name: 'Văn bản đến' }).click();
    // The page before has a button of the same name.
    await expect(page.getByRole('heading', { name: 'Văn bản đến', level: 1 })).toBeVisible();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Nhận bản tin .edxml…' }).click(),
    ]);
    const buffer = Buffer.from(
      Buffer.from(await olderMessage())
        .toString('utf8')
        .replace('2026/11/23', day),
    );
    await chooser.setFiles({ name: 'trả lời.edxml', mimeType: 'application/xml', buffer });
    await expect(page.getByRole('article', { name: 'trả lời.edxml' })).toContainText('Trả lời 05/BB-HĐTĐKT');
    await page.getByRole('button', { name: 'Vào sổ…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Số đến')).toHaveValue('1');
    await dialog.getByLabel('Đơn vị hoặc người nhận').fill('Thường trực Hội đồng');
    await dialog.getByRole('button', { name: 'Vào sổ văn bản đến' }).click();
    const row = page.getByRole('row', { name: /101\/STC-VP/ });
    await expect(row).toContainText('Thường trực Hội đồng');
    const download = page.waitForEvent('download');
    await row.getByRole('button', { name: /^Tải Công văn 101\.pdf/ }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toBe('%PDF-1.4');
    await page.screenshot({ path: picturePath(testInfo, 'e-office-incoming') });
    await expectAccessible(page);
  });

  await test.step('enters a paper by hand and hands the register out', async () => {
    await page.getByRole('button', { name: 'Nhập tay' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Số đến')).toHaveValue('2');
    await dialog.getByLabel(/^Tác giả/).fill('UBND xã Mường Kim');
    await dialog.getByLabel('Trích yếu').fill('Báo cáo tổng kết phong trào');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByRole('row', { name: /UBND xã Mường Kim/ })).toBeVisible();
    await page.getByRole('button', { name: 'Xuất sổ văn bản đến' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Cả năm, PDF' }).click();
    expect((await download).suggestedFilename()).toMatch(/^so-van-ban-den-\d{4}\.pdf$/);
  });
});
