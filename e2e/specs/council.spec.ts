import type { Page } from '@playwright/test';

import { axeOn } from '../fixtures/axe.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import type { Program } from '../fixtures/program.ts';

/** Opens a page of a program with the sample province, at the size of an office PC. */
async function openSample(page: Page, program: Program, link: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await expect(page.getByRole('banner').getByText('dữ liệu mẫu')).toBeVisible();
  await goTo(page, link);
}

async function goTo(page: Page, link: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: link, exact: true }).click();
}

async function showDay(page: Page, date: string): Promise<void> {
  const field = page.getByLabel('Xem tại ngày');
  await field.fill(date);
  await field.press('Tab');
}

const figures = (page: Page, date: string) =>
  page.getByRole('region', { name: `Số thành viên và số phiếu cần đạt ngày ${date}` });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axeOn(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('members change by date: one is replaced, one more comes in, and a new decision begins a term', async ({
  page,
  program,
}, testInfo) => {
  test.slow();
  await openSample(page, program, 'Hội đồng');
  await showDay(page, '30/11/2026');
  await expect(figures(page, '30/11/2026')).toContainText('Thành viên19 tổng số, N');
  await expect(page.getByRole('row', { name: /Tẩn A Định/ })).toContainText('Sở Tài chính (đứng đầu)');
  await page.screenshot({ path: picturePath(testInfo, 'council') });
  await expectAccessible(page);

  await test.step('one is replaced from a day on, by keyboard alone', async () => {
    await page.getByRole('button', { name: 'Thay Tẩn A Định bằng người khác' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Thay Tẩn A Định' });
    await expect(form.getByLabel('Họ và tên')).toBeFocused();
    await page.keyboard.type('Nông Thị Thử');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Giám đốc Sở Tài chính');
    await form.getByRole('button', { name: 'Sở Tài chính, đứng đầu đơn vị' }).focus();
    await page.keyboard.press('Enter');
    await expect(form.getByLabel('Đứng đầu đơn vị')).toBeChecked();
    await form.getByLabel('Người thay từ ngày').focus();
    await page.keyboard.type('01/12/2026');
    await expect(form.getByRole('status')).toContainText('Ngày cuối cùng của Tẩn A Định: 30/11/2026');
    await page.screenshot({ path: picturePath(testInfo, 'council-replace') });
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
    await expect(page.getByRole('row', { name: /Tẩn A Định/ })).toContainText(
      'Nông Thị Thử thay từ 01/12/2026',
    );
    await showDay(page, '01/12/2026');
    await expect(page.getByRole('row', { name: /Nông Thị Thử/ })).toContainText('thay Tẩn A Định');
    await expect(figures(page, '01/12/2026')).toContainText('Thành viên19');
  });

  await test.step('a list is pasted; N changes on its day, a wrong line is told, and who came in by mistake goes again', async () => {
    await page.getByRole('button', { name: 'Khác', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Dán danh sách từ Excel, Word' }).click();
    const dialog = page.getByRole('dialog', { name: 'Dán danh sách từ Excel, Word' });
    const list = dialog.getByLabel('Danh sách', { exact: true });
    await list.fill('1\tHoàng A Một\tTrưởng Công an xã\tChủ tịch\t10/12/2026');
    await expect(dialog).toContainText('Hội đồng đã có Chủ tịch trong thời gian này: Lê Văn Mẫu.');
    await expect(dialog.getByRole('button', { name: /^Thêm/ })).toBeDisabled();
    await page.screenshot({ path: picturePath(testInfo, 'council-paste') });
    await list.fill(
      '1\tHoàng A Một\tGiám đốc Sở Công Thương\tỦy viên\t10/12/2026\n2\tHoàng Thị Hai\tChánh Thanh tra tỉnh\t\t10/12/2026\n3\tHoàng Văn Nhầm\tChánh Thanh tra tỉnh\tPhó Chủ tịch\t10/12/2026',
    );
    await dialog.getByRole('button', { name: 'Thêm 3 thành viên' }).click();
    await expect(dialog).toBeHidden();
    await showDay(page, '09/12/2026');
    await expect(figures(page, '09/12/2026')).toContainText('Thành viên19');
    await showDay(page, '10/12/2026');
    await page.getByRole('button', { name: 'Xóa Hoàng Văn Nhầm nhập nhầm' }).click();
    const removal = page.getByRole('dialog', { name: 'Xóa thành viên nhập nhầm' });
    await removal.getByRole('button', { name: 'Xóa', exact: true }).click();
    await expect(removal).toBeHidden();
    await expect(figures(page, '10/12/2026')).toContainText('Thành viên21');
    await expect(figures(page, '10/12/2026')).toContainText('Đồng ý từ 90 %ít nhất 19');
    await page.getByText(/^Các ngày thay đổi thành viên/).click();
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Nông Thị Thử thay Tẩn A Định' }),
    ).toBeVisible();
    await page.screenshot({ path: picturePath(testInfo, 'council-changes') });
    await page.getByText(/^Các ngày thay đổi thành viên/).click();
  });

  await test.step('a new decision ends the term the day before and keeps its members', async () => {
    await page.getByRole('button', { name: 'Khác', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Nhiệm kỳ mới theo quyết định mới' }).click();
    const form = page.getByRole('dialog', { name: 'Nhiệm kỳ mới theo quyết định mới' });
    await form.getByLabel('Số quyết định').fill('99/QĐ-UBND');
    await form.getByLabel('Từ ngày').fill('01/01/2027');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await expect(form).toBeHidden();
    await expect(page.getByText('Quyết định số 99/QĐ-UBND, có hiệu lực từ 01/01/2027')).toBeVisible();
    await expect(figures(page, '01/01/2027')).toContainText('Thành viên21');
    await showDay(page, '31/12/2026');
    await expect(page.getByText('Ngày 31/12/2026 không có thành viên nào.')).toBeVisible();
  });

  await test.step('the standing committee is proposed from the officers', async () => {
    await page.getByRole('button', { name: 'Hội đồng khác' }).click();
    const form = page.getByRole('dialog', { name: 'Nhập Hội đồng, tiểu ban' });
    await form.getByLabel('Số quyết định').fill('100/QĐ-UBND');
    await form.getByLabel('Từ ngày').fill('01/06/2026');
    await page.screenshot({ path: picturePath(testInfo, 'council-new') });
    await form.getByRole('button', { name: 'Lưu' }).click();
    await expect(form).toBeHidden();
    await expect(page.getByRole('region', { name: 'Danh sách thành viên Hội đồng' })).toContainText(
      'Lê Văn Mẫu',
    );
    await expect(
      page.getByRole('region', { name: 'Danh sách thành viên Hội đồng' }).getByRole('row'),
    ).toHaveCount(6);
  });

  await test.step('a session asks which council meets on its day', async () => {
    await goTo(page, 'Họp Hội đồng');
    await page.getByRole('button', { name: 'Tạo phiên họp' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Ngày').fill('10/12/2026');
    await expect(form.getByLabel('Hội đồng họp')).toContainText('(21 thành viên)');
    await form.getByLabel('Ngày').fill('01/12/2025');
    await expect(form.getByRole('alert')).toContainText('không có Hội đồng nào trong nhiệm kỳ');
    await form.getByLabel('Ngày').fill('24/11/2026');
    await expect(form.getByLabel('Hội đồng họp')).toContainText('(19 thành viên)');
    await page.screenshot({ path: picturePath(testInfo, 'council-session') });
    await form.getByRole('button', { name: 'Lưu' }).click();
    await expect(
      page.getByText('Có mặt 19/19 thành viên, cần ít nhất 13: đủ điều kiện họp').first(),
    ).toBeVisible();
  });
});

test('the quorum of award sessions is raised to 80 % from a day on, confirmed and taken back', async ({
  page,
  program,
}, testInfo) => {
  test.slow();
  await openSample(page, program, 'Danh hiệu, quy định');
  await page.getByRole('tab', { name: 'Biểu quyết' }).click();
  const rules = page.getByRole('region', { name: 'Quy tắc họp và biểu quyết của Hội đồng' });
  const day = page.getByLabel('Quy tắc của ngày');
  await day.fill('24/11/2026');
  await expect(rules).toContainText('Phiên xét khen thưởng: từ 2/3.');
  await page.screenshot({ path: picturePath(testInfo, 'voting-rules') });
  await expectAccessible(page);

  await test.step('an impossible share is refused with the reason, then 80 % is entered by keyboard', async () => {
    await page.getByRole('button', { name: 'Sửa: Điều kiện họp' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Sửa quy tắc từ một ngày' });
    await expect(form.getByRole('textbox', { name: 'Tỷ lệ dự họp', exact: true })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('120 %');
    await form.getByLabel('Áp dụng từ ngày').fill('01/12/2026');
    await form.getByLabel('Lý do').fill('Quy chế làm việc mới của Hội đồng');
    await form.getByLabel('Người chịu trách nhiệm').fill('Vàng Thị Họa');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('alert').last()).toContainText('không thể đạt được');
    await form.getByLabel('Tỷ lệ dự họp khi xét khen thưởng').fill('80 %');
    await page.screenshot({ path: picturePath(testInfo, 'voting-amend') });
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
  });

  await test.step('it holds from its day on', async () => {
    await day.fill('30/11/2026');
    await expect(rules).toContainText('Phiên xét khen thưởng: từ 2/3.');
    await day.fill('01/12/2026');
    await expect(rules).toContainText('Phiên xét khen thưởng: từ 80 %.');
    const row = page.getByRole('row', { name: /Điều kiện họp/ });
    await expect(row).toContainText('Phiên xét khen thưởng: từ 2/3. → Phiên xét khen thưởng: từ 80 %.');
    await expect(row).toContainText('Vàng Thị Họa');
    await row.scrollIntoViewIfNeeded();
    await page.screenshot({ path: picturePath(testInfo, 'voting-history') });
    await goTo(page, 'Hội đồng');
    await showDay(page, '30/11/2026');
    await expect(figures(page, '30/11/2026')).toContainText('Họp khen thưởng: 2/3ít nhất 13');
    await showDay(page, '01/12/2026');
    await expect(figures(page, '01/12/2026')).toContainText('Họp khen thưởng: 80 %ít nhất 16');
    await goTo(page, 'Danh hiệu, quy định');
    await page.getByRole('tab', { name: 'Biểu quyết' }).click();
  });

  await test.step('a rule is confirmed with the copy it was compared with, the change taken back', async () => {
    await day.fill('01/12/2026');
    await page.getByRole('button', { name: /^Đối chiếu: .*Chiến sĩ thi đua toàn quốc/ }).click();
    const form = page.getByRole('dialog', { name: 'Xác nhận đã đối chiếu văn bản gốc' });
    await form.getByLabel('Đối chiếu với').fill('Công báo số 571 + 572, trang 12');
    await expect(form.getByLabel('Người đối chiếu')).toHaveValue('Vàng Thị Họa');
    await form.getByRole('button', { name: 'Xác nhận' }).click();
    await expect(form).toBeHidden();
    await expect(rules).toContainText('Nguồn: Công báo số 571 + 572, trang 12');
    const row = page.getByRole('row', { name: /Điều kiện họp/ });
    await row.getByRole('button', { name: 'Rút lại' }).click();
    await page
      .getByRole('dialog', { name: 'Rút lại sửa đổi?' })
      .getByRole('button', { name: 'Rút lại' })
      .click();
    await expect(row).toContainText('đã rút lại');
    await expect(rules).toContainText('Phiên xét khen thưởng: từ 2/3.');
  });
});
