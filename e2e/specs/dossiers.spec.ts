import { execFileSync } from 'node:child_process';
import path from 'node:path';

import type { Page, TestInfo } from '@playwright/test';

import { expect, test } from '../fixtures/program.ts';
import { DossiersPage } from '../pages/dossiers-page.ts';
import { IntakePage, inbox } from '../pages/intake-page.ts';
import { MeetingPage } from '../pages/meeting-page.ts';

const round = 'Khen thưởng cuối năm 2026';
const champions = 'Chiến sĩ thi đua cấp tỉnh';

test.use({ actionTimeout: 15_000 });

test.beforeEach(async ({ page, program }) => {
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
});

/** The words of a Word file that the page saves. */
async function savedLetter(page: Page, testInfo: TestInfo, unit: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Lưu công văn gửi ${unit} dạng .docx` }).click();
  const file = testInfo.outputPath((await download).suggestedFilename());
  await (await download).saveAs(file);
  const xml = execFileSync('unzip', ['-p', file, 'word/document.xml'], { encoding: 'utf8' });
  return xml.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]+>/g, '');
}

/** Sends one dossier back and reads the letter that goes with it. */
async function sendBack(
  page: Page,
  testInfo: TestInfo,
  sent: { name: string; unit: string; reason: string },
) {
  const dossiers = new DossiersPage(page);
  await dossiers.select([sent.name]);
  await dossiers.act('Trả lại…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Trả lại 1 hồ sơ' })).toBeDisabled();
  await dialog.getByLabel('Lý do').fill(sent.reason);
  await dialog.getByRole('button', { name: 'Trả lại 1 hồ sơ' }).click();
  await expect(page.getByRole('dialog', { name: 'Công văn đã lập' })).toBeVisible();
  const letter = await savedLetter(page, testInfo, sent.unit);
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).last().click();
  return letter;
}

test('takes a list of sixty from its receipt to the ballot of the council', async ({ page }, testInfo) => {
  test.setTimeout(240_000);
  const dossiers = new DossiersPage(page);
  await test.step('opens a round and takes the list into it', async () => {
    await dossiers.open();
    await expect(page.getByText('Năm nay chưa có hồ sơ nào')).toBeVisible();
    await dossiers.newRound(round, '15/12/2026');
    const intake = new IntakePage(page);
    await intake.open();
    await intake.acceptNominees(path.join(inbox, 'danh-sach-de-nghi.xlsx'), 60);
    await page.getByRole('link', { name: 'Xem hồ sơ đã nhận' }).click();
    await expect(page.getByLabel('Đợt khen thưởng')).toHaveValue(/.+/);
    await expect(dossiers.shown).toHaveText('Đang hiện 60/60');
    await expect(dossiers.stage('Tiếp nhận')).toHaveAccessibleName('Tiếp nhận (60)');
  });

  await test.step('sees what the checks say, and where', async () => {
    await dossiers.panel('Kiểm tra');
    const first = dossiers.side
      .getByRole('button')
      .filter({ hasText: /phải sửa|cần xem lại|lưu ý/ })
      .first();
    await first.click();
    await expect(dossiers.bar).toContainText(/Đã chọn \d+ hồ sơ|\p{Lu}/u);
    await expect(page.locator('.sg-ordinal-active').first()).toBeVisible();
  });

  await test.step('reads why a nominee is or isn’t eligible, by article', async () => {
    await page.getByRole('combobox', { name: 'Danh hiệu, hình thức' }).fill('chien si');
    await page.getByRole('option', { name: /^Chiến sĩ thi đua cấp tỉnh/ }).click();
    await expect(dossiers.shown).toHaveText('Đang hiện 8/60');
    await dossiers.panel('Chi tiết');
    await dossiers.select(['Lò Văn Nga']);
    await expect(dossiers.side.getByRole('heading', { name: 'Ông Lò Văn Nga' })).toBeVisible();
    await expect(dossiers.side.getByText('Thiếu dữ liệu').first()).toBeVisible();
    await expect(dossiers.side.getByText(/Điều \d+/).first()).toBeVisible();
  });

  await test.step('keeps a document with the dossier and says that one is not needed', async () => {
    const states = dossiers.side.getByRole('combobox', { name: /^Tình trạng: / });
    const chooser = page.waitForEvent('filechooser');
    await dossiers.side
      .getByRole('button', { name: /^Thêm tệp cho / })
      .first()
      .click();
    await (await chooser).setFiles(path.join(inbox, 'tu-cham-01.xlsx'));
    await expect(states.first()).toHaveValue('present');
    await expect(dossiers.side.getByRole('button', { name: 'Lưu tệp tu-cham-01.xlsx về máy' })).toBeVisible();
    await states.nth(1).selectOption('not_needed');
    await expect(dossiers.side.getByText(/^2\/\d tài liệu bắt buộc/)).toBeVisible();
    await expect(await dossiers.cell('Lò Văn Nga', 'Hồ sơ')).toHaveText(/^2\//);
  });

  await test.step('sends two back with letters that name them and say why', async () => {
    const nga = { name: 'Lò Văn Nga', unit: 'Sở Tài chính', reason: 'Thiếu báo cáo thành tích có xác nhận' };
    const first = await sendBack(page, testInfo, nga);
    expect(first).toContain('Lò Văn Nga');
    expect(first).toContain('Thiếu báo cáo thành tích có xác nhận');
    expect(first).toContain('Sở Tài chính');
    expect(first).not.toContain('Vàng Thị An');
    await expect(page.getByText('Đã trả lại 1 hồ sơ.')).toBeVisible();
    const an = { name: 'Vàng Thị An', unit: 'UBND xã Phong Thổ', reason: 'Chưa có sáng kiến được công nhận' };
    expect(await sendBack(page, testInfo, an)).toContain('Chưa có sáng kiến được công nhận');
    await expect(dossiers.stage('Trả lại')).toHaveAccessibleName('Trả lại (2)');
    await expect(dossiers.side.getByText('Chưa có sáng kiến được công nhận')).toBeVisible();
  });

  await test.step('takes one return back, and sends it again', async () => {
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await expect(page.getByText('Đã hoàn tác: chuyển bước 1 hồ sơ.')).toBeVisible();
    await expect(await dossiers.cell('Vàng Thị An', 'Giai đoạn')).toHaveText('Tiếp nhận');
    await expect(dossiers.stage('Trả lại')).toHaveAccessibleName('Trả lại (1)');
    await sendBack(page, testInfo, {
      name: 'Vàng Thị An',
      unit: 'UBND xã Phong Thổ',
      reason: 'Chưa có quyết định công nhận sáng kiến',
    });
    await expect(dossiers.stage('Trả lại')).toHaveAccessibleName('Trả lại (2)');
  });

  await test.step('presents the rest to the council, with a reason for what they lack', async () => {
    await page.getByLabel('Đợt khen thưởng').selectOption({ label: `${round} (60)` });
    await page.getByRole('combobox', { name: 'Danh hiệu, hình thức' }).clear();
    await dossiers.showStage('Tiếp nhận');
    await expect(dossiers.shown).toHaveText('Đang hiện 58/60');
    await dossiers.selectAll(58);
    await dossiers.act('Trình Hội đồng');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('58 hồ sơ còn thiếu').first()).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Vẫn trình 58 hồ sơ' })).toBeDisabled();
    await dialog.getByLabel('Lý do vẫn trình').fill('Đơn vị bổ sung bản giấy tại phiên họp');
    await dialog.getByRole('button', { name: 'Vẫn trình 58 hồ sơ' }).click();
    await expect(page.getByText('Đã trình Hội đồng 58 hồ sơ.')).toBeVisible();
    await dossiers.showStage('Tất cả');
    await expect(dossiers.stage('Trình Hội đồng')).toHaveAccessibleName('Trình Hội đồng (58)');
    await expect(dossiers.stage('Trả lại')).toHaveAccessibleName('Trả lại (2)');
  });

  await test.step('finds the presented ones in the ballot of a meeting, and not the returned', async () => {
    const meeting = new MeetingPage(page);
    await meeting.create('23/12/2026');
    await meeting.start();
    await meeting.tab('Biểu quyết');
    await page.getByRole('button', { name: 'Đưa ra biểu quyết' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Danh hiệu, hình thức').selectOption({ label: `${champions} (6 trường hợp)` });
    await expect(dialog.getByRole('checkbox', { name: 'Ông Lý Ngọc Mỷ' })).toBeChecked();
    await expect(dialog.getByText('Lò Văn Nga')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Đưa ra biểu quyết' }).click();
    await expect(page.getByText('Phạm Thu Ơn').first()).toBeVisible();
    await dossiers.open();
    await dossiers.select(['Nhân dân và cán bộ Phường Đoàn Kết']);
    await expect(dossiers.bar.getByRole('button', { name: 'Đưa về thẩm định…' })).toBeEnabled();
  });

  await test.step('counts dossiers by stage on the first page', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Trang đầu' }).click();
    await expect(page.getByText('60 hồ sơ: 2 trả lại, 58 trình Hội đồng')).toBeVisible();
  });
});
