import { execFileSync } from 'node:child_process';

import type { Page } from '@playwright/test';

import type { ProposalId } from '../../src-main/domain/kernel/ids.ts';
import { newDossier } from '../../src-main/domain/proposals/proposal.ts';
import { axeOn } from '../fixtures/axe.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import { MeetingPage } from '../pages/meeting-page.ts';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('assembles the minutes, lets them be written over by hand, and locks the file for good', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
  await program.seed(({ proposals, units }) => {
    const [unit] = units.all();
    if (!unit) throw new Error('The sample has units');
    for (const [index, name] of ['Lò Văn Một', 'Giàng A Hai', 'Tẩn Thị Ba'].entries()) {
      proposals.insert({
        ...newDossier,
        id: `seeded-${index}` as ProposalId,
        year: 2026,
        subjectKind: 'individual',
        salutation: 'Ông',
        name,
        position: 'Chuyên viên',
        unitId: unit.id,
        awardCode: 'CSTDT',
        objectClass: '',
        field: '',
        origin: 'typed',
        sourceHash: null,
        stage: 'presented',
      });
    }
  });
  await program.open(page);

  const meeting = new MeetingPage(page);
  await test.step('holds a session with one secret ballot', async () => {
    await meeting.create('23/11/2026');
    await meeting.mark('Nguyễn Thị Kiểu', 'Ý kiến văn bản', 'Đi công tác');
    await meeting.mark('Chang Phì Hừ', 'Vắng', 'Nghỉ ốm');
    await meeting.start();
    await meeting.openPoll('Chiến sĩ thi đua cấp tỉnh (3 trường hợp)');
    await meeting.typeCounts(
      [17, 17, 17, 0],
      [17, 16, 12].map((agree) => ({ agree, disagree: 17 - agree, writtenAgree: 1 })),
    );
    await meeting.close();
  });

  const part = (name: string) => page.getByRole('textbox', { name });
  await test.step('shows every part as it is assembled, and the results as they will be printed', async () => {
    await meeting.tab('Biên bản');
    await expect(part('Mở đầu')).toHaveValue(
      /^Thời gian bắt đầu: 08 giờ 00 phút, ngày 23 tháng 11 năm 2026\./,
    );
    await expect(part('Thành phần tham dự')).toHaveValue(/có mặt: 17 người; vắng mặt: 2 người/);
    await expect(part('Ý kiến bằng văn bản của thành viên vắng mặt')).toHaveValue(/Nguyễn Thị Kiểu/);
    const table = page.getByRole('table', { name: /Chiến sĩ thi đua cấp tỉnh/ });
    await expect(table.getByRole('row').nth(1)).toContainText('18/19 (94,73 %)');
    await expectAccessible(page);
    await page.screenshot({ path: picturePath(testInfo, 'minutes') });
  });

  await test.step('stores a part written over by hand, warns of a figure that was never sealed, takes it back', async () => {
    await part('Kết quả biểu quyết').fill('Ông Lò Văn Một đạt 18/19 phiếu; ông Giàng A Hai đạt 16/19 phiếu.');
    await part('Kết quả biểu quyết').press('Tab');
    await expect(page.getByText(/Số liệu không có trong kết quả đã niêm phong: 16\/19\./)).toBeVisible();
    await page.getByRole('button', { name: 'Lấy lại bản tự lập: Kết quả biểu quyết' }).press('Enter');
    await expect(page.getByText(/Số liệu không có trong kết quả/)).toHaveCount(0);
    await expect(part('Kết quả biểu quyết')).toHaveValue(/^Hội đồng đã biểu quyết 3 trường hợp/);
    await part('Kết luận của Hội đồng').fill('Giao Thường trực Hội đồng hoàn thiện hồ sơ.');
    await part('Kết luận của Hội đồng').press('Tab');
  });

  await test.step('makes both minutes, with the same figures', async () => {
    await meeting.end();
    await meeting.writeMinutes('5');
    await page.goBack();
    await meeting.tab('Biên bản');
    await page.getByRole('button', { name: 'Lập biên bản kiểm phiếu' }).click();
    await page.getByRole('dialog').getByLabel('Số biên bản kiểm phiếu').fill('6');
    await page.getByRole('dialog').getByRole('button', { name: 'Lập biên bản kiểm phiếu' }).click();
    await expect(page.getByText('06/BB-HĐTĐKT')).toBeVisible();
    for (const row of ['05/BB-HĐTĐKT', '06/BB-HĐTĐKT']) {
      const download = page.waitForEvent('download');
      await page
        .getByRole('row', { name: new RegExp(row) })
        .getByRole('button', { name: /^Tải PDF/ })
        .click();
      const text = execFileSync('pdftotext', ['-layout', await (await download).path(), '-'], {
        encoding: 'utf8',
      });
      expect(text).toContain('94,73 %');
      expect(text.includes('Giao Thường trực Hội đồng hoàn thiện hồ sơ.')).toBe(row.startsWith('05'));
    }
  });

  await test.step('locks the file: nothing can be typed any more', async () => {
    await page.goBack();
    await page.getByRole('button', { name: 'Khóa hồ sơ' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Khóa hồ sơ' }).click();
    await expect(page.getByText('Đã khóa', { exact: true })).toBeVisible();
    await meeting.tab('Biên bản');
    await expect(part('Mở đầu')).toHaveAttribute('readonly');
    await expectAccessible(page);
  });
});
