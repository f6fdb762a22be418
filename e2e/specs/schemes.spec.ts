import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';

import { axeIn } from '../fixtures/axe.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import type { Program } from '../fixtures/program.ts';
import { ScoreSheetPage } from '../pages/score-sheet-page.ts';

const cluster = 'Cụm thi đua số 1 (Than Uyên - Tân Uyên)';

async function openSchemes(page: Page, program: Program): Promise<void> {
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Bảng tiêu chí' }).click();
  await expect(page.getByRole('treegrid', { name: 'Các tiêu chí' })).toBeVisible();
}

const field = (page: Page, column: string, code: string) =>
  page.getByRole('textbox', { name: `${column} của ${code}`, exact: true });

async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
}

test('a scheme in use is edited as a new version, whose effect is seen before it is applied', async ({
  page,
  program,
}, testInfo) => {
  await openSchemes(page, program);
  await test.step('a score by the version in use', async () => {
    await page.getByRole('link', { name: cluster }).click();
    const sheet = new ScoreSheetPage(page);
    await (await sheet.cell('Xã Mường Kim', 'I.8')).click();
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await sheet.saved();
    await page.getByRole('link', { name: 'Cụm xã, phường' }).click();
  });

  await test.step('the version in use can’t be typed into', async () => {
    await expect(field(page, 'Tối đa', 'I.8')).not.toBeEditable();
    await page.getByRole('button', { name: 'Tạo phiên bản mới để sửa' }).click();
    await expect(field(page, 'Tối đa', 'I.8')).toBeEditable();
  });

  await test.step('a line is taken away, and the check says what is missing', async () => {
    await field(page, 'Tiêu chí', 'I.8').focus();
    await page.keyboard.press('Control+Delete');
    await expect(field(page, 'Tiêu chí', 'I.8')).toHaveCount(0);
    const check = page.getByRole('region', { name: 'Kiểm tra bảng tiêu chí' });
    await expect(check).toContainText('I: các tiêu chí cộng lại 460, nhóm có tối đa 500.');
    await page.screenshot({ path: picturePath(testInfo, 'schemes') });
    await check.getByRole('button', { name: 'Đến I' }).click();
    await expect(field(page, 'Tiêu chí', 'I')).toBeFocused();
    await field(page, 'Tối đa', 'I.1').fill('120');
    await page.keyboard.press('Enter');
    await expect(field(page, 'Tối đa', 'I.2')).toBeFocused();
    await expect(check).toContainText('Tổng: 1.000/1.000 điểm');
    await saved(page);
  });

  await test.step('the effect names the score that loses its criterion', async () => {
    await page.getByRole('button', { name: 'Xem ảnh hưởng và áp dụng…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Bỏ I.8');
    await expect(dialog).toContainText('điểm tối đa 80 → 120');
    await expect(dialog.getByRole('row', { name: 'Xã Mường Kim 30 –' })).toBeVisible();
    const apply = dialog.getByRole('button', { name: 'Áp dụng cho 5 cụm, khối' });
    await expect(apply).toBeDisabled();
    await dialog.getByRole('checkbox', { name: /đồng ý để 1 điểm/ }).check();
    await page.screenshot({ path: picturePath(testInfo, 'scheme-effect') });
    await apply.click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('Đang dùng', { exact: true }).first()).toBeVisible();
  });

  await test.step('the sheet follows', async () => {
    await page.getByRole('link', { name: cluster }).click();
    await expect(page.getByRole('heading', { name: cluster })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /^I\.7\b/ }).first()).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /^I\.8\b/ })).toHaveCount(0);
  });
});

test('the tree is edited by keyboard alone, and every step is taken back', async ({ page, program }) => {
  await openSchemes(page, program);
  await page.getByRole('button', { name: 'Tạo phiên bản mới để sửa' }).click();
  const { keyboard } = page;
  await expect(field(page, 'Tiêu chí', 'I.2')).toBeEditable();
  await field(page, 'Tiêu chí', 'I.2').focus();

  await keyboard.press('Control+Enter');
  await expect(field(page, 'Tiêu chí', 'I.9')).toBeFocused();
  await keyboard.type('Chuyển đổi số');
  await keyboard.press('Tab');
  await keyboard.type('12,5');
  await keyboard.press('Alt+ArrowUp');
  await expect(field(page, 'Tối đa', 'I.9')).toBeFocused();
  await expect(field(page, 'Tối đa', 'I.9')).toHaveValue('12,5');
  const codes = () =>
    page
      .locator('.scheme-tree [data-column="code"]')
      .evaluateAll((all) => all.slice(0, 5).map((one) => (one instanceof HTMLInputElement ? one.value : '')));
  await expect.poll(() => codes()).toEqual(['I', 'I.1', 'I.9', 'I.2', 'I.3']);

  await keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('row', { level: 3 })).toHaveCount(1);
  await keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('row', { level: 3 })).toHaveCount(0);

  await test.step('the formula, with its sentence and an example of the engine', async () => {
    await keyboard.press('F2');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Cách tính điểm' }).click();
    await page.getByRole('option', { name: 'Theo tỷ lệ đạt chỉ tiêu' }).click();
    await expect(dialog.getByTestId('example-points')).toHaveText('→ 11,25 điểm');
    await dialog.getByRole('textbox', { name: 'Kết quả' }).fill('110');
    await expect(dialog.getByTestId('example-points')).toHaveText('→ 12,5 điểm');
    await dialog.getByRole('button', { name: 'Dùng cách tính này' }).click();
    await expect(
      page.getByRole('button', { name: 'Cách tính của I.9: Theo tỷ lệ đạt chỉ tiêu' }),
    ).toBeVisible();
  });

  await test.step('a code of another line is refused where it was typed', async () => {
    await field(page, 'Mã', 'I.9').fill('I.3');
    await keyboard.press('Tab');
    await expect(page.getByText('Mã I.3 đã có ở dòng khác.')).toBeVisible();
    await field(page, 'Mã', 'I.9').focus();
    await keyboard.press('Escape');
    await expect(field(page, 'Mã', 'I.9')).toHaveValue('I.9');
  });

  await test.step('back to the beginning', async () => {
    const undo = page.getByRole('button', { name: 'Hoàn tác (Ctrl+Z)' });
    while (await undo.isEnabled()) await undo.click();
    await expect.poll(() => codes()).toEqual(['I', 'I.1', 'I.2', 'I.3', 'I.4']);
    await expect(page.getByText('Không có lỗi.')).toBeVisible();
    await saved(page);
  });
});

test('a line is dragged into another group, and a second window follows', async ({
  page,
  context,
  program,
}) => {
  await openSchemes(page, program);
  await page.getByRole('button', { name: 'Tạo phiên bản mới để sửa' }).click();
  await expect(field(page, 'Mã', 'I.1')).toBeEditable();
  const second = await context.newPage();
  await program.open(second, '/schemes');
  await second.getByRole('button', { name: /Phiên bản 2/ }).click();
  await expect(field(second, 'Mã', 'I.1')).toBeEditable();

  const row = (code: string) => page.getByRole('row').filter({ has: field(page, 'Mã', code) });
  await row('I.8').locator('[draggable]').dragTo(row('II'));
  const place = (window: Page) =>
    window
      .locator('.scheme-tree [data-column="code"]')
      .evaluateAll((all) =>
        all.map((one) => (one instanceof HTMLInputElement ? one.value : '')).slice(7, 13),
      );
  const moved = ['I.7', 'II', 'II.1', 'II.2', 'II.3', 'I.8'];
  await expect(() => place(page).then((codes) => expect(codes).toEqual(moved))).toPass();
  await expect(() => place(second).then((codes) => expect(codes).toEqual(moved))).toPass();
});

test('schemes are copied to the next year as drafts', async ({ page, program }) => {
  await openSchemes(page, program);
  await page.getByRole('button', { name: 'Chép sang năm sau…' }).click();
  await page.getByRole('button', { name: 'Chép sang năm 2027' }).click();
  await expect(page.getByText('Đã chép 2 bảng sang năm 2027.')).toBeVisible();
  const list = page.getByRole('navigation', { name: 'Các bảng tiêu chí' });
  await expect(list.getByRole('button')).toHaveCount(2);
  await expect(list.getByText('Nháp')).toHaveCount(2);
  await expect(field(page, 'Tối đa', 'I.8')).toBeEditable();

  await page.getByRole('combobox', { name: 'Năm của bảng tiêu chí' }).click();
  await page.getByRole('option', { name: 'Năm 2025' }).click();
  await page.getByRole('button', { name: 'Dùng bảng mẫu “Khối sở, ban, ngành”' }).click();
  await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
  await expect(page.getByRole('heading', { name: 'Khối sở, ban, ngành' })).toBeVisible();
});

test('a broken workbook is shown row by row and stores nothing; a mended one becomes a version', async ({
  page,
  program,
}, testInfo) => {
  await openSchemes(page, program);
  const file = testInfo.outputPath('bang-tieu-chi.xlsx');
  await test.step('what the program exports', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Việc khác với bảng tiêu chí' }).click();
    await page.getByRole('menuitem', { name: 'Xuất ra Excel' }).click();
    await (await download).saveAs(file);
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await readFile(file)).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The export has no sheet');
  const rowOf = (code: string) => {
    for (let row = 1; row <= sheet.rowCount; row += 1) if (sheet.getCell(row, 1).text === code) return row;
    throw new Error(`No row for ${code}`);
  };

  async function choose(name: string): Promise<void> {
    const target = path.join(path.dirname(file), name);
    await workbook.xlsx.writeFile(target);
    await page.getByRole('button', { name: 'Thêm bảng tiêu chí' }).click();
    await page.getByRole('menuitem', { name: 'Từ tệp Excel hoặc JSON…' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByRole('button', { name: 'Chọn tệp…' }).click();
    await (await chooser).setFiles(target);
  }

  await test.step('with errors', async () => {
    const [first, second] = [rowOf('I.2'), rowOf('I.3')];
    sheet.getCell(first, 4).value = 'tám mươi';
    sheet.getCell(second, 1).value = 'I.2';
    await choose('hong.xlsx');
    const problems = page.getByRole('table', { name: 'Vấn đề trong tệp, theo dòng' });
    await expect(problems.getByRole('row', { name: `${first} Lỗi Điểm tối đa “tám mươi”` })).toBeVisible();
    await expect(
      problems.getByRole('row', { name: `${second} Lỗi Mã I.2 đã có ở dòng trên.` }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lưu bản nháp' })).toHaveCount(0);
    await page.screenshot({ path: picturePath(testInfo, 'scheme-import') });
    await page.keyboard.press('Escape');
    sheet.getCell(first, 4).value = 75;
    sheet.getCell(second, 1).value = 'I.3';
  });

  await test.step('mended', async () => {
    await choose('sua.xlsx');
    await expect(page.getByText('Tệp có 26 tiêu chí, tổng 1.000 điểm.')).toBeVisible();
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await expect(field(page, 'Tối đa', 'I.2')).toHaveValue('75');
    await expect(page.getByText('Nháp', { exact: true }).first()).toBeVisible();
  });
});

test('fits a small screen in large text, by day and by night', async ({ page, program }, testInfo) => {
  await openSchemes(page, program);
  await page.getByRole('button', { name: 'Tạo phiên bản mới để sửa' }).click();
  await saved(page);
  await page.getByRole('button', { name: 'Cỡ chữ' }).click();
  await page.getByText('150 %', { exact: true }).click();
  await page.keyboard.press('Escape');
  await field(page, 'Tiêu chí', 'I.4').focus();
  const isWhole = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(isWhole).toBe(true);
  await page.screenshot({ path: picturePath(testInfo, 'schemes-150') });
  await page.getByRole('button', { name: 'Đổi nền sáng/tối' }).click();
  await page.screenshot({ path: picturePath(testInfo, 'schemes-150-dark') });
});

test('axe finds nothing in the editor and its dialogs, by day and by night', async ({ page, program }) => {
  await openSchemes(page, program);
  await page.getByRole('button', { name: 'Tạo phiên bản mới để sửa' }).click();
  await field(page, 'Tối đa', 'I.3').fill('90');
  await page.keyboard.press('Enter');
  await saved(page);
  const found: Record<string, unknown> = {};
  async function look(scheme: 'light' | 'dark', state: string, part = '#root'): Promise<void> {
    const { violations } = await axeIn(scheme, page)
      .include(part)
      // The kit draws the head of every dialog as a header element, which axe takes for a second banner.
      .disableRules(['landmark-no-duplicate-banner'])
      .analyze();
    found[`${scheme}: ${state}`] = violations.map(({ id, nodes }) => [
      id,
      ...nodes.map((node) => node.html.slice(0, 160)),
    ]);
  }
  for (const scheme of ['light', 'dark'] as const) {
    await look(scheme, 'criteria');
    await field(page, 'Tiêu chí', 'I.7').focus();
    await page.keyboard.press('F2');
    await page.getByRole('dialog').waitFor();
    await look(scheme, 'formula', '[role=dialog]');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Quy tắc xếp hạng', { exact: true }).click();
    await look(scheme, 'rules');
    await page.getByText('Tiêu chí', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Đổi nền sáng/tối' }).click();
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
});
