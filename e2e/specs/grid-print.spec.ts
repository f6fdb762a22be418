import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import type { Page } from '@playwright/test';

import { expect, test } from '../harness-grid/harness.ts';

const run = promisify(execFile);

/** Holds the browser's own print dialog back; the pages are then printed to a file. */
async function printTo(page: Page, path: string): Promise<string[]> {
  await expect(page.locator('.sg-print')).toBeAttached();
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  const { stdout } = await run('pdftotext', ['-layout', path, '-']);
  return stdout.split('\f').slice(0, -1);
}

test.describe('printing', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
  });

  test('repeats headings and frozen columns on each page, with title, date and page numbers', async ({
    page,
    openGrid,
  }, testInfo) => {
    const grid = await openGrid('?rows=60&criteria=40&parts=1&scheme=dark');
    await grid.activate(1, 2);
    await page.keyboard.press('Control+p');
    const panel = page.getByRole('dialog', { name: 'In bảng' });
    await panel.getByLabel('Tiêu đề trang in').fill('Bảng điểm cụm 1');
    await page.keyboard.press('Enter');
    const pages = await printTo(page, testInfo.outputPath('print.pdf'));
    // Three stretches of columns; sixty rows need two pages each.
    expect(pages).toHaveLength(6);
    pages.forEach((text, index) => {
      expect(text).toContain('Đơn vị');
      expect(text).toMatch(/Tiêu chí|Cộng/);
      expect(text).toContain(`${index + 1}/6`);
    });
    const first = pages[0] ?? '';
    expect(first).toContain('Bảng điểm cụm 1');
    expect(first).toMatch(/In ngày \d{1,2}\/\d{1,2}\/\d{4} · Phần 1\/3/);
    expect(first).toContain('Xã Mường Kim 1');
    expect(pages[5]).toContain('Tổng cộng');
    expect(pages.join('')).toContain('Xã Pắc Ta 60');
  });

  test('prints the rows of the filter on one upright page', async ({ page, openGrid }, testInfo) => {
    const grid = await openGrid('?criteria=4&viewBar=1');
    await page.getByRole('searchbox', { name: 'Tìm trong bảng' }).fill('muong kim');
    await grid.activate(1, 2);
    await page.keyboard.press('Control+p');
    await page.getByRole('radio', { name: 'Dọc' }).check();
    await page.getByRole('button', { name: 'In', exact: true }).click();
    const path = testInfo.outputPath('print.pdf');
    const pages = await printTo(page, path);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Xã Mường Kim 17');
    expect(pages[0]).not.toContain('Xã Bản Bo 7');
    const { stdout } = await run('pdfinfo', [path]);
    expect(stdout).toMatch(/Page size: +59\d[.\d]* x 84/);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.sg-print')).toBeHidden();
    await expect(grid.input).toBeFocused();
  });
});
