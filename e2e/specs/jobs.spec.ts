import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import type { Locator } from '@playwright/test';

import type { MeetingId } from '../../src-main/domain/kernel/ids.ts';
import { findLocations } from '../../src-main/hosts/locations.ts';
import { axeOn } from '../fixtures/axe.ts';
import { fileManagerDouble } from '../fixtures/file-manager-double.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import type { SeedClient } from '../fixtures/program.ts';
import { callSession, prepareYear } from '../gallery/office-year.ts';
import { MeetingPage } from '../pages/meeting-page.ts';

const fileManager = fileManagerDouble();
test.use({
  actionTimeout: 30_000,
  viewport: { width: 1366, height: 768 },
  environment: fileManager.environment,
});

async function seedSession(client: SeedClient): Promise<MeetingId> {
  await prepareYear(client, findLocations().root, 'phien-hop-1049.xlsx');
  const meetingId = await callSession(client);
  // Ten sheets of all the cases: enough pages to see them being drawn on any machine.
  const { roll } = await client.meetings.get({ meetingId });
  const memberIds = roll.slice(-10).map(({ memberId }) => memberId);
  await client.meetings.setAttendance({ meetingId, memberIds, attendance: 'absent', reason: 'đi công tác' });
  return meetingId;
}

const title = 'Lập giấy tờ phiên họp';

test('an officer follows the papers of 1,049 nominees, ends them, makes them again and finds them in their folder', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(600_000);
  let meetingId = '';
  await program.seed(async (_repositories, client) => {
    meetingId = await seedSession(client);
  });
  const exports = path.join(program.dataFolder, 'exports');
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const meeting = new MeetingPage(page);
  await program.open(page, `/meetings/${meetingId}`);
  await meeting.tab('Giấy tờ');
  const kit = page.getByRole('button', { name: 'Lưu bộ giấy dự phòng: PDF' });
  const opinions = (format: string): Locator =>
    page.getByRole('button', { name: `Lưu phiếu lấy ý kiến: ${format} tất cả` });
  const tray = page.getByRole('banner').getByRole('button', { name: /Việc đang làm|giấy tờ phiên họp/ });
  const lines = page.getByRole('list', { name: 'Việc đang làm' }).getByRole('listitem');

  // The newest stands first.
  const [waiting, running] = [lines.first(), lines.last()];

  await test.step('sees in the head of the page what is being made, how far it is, and what waits for it', async () => {
    await expect(tray).toHaveAccessibleName('Việc đang làm: không có');
    await opinions('PDF').press('Enter');
    await opinions('Word').press('Enter');
    await expect(tray).toContainText(title, { timeout: 60_000 });
    await tray.press('Enter');
    await expect(lines).toHaveCount(2);
    await expect(waiting).toContainText('Đang chờ việc trước xong');
    await expect(running).toContainText(/Đang vẽ trang \d+\/\d+/, { timeout: 120_000 });
    const pages = async (): Promise<number> =>
      Number(/Đang vẽ trang (\d+)\//.exec(await running.innerText())?.[1] ?? 0);
    const first = await pages();
    await expect.poll(pages, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(first);
  });

  await test.step('ends both, the second on another page as soon as it has begun, and finds nothing left of them', async () => {
    await running.getByRole('button', { name: `Hủy: ${title}` }).press('Enter');
    await expect(running).toContainText('Đã hủy, không có gì được lưu');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Sổ vàng', exact: true }).press('Enter');
    await expect(page).toHaveURL(/register/);
    await tray.press('Enter');
    await expect(waiting).toContainText(/Đang/);
    await page.screenshot({ path: picturePath(testInfo, 'jobs-running') });
    await waiting.getByRole('button', { name: `Hủy: ${title}` }).press('Enter');
    await expect(waiting).toContainText('Đã hủy, không có gì được lưu');
    await expect(page.getByRole('status').filter({ hasText: `${title}: Đã hủy` })).toHaveCount(1);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect([downloads, existsSync(exports)]).toEqual([[], false]);
  });

  await test.step('makes it again, to the end, and shows it in its folder', async () => {
    await page.keyboard.press('Escape');
    await page.goBack();
    await meeting.tab('Giấy tờ');
    await kit.press('Enter');
    await expect.poll(() => downloads, { timeout: 240_000 }).toHaveLength(1);
    await tray.press('Enter');
    const [name = ''] = downloads;
    const done = lines.filter({ hasText: name });
    await expect(done).toContainText('Xong');
    await done.getByRole('button', { name: `Mở thư mục: ${name}` }).press('Enter');
    await expect(done).toContainText(path.join(exports, name));
    await expect.poll(() => fileManager.calls()).toEqual([exports]);
    expect([readdirSync(exports), statSync(path.join(exports, name)).size > 100_000]).toEqual([[name], true]);
    const { violations } = await axeOn(page).disableRules(['region']).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    await page.screenshot({ path: picturePath(testInfo, 'jobs-done') });
  });

  await test.step('is killed in the middle of the next one: nothing half lies there and nothing false is shown', async () => {
    await page.keyboard.press('Escape');
    await kit.press('Enter');
    await expect(tray).toContainText(title, { timeout: 60_000 });
    await program.crashAndRestart();
    await program.open(page, `/meetings/${meetingId}`);
    await meeting.tab('Giấy tờ');
    await expect(kit).toBeVisible();
    await expect(tray).toHaveAccessibleName('Việc đang làm: không có');
    await tray.press('Enter');
    await expect(page.getByText('Chưa có việc nào.', { exact: false })).toBeVisible();
    expect(readdirSync(exports)).toEqual(downloads);
  });
});
