import { readFile } from 'node:fs/promises';

import type { Locator, Page } from '@playwright/test';

import { registerAward } from '../../src-main/application/testing/registered-awards.ts';
import { axeIn } from '../fixtures/axe.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import type { Program } from '../fixtures/program.ts';

const achievement =
  'đã có thành tích xuất sắc trong phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” giai đoạn 2021 - 2026';

/** A program with the sample province and three awards of a decision in its register. */
async function openCertificates(page: Page, program: Program): Promise<void> {
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'In bằng, giấy khen' })).toBeVisible();
  await program.seed((repositories) => {
    registerAward(repositories, '1', { achievement });
    registerAward(repositories, '2', { number: 2, name: 'Vàng Thị Dua', achievement });
    registerAward(
      repositories,
      '3',
      { number: 3, name: 'Trường Mầm non Hoa Ban', position: '', unitName: 'Xã Mường Kim', achievement },
      'collective',
    );
    for (const id of ['1', '2']) {
      const [entry] = repositories.register.named([`entry-${id}` as never]);
      if (entry) repositories.certificates.saveOverride(entry.id, { signer_position: 'Chủ tịch' });
    }
  });
  await program.open(page, '/certificates');
  await expect(page.getByRole('checkbox', { name: 'Chọn Lò Văn Ừng' })).toBeVisible();
}

async function openTemplates(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Mẫu in' }).click();
  await page
    .getByRole('navigation', { name: 'Các mẫu in' })
    .getByRole('button', { name: 'Bằng khen của Chủ tịch UBND tỉnh, cá nhân' })
    .click();
  await expect(block(page, 'ten')).toBeVisible();
}

const block = (page: Page, id: string): Locator => page.locator(`[data-block="${id}"]`);
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
}

test('a block is moved by pointer, by keys and by number, and every step is taken back', async ({
  page,
  program,
}, testInfo) => {
  await openCertificates(page, program);
  await openTemplates(page);
  const name = block(page, 'ten');
  await name.click();
  const [left, top] = [field(page, 'Cách trái (mm)'), field(page, 'Cách trên (mm)')];
  const [startLeft, startTop] = [await left.inputValue(), await top.inputValue()];

  await test.step('dragged, drawn to the middle of the sheet across', async () => {
    const box = await name.boundingBox();
    if (!box) throw new Error('The block is not drawn');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2, y + 20, { steps: 4 });
    await expect(page.locator('.certificate-guide[x1="20000"]')).toBeAttached();
    await page.screenshot({ path: picturePath(testInfo, 'certificate-designer') });
    await page.mouse.up();
    await expect(left).toHaveValue(startLeft);
    await expect(top).not.toHaveValue(startTop);
    await saved(page);
  });

  await test.step('by keys: 0.1 mm, 1 mm and 10 mm', async () => {
    await left.fill('20,5');
    await left.press('Enter');
    await top.fill('100');
    await top.press('Enter');
    await name.focus();
    await page.keyboard.press('ArrowRight');
    await expect(left).toHaveValue('20,6');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(left).toHaveValue('21,6');
    await page.keyboard.press('Control+ArrowRight');
    await expect(left).toHaveValue('31,6');
    await page.keyboard.press('Control+ArrowUp');
    await expect(top).toHaveValue('90');
    await expect(name).toHaveAccessibleName(/cách trái 31,6 mm, cách trên 90 mm/);
  });

  await test.step('what is no number says so and changes nothing', async () => {
    await left.fill('ba mươi');
    await left.press('Enter');
    await expect(page.getByText('Hãy nhập số mm, ví dụ 12,5')).toBeVisible();
    await left.press('Escape');
    await expect(left).toHaveValue('31,6');
  });

  await test.step('copied, removed and taken back', async () => {
    const blocks = page.locator('[data-block]');
    const before = await blocks.count();
    await name.focus();
    await page.keyboard.press('Control+d');
    await expect(blocks).toHaveCount(before + 1);
    await page.getByRole('button', { name: 'Bỏ khối (Delete)' }).click();
    await expect(blocks).toHaveCount(before);
    const undo = page.getByRole('button', { name: 'Hoàn tác (Ctrl+Z)' });
    while (await undo.isEnabled()) await undo.click();
    await name.focus();
    await expect(left).toHaveValue(startLeft);
    await expect(top).toHaveValue(startTop);
    await page.keyboard.press('Control+y');
    await expect(top).not.toHaveValue(startTop);
    await saved(page);
  });

  await test.step('it is still so after the page was loaded again', async () => {
    const place = await name.getAttribute('aria-label');
    await page.reload();
    await openTemplates(page);
    await expect(block(page, 'ten')).toHaveAttribute('aria-label', place ?? '');
  });
});

test('a text too long for its block is told at the block, in the list and before printing', async ({
  page,
  program,
}) => {
  await openCertificates(page, program);
  await openTemplates(page);
  await block(page, 'ten').click();
  await field(page, 'Rộng (mm)').fill('40');
  await field(page, 'Rộng (mm)').press('Enter');
  await expect(block(page, 'ten')).toHaveAccessibleName(/chữ không vừa khung/);
  const list = page.getByRole('list', { name: 'Các khối chữ' });
  await expect(list.getByRole('button', { name: 'Tên đối tượng' })).toContainText('chữ không vừa khung');
  await saved(page);
  await page.getByRole('tab', { name: 'In bằng' }).click();
  await page.getByRole('checkbox', { name: 'Chọn Lò Văn Ừng' }).check();
  await expect(page.getByText('Tên đối tượng: chữ không vừa khung')).toBeVisible();
  await expect(page.getByRole('button', { name: 'In 0 bằng…' })).toBeDisabled();
});

test('two certificates are printed, and printing one again asks why', async ({ page, program }, testInfo) => {
  await openCertificates(page, program);
  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
  await expect(page.getByText('Chức vụ người ký: chưa có nội dung')).toBeVisible();
  await expect(page.getByText('1 bằng chưa in được')).toBeVisible();

  await test.step('sheet numbers', async () => {
    await page.getByRole('button', { name: 'Cấp số phôi…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Chữ đứng trước').fill('BK ');
    await dialog.getByLabel('Từ số').fill('101');
    await dialog.getByRole('button', { name: 'Cấp số' }).click();
    await expect(page.getByRole('cell', { name: 'BK 000103' })).toBeVisible();
  });

  await test.step('the two that can be printed', async () => {
    await page.getByRole('button', { name: 'In 2 bằng…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Máy in' }).fill('Canon LBP 8780x');
    await expect(dialog.getByLabel('Lý do in lại')).toHaveCount(0);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Tạo tệp để in' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('in-bang-2-to-400x300.pdf');
    const target = testInfo.outputPath('in.pdf');
    await file.saveAs(target);
    expect((await readFile(target)).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(page.getByRole('cell', { name: '1 lần' })).toHaveCount(2);
  });

  await test.step('one of them again', async () => {
    await page.getByRole('checkbox', { name: 'Chọn Vàng Thị Dua' }).uncheck();
    await page.getByRole('button', { name: 'In 1 bằng…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Lò Văn Ừng đã in trước đây.')).toBeVisible();
    const confirm = dialog.getByRole('button', { name: 'Tạo tệp để in' });
    await expect(confirm).toBeDisabled();
    await dialog.getByLabel('Lý do in lại').fill('Kẹt giấy');
    const download = page.waitForEvent('download');
    await confirm.click();
    await download;
    await page.getByRole('button', { name: 'Xem bằng của Lò Văn Ừng' }).click();
    const log = page.getByRole('region', { name: 'Nhật ký in' });
    await expect(log.getByRole('listitem')).toHaveCount(2);
    await expect(log).toContainText('Lý do in lại: Kẹt giấy');
  });

  await test.step('its own line breaks', async () => {
    const text = page.getByRole('textbox', { name: /^Thành tích/ });
    await text.fill('Đã có thành tích xuất sắc\ntrong phong trào thi đua');
    await text.blur();
    await expect(page.getByRole('textbox', { name: 'Thành tích (chữ in riêng)' })).toBeVisible();
    const preview = page.getByRole('img', { name: 'Xem trước bằng của Lò Văn Ừng' });
    await expect(preview.getByText('trong phong trào thi đua', { exact: true })).toBeVisible();
    await page.screenshot({ path: picturePath(testInfo, 'certificates') });
  });

  await test.step('what is printed leaves the list of what isn’t', async () => {
    await page.getByRole('checkbox', { name: 'Chỉ bằng chưa in' }).check();
    await expect(page.getByRole('checkbox', { name: /^Chọn (Lò|Vàng|Trường)/ })).toHaveCount(1);
  });
});

test('a printer’s shift is entered as what was measured', async ({ page, program }, testInfo) => {
  await openCertificates(page, program);
  await page.getByRole('tab', { name: 'Máy in, căn chỉnh' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tạo tờ căn chỉnh' }).click();
  expect((await download).suggestedFilename()).toBe('to-can-chinh-400x300.pdf');
  await page.getByRole('combobox', { name: 'Tên máy in' }).fill('Canon LBP 8780x');
  await page.getByLabel('Từ mép trái đến dấu A (mm)').fill('51,2');
  await page.getByLabel('Từ mép trên đến dấu A (mm)').fill('49,5');
  await expect(page.getByText('Máy in lệch sang phải 1,2 mm, lên trên 0,5 mm.')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu độ lệch' }).click();
  const row = page.getByRole('row', { name: /Canon LBP 8780x/ });
  await expect(row).toContainText('sang phải 1,2 mm');
  await page.screenshot({ path: testInfo.outputPath('certificate-printers.png') });

  await page.getByRole('tab', { name: 'Phôi hỏng' }).click();
  await page.getByLabel('Số phôi').fill('BK 000102');
  await page.getByLabel('Lý do').fill('Nhàu');
  await page.getByRole('button', { name: 'Ghi phôi hỏng' }).click();
  await expect(page.getByRole('row', { name: /BK 000102 Nhàu/ })).toBeVisible();
});

test('axe finds nothing on any tab, by day and by night', async ({ page, program }, testInfo) => {
  await openCertificates(page, program);
  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
  await page.getByRole('button', { name: 'Xem bằng của Lò Văn Ừng' }).click();
  await expect(page.getByRole('img', { name: 'Xem trước bằng của Lò Văn Ừng' })).toBeVisible();
  const found: Record<string, unknown> = {};
  async function look(scheme: 'light' | 'dark', part: string): Promise<void> {
    const { violations } = await axeIn(scheme, page).include('#root').analyze();
    const state = `${scheme}: ${part}`;
    found[state] = violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html.slice(0, 160))]);
  }
  for (const scheme of ['light', 'dark'] as const) {
    for (const tab of ['In bằng', 'Mẫu in', 'Máy in, căn chỉnh', 'Phôi hỏng']) {
      await page.getByRole('tab', { name: tab }).click();
      if (tab === 'Mẫu in') {
        await openTemplates(page);
        await block(page, 'ten').click();
      }
      await look(scheme, tab);
      if (tab === 'Mẫu in') {
        await page.getByText('Tờ giấy', { exact: true }).click();
        await look(scheme, 'sheet');
        await page.screenshot({ path: testInfo.outputPath(`sheet-${scheme}.png`) });
      }
    }
    await page.getByRole('button', { name: 'Đổi nền sáng/tối' }).click();
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
});
