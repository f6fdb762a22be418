import type { Page } from '@playwright/test';

import type { IsoDate } from '../../src-main/domain/kernel/dates.ts';
import type { MeetingId } from '../../src-main/domain/kernel/ids.ts';
import { expectWholeInEveryHall } from '../fixtures/hall.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import type { Program } from '../fixtures/program.ts';
import { MeetingPage } from '../pages/meeting-page.ts';

/** All members of the sample's council are in the room. */
const PRESENT = 19;
const NOMINEES = 4;

/** A running session with units that wait for certificates of merit, on which no law asks for ballots; and the hall beside it. */
async function openSession(page: Page, program: Program) {
  let meetingId = '' as MeetingId;
  await program.seed(async (_repositories, client) => {
    await client.setup.loadSample();
    const [cluster] = await client.clusters.list({ year: 2026 });
    if (!cluster) throw new Error('The sample has no cluster');
    await client.proposals.proposeUnits({
      clusterId: cluster.id,
      awardCode: 'BK_TINH',
      unitIds: cluster.members.slice(0, NOMINEES).map(({ unitId }) => unitId),
    });
    ({ meetingId } = await client.meetings.create({
      year: 2026,
      title: 'Phiên họp xét tặng bằng khen',
      date: '2026-11-24' as IsoDate,
      startTime: '08:00',
      place: 'Phòng họp số 2',
    }));
    await client.meetings.start({ meetingId });
  });
  await program.open(page, `/meetings/${meetingId}`);
  const hall = await page.context().newPage();
  await hall.setViewportSize({ width: 1920, height: 1080 });
  await program.open(hall, '/projector');
  await page.bringToFront();
  const meeting = new MeetingPage(page);
  await meeting.tab('Biểu quyết');
  return { hall, meeting };
}

test('counts raised hands on a list with a case taken out of it, and the hall follows', async ({
  page,
  program,
}, testInfo) => {
  const { hall, meeting } = await openSession(page, program);
  const dialog = page.getByRole('dialog');
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  const row = page.getByRole('region', { name: 'Số phiếu của dòng đang nhập' });
  const typed = async (...figures: readonly number[]): Promise<void> => {
    for (const figure of figures) {
      await page.keyboard.type(String(figure));
      await page.keyboard.press('ArrowRight');
    }
  };

  await test.step('a list is put to the vote by hands, as the rule of the award allows', async () => {
    await button('Đưa ra biểu quyết').click();
    await dialog
      .getByLabel('Danh hiệu, hình thức')
      .selectOption({ label: `Bằng khen của Chủ tịch UBND tỉnh (${NOMINEES} trường hợp)` });
    await dialog.getByLabel('Cách biểu quyết').selectOption({ label: 'Giơ tay' });
    await dialog.getByLabel(/^Biểu quyết cả danh sách/).check();
    await dialog.getByRole('button', { name: 'Đưa ra biểu quyết' }).click();
    await expect(dialog).toHaveCount(0);
    await button('Mở biểu quyết').click();
    await button(/^Chiếu$/).click();
    await expect(hall.getByText(/^Đang biểu quyết/)).toBeVisible();
    await expect(
      hall.getByText('Biểu quyết một lần cho cả danh sách. Giơ tay khi Chủ trì hỏi'),
    ).toBeVisible();
  });

  const carve = async (number: number, note: string | null): Promise<void> => {
    await button(/^Tách riêng khỏi danh sách/).click();
    await dialog.getByLabel('Tìm theo số hoặc tên').fill(String(number));
    // The tick is the program's: it stands once it is stored.
    const tick = dialog.getByRole('checkbox').first();
    await tick.click();
    await expect(tick).toBeChecked({ checked: note !== null });
    if (note !== null) {
      await dialog.getByLabel(/^Ai đề nghị, lý do/).fill(note);
      await dialog.getByLabel(/^Ai đề nghị, lý do/).press('Enter');
    }
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  };
  await test.step('an objection takes a case out of the list; withdrawn, it is back in it', async () => {
    await carve(2, 'Ông Lò Văn Ví đề nghị xem xét riêng');
    await expect(hall.getByText('trừ 1 trường hợp tách riêng.')).toBeVisible();
    await expect(hall.getByText('(biểu quyết riêng)')).toHaveCount(1);
    await carve(2, null);
    await expect(hall.getByText('(biểu quyết riêng)')).toHaveCount(0);
    await expect(hall.getByText('Biểu quyết một lần cho cả danh sách. Giơ tay')).toBeVisible();
    await carve(3, 'Bà Vàng Thị Mẩy đề nghị xem xét riêng');
    await expect(hall.getByText('(biểu quyết riêng)')).toHaveCount(1);
    await expectWholeInEveryHall(hall);
  });

  await test.step('hands are typed row by row; more than are in the room can’t be', async () => {
    const papers = page.getByRole('group', { name: /^Phiếu của/ });
    await expect(papers).toHaveCount(0);
    await expect(row).toContainText(`Cả danh sách (${NOMINEES - 1} trường hợp không tách riêng)`);
    await row.getByLabel('Đồng ý', { exact: true }).focus();
    await typed(PRESENT + 1, 0, 0);
    await expect(row.getByRole('status')).toContainText(String(PRESENT));
    await expect(page.getByText('1 dòng sai')).toBeVisible();
    await row.getByLabel('Đồng ý', { exact: true }).focus();
    await typed(18, 1, 0);
    await expect(row.getByRole('status')).toHaveText('Đủ');
    await page.keyboard.press('Control+End');
    await expect(row).toContainText('Dòng 2/2');
    await row.getByLabel('Đồng ý', { exact: true }).focus();
    // One of them doesn't raise a hand at all: that is what is left.
    await typed(9, 9);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Đã nhập 2/2 dòng')).toBeVisible();
    await expect(hall.getByText(/\d %$/)).toHaveCount(0);
    await page.screenshot({ path: picturePath(testInfo, 'hands-counted') });
  });

  await test.step('once something is counted the list stays as it is', async () => {
    await expect(page.locator('[data-state="saved"]', { hasText: 'Đã lưu' })).toBeVisible();
    await button('Đưa về dự thảo').click();
    await expect(page.getByText('Đã nhập kết quả kiểm phiếu nên không đổi cách biểu quyết')).toBeVisible();
  });

  await test.step('the hall sees list and case apart, with the share of all members', async () => {
    await meeting.close();
    await expect(hall.getByText('Kết quả kiểm phiếu')).toBeVisible();
    const rows = hall.locator('.slide-rows > li');
    await expect(rows.nth(0)).toContainText(`Cả danh sách (${NOMINEES - 1} trường hợp)`);
    await expect(rows.nth(0)).toContainText('18/19');
    await expect(rows.nth(0)).toContainText('94,73 %');
    await expect(rows.nth(1)).toContainText('(biểu quyết riêng)');
    await expect(rows.nth(1)).toContainText('9/19');
    await expect(rows.nth(1)).toContainText('Không đạt');
    await expectWholeInEveryHall(hall, (size) => picturePath(testInfo, `hands-result-${size}`));
    const table = page.getByRole('table', { name: 'Kết quả từng trường hợp' });
    await expect(table.getByText('94,73 %').first()).toBeVisible();
    await page.screenshot({ path: picturePath(testInfo, 'hands-result') });
  });
});

test('asks for consent, goes over to hands when somebody objects, and back when that is withdrawn', async ({
  page,
  program,
}, testInfo) => {
  const { hall, meeting } = await openSession(page, program);
  const dialog = page.getByRole('dialog');
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  const title = 'Thông qua chương trình phiên họp';

  await test.step('the chair asks the hall', async () => {
    await button('Biểu quyết vấn đề khác').click();
    await dialog.getByLabel('Nội dung biểu quyết').fill(title);
    await dialog.getByLabel('Cách biểu quyết').selectOption({ label: 'Nhất trí chung (không ai phản đối)' });
    await dialog.getByRole('button', { name: 'Biểu quyết vấn đề khác' }).click();
    await expect(dialog).toHaveCount(0);
    await button('Mở biểu quyết').click();
    await button(/^Chiếu$/).click();
    await expect(hall.getByText(/^Chủ trì hỏi chung: ai không nhất trí/)).toBeVisible();
    await expectWholeInEveryHall(hall, (size) => picturePath(testInfo, `consent-${size}`));
    await page.screenshot({ path: picturePath(testInfo, 'consent') });
  });

  await test.step('somebody objects: the vote is prepared anew and held by hands', async () => {
    await button('Có người không nhất trí: đưa về dự thảo').click();
    await page.getByLabel('Cách biểu quyết').selectOption({ label: 'Giơ tay' });
    await expect(page.getByLabel('Cách biểu quyết')).toHaveValue('show_of_hands');
    await button('Mở biểu quyết').click();
    await expect(hall.getByText(/^Giơ tay khi Chủ trì hỏi/)).toBeVisible();
  });

  await test.step('the objection is withdrawn before a hand is counted', async () => {
    await button('Đưa về dự thảo').click();
    await page.getByLabel('Cách biểu quyết').selectOption({ label: 'Nhất trí chung (không ai phản đối)' });
    await expect(page.getByLabel('Cách biểu quyết')).toHaveValue('consent');
    await button('Mở biểu quyết').click();
    await expect(hall.getByText(/^Chủ trì hỏi chung/)).toBeVisible();
  });

  await test.step('everybody in the room agrees, and nothing is typed', async () => {
    await expect(page.getByRole('region', { name: 'Số phiếu của dòng đang nhập' })).toHaveCount(0);
    await meeting.close();
    await expect(page.getByText('Không ai phản đối: mọi thành viên có mặt đều nhất trí')).toBeVisible();
    await expect(hall.getByText(`${PRESENT}/${PRESENT}`).first()).toBeVisible();
    await expect(hall.getByText('100 %').first()).toBeVisible();
    await expectWholeInEveryHall(hall, (size) => picturePath(testInfo, `consent-result-${size}`));
  });
});
