import type { Page } from '@playwright/test';

import { axeOn } from '../fixtures/axe.ts';
import { holdable } from '../fixtures/holdable.ts';
import { draftReminder, lateRound, openLateRound } from '../fixtures/late-round.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';

test.use({ actionTimeout: 20_000, viewport: { width: 1366, height: 768 } });

const reminder = 'đôn đốc nộp hồ sơ đề nghị khen thưởng';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await axeOn(page).disableRules(['region']).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('an officer writes a reminder from late units to an issued document, by keyboard', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(240_000);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await program.seed((_repositories, client) => openLateRound(client));

  await test.step('chooses what to write', async () => {
    await program.open(page, '/documents/drafts');
    await page.getByRole('button', { name: 'Soạn văn bản' }).first().press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Soạn văn bản' });
    const kind = dialog.getByRole('combobox', { name: 'Loại văn bản' });
    await kind.fill('don doc');
    await expect(page.getByRole('option', { name: 'Công văn đôn đốc' })).toBeVisible();
    await kind.press('ArrowDown');
    await kind.press('Enter');
    const about = dialog.getByRole('combobox', { name: 'Nội dung' });
    await about.fill('cuoi nam');
    await expect(page.getByRole('option', { name: lateRound, exact: true })).toBeVisible();
    await about.press('ArrowDown');
    await about.press('Enter');
    await expect(about).toHaveValue(lateRound);
    await dialog.getByRole('button', { name: 'Soạn', exact: true }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('đôn đốc nộp hồ sơ');
  });

  const preview = page.getByRole('region', { name: 'Bản xem trước' }).first();
  await test.step('sees the pages beside the text, as they will be printed', async () => {
    await expect(page.locator('[data-page="1"] canvas[data-drawn]')).toBeVisible({ timeout: 40_000 });
    await expect(preview.getByText('Trang 1/', { exact: false })).toBeVisible();
    await page.screenshot({ path: picturePath(testInfo, 'drafting') });
  });

  await test.step('edits a part, adds one and moves it, all of which is stored and drawn', async () => {
    const subject = page.getByRole('textbox', { name: 'Trích yếu' });
    await subject.fill('đôn đốc nộp hồ sơ lần thứ hai');
    const first = page.getByRole('textbox', { name: /^Đoạn văn, mục 1\// });
    await first.focus();
    await first.press('Control+Enter');
    const added = page.getByRole('textbox', { name: /^Đoạn văn, mục 2\// });
    await expect(added).toBeFocused();
    await page.keyboard.type('Đề nghị các đơn vị cử đầu mối liên hệ.');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByRole('textbox', { name: /^Đoạn văn, mục 3\// })).toBeFocused();
    await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
    await expect(page.locator('.pdf-page-words').first()).toContainText('lần thứ hai');
    await page.keyboard.press('Control+z');
    await expect(added).toHaveValue('Đề nghị các đơn vị cử đầu mối liên hệ.');
  });

  await test.step('writes in a cell of the table', async () => {
    const cell = page.getByRole('gridcell', { name: 'Chưa nộp' }).first();
    await cell.click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Đã hẹn nộp');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('gridcell', { name: 'Đã hẹn nộp' })).toBeFocused();
    await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  });

  await test.step('is told of a character that the fonts lack, until it is mended', async () => {
    const place = page.getByRole('textbox', { name: 'Địa danh' });
    await place.fill('Lai Châu \u{215F6}');
    await place.press('Tab');
    const warning = page.getByRole('status').filter({ hasText: 'phông chữ của văn bản không có' });
    await expect(warning).toContainText('địa danh: ký tự “\u{215F6}” (U+215F6) trong “Lai Châu \u{215F6}”');
    await page.screenshot({ path: testInfo.outputPath('unprintable.png') });
    await place.fill('Lai Châu');
    await place.press('Tab');
    await expect(warning).toHaveCount(0);
  });

  await test.step('sees what the book says, and takes one part back', async () => {
    await page.getByRole('button', { name: 'Lấy lại từ sổ…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Lấy lại từ sổ' });
    await dialog.getByRole('checkbox', { name: 'Lấy từ sổ: trích yếu' }).press('Space');
    await page.screenshot({ path: testInfo.outputPath('compare.png') });
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lấy 1 phần' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Trích yếu' })).toHaveValue(
      'đôn đốc nộp hồ sơ đề nghị khen thưởng',
    );
    await expect(page.getByRole('gridcell', { name: 'Đã hẹn nộp' })).toBeVisible();
    await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible();
  });

  await test.step('gives it number and date together and finds it in the register', async () => {
    await page.getByRole('button', { name: 'Vào sổ…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Lập văn bản và vào sổ' });
    await dialog.getByLabel('Số', { exact: true }).fill('3');
    await expect(dialog.getByText('Bỏ trống 2 số (01, 02)', { exact: false })).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('issue.png') });
    await dialog.getByLabel('Số', { exact: true }).fill('1');
    await dialog.getByLabel('Ngày ban hành').fill('15/12/2026');
    await dialog.getByLabel('Ngày ban hành').press('Enter');
    await expect(page.getByText('Văn bản đã vào sổ với số 01.', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Mở sổ văn bản đi' }).press('Enter');
    await expect(page.getByRole('cell', { name: '01/HĐTĐKT-TT' })).toBeVisible();
  });
  expect(refused).toEqual([]);
});

test('two windows write in one document, and each part is kept as one chooses', async ({
  page,
  context,
  program,
}) => {
  test.setTimeout(180_000);
  await program.seed(async (_repositories, client) => void (await draftReminder(client)));
  const other = await context.newPage();
  const line = await holdable(other);
  for (const window of [page, other]) {
    await program.open(window, '/documents/drafts');
    await window.getByRole('link', { name: reminder }).click();
  }
  const field = (window: Page, name: string) => window.getByRole('textbox', { name, exact: true });
  await expect(field(other, 'Địa danh')).toHaveValue('Lai Châu');

  line.hold();
  await field(page, 'Trích yếu').fill('đôn đốc lần hai');
  await field(page, 'Địa danh').fill('Sìn Hồ');
  await field(page, 'Địa danh').blur();
  await expect(page.locator('.pdf-page-words').first()).toContainText('lần hai');
  await field(other, 'Trích yếu').fill('đôn đốc lần ba');
  await field(other, 'Trích yếu').blur();
  line.release();

  await expect(other.getByText('Những gì gõ ở đây vẫn còn, chưa lưu.', { exact: false })).toBeVisible();
  await other.getByRole('button', { name: 'So sánh, chọn từng phần' }).click();
  await other.getByRole('checkbox', { name: 'Lấy của cửa sổ khác: địa danh' }).check();
  await other.getByRole('button', { name: 'Lấy 1 phần và lưu' }).click();
  for (const window of [other, page]) {
    await expect(field(window, 'Trích yếu')).toHaveValue('đôn đốc lần ba');
    await expect(field(window, 'Địa danh')).toHaveValue('Sìn Hồ');
  }
});

for (const look of [
  { name: 'dark', scheme: 'dark', size: '100' },
  { name: 'large text', scheme: 'light', size: '150' },
] as const) {
  test(`the drafting page can be read and has no faults for screen readers: ${look.name}`, async ({
    page,
    program,
  }, testInfo) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme: look.scheme });
    await program.seed(async (_repositories, client) => void (await draftReminder(client)));
    await program.open(page, '/documents/drafts');
    await page.evaluate((size) => localStorage.setItem('so-vang:text-size', size), JSON.stringify(look.size));
    await page.reload();
    await page.screenshot({ path: testInfo.outputPath(`drafts-${look.scheme}.png`) });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: reminder }).press('Enter');
    await expect(page.locator('[data-page="1"] canvas[data-drawn]')).toBeVisible({ timeout: 40_000 });
    await page.screenshot({ path: testInfo.outputPath(`drafting-${look.scheme}.png`) });
    expect(await violations(page)).toEqual([]);
  });
}
