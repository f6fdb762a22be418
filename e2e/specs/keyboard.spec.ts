import path from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { expectWholeInEveryHall } from '../fixtures/hall.ts';
import { expect, test } from '../fixtures/program.ts';
import { IntakePage, inbox } from '../pages/intake-page.ts';
import { MeetingPage } from '../pages/meeting-page.ts';
import { ScoreSheetPage } from '../pages/score-sheet-page.ts';

const block = 'Khối thi đua các sở, ban, ngành';

/** Goes on with a key until something has the focus, and checks that one sees it there. */
async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 90 && !(await isFocused()); presses += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
  expect(await target.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
}

async function follow(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await reach(page, target, key);
  await page.keyboard.press('Enter');
}

test('scores a block by keyboard alone, from the first start on', async ({ page, program }) => {
  await program.open(page);
  await follow(page, page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }));
  await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
  await follow(page, page.getByRole('navigation').getByRole('link', { name: 'Chấm điểm' }));
  await follow(page, page.getByRole('link', { name: `Bảng điểm của ${block}` }));
  await expect(page.getByRole('heading', { name: block })).toBeVisible();

  const sheet = new ScoreSheetPage(page);
  const { keyboard } = page;
  await reach(page, page.locator('.sg-editor input'));
  // Past unit, total and rank to the first criterion.
  for (let column = 0; column < 3; column += 1) await keyboard.press('ArrowRight');
  for (const score of ['99,5', '80']) {
    await keyboard.type(score);
    await keyboard.press('Enter');
  }
  await expect(await sheet.cell('Sở Nội vụ', 'I.1')).toHaveText('99,5');
  await expect(await sheet.cell('Sở Tư pháp', 'I.1')).toHaveText('80');
  await sheet.saved();

  await keyboard.press('Control+z');
  await expect(await sheet.cell('Sở Tư pháp', 'I.1')).toHaveText('');
  await keyboard.press('ArrowUp');
  await keyboard.type('70');
  await keyboard.press('Escape');
  await expect(await sheet.cell('Sở Tư pháp', 'I.1')).toHaveText('');
  await sheet.saved();

  // The grid takes Tab for itself until Esc lets it go.
  await keyboard.press('Escape');
  await keyboard.press('Tab');
  await expect(page.locator('.sg-editor input')).not.toBeFocused();
});

test('counts a ballot by keyboard alone, and shows it whole in every hall', async ({
  page,
  context,
  program,
}) => {
  test.setTimeout(180_000);
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  const intake = new IntakePage(page);
  await intake.open();
  await intake.acceptNominees(path.join(inbox, 'danh-sach-de-nghi.xlsx'), 60);
  const meeting = new MeetingPage(page);
  await meeting.create('23/11/2026');
  await meeting.start();
  await meeting.openPoll('Cờ thi đua của UBND tỉnh (16 trường hợp)');
  const hall = await context.newPage();
  await program.open(hall, '/projector');
  await page.bringToFront();

  await test.step('every slide before the result', async () => {
    const projector = page.getByRole('region', { name: 'Máy chiếu' });
    for (const [slide, sign] of [
      ['Chào mừng', 'Hội đồng Thi đua - Khen thưởng tỉnh Lai Châu'],
      ['Chương trình', 'Chương trình'],
    ] as const) {
      await follow(page, projector.getByRole('button', { name: slide }));
      await expect(hall.getByText(sign, { exact: true })).toBeVisible();
      await expectWholeInEveryHall(hall);
    }
    await follow(page, page.getByRole('button', { name: 'Chiếu', exact: true }), 'Shift+Tab');
    await expect(hall.getByText('Đang bỏ phiếu')).toBeVisible();
    await expectWholeInEveryHall(hall);
  });

  await test.step('the counts, row by row as they are read aloud', async () => {
    const { keyboard } = page;
    await reach(page, page.getByRole('textbox', { name: 'Phát ra' }));
    const items = Array.from({ length: 16 }, (_, index) => index % 6);
    for (const count of [19, 19, 19, 0]) await typeCount(String(count));
    for (const disagreeing of items) await typeCount(String(19 - disagreeing));
    await expect(page.getByText('Đã nhập 16/16 dòng')).toBeVisible();

    async function typeCount(text: string): Promise<void> {
      await keyboard.type(text);
      await keyboard.press('Enter');
    }
  });

  await test.step('the seal; Esc takes the question back and the focus to its button', async () => {
    const close = page.getByRole('button', { name: 'Đóng biểu quyết' });
    await follow(page, close, 'Shift+Tab');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(close).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await reach(page, dialog.getByRole('checkbox'));
    await page.keyboard.press('Space');
    await follow(page, dialog.getByRole('button', { name: 'Đóng biểu quyết' }));
    await follow(page, page.getByRole('button', { name: 'Niêm phong kết quả' }));
    await follow(page, dialog.getByRole('button', { name: 'Niêm phong kết quả' }));
    await expect(page.getByText(/^Niêm phong [0-9A-F-]{14}/)).toBeVisible();
    await expect(hall.getByText('Kết quả kiểm phiếu')).toBeVisible();
    await expectWholeInEveryHall(hall);
  });
});
