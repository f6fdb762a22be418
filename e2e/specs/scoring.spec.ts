import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { axeOn } from '../fixtures/axe.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import { ScoreSheetPage } from '../pages/score-sheet-page.ts';

const cluster = 'Cụm thi đua số 1 (Than Uyên - Tân Uyên)';
const [first, second, third] = ['Xã Mường Kim', 'Xã Khoen On', 'Xã Than Uyên'] as const;

let sheet: ScoreSheetPage;

test.beforeEach(async ({ page, program }) => {
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
  sheet = new ScoreSheetPage(page);
  await sheet.open(cluster);
});

test('computes points from figures, and every unit anew when another takes the lead', async ({
  page,
}, testInfo) => {
  const picture = (name: string) => page.screenshot({ path: picturePath(testInfo, name) });
  await sheet.view('Số liệu');
  for (const [unit, result] of [
    [first, '110'],
    [second, '120'],
  ] as const) {
    await sheet.typeFigure(unit, 'I.1', 'Chỉ tiêu', '100');
    await sheet.typeFigure(unit, 'I.1', 'Kết quả', result);
  }
  await sheet.saved();
  // Half the points at the target; above it towards the leader, who has all of them.
  await expect(await sheet.cell(first, 'I.1')).toHaveText('60');
  await expect(await sheet.cell(second, 'I.1')).toHaveText('80');
  await sheet.typeFigure(third, 'I.1', 'Chỉ tiêu', '100');
  await sheet.typeFigure(third, 'I.1', 'Kết quả', '140');
  await expect(await sheet.cell(first, 'I.1')).toHaveText('50');
  await expect(await sheet.cell(second, 'I.1')).toHaveText('60');
  await expect(await sheet.rank(third)).toHaveText('1');

  await test.step('says why', async () => {
    await (await sheet.cell(first, 'I.1')).click();
    await page.keyboard.press('F9');
    await expect(sheet.panel).toContainText('Xã Than Uyên');
    await expect(sheet.panel).toContainText('50');
    await expectAccessible(page);
    await picture('sheet-figures');
    await page.keyboard.press('Alt+Enter');
    await expect(sheet.panel).toHaveCount(0);
  });

  await test.step('lets an officer give other points, and takes them back', async () => {
    await sheet.view('Điểm');
    await sheet.type(first, 'I.1', '55');
    await expect(await sheet.cell(first, 'I.1')).toHaveText('55');
    await sheet.saved();
    await (await sheet.cell(first, 'I.1')).click();
    await page.keyboard.press('Delete');
    await expect(await sheet.cell(first, 'I.1')).toHaveText('50');
    await sheet.saved();
  });
});

test('shows in the dark, in large text and on paper what it shows on a small screen', async ({
  page,
}, testInfo) => {
  const picture = (name: string) => page.screenshot({ path: picturePath(testInfo, name) });
  for (const [unit, points] of [
    [first, '70'],
    [second, '60'],
  ] as const) {
    await sheet.type(unit, 'I.1', points);
  }
  await sheet.saved();
  await page.getByRole('button', { name: 'Đổi nền sáng/tối' }).click();
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectAccessible(page);
  await picture('sheet-dark');
  await page.getByRole('button', { name: 'Đổi nền sáng/tối' }).click();
  await page.getByRole('button', { name: 'Cỡ chữ' }).click();
  await page.getByRole('radiogroup').filter({ hasText: '150 %' }).getByText('150 %').click();
  await page.keyboard.press('Escape');
  await expect(await sheet.total(first)).toBeVisible();
  await picture('sheet-large-text');

  // Holds the browser's own print dialog back; the pages are then printed to a file.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'In…' }).click();
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await expect(page.locator('.sg-print')).toBeAttached();
  const pdf = testInfo.outputPath('sheet.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  const target = picturePath(testInfo, 'sheet-print').replace(/\.png$/, '');
  execFileSync('pdftoppm', ['-png', '-r', '80', '-f', '1', '-l', '1', '-singlefile', pdf, target]);
  expect(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })).toContain(first);
});

test('asks for the reason of each difference before it locks, and lets units explain', async ({ page }) => {
  await sheet.type(first, 'I.1', '70');
  await sheet.type(second, 'I.1', '60');
  await sheet.saved();
  await sheet.stage('Giải trình');
  await expect(page.getByText('Không có gì phải giải trình')).toBeVisible();

  await sheet.stage('Cụm/khối chấm');
  await sheet.copyFrom('Tự chấm');
  await sheet.type(first, 'I.1', '65');
  await sheet.type(second, 'I.1', '58');
  await expect(page.getByText('2 ô chênh lệch chưa có lý do')).toBeVisible();
  await sheet.saved();
  await sheet.lock();
  await expect(page.getByText('Còn 2 ô chênh lệch chưa có lý do. Hãy ghi lý do rồi khóa.')).toBeVisible();
  await expect(sheet.panel).toContainText(first);
  const reason = page.getByLabel('Lý do chênh lệch');
  await reason.fill('Số liệu tính cả phần của năm trước');
  await reason.press('Control+Enter');
  await expect(page.getByText('1 ô chênh lệch chưa có lý do')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(sheet.panel).toContainText(second);
  await reason.fill('Làm tròn sai');
  await reason.press('Control+Enter');
  await expect(page.getByText(/ô chênh lệch chưa có lý do/)).toHaveCount(0);
  await sheet.saved();
  await expectAccessible(page);
  await sheet.lock();
  await expect(page.getByText('Bước “Cụm/khối chấm” đã khóa')).toBeVisible();

  await sheet.stage('Giải trình');
  const explanations = page.getByRole('grid', { name: /Giải trình/ });
  await expect(explanations.getByText('Làm tròn sai')).toBeVisible();
  const row = explanations.getByRole('row').filter({ hasText: first });
  const column = await page
    .getByRole('columnheader', { name: 'Giải trình của đơn vị' })
    .getAttribute('aria-colindex');
  await sheet.typeInto(row.locator(`[aria-colindex="${column}"]`), 'Xin giữ điểm tự chấm');
  await sheet.saved();
  await expect(row).toContainText('Xin giữ điểm tự chấm');
  await expectAccessible(page);
});

test('keeps files as evidence at a cell and gives them back', async ({ page }, testInfo) => {
  const proof = testInfo.outputPath('bao-cao-thu-ngan-sach.txt');
  writeFileSync(proof, 'Thu ngân sách 112 %');
  await sheet.type(first, 'I.1', '70');
  await (await sheet.cell(first, 'I.1')).click();
  await page.getByRole('button', { name: 'Vì sao?' }).click();
  const chooser = page.waitForEvent('filechooser');
  await sheet.panel.getByRole('button', { name: 'Đính kèm tệp…' }).click();
  await (await chooser).setFiles(proof);
  const file = sheet.panel.getByRole('button', { name: 'bao-cao-thu-ngan-sach.txt', exact: true });
  await expect(file).toBeVisible();
  await expect(sheet.panel).toContainText('Đính kèm minh chứng');
  const download = page.waitForEvent('download');
  await file.click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('Thu ngân sách 112 %');
  await sheet.panel.getByRole('button', { name: 'Gỡ tệp bao-cao-thu-ngan-sach.txt' }).click();
  await expect(sheet.panel.getByText('Chưa có tệp minh chứng.')).toBeVisible();
});

test('tries scores out without saving anything', async ({ page, context, program }) => {
  await sheet.type(first, 'I.1', '70');
  await sheet.type(second, 'I.1', '60');
  await sheet.saved();
  const sent: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(payload.toString()));
  });
  await page.reload();
  await expect(await sheet.cell(second, 'I.1')).toHaveText('60');
  expect(sent.join(' ')).toContain('getSheet');
  await page.getByRole('button', { name: 'Thử điểm' }).click();
  await expect(page.getByText('Đang thử điểm: không có gì được lưu')).toBeVisible();
  await sheet.type(second, 'I.1', '80');
  await expect(await sheet.rank(second)).toHaveText('2 1');
  await expect(await sheet.total(second)).toContainText('60 80');
  await page.keyboard.press('Control+z');
  await expect(await sheet.rank(second)).toHaveText('2');
  await page.keyboard.press('Control+y');
  await expect(await sheet.rank(second)).toHaveText('2 1');
  await expectAccessible(page);

  const other = await context.newPage();
  await program.open(other);
  const elsewhere = new ScoreSheetPage(other);
  await elsewhere.open(cluster);
  await expect(await elsewhere.cell(second, 'I.1')).toHaveText('60');
  await other.close();

  await page.getByRole('button', { name: 'Thôi thử' }).first().click();
  await expect(await sheet.cell(second, 'I.1')).toHaveText('60');
  await expect(await sheet.rank(second)).toHaveText('2');
  expect(sent.filter((message) => /save|undo|redo|set[A-Z]/.test(message))).toEqual([]);
  await page.reload();
  await expect(await sheet.cell(second, 'I.1')).toHaveText('60');
});

test('takes actions back through a sort and a reload', async ({ page }) => {
  await sheet.type(first, 'I.1', '70');
  await sheet.type(second, 'I.1', '60');
  await sheet.saved();
  const heading = page.getByRole('columnheader', { name: /^Đơn vị/ });
  await heading.hover();
  await heading.getByLabel('Sắp xếp theo Đơn vị').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await page.reload();
  await expect(await sheet.cell(second, 'I.1')).toHaveText('60');
  await page.getByRole('button', { name: 'Hoàn tác (Ctrl+Z)' }).click();
  await expect(await sheet.cell(second, 'I.1')).toHaveText('');
  await page.getByRole('button', { name: 'Hoàn tác (Ctrl+Z)' }).click();
  await expect(await sheet.cell(first, 'I.1')).toHaveText('');
  await page.getByRole('button', { name: 'Làm lại (Ctrl+Y)' }).click();
  await expect(await sheet.cell(first, 'I.1')).toHaveText('70');
});

test('locks and ranks a total of 0, leaves out who may not be ranked, and fixes the result', async ({
  page,
}) => {
  await sheet.type(first, 'I.1', '0');
  await sheet.type(second, 'I.1', '60');
  await sheet.saved();
  await expect(await sheet.total(first)).toContainText('0');
  await expect(await sheet.rank(first)).toHaveText('2');
  for (const stage of ['Tự chấm', 'Cụm/khối chấm', 'Giải trình', 'Thẩm định'] as const) {
    await sheet.stage(stage);
    await sheet.lock();
    await expect(page.getByText(`Bước “${stage}” đã khóa`)).toBeVisible();
  }
  await sheet.stage('Kết quả');
  const ranking = page.getByRole('region', { name: `Xếp hạng ${cluster}` });
  const rowOf = (unit: string) => ranking.getByRole('row').filter({ hasText: unit });
  await expect(rowOf(first).getByRole('cell').nth(1)).toHaveText('2');
  await expect(rowOf(second)).toContainText('Đạt');

  await rowOf(second)
    .getByRole('button', { name: `Thông tin xét hạng của ${second}` })
    .click();
  await page.getByLabel('Đơn vị hoặc người đứng đầu bị kỷ luật trong năm').check();
  await page.getByLabel('Hình thức, lý do kỷ luật').fill('Khiển trách Chủ tịch UBND xã');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await expect(rowOf(second)).toContainText('bị kỷ luật: Khiển trách Chủ tịch UBND xã.');
  await expect(rowOf(first).getByRole('cell').nth(1)).toHaveText('1');
  await rowOf(second)
    .getByRole('button', { name: `Vì sao ${second} được xếp như vậy` })
    .click();
  await expect(sheet.panel).toContainText('bị kỷ luật');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Chốt kết quả' }).click();
  await expect(page.getByText('Bước “Kết quả” đã khóa')).toBeVisible();
  await page.getByRole('button', { name: 'Mở khóa…' }).click();
  await page.getByLabel('Lý do mở khóa').fill('Bổ sung kỷ luật');
  await page.getByRole('dialog').getByRole('button', { name: 'Mở khóa' }).click();
  await expect(page.getByRole('button', { name: 'Chốt kết quả' })).toBeVisible();
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axeOn(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
}
