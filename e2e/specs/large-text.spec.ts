import type { Page } from '@playwright/test';

import { firstEOfficeSettings } from '../../src-main/domain/e-office/e-office-settings.ts';
import type { DocumentId } from '../../src-main/domain/kernel/ids.ts';
import { signSeeded, writeSeededMinutes } from '../fixtures/e-office-session.ts';
import { seedHallSession } from '../fixtures/hall-session.ts';
import type { HallSession } from '../fixtures/hall-session.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import type { Program } from '../fixtures/program.ts';
import { outOfReach } from '../fixtures/reach.ts';
import { MeetingPage } from '../pages/meeting-page.ts';

// The screen of most offices with the largest text that the program offers.
test.use({ actionTimeout: 20_000, viewport: { width: 1366, height: 768 } });

async function openInLargeText(page: Page, program: Program, path: string): Promise<void> {
  await program.open(page, path);
  await page.evaluate(() => localStorage.setItem('so-vang:text-size', JSON.stringify('150')));
  await page.reload();
}

test('every part of a session can be worked on in large text', async ({ page, program }, testInfo) => {
  test.setTimeout(240_000);
  let session: HallSession | undefined;
  await program.seed(async (repositories, client) => {
    session = await seedHallSession(repositories, client);
  });
  await openInLargeText(page, program, `/meetings/${session?.meetingId ?? ''}`);
  const meeting = new MeetingPage(page);
  for (const tab of ['Thành phần', 'Chương trình', 'Giấy tờ', 'Biên bản', 'Biểu quyết'] as const) {
    await test.step(tab, async () => {
      await meeting.tab(tab);
      await expect(page.getByRole('tabpanel').getByRole('button').first()).toBeVisible();
      await expect.poll(() => outOfReach(page)).toEqual([]);
    });
  }
  const polls = page.getByRole('group', { name: 'Các cuộc biểu quyết' }).getByRole('button');
  for (const [state, poll] of [
    ['sealed', polls.first()],
    ['draft', polls.nth(1)],
    ['open', polls.last()],
  ] as const) {
    await test.step(`a vote: ${state}`, async () => {
      await poll.click();
      await expect(poll).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(() => outOfReach(page)).toEqual([]);
      await page.screenshot({ path: picturePath(testInfo, `large-text-${state}`) });
    });
  }
  const list = page.getByRole('table', { name: 'Số phiếu từng dòng' });
  expect(await list.getByRole('row').count()).toBeLessThan(100);
});

test('the pages of documents can be worked on in large text, and an open document beside its list', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(180_000);
  await program.seed(async (_repositories, client) => {
    const id: DocumentId = await writeSeededMinutes(client, { number: 5 });
    await signSeeded(client, id);
    await client.eOffice.saveSettings(firstEOfficeSettings);
    await client.documents.exportPackage({ id });
  });
  await openInLargeText(page, program, '/documents');
  await page.getByRole('button', { name: 'Phiên họp xét khen thưởng', exact: true }).click();
  const parts = page.getByRole('radiogroup', { name: 'Các phần của văn bản' });
  for (const part of ['Nơi gửi', 'Tệp kèm', 'Các tệp', 'Xem']) {
    await parts.getByText(part, { exact: true }).click();
    await expect(parts.getByText(part, { exact: true })).toBeInViewport({ ratio: 1 });
    await expect.poll(() => outOfReach(page)).toEqual([]);
  }
  await page.screenshot({ path: picturePath(testInfo, 'large-text-document') });
  for (const path of ['drafts', 'outbox', 'incoming', 'verify', 'templates', 'settings', 'signing']) {
    await test.step(path, async () => {
      await program.open(page, `/documents/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect.poll(() => outOfReach(page)).toEqual([]);
    });
  }
});
