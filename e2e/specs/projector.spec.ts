import type { Page } from '@playwright/test';

import { axeOn } from '../fixtures/axe.ts';
import { expectWholeInEveryHall } from '../fixtures/hall.ts';
import { openHallSession } from '../fixtures/open-hall.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';

/** Nothing that a screen reader or a weak eye stumbles over. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axeOn(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}

test('shows every slide whole, however long its texts, in every hall', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(300_000);
  const { session, hall, panel, showPoll } = await openHallSession(page, program);
  const seen = async (name: string, sign: string | RegExp): Promise<void> => {
    await expect(hall.getByText(sign).first()).toBeVisible();
    await expectWholeInEveryHall(hall, (size) => picturePath(testInfo, `${name}-${size}`));
  };
  const press = (name: string) => panel.getByRole('button', { name, exact: true }).click();

  await press('Chào mừng');
  await seen('welcome', 'Hội đồng Thi đua - Khen thưởng tỉnh Lai Châu');
  await press('Có mặt');
  await seen('attendance', 'thành viên có mặt');
  await press('Chương trình');
  await seen('agenda', 'Phần thứ nhất: Khai mạc');
  await panel.getByLabel('Mục, biểu quyết').selectOption(`item ${session.firstItem}`);
  await seen('item', 'Trình bày: Đồng chí Nguyễn Hoàng Phương Anh');
  await showPoll(session.draft);
  await seen('nominees', 'Danh sách đề nghị');
  await showPoll(session.open);
  await seen('voting', /^Đang biểu quyết/);
  await showPoll(session.sealed);
  await seen('result', /mã niêm phong [0-9A-F-]{14}/);
  await press('Tổng hợp');
  await seen('summary', 'Tổng hợp kết quả');

  await press('Thông báo…');
  const words = 'Mời các đồng chí thành viên Hội đồng nhận phiếu tại bàn thư ký.\nPhiếu nộp trước 10 giờ 15.';
  await page.getByRole('dialog').getByLabel('Nội dung (tối đa 8 dòng)').fill(words);
  await page.getByRole('dialog').getByRole('button', { name: 'Chiếu' }).click();
  await seen('message', /Phiếu nộp trước 10 giờ 15/);
  await press('Giải lao…');
  await page.getByRole('dialog').getByRole('button', { name: 'Chiếu' }).click();
  await seen('break', /^Tiếp tục lúc \d\d:\d\d$/);

  await panel.getByRole('switch', { name: 'Nền sáng' }).click();
  await showPoll(session.sealed);
  await expect(hall.locator('.stage[data-theme="light"]')).toBeVisible();
  await seen('result-light', /mã niêm phong/);
  await hall.setViewportSize({ width: 1366, height: 768 });
  await expectAccessible(hall);
});

test('goes on by one key from either window, and finds its page again', async ({ page, program }) => {
  const { session, hall, panel, showPoll } = await openHallSession(page, program);
  const pageText = hall.getByText(/^Trang \d+\/\d+$/);
  await showPoll(session.open);
  await expect(pageText).toHaveText(/^Trang 1\//);

  await test.step('the space bar turns pages in the hall, and the operator sees the same page', async () => {
    await hall.bringToFront();
    await hall.keyboard.press(' ');
    await hall.keyboard.press(' ');
    await expect(pageText).toHaveText(/^Trang 3\//);
    await hall.keyboard.press('Shift+ ');
    await expect(pageText).toHaveText(/^Trang 2\//);
    await expect(panel.getByText(/^Trang 2\//).first()).toBeAttached();
  });

  await test.step('a reload finds the same slide on the same page', async () => {
    await hall.reload();
    await expect(pageText).toHaveText(/^Trang [23]\//);
  });

  await test.step('B blackens and brightens it, from both', async () => {
    await hall.keyboard.press('b');
    await expect(hall.locator('.hall[data-black="true"]')).toBeVisible();
    await page.bringToFront();
    await expect(panel.getByText('Màn đen', { exact: true })).toBeVisible();
    // The counting console keeps the focus in its figures, where letters are typed.
    await page.getByRole('tab', { name: 'Thành phần' }).click();
    await page.locator('body').press('b');
    await expect(pageText).toBeVisible();
  });

  await test.step('N and P go to the next and the previous slide, a typed letter does nothing', async () => {
    await page.locator('body').press('p');
    await expect(hall.getByText(/^Mục 8\/8/)).toBeVisible();
    await page.locator('body').press('n');
    await expect(hall.getByText(/^Đang biểu quyết/)).toBeVisible();
    await page.getByRole('tab', { name: 'Điều hành' }).click();
    await page.getByLabel('Diễn biến, ý kiến (ghi vào biên bản)').pressSequentially('bpn');
    await expect(hall.getByText(/^Đang biểu quyết/)).toBeVisible();
  });

  await test.step('never a count of an open vote', async () => {
    await expect(hall.getByText(/\d %$/)).toHaveCount(0);
  });
});

test('runs an item with notes and a speaker, whose clock no restart stops', async ({
  page,
  program,
}, testInfo) => {
  const { session, hall, panel } = await openHallSession(page, program);
  await page.getByRole('tab', { name: 'Điều hành' }).click();
  // The key is the tab's own: it works once the tab is there.
  await expect(page.getByRole('button', { name: 'Mở mục đầu tiên (Alt+N)' })).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(page.getByText(/^đang bàn, từ \d\d:\d\d$/)).toBeVisible();
  const remark = page.getByLabel('Diễn biến, ý kiến (ghi vào biên bản)');
  await remark.fill('Đồng chí Sơn đề nghị làm rõ trường hợp số 4.');
  await page.getByLabel('Kết luận, quyết định (ghi vào biên bản)').fill('Thống nhất danh sách.');
  await expect(page.getByText('Đã lưu').first()).toBeVisible();

  await page.getByRole('combobox', { name: 'Người phát biểu' }).fill('Bà Lò Thị Mai, Giám đốc Sở Nội vụ');
  await page.getByRole('combobox', { name: 'Người phát biểu' }).press('Enter');
  await expect(page.getByRole('tabpanel').getByRole('timer')).toHaveText(/^4:5\d$/);
  await panel.getByLabel('Mục, biểu quyết').selectOption(`item ${session.firstItem}`);
  await expect(hall.getByText('Bà Lò Thị Mai, Giám đốc Sở Nội vụ')).toBeVisible();
  await expectWholeInEveryHall(hall, (size) => picturePath(testInfo, `speech-${size}`));
  await page.screenshot({ path: picturePath(testInfo, 'operator-running') });
  await expectAccessible(page);

  await program.crashAndRestart();
  await program.open(page, `/meetings/${session.meetingId}`);
  await program.open(hall, '/projector');
  await page.bringToFront();
  await page.getByRole('tab', { name: 'Điều hành' }).click();
  await expect(remark).toHaveValue('Đồng chí Sơn đề nghị làm rõ trường hợp số 4.');
  await expect(page.getByRole('tabpanel').getByRole('timer')).toHaveText(/^4:[0-5]\d$/);
  await expect(hall.getByRole('timer')).toHaveText(/^4:[0-5]\d$/);
  await page.getByRole('button', { name: 'Thêm 1 phút' }).click();
  await expect(hall.getByRole('timer')).toHaveText(/^5:[0-5]\d$/);
  await remark.focus();
  await page.keyboard.press('Alt+t');
  await expect(hall.getByRole('timer')).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Đã phát biểu' }).getByRole('listitem')).toHaveCount(1);
});

test('covers the operator’s screen while the hall may see it', async ({ page, program }, testInfo) => {
  await openHallSession(page, program);
  const cover = page.getByRole('region', { name: 'Chế độ che' });
  const tab = page.getByRole('tab', { name: 'Biểu quyết' });
  await tab.click();
  await expect(cover).toHaveCount(0);

  // The only display of this machine is the operator's own.
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Mở màn chiếu' }).click();
  const popup = await opened;
  await page.bringToFront();
  await expect(cover).toBeVisible();
  await page.screenshot({ path: picturePath(testInfo, 'operator-covered') });
  await expectAccessible(page);
  await page.keyboard.press('F8');
  await expect(cover).toHaveCount(0);
  await page.screenshot({ path: picturePath(testInfo, 'operator') });
  await page.keyboard.press('F8');
  await expect(cover).toBeVisible();
  await popup.close();
  await expect(cover).toHaveCount(0);
});
