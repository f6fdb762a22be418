import type { Page } from '@playwright/test';

import { axeOn } from '../fixtures/axe.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import type { Program } from '../fixtures/program.ts';

async function openLaw(page: Page, program: Program): Promise<void> {
  await program.open(page);
  await page.getByRole('button', { name: 'Bắt đầu trống' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Danh hiệu, quy định' }).click();
  await expect(page.getByRole('heading', { name: 'Danh hiệu, hình thức, quy định' })).toBeVisible();
}

/** Shows one award of the catalogue, found as an officer types it. */
async function find(page: Page, typed: string, name: string): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Tìm danh hiệu, hình thức' });
  await search.fill(typed);
  await page
    .getByRole('navigation', { name: 'Danh mục' })
    .getByRole('button', { name: new RegExp(`^${name} cấp`) })
    .click();
  await expect(page.getByRole('region', { name })).toBeVisible();
}

async function showRulesOf(page: Page, date: string): Promise<void> {
  const field = page.getByLabel('Quy định của ngày');
  await field.fill(date);
  await field.press('Tab');
}

const provision = (page: Page, key: string) => page.locator(`[data-provision="${key}"]`);

test('an award is looked up, its coefficient changed from a day on, and its conditions confirmed', async ({
  page,
  program,
}, testInfo) => {
  // Two looks at a long page for accessibility.
  test.slow();
  await openLaw(page, program);

  await test.step('found without accents, with who decides, what is asked for and what is paid', async () => {
    await find(page, 'bang khen ubnd tinh', 'Bằng khen của Chủ tịch UBND tỉnh');
    await showRulesOf(page, '30/06/2026');
    const rules = page.getByRole('region', { name: 'Bằng khen của Chủ tịch UBND tỉnh' });
    await expect(rules).toContainText('Quyết định: Chủ tịch UBND tỉnh');
    await expect(rules).toContainText('02 năm liên tục được tặng Chiến sĩ thi đua cơ sở (tính cả năm xét)');
    await expect(rules).toContainText('hệ số 1,5 × lương cơ sở = 3.510.000 đồng');
    await expect(rules).toContainText('mẫu của tỉnh khác, dùng tạm');
    await showRulesOf(page, '01/07/2026');
    await expect(rules).toContainText('hệ số 1,5 × lương cơ sở = 3.800.000 đồng');
    await page.screenshot({ path: picturePath(testInfo, 'law-award') });
    const { violations } = await axeOn(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  await test.step('a coefficient is changed from a day on', async () => {
    await find(page, 'lao dong tien tien', 'Lao động tiên tiến');
    await provision(page, 'nd152.prize.LDTT').getByRole('button', { name: /^Sửa/ }).click();
    const form = page.getByRole('dialog', { name: 'Sửa quy định từ một ngày' });
    await form.getByLabel('Hệ số so với mức lương cơ sở').fill('0,5');
    await form.getByLabel('Áp dụng từ ngày').fill('01/01/2027');
    await form.getByLabel('Văn bản làm căn cứ').fill('Nghị quyết số 12/2026/NQ-HĐND');
    await form.getByLabel('Lý do').fill('Hội đồng nhân dân tỉnh quy định mức cao hơn');
    await page.screenshot({ path: picturePath(testInfo, 'law-amend') });
    await form.getByRole('button', { name: 'Sửa quy định' }).click();
    await expect(form).toBeHidden();
    await showRulesOf(page, '31/12/2026');
    await expect(provision(page, 'nd152.prize.LDTT')).toContainText('hệ số 0,3 × lương cơ sở = 760.000 đồng');
    await showRulesOf(page, '01/01/2027');
    await expect(provision(page, 'nd152.prize.LDTT')).toContainText(
      'hệ số 0,5 × lương cơ sở = 1.270.000 đồng',
    );
    await expect(provision(page, 'nd152.prize.LDTT')).toContainText('cơ quan đã sửa');
  });

  await test.step('a day before the text is refused, with everything typed still there', async () => {
    await provision(page, 'nd152.prize.LDTT').getByRole('button', { name: /^Sửa/ }).click();
    const form = page.getByRole('dialog', { name: 'Sửa quy định từ một ngày' });
    await form.getByLabel('Hệ số so với mức lương cơ sở').fill('0,6');
    await form.getByLabel('Áp dụng từ ngày').fill('01/01/2025');
    await form.getByLabel('Văn bản làm căn cứ').fill('Nghị quyết');
    await form.getByLabel('Lý do').fill('Thử');
    await form.getByRole('button', { name: 'Sửa quy định' }).click();
    await expect(form.getByRole('alert')).toContainText('có hiệu lực từ 01/07/2025');
    await expect(form.getByLabel('Hệ số so với mức lương cơ sở')).toHaveValue('0,6');
    await page.keyboard.press('Escape');
  });

  await test.step('a text is confirmed as compared', async () => {
    const conditions = provision(page, 'luat2026.conditions.LDTT');
    await expect(conditions).toContainText('chưa đối chiếu văn bản gốc');
    await conditions.getByRole('button', { name: /^Đối chiếu/ }).click();
    const form = page.getByRole('dialog', { name: 'Xác nhận đã đối chiếu văn bản gốc' });
    await form.getByLabel('Người đối chiếu').fill('Lò Thị Mai');
    await form.getByLabel('Đối chiếu với').fill('Công báo số 571 + 572 năm 2022');
    await form.getByRole('button', { name: 'Xác nhận' }).click();
    await expect(form).toBeHidden();
    await expect(conditions).toContainText('đã đối chiếu');
    await expect(conditions).not.toContainText('chưa đối chiếu');
  });

  await test.step('both stand in the list, and the change can be withdrawn', async () => {
    await page.getByRole('tab', { name: 'Sửa đổi của cơ quan' }).click();
    const row = page.getByRole('row', { name: /Nghị quyết số 12\/2026/ });
    await expect(row).toContainText('0,3 → 0,5');
    await expect(page.getByRole('row', { name: /Công báo số 571/ }).first()).toContainText(
      'Xác nhận văn bản gốc',
    );
    await page.screenshot({ path: picturePath(testInfo, 'law-amendments') });
    await row.getByRole('button', { name: 'Rút lại' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rút lại sửa đổi?' });
    await dialog.getByRole('button', { name: 'Rút lại' }).click();
    await expect(row).toContainText('đã rút lại');
    await page.getByRole('tab', { name: 'Danh hiệu, hình thức' }).click();
    await showRulesOf(page, '01/01/2027');
    await expect(provision(page, 'nd152.prize.LDTT')).toContainText('hệ số 0,3');
  });

  await test.step('the texts with what the office should know of them', async () => {
    await page.getByRole('tab', { name: 'Văn bản' }).click();
    await expect(page.getByRole('row', { name: /Quyết định số 19\/2024\/QĐ-UBND/ })).toContainText(
      'Chưa có toàn văn',
    );
    await page.screenshot({ path: picturePath(testInfo, 'law-instruments') });
    const { violations } = await axeOn(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
