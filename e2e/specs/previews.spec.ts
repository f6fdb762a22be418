import type { Locator, Page } from '@playwright/test';

import type { ClusterId, DecisionId, MeetingId } from '../../src-main/domain/kernel/ids.ts';
import { findLocations } from '../../src-main/hosts/locations.ts';
import { axeIn } from '../fixtures/axe.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import type { Program } from '../fixtures/program.ts';
import { callSession, decide, holdSession, prepareYear } from '../gallery/office-year.ts';
import { MeetingPage } from '../pages/meeting-page.ts';

test.use({ actionTimeout: 30_000, viewport: { width: 1366, height: 768 } });

type Ids = { clusterId: ClusterId; meetingId: MeetingId; decisionId: DecisionId };

/** A year whose session was held and decided on, with letters to units. */
async function seedYear(program: Program): Promise<Ids> {
  const ids: Partial<Ids> = {};
  await program.seed(async (_repositories, client) => {
    ids.clusterId = await prepareYear(client, findLocations().root, 'danh-sach-de-nghi.xlsx');
    ids.meetingId = await callSession(client);
    await holdSession(client, ids.meetingId);
    ids.decisionId = await decide(client);
  });
  return ids as Ids;
}

function opened(page: Page): { readonly dialog: Locator; readonly pages: Locator } {
  const dialog = page.getByRole('dialog', { name: /^Xem trước/ });
  return { dialog, pages: dialog.getByRole('region', { name: /^Các trang/ }) };
}

/** Waits for the first page; the keys work on the pages at once. */
async function seen(page: Page): Promise<void> {
  const { dialog, pages } = opened(page);
  await expect(dialog.locator('[data-page="1"] canvas[data-drawn]')).toBeVisible({ timeout: 60_000 });
  await expect(pages).toBeFocused();
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWide).toBe(false);
}

async function violations(scheme: 'light' | 'dark', page: Page): Promise<string[]> {
  const { violations: found } = await axeIn(scheme, page).disableRules(['region']).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function left(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(opened(page).dialog).toHaveCount(0);
}

test('an officer looks at minutes, papers, decisions and scores page by page before anything is saved', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(480_000);
  const { clusterId, meetingId, decisionId } = await seedYear(program);
  const meeting = new MeetingPage(page);

  await test.step('the minutes, turned, enlarged and saved by keys', async () => {
    await program.open(page, `/meetings/${meetingId}`);
    await meeting.tab('Biên bản');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('menuitem', { name: 'Biên bản phiên họp: xem các trang' }).press('Enter');
    await seen(page);
    const { dialog } = opened(page);
    await page.screenshot({ path: picturePath(testInfo, 'preview-minutes') });
    expect(await violations('light', page)).toEqual([]);
    const first = dialog.locator('[data-page="1"]');
    const width = async (): Promise<number> => (await first.boundingBox())?.width ?? 0;
    const fitting = await width();
    await page.keyboard.press('-');
    await expect.poll(width).toBeLessThan(fitting);
    await page.keyboard.press('0');
    await expect.poll(width).toBe(fitting);
    await page.keyboard.press('PageDown');
    await expect(dialog.getByText(/^Trang 2\//)).toBeVisible();
    await page.keyboard.press('PageUp');
    await expect(dialog.getByText(/^Trang 1\//)).toBeVisible();
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await left(page);
  });

  await test.step('the counting minutes, in the dark', async () => {
    await page.getByRole('button', { name: 'Đổi nền sáng/tối' }).click();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('menuitem', { name: 'Biên bản kiểm phiếu: xem các trang' }).press('Enter');
    await seen(page);
    await page.screenshot({ path: picturePath(testInfo, 'preview-counting-dark') });
    expect(await violations('dark', page)).toEqual([]);
    await left(page);
  });

  await test.step('a paper of the session', async () => {
    await meeting.tab('Giấy tờ');
    await page.getByRole('button', { name: 'Xem trước: giấy mời', exact: true }).press('Enter');
    await seen(page);
    await page.screenshot({ path: picturePath(testInfo, 'preview-paper-dark') });
    await left(page);
    await expect(page.getByRole('button', { name: 'Xem trước: giấy mời', exact: true })).toBeFocused();
  });

  await test.step('an issued decision', async () => {
    await program.open(page, `/decisions/${decisionId}`);
    await page.getByRole('button', { name: 'Xem trước: Quyết định' }).press('Enter');
    await seen(page);
    await page.screenshot({ path: picturePath(testInfo, 'preview-decision') });
    await left(page);
  });

  await test.step('the summary of a cluster’s scores', async () => {
    await program.open(page, `/scoring/${clusterId}`);
    await page.getByRole('button', { name: 'Xuất', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Xem trước bảng tổng hợp' }).press('Enter');
    await seen(page);
    await page.screenshot({ path: picturePath(testInfo, 'preview-scores') });
    await left(page);
  });
});

test('an officer looks at the letter that goes back to a unit with its dossiers', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(240_000);
  await program.seed(async (_repositories, client) => {
    await prepareYear(client, findLocations().root, 'danh-sach-de-nghi.xlsx');
  });
  await program.open(page, '/dossiers');
  await page.getByRole('gridcell').first().click();
  const bar = page.getByRole('region', { name: 'Xử lý hồ sơ đang chọn' });
  await bar.getByRole('button', { name: 'Trả lại…' }).click();
  const asking = page.getByRole('dialog');
  await asking.getByLabel('Lý do').fill('Thiếu báo cáo thành tích');
  await asking.getByRole('button', { name: 'Trả lại 1 hồ sơ' }).click();
  const letters = page.getByRole('dialog', { name: 'Công văn đã lập' });
  await letters.getByRole('button', { name: /^Xem trước: Công văn gửi/ }).press('Enter');
  await seen(page);
  await page.screenshot({ path: picturePath(testInfo, 'preview-letter') });
  await left(page);
  await expect(letters).toBeVisible();
});
