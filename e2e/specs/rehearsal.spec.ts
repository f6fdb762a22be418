import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { axeOn } from '../fixtures/axe.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import { MeetingPage } from '../pages/meeting-page.ts';

test('rehearses a session by keyboard in a copy that says so everywhere, and leaves the real one alone', async ({
  page,
  context,
  program,
}, testInfo) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
  const meeting = new MeetingPage(page);
  await meeting.create('23/11/2026');
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };

  await press('Diễn tập');
  const bar = page.getByRole('region', { name: 'Diễn tập phiên họp' });
  await expect(bar.getByText('DIỄN TẬP', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/rehearsal\/meetings\//);
  await press('Điểm danh ngẫu nhiên');
  await expect(page.getByText(/^Có mặt \d+, ý kiến văn bản \d+, vắng \d+\.$/)).toBeVisible();
  await meeting.start();
  await press('Điền phiếu giả');
  await page.getByRole('menuitem', { name: 'Tất cả đạt' }).press('Enter');
  await expect(page.getByText(/Không có cuộc biểu quyết nào đang mở/)).toBeVisible();
  await page.screenshot({ path: picturePath(testInfo, 'rehearsal') });
  const checked = await axeOn(page).include('.rehearsal-bar').analyze();
  expect(checked.violations).toEqual([]);

  const hall = await context.newPage();
  await hall.setViewportSize({ width: 1024, height: 768 });
  await program.open(hall, '/rehearsal/projector');
  await expect(hall.getByText('DIỄN TẬP', { exact: true })).toBeVisible();
  await hall.screenshot({ path: picturePath(testInfo, 'rehearsal-hall') });

  await press('Làm lại từ đầu');
  await expect(page.getByRole('button', { name: 'Khai mạc' })).toBeVisible();

  await press('Kết thúc diễn tập');
  await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/meetings\//);
  await expect(bar).toHaveCount(0);
  await expect(page.getByText('Có mặt 19/19 thành viên', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Khai mạc' })).toBeVisible();
  const folder = path.join(program.dataFolder, 'rehearsal');
  await expect.poll(() => readdirSync(folder)).toEqual([]);

  // Killed in the middle of a rehearsal: nothing of it is left, and a window of it only finds its way out.
  await press('Diễn tập');
  await expect(bar.getByText('DIỄN TẬP', { exact: true })).toBeVisible();
  await meeting.start();
  await program.crashAndRestart();
  expect(existsSync(folder)).toBe(false);
  await program.open(page, '/rehearsal/meetings');
  await page.getByRole('button', { name: 'Về sổ thật' }).click();
  await expect(page.getByText('Phiên họp', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Đang họp', { exact: true })).toHaveCount(0);
});
