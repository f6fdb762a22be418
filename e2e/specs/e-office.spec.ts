import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from '@playwright/test';

import {
  olderMessage,
  ownMessage,
  sampleBusinesses,
  statusOf,
} from '../../src-main/documents/testing/edxml-samples.ts';
import { firstEOfficeSettings } from '../../src-main/domain/e-office/e-office-settings.ts';
import { axeOn } from '../fixtures/axe.ts';
import {
  day,
  endFurtherSession,
  endSeededSession,
  signSeeded,
  writeSeededMinutes,
} from '../fixtures/e-office-session.ts';
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

const health = { organId: '000.00.11.H35', name: 'Sở Y tế' };
const finance = { organId: '000.00.05.H35', name: 'Sở Tài chính' };
const nothing = { inCharge: null, address: null, email: null, telephone: null };

/** Chooses a message and waits until it was read. */
async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Nhận bản tin .edxml…' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(bytes) });
  await expect(page.getByRole('article', { name })).toBeVisible();
}

test('checks a package, updates, recalls and replaces what was sent, and answers a recall', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  const outbox = await mkdtemp(path.join(tmpdir(), 'so-vang-e-office-'));
  await program.seed(async (_repositories, client) => {
    const id = await writeSeededMinutes(client, { number: 5 });
    await signSeeded(client, id);
    await endFurtherSession(client);
    await client.eOffice.saveSettings({
      ...firstEOfficeSettings,
      outboxFolder: outbox,
      contact: { department: 'Phòng Thi đua', name: 'Lò Thị Mẫu', mobile: '0912 345 678', email: '' },
      receivers: [health, finance].map((receiver) => ({ ...nothing, ...receiver })),
    });
    const receivers = [{ ...nothing, ...health }];
    await client.eOffice.setReceivers({ id, receivers, priority: 0, dueOn: null, copies: null });
    await client.documents.exportPackage({ id });
  });
  await program.open(page, '/documents/outbox');
  const row = page.getByRole('row', { name: /^05\/BB-HĐTĐKT/ });
  const newer = page.getByRole('row', { name: /^06\/BB-HĐTĐKT/ });
  const dialog = page.getByRole('dialog');
  const more = (of: typeof row) => of.getByRole('button', { name: /^Việc khác/ }).click();

  await test.step('holds the package against its manifest and the register', async () => {
    await more(row);
    await page.getByRole('menuitem', { name: 'Kiểm tra gói' }).click();
    await expect(dialog.getByText(/^Cả 4 tệp đúng như khi xuất/)).toBeVisible();
    await expect(dialog.getByText('PDF là bản đã ký đang dùng trong sổ.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    const [name = ''] = await readdir(outbox);
    await writeFile(path.join(outbox, name, 'metadata.json'), '{}');
    await page.getByRole('button', { name: 'Kiểm tra gói…' }).click();
    await dialog.getByLabel('Gói trong thư mục gửi').selectOption(name);
    await expect(dialog.getByText(/^1\/4 tệp khác với khi xuất/)).toBeVisible();
    await expect(dialog.getByRole('row', { name: /metadata\.json/ })).toContainText('nội dung đã đổi');
    await page.screenshot({ path: picturePath(testInfo, 'e-office-check') });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Đóng' }).click();
  });

  await test.step('tells the receivers to whom it goes now', async () => {
    await more(row);
    await page.getByRole('menuitem', { name: 'Cập nhật nơi nhận, độ khẩn, hạn…' }).click();
    await dialog.getByLabel('Lý do (ghi trong bản tin)').fill('Gửi nhầm nơi nhận');
    await dialog.getByLabel(/^Sở Y tế/).uncheck();
    await dialog.getByLabel(/^Sở Tài chính/).check();
    await dialog.getByRole('button', { name: 'Cập nhật' }).click();
    await expect(row).toContainText('Thêm nơi nhận: Sở Tài chính. Bỏ nơi nhận: Sở Y tế.');
    expect((await readdir(outbox)).filter((name) => name.startsWith('cap-nhat_05_'))).toHaveLength(1);
  });

  await test.step('recalls it, and hears who agrees', async () => {
    await more(row);
    await page.getByRole('menuitem', { name: 'Thu hồi văn bản đã gửi…' }).click();
    await expect(dialog.getByText(/chuyển tới: Sở Tài chính/)).toBeVisible();
    await dialog.getByLabel('Lý do (ghi trong bản tin)').fill('Sai danh sách');
    await dialog.getByRole('button', { name: 'Thu hồi' }).click();
    await expect(row.getByText('đã thu hồi', { exact: true })).toBeVisible();
    await expect(row.getByRole('button', { name: /^Xuất/ })).toHaveCount(0);
    const answer = statusOf({ code: '15', date: day, organName: finance.name, organId: finance.organId });
    await choose(page, 'đồng ý.edxml', later(answer));
    await page.getByRole('button', { name: 'Ghi trạng thái', exact: true }).click();
    await expect(row).toContainText('Đồng ý: Sở Tài chính.');
    await page.screenshot({ path: picturePath(testInfo, 'e-office-recalled') });
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Văn bản đi', exact: true }).click();
    await expect(page.getByRole('row', { name: /05\/BB-HĐTĐKT/ })).toContainText(
      /Đã thu hồi.*Sai danh sách.*Đồng ý: Sở Tài chính/,
    );
    await page.screenshot({ path: picturePath(testInfo, 'e-office-register') });
    await page.getByRole('link', { name: 'Gửi e-office' }).click();
  });

  await test.step('sends it again with a reason, and replaces it by another document', async () => {
    await row.getByRole('button', { name: /^Gửi lại:/ }).click();
    await dialog.getByLabel('Lý do (ghi trong nhật ký)').fill('Thu hồi nhầm');
    await dialog.getByRole('button', { name: 'Gửi lại' }).click();
    await expect(row.getByRole('button', { name: /^Xuất lại/ })).toBeVisible();
    await more(newer);
    await page.getByRole('menuitem', { name: /^Thay thế văn bản đã gửi/ }).click();
    await dialog.getByLabel(/^05\/BB-HĐTĐKT/).check();
    await dialog.getByLabel('Lý do (ghi trong bản tin)').fill('Sai tổng số phiếu');
    await page.screenshot({ path: picturePath(testInfo, 'e-office-replace') });
    await dialog.getByRole('button', { name: 'Xuất gói thay thế' }).click();
    await expect(newer).toContainText('thay thế 05/BB-HĐTĐKT');
    await expect(row).toContainText(/được 06\/BB-HĐTĐKT \(\d\d\/\d\d\/\d{4}\) thay thế/);
    await expect(row.getByRole('button', { name: /^Xuất/ })).toHaveCount(0);
    const names = await readdir(outbox);
    const folder = names.find((name) => name.startsWith('thay-the_06_')) ?? '';
    expect(await readFile(path.join(outbox, folder, 'document.edxml'), 'utf8')).toContain('ReplacementInfo');
  });

  await test.step('sends what was replaced only with a reason', async () => {
    await row.getByRole('button', { name: /^Gửi lại:/ }).click();
    await expect(dialog.getByText(/đã được 06\/BB-HĐTĐKT .* thay thế; chỉ gửi khi/)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Gửi lại' })).toBeDisabled();
    await dialog.getByLabel('Lý do (ghi trong nhật ký)').fill('Sở Tài chính chưa nhận được bản đầu');
    await page.screenshot({ path: picturePath(testInfo, 'e-office-send-again') });
    await dialog.getByRole('button', { name: 'Gửi lại' }).click();
    await expect(row).toContainText(/Gửi lại .*Sở Tài chính chưa nhận được bản đầu/);
    await expect(row.getByRole('button', { name: /^Xuất/ })).toHaveCount(0);
  });

  await test.step('answers the recall of a document that came in', async () => {
    await page.getByRole('link', { name: 'Văn bản đến' }).click();
    await expect(page.getByRole('heading', { name: 'Văn bản đến', level: 1 })).toBeVisible();
    await choose(page, 'tờ trình.edxml', ownMessage());
    await page.getByRole('button', { name: 'Vào sổ…' }).click();
    await dialog.getByRole('button', { name: 'Vào sổ văn bản đến' }).click();
    await expect(dialog).toHaveCount(0);
    await choose(page, 'thu hồi.edxml', ownMessage([], { business: sampleBusinesses.recall }));
    const message = page.getByRole('article', { name: 'thu hồi.edxml' });
    await expect(message).toContainText('Văn bản đến số 1: 05/TTr-HĐTĐKT');
    await expect(message).toContainText('Liên hệ: Lò Thị Mẫu');
    await page.screenshot({ path: picturePath(testInfo, 'e-office-recall-in') });
    await message.getByRole('button', { name: 'Đồng ý…' }).click();
    await dialog.getByRole('button', { name: 'Trả lời' }).click();
    await expect(page.getByRole('row', { name: /05\/TTr-HĐTĐKT/ })).toContainText(
      /đã thu hồi.*Gửi nhầm bản dự thảo/,
    );
    expect(await readdir(outbox)).toContain('trang-thai-15_05_TTr-HDTDKT.edxml');
    await page.screenshot({ path: picturePath(testInfo, 'e-office-recalled-in') });
    await expectAccessible(page);
  });
});

test('links a recall to what it means, or enters it by itself, and answers it either way', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  const outbox = await mkdtemp(path.join(tmpdir(), 'so-vang-e-office-'));
  await program.seed(async (_repositories, client) => {
    await client.eOffice.saveSettings({ ...firstEOfficeSettings, outboxFolder: outbox });
  });
  await program.open(page, '/documents/incoming');
  const dialog = page.getByRole('dialog');
  const recallOf = (documentId: string) =>
    ownMessage([], { business: { ...sampleBusinesses.recall, documentId } });
  await choose(page, 'tờ trình.edxml', ownMessage());
  await page.getByRole('button', { name: 'Vào sổ…' }).click();
  await dialog.getByRole('button', { name: 'Vào sổ văn bản đến' }).click();
  await expect(dialog).toHaveCount(0);

  await test.step('links it by number and author, and agrees', async () => {
    await choose(page, 'thu hồi 1.edxml', recallOf('000.00.01.H35,2026/11/22,5A/TTr-HĐTĐKT'));
    const message = page.getByRole('article', { name: 'thu hồi 1.edxml' });
    await expect(message).toContainText('Chưa có văn bản này trong sổ văn bản đến');
    await expect(message.getByRole('button', { name: 'Đồng ý…' })).toHaveCount(0);
    await page.screenshot({ path: picturePath(testInfo, 'e-office-recall-unknown') });
    await message.getByRole('button', { name: 'Nối với văn bản đến…' }).click();
    await dialog.getByLabel('Tìm theo số, ký hiệu, tác giả, trích yếu').fill('khong co');
    await expect(dialog.getByText(/^Không tìm thấy văn bản đến nào/)).toBeVisible();
    await dialog.getByLabel('Tìm theo số, ký hiệu, tác giả, trích yếu').fill('05 hoi dong');
    await dialog.getByLabel(/^Số đến 1, .*05\/TTr-HĐTĐKT/).check();
    await page.screenshot({ path: picturePath(testInfo, 'e-office-link') });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Nối' }).click();
    await expect(message).toContainText('Đã nối: văn bản đến số 1');
    await message.getByRole('button', { name: 'Đồng ý…' }).click();
    await dialog.getByRole('button', { name: 'Trả lời' }).click();
    await expect(page.getByRole('row', { name: /05\/TTr-HĐTĐKT/ })).toContainText('đã thu hồi');
    expect(await readdir(outbox)).toEqual(['trang-thai-15_5A_TTr-HDTDKT.edxml']);
  });

  await test.step('enters it as a notice, and refuses it from the register', async () => {
    await choose(page, 'thu hồi 2.edxml', recallOf('000.00.01.H35,2026/11/22,9/TTr-HĐTĐKT'));
    const message = page.getByRole('article', { name: 'thu hồi 2.edxml' });
    await message.getByRole('button', { name: 'Vào sổ…' }).click();
    await expect(dialog.getByLabel('Trích yếu')).toHaveValue(
      /^Thu hồi văn bản 9\/TTr-HĐTĐKT ngày 22\/11\/2026: /,
    );
    await page.screenshot({ path: picturePath(testInfo, 'e-office-recall-entry') });
    await dialog.getByRole('button', { name: 'Vào sổ văn bản đến' }).click();
    await expect(message).toContainText('Bản tin này đã vào sổ với số đến 2.');
    await message.getByRole('button', { name: 'Bỏ qua' }).click();
    const row = page.getByRole('row', { name: /Thu hồi văn bản/ });
    await row.getByRole('button', { name: 'Xem lại bản tin của văn bản đến số 2' }).click();
    const again = page.getByRole('article', { name: /^van-ban-den-\d{4}-2\.edxml/ });
    await again.getByRole('button', { name: 'Từ chối…' }).click();
    await expect(dialog.getByText('Bản tin này, văn bản đến số 2')).toBeVisible();
    await dialog.getByLabel('Lý do, ghi chú').fill('Chưa nhận được văn bản này');
    await dialog.getByRole('button', { name: 'Trả lời' }).click();
    await expect(row).toContainText('Chưa nhận được văn bản này');
    await page.screenshot({ path: picturePath(testInfo, 'e-office-recall-entered') });
    await expectAccessible(page);
  });
});

/** A status that was sent after everything in the test. */
function later(status: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(status).toString('utf8').replace('2026/11/25 08:15:00', '2036/11/25 08:15:00'),
  );
}
