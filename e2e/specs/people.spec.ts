import type { Page } from '@playwright/test';

import { axeOn } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/program.ts';
import type { Program } from '../fixtures/program.ts';

async function openPeople(page: Page, program: Program): Promise<void> {
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Cá nhân, tập thể' }).click();
  await expect(page.getByText('Có 60 mục')).toBeVisible();
}

async function openPerson(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(typed);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

/** Without the kit's own head of dialogs, which axe takes for a second banner. */
const dialogBody = '.mantine-Modal-body';

async function axeFindings(page: Page, part = 'body'): Promise<string[]> {
  const { violations } = await axeOn(page).include(part).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

test('a person is found without accents, and its facts lead to another verdict', async ({
  page,
  program,
}) => {
  await openPeople(page, program);
  expect(await axeFindings(page)).toEqual([]);
  await openPerson(page, 'lo van nga', 'Lò Văn Nga');

  await test.step('the honours stand by year, the newest first', async () => {
    const years = page
      .getByRole('region', { name: 'Quá trình khen thưởng' })
      .getByRole('heading', { level: 3 });
    await expect(years).toHaveText(['Năm 2026', 'Năm 2025', 'Năm 2024', 'Năm 2023', 'Năm 2022']);
    expect(await axeFindings(page)).toEqual([]);
  });

  const fighter = page.getByRole('button', { name: /^Chiến sĩ thi đua cấp tỉnh/ });
  await test.step('without an initiative the outlook is open', async () => {
    await page.getByRole('tab', { name: 'Khả năng xét' }).click();
    await expect(fighter).toContainText('Thiếu dữ liệu');
    expect(await axeFindings(page)).toEqual([]);
  });

  await test.step('an initiative of the future is refused with what to do, one of this year is taken', async () => {
    await page.getByRole('tab', { name: 'Thông tin, thành tích' }).click();
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sáng kiến, đề tài' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Năm' }).fill('2090');
    await dialog.getByRole('textbox', { name: 'Tên' }).fill('Sổ quỹ điện tử của bản');
    await dialog.getByRole('combobox', { name: 'Phạm vi công nhận' }).click();
    await page.getByRole('option', { name: 'Cấp tỉnh' }).click();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Năm 2090 chưa đến.');
    await dialog.getByRole('textbox', { name: 'Năm' }).fill('2026');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(
      page.getByRole('table', { name: 'Sáng kiến, đề tài' }).getByText(/Sổ quỹ điện tử của bản/),
    ).toBeVisible();
  });

  await test.step('the verdict follows', async () => {
    await page.getByRole('tab', { name: 'Khả năng xét' }).click();
    await expect(fighter).toContainText('Đủ điều kiện');
  });

  await test.step('a fact that was removed can be brought back', async () => {
    await page.getByRole('tab', { name: 'Thông tin, thành tích' }).click();
    const initiatives = page.getByRole('table', { name: 'Sáng kiến, đề tài' });
    await initiatives.getByRole('button', { name: /^Xóa/ }).click();
    await expect(initiatives).toHaveCount(0);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(initiatives.getByText(/Sổ quỹ điện tử của bản/)).toBeVisible();
  });
});

test('history is typed by hand, and an honour of the future is refused', async ({ page, program }) => {
  await openPeople(page, program);
  await openPerson(page, 'giang a chu', 'Giàng A Chu');
  await expect(page.getByText('Chưa ghi khen thưởng nào.')).toBeVisible();
  await page.getByRole('button', { name: 'Thêm khen thưởng' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Danh hiệu, hình thức' }).fill('lao dong tien');
  await page.getByRole('option', { name: 'Lao động tiên tiến' }).click();
  await dialog.getByRole('textbox', { name: 'Ngày quyết định' }).fill('1/1/2090');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog.getByRole('alert')).toContainText('01/01/2090');
  await dialog.getByRole('textbox', { name: 'Ngày quyết định' }).fill('20/12/2025');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Năm 2025' })).toBeVisible();
  await expect(page.getByText('ngày 20/12/2025')).toBeVisible();
});

test('a double is merged, and the merger taken back', async ({ page, program }) => {
  await openPeople(page, program);
  await page.getByRole('button', { name: 'Tìm trùng' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /^Lò Thị Mai và/ })).toContainText(
    'tên đảo chữ, cùng đơn vị, cùng năm sinh',
  );
  await expect(dialog.getByRole('radio', { name: /^Giữ Lò Thị Mai/ })).toBeChecked();
  expect(await axeFindings(page, dialogBody)).toEqual([]);
  await dialog.getByRole('button', { name: 'Gộp hai mục' }).click();
  await expect(page.getByText('Đã gộp Mai Lò Thị vào Lò Thị Mai.')).toBeVisible();
  await expect(page.getByText('Có 59 mục')).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Có 60 mục')).toBeVisible();

  await dialog.getByRole('button', { name: 'Gộp hai mục' }).click();
  await expect(page.getByText('Có 59 mục')).toBeVisible();
  await page.keyboard.press('Escape');
  await openPerson(page, 'lo thi mai', 'Lò Thị Mai');
  await expect(page.getByRole('heading', { name: 'Năm 2023' })).toBeVisible();
  await page.getByRole('button', { name: 'Tách Mai Lò Thị ra' }).click();
  await expect(page.getByRole('heading', { name: 'Năm 2023' })).toHaveCount(0);
});

test('a merger of units is recorded, and a circle refused', async ({ page, program }) => {
  await openPeople(page, program);
  await page.getByRole('navigation').getByRole('link', { name: 'Đơn vị', exact: true }).click();
  await expect(page.getByText('Đang hiện 83/83 đơn vị')).toBeVisible();
  await page.getByRole('searchbox').fill('muong kim');
  await page.getByRole('button', { name: 'Lịch sử của Xã Mường Kim' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('table', { name: 'Hình thành từ' })).toContainText('Huyện Than Uyên');
  expect(await axeFindings(page, dialogBody)).toEqual([]);
  await dialog.getByRole('button', { name: 'Sáp nhập, chia tách, đổi tên' }).click();
  await dialog.getByRole('combobox', { name: 'Đơn vị sau khi sắp xếp' }).fill('huyen than uyen');
  await page.getByRole('option', { name: /Huyện Than Uyên/ }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Xã Mường Kim → Huyện Than Uyên → Xã Mường Kim');
});
