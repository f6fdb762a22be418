import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { pdfPages } from '../../src-main/documents/testing/read-back.ts';
import { axeOn } from '../fixtures/axe.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import { MeetingPage } from '../pages/meeting-page.ts';

async function openSession(page: Page): Promise<MeetingPage> {
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  const meeting = new MeetingPage(page);
  await meeting.create('23/11/2026');
  return meeting;
}

/** Nothing that a screen reader or a weak eye stumbles over. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axeOn(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}

const titles = (page: Page) =>
  page
    .getByLabel(/^Tên mục \d+$/)
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value.slice(0, 12)));

test('plans the agenda by keyboard and by drag, in parts with times', async ({ page, program }, testInfo) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await program.open(page);
  const meeting = await openSession(page);
  await meeting.tab('Chương trình');

  await test.step('several lines at once', async () => {
    const field = page.getByRole('textbox', { name: 'Mục mới' });
    await field.fill('Bỏ phiếu kín\tTổ kiểm phiếu\t45\nCông bố kết quả\t\t20\n3. Kết luận\tChủ trì\t10');
    await expect(page.getByRole('button', { name: 'Thêm 3 mục' })).toBeVisible();
    await field.press('Enter');
    await expect(page.getByLabel('Tên mục 6')).toHaveValue('Kết luận');
    await expect(page.getByLabel('Người trình bày mục 4')).toHaveValue('Tổ kiểm phiếu');
  });

  await test.step('lengths give the times', async () => {
    for (const [position, minutes] of [
      [1, '10'],
      [2, '30'],
      [3, '35'],
    ] as const) {
      const field = page.getByLabel(`Thời lượng mục ${position} (phút)`);
      await field.fill(minutes);
      await field.press('Tab');
    }
    await expect(page.getByText('Dự kiến kết thúc lúc 10:30 (tổng 150 phút).')).toBeVisible();
    await expect(page.locator('.agenda-time')).toHaveText([
      '08:00',
      '08:10',
      '08:40',
      '09:15',
      '10:00',
      '10:20',
    ]);
  });

  await test.step('a part begins with an item', async () => {
    await page.getByRole('button', { name: 'Bắt đầu phần mới từ mục 4' }).click();
    const heading = page.getByLabel('Tên phần bắt đầu từ mục 4');
    await expect(heading).toBeFocused();
    await page.keyboard.type('Phần thứ hai: Biểu quyết');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('region', { name: 'Phần thứ hai: Biểu quyết' }).getByRole('listitem'),
    ).toHaveCount(3);
  });

  await test.step('Alt and arrows move an item, over the heading too, and keep the focus', async () => {
    const region = page.getByRole('region', { name: 'Phần thứ hai: Biểu quyết' });
    await page.getByLabel('Tên mục 3').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(region.getByRole('listitem')).toHaveCount(4);
    await expect(page.getByLabel('Tên mục 3')).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByLabel('Tên mục 4')).toBeFocused();
    await expect(page.getByLabel('Tên mục 4')).toHaveValue('Hội đồng thảo luận, bầu Tổ kiểm phiếu');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByLabel('Tên mục 3')).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(region.getByRole('listitem')).toHaveCount(3);
  });

  await test.step('the pointer moves an item by its handle; Esc lets go', async () => {
    const handle = page.locator('[data-agenda-line="item"]').nth(5).locator('.agenda-handle');
    const target = await page.locator('[data-agenda-line="item"]').nth(0).boundingBox();
    const from = await handle.boundingBox();
    if (!target || !from) throw new Error('The agenda is not on the screen');
    const before = await titles(page);
    await page.mouse.move(from.x + 5, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(target.x + 5, target.y + target.height - 4, { steps: 6 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => titles(page)).toEqual(before);
    await page.mouse.move(from.x + 5, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(target.x + 5, target.y + target.height - 4, { steps: 6 });
    await page.screenshot({ path: picturePath(testInfo, 'agenda-drag') });
    await page.mouse.up();
    await expect(page.getByLabel('Tên mục 2')).toHaveValue('Kết luận');
  });

  await test.step('an item that was taken off comes back to its place', async () => {
    await page.getByRole('button', { name: 'Bỏ mục 2' }).click();
    await expect(page.getByLabel('Tên mục 6')).toHaveCount(0);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.getByLabel('Tên mục 2')).toHaveValue('Kết luận');
  });

  await page.reload();
  await meeting.tab('Chương trình');
  await expect(page.getByLabel('Tên phần bắt đầu từ mục 5')).toHaveValue('Phần thứ hai: Biểu quyết');
  await expectAccessible(page);
  await page.screenshot({ path: picturePath(testInfo, 'agenda') });
});

test('takes the answers, the roll and who comes and goes by keyboard alone', async ({
  page,
  program,
}, testInfo) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await program.open(page);
  const meeting = await openSession(page);
  const rows = page.getByRole('table', { name: 'Điểm danh thành viên' }).locator('tbody tr');
  const status = page.getByRole('tabpanel').getByRole('status').first();

  await test.step('before: who declines is absent, with the reason', async () => {
    await rows.first().focus();
    await page.keyboard.press('End');
    await expect(rows.nth(18)).toBeFocused();
    await page.keyboard.press('k');
    await expect(status).toContainText('Có mặt 18/19 thành viên, cần ít nhất 13: đủ điều kiện họp.');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('y');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('v');
    await expect(status).toContainText('Có mặt 16/19');
    const name = await rows.nth(18).locator('.roll-name').textContent();
    await page.getByLabel(`Lý do vắng: ${name}`).fill('đi công tác Hà Nội');
    await page.getByLabel(`Lý do vắng: ${name}`).press('Tab');
    await expect(page.getByLabel(`Trả lời giấy mời: ${name}`)).toHaveValue('declined');
    await rows.nth(16).focus();
    await page.keyboard.press('t');
    await expect(page.getByText(/Không cho phép dự thay/)).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: picturePath(testInfo, 'roll-before') });
  });

  await test.step('guests are pasted as lines', async () => {
    await page
      .getByRole('radiogroup', { name: 'Phần của thẻ Thành phần' })
      .getByText('Khách mời (0)')
      .click();
    const guests = page.getByRole('textbox', { name: 'Khách mời' });
    await guests.fill(
      'Ông Giàng A Páo\tphóng viên Báo Lai Châu\nBà Lò Thị Xuân, Phó Chánh Văn phòng Tỉnh ủy',
    );
    await guests.press('Tab');
    await expect(page.getByText('Khách mời (2)')).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: picturePath(testInfo, 'guests') });
    await page
      .getByRole('radiogroup', { name: 'Phần của thẻ Thành phần' })
      .getByText('Thành viên (19)')
      .click();
  });

  await test.step('during: arrival, leaving and taking back', async () => {
    await meeting.start();
    await rows.nth(16).focus();
    await page.keyboard.press('d');
    await expect(status).toContainText('Có mặt 17/19');
    await rows.nth(2).focus();
    await page.keyboard.press('r');
    await expect(status).toContainText('Có mặt 16/19');
    await expect(page.getByText('Đang ra ngoài 1')).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: picturePath(testInfo, 'roll-during') });
    await rows.nth(2).focus();
    await page.keyboard.press('z');
    await expect(status).toContainText('Có mặt 17/19');
    await page.getByRole('radiogroup', { name: 'Phần của thẻ Thành phần' }).getByText('Đến, rời (1)').click();
    await expectAccessible(page);
    await page.screenshot({ path: picturePath(testInfo, 'roll-events') });
    await page.getByRole('button', { name: /^Hoàn tác: \d\d:\d\d .* đến$/ }).click();
    await expect(status).toContainText('Có mặt 16/19');
  });
});

test('prints the papers of a session and registers its invitation', async ({ page, program }, testInfo) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await program.open(page);
  const meeting = await openSession(page);
  await meeting.tab('Giấy tờ');
  const preview = page.getByRole('article', { name: 'Nội dung giấy mời sẽ in' });
  await expect(preview).toContainText('Địa điểm: Phòng họp số 1, UBND tỉnh.');
  await expect(page.getByText(/Chưa có thành viên vắng mặt/)).toBeVisible();

  await test.step('what is typed is stored and shown as it will be printed', async () => {
    await page.getByLabel('Trả lời trước ngày').fill('20/11/2026');
    await page.getByLabel('Liên hệ').fill('bà Lò Thị Mai, Sở Nội vụ');
    await page.getByLabel('Người ký').selectOption({ label: 'Vàng Thị Họa' });
    await page.getByLabel('Người ký').press('Tab');
    await expect(preview).toContainText('trước ngày 20/11/2026; liên hệ: bà Lò Thị Mai, Sở Nội vụ.');
    await expect(preview).toContainText('TL. CHỦ TỊCH HỘI ĐỒNGỦY VIÊN, THƯ KÝ');
    await expectAccessible(page);
    await page.screenshot({ path: picturePath(testInfo, 'papers') });
  });

  await test.step('the emergency kit is one pdf with roll and agenda', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu bộ giấy dự phòng: PDF' }).click();
    const file = await (await download).path();
    const text = pdfPages(await readFile(file))
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const part of ['BỘ GIẤY DỰ PHÒNG', 'DANH SÁCH KÝ TÊN', 'CHƯƠNG TRÌNH']) expect(text).toContain(part);
  });

  await test.step('the invitation goes into the register with its number', async () => {
    await page.getByRole('button', { name: 'Vào sổ' }).click();
    const dialog = page.getByRole('dialog', { name: 'Vào sổ giấy mời' });
    await expect(dialog.getByText('Ký hiệu này chưa có số nào trong năm.')).toBeVisible();
    await dialog.getByLabel('Số giấy mời').fill('12');
    await dialog.getByRole('button', { name: 'Vào sổ' }).click();
    await expect(preview).toContainText('Số: 12/GM-HĐTĐKT');
    await page.getByRole('navigation').getByRole('link', { name: 'Văn bản, ký số' }).click();
    await expect(page.getByRole('row', { name: /12\/GM-HĐTĐKT.*Giấy mời/ })).toBeVisible();
  });
});

test('says whose rule forbids a round in writing, and keeps what was typed', async ({ page, program }) => {
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Họp Hội đồng' }).click();
  await page.getByRole('button', { name: 'Tạo phiên họp' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ngày họp').fill('23/11/2026');
  await dialog.getByLabel('Địa điểm').fill('Lấy ý kiến qua văn thư');
  await dialog.getByRole('checkbox', { name: 'Lấy ý kiến bằng văn bản, không họp' }).press('Space');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText(/không cho lấy ý kiến bằng văn bản thay phiên họp/)).toBeVisible();
  await expect(dialog.getByLabel('Địa điểm')).toHaveValue('Lấy ý kiến qua văn thư');
  await dialog.getByRole('checkbox', { name: 'Lấy ý kiến bằng văn bản, không họp' }).press('Space');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { name: /Phiên họp/ })).toBeVisible();
});
