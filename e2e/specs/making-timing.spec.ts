import type { Locator } from '@playwright/test';

import { findLocations } from '../../src-main/hosts/locations.ts';
import { crowd } from '../fixtures/crowd.ts';
import { tasksWhile } from '../fixtures/page-tasks.ts';
import { expect, test } from '../fixtures/program.ts';
import {
  callSession,
  draftDecision,
  holdSession,
  prepareYear,
  subjectOfDraft,
  year,
} from '../gallery/office-year.ts';
import { MeetingPage } from '../pages/meeting-page.ts';

// Only one record of the browser can be made at a time.
test.use({ trace: 'off', actionTimeout: 30_000 });

/** So many milliseconds of processor time: 25 on quiet cores, and more beside work that shares their caches. */
const LONGEST_MS = 80;

test('leaves the window free while the documents of 1,049 nominees are made and entered', async ({
  page,
  program,
}) => {
  test.setTimeout(300_000);
  const longest: number[] = [];
  // Looking for an element by its role goes through the whole page in its own thread: it is found before, and what follows is
  // waited for by other means.
  const measure = async (name: string, button: Locator, isDone: () => Promise<unknown>): Promise<void> => {
    const element = await button.elementHandle();
    if (!element) throw new Error(`${name} has no button`);
    await page.waitForTimeout(1_000);
    const tasks = await tasksWhile(page, async () => {
      await Promise.all([isDone(), element.press('Enter')]);
    });
    console.log(
      `${name}: longest tasks ${tasks
        .slice(0, 3)
        .map((time) => time.toFixed(0))
        .join(', ')} ms`,
    );
    longest.push(tasks[0] ?? 0);
  };

  const dialog = page.getByRole('dialog');
  const written = () => page.locator('[role="dialog"]').waitFor({ state: 'detached', timeout: 120_000 });

  let meeting = '';
  let list = '';
  await program.seed(async (_repositories, client) => {
    await prepareYear(client, findLocations().root, 'phien-hop-1049.xlsx');
    meeting = await callSession(client);
    const aboutId = await subjectOfDraft(client, 'nominee_list');
    list = (await client.drafts.create({ kind: 'nominee_list', year, aboutId })).id;
  });
  await program.open(page, `/meetings/${meeting}`);
  await new MeetingPage(page).tab('Giấy tờ');
  const kit = page.getByRole('button', { name: 'Lưu bộ giấy dự phòng: PDF' });
  await expect(kit).toBeVisible();
  await measure('ballots and tally sheets', kit, () => page.waitForEvent('download', { timeout: 120_000 }));

  await program.open(page, `/documents/drafts/${list}`);
  await expect(page.locator('canvas[data-drawn]').first()).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Vào sổ…' }).press('Enter');
  await measure('list for the council', dialog.getByRole('button', { name: 'Lập văn bản' }), written);

  let decision = '';
  await program.seed(async (_repositories, client) => {
    const meetingId = (await client.meetings.list({ year }))[0]?.id;
    if (meetingId === undefined) throw new Error('The session was called');
    await holdSession(client, meetingId);
    await client.documents.writeMinutes({ meetingId, number: null });
    decision = await draftDecision(client);
  });
  await program.open(page, `/decisions/${decision}`);
  await expect(page.getByRole('heading', { name: 'Dự thảo quyết định' })).toBeVisible();
  await page.getByRole('button', { name: 'Ghi số, ngày ban hành' }).click();
  await dialog.getByLabel('Số quyết định').fill('1634');
  await measure('decision', dialog.getByRole('button', { name: 'Ghi số, ngày ban hành' }), written);

  await program.open(page, `/meetings/${meeting}`);
  await page.getByRole('button', { name: 'Lập biên bản', exact: true }).click();
  await dialog.getByLabel('Số biên bản').fill('5');
  await measure('minutes', dialog.getByRole('button', { name: 'Lập biên bản' }), () =>
    page.waitForURL(/\/documents/, { timeout: 120_000 }),
  );

  expect(Math.max(...longest)).toBeLessThan(LONGEST_MS * crowd());
});
