import { execFileSync } from 'node:child_process';
import path from 'node:path';

import exceljs from 'exceljs';

import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import { DecisionPage } from '../pages/decision-page.ts';
import { IntakePage, inbox } from '../pages/intake-page.ts';
import { MeetingPage } from '../pages/meeting-page.ts';

/** 16 flags of the list: from 17 to 14 ballots agree, and with each the one written opinion. */
const agreeing = Array.from({ length: 16 }, (_, index) => 17 - (index % 4));
/** At least 16 of 19 must agree (80 %). */
const passing = agreeing.filter((agree) => agree + 1 >= 16).length;
/** The list names one unit twice for the flag, which is paid once. */
const due = passing - 1;

test('goes from a closed ballot to an issued decision, the register and a list of prizes', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(480_000);
  const picture = (name: string) => page.screenshot({ path: picturePath(testInfo, name) });
  const decision = new DecisionPage(page);
  let awarded = '';

  await test.step('says what must come first while nothing waits', async () => {
    await program.open(page);
    await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
    await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
    await decision.open();
    await expect(page.getByRole('heading', { name: 'Chưa có trường hợp nào chờ quyết định' })).toBeVisible();
    await picture('decisions-empty');
  });

  await test.step('holds a session that votes on the flags of a list', async () => {
    const intake = new IntakePage(page);
    await intake.open();
    await intake.acceptNominees(path.join(inbox, 'danh-sach-de-nghi.xlsx'), 60);
    const meeting = new MeetingPage(page);
    await meeting.create('23/11/2026');
    await meeting.mark('Nguyễn Thị Kiểu', 'Ý kiến văn bản', 'Đi công tác');
    await meeting.mark('Chang Phì Hừ', 'Vắng', 'Nghỉ ốm');
    await meeting.start();
    await meeting.openPoll('Cờ thi đua của UBND tỉnh (16 trường hợp)');
    await meeting.typeCounts(
      [17, 17, 17, 0],
      agreeing.map((agree) => ({ agree, disagree: 17 - agree, writtenAgree: 1 })),
    );
    await meeting.close();
    await meeting.end();
  });

  await test.step('drafts a decision on those that passed, which stores what is typed', async () => {
    await decision.open();
    await expect(
      page.getByText(`Có ${passing} trường hợp đã có kết quả, đang chờ quyết định.`),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Lập quyết định' }).click();
    await picture('decision-new');
    await page.keyboard.press('Escape');
    await decision.draft(/^Cờ thi đua của UBND tỉnh/);
    await expect(page.getByText('18/19 (94,73 %)').first()).toBeVisible();
    await decision.type(
      'Xét đề nghị',
      'Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 136/TTr-SNV ngày 24 tháng 11 năm 2026',
    );
    await picture('decision-draft');
    const draft = await decision.download('Tệp PDF');
    const text = execFileSync('pdftotext', ['-layout', draft, '-'], { encoding: 'utf8' });
    expect(text).toContain('Tờ trình số 136/TTr-SNV');
    expect(text).not.toMatch(/Số: *\d/);
  });

  await test.step('shows how a prize is reckoned', async () => {
    const first = page.getByRole('button', { name: /^Xem cách tính tiền thưởng của/ }).first();
    awarded = ((await first.getAttribute('aria-label')) ?? '').replace('Xem cách tính tiền thưởng của ', '');
    await first.click();
    await expect(page.getByRole('dialog').getByText('8 × 2.530.000 = 20.240.000 đồng.')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('enters number and date, and refuses a day before the session', async () => {
    await decision.issue('1021', '20/11/2026');
    await expect(
      page.getByRole('dialog').getByText(/trước ngày họp Hội đồng \(23\/11\/2026\)/),
    ).toBeVisible();
    await decision.issue('1021', '25/11/2026');
    await expect(
      page.getByRole('heading', { name: 'Quyết định số 1021/QĐ-UBND ngày 25/11/2026' }),
    ).toBeVisible();
    await expect(page.getByText('Đã ban hành', { exact: true })).toBeVisible();
    await picture('decision-issued');
    const issued = execFileSync('pdftotext', ['-layout', await decision.download('Tệp PDF'), '-'], {
      encoding: 'utf8',
    });
    expect(issued).toContain('Số: 1021/QĐ-UBND');
    expect(issued).toContain('Lai Châu, ngày 25 tháng 11 năm 2026');
    expect(issued).toContain('DANH SÁCH');
  });

  await test.step('finds the award among the honours of whoever got it', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Cá nhân, tập thể' }).click();
    await page.getByRole('searchbox').fill(awarded);
    await page.getByRole('link', { name: awarded, exact: true }).click();
    await expect(page.getByText(/1021\/QĐ-UBND/).first()).toBeVisible();
    await picture('decision-honour');
  });

  await test.step('pays the prizes and exports the list to be signed', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Tiền thưởng, quỹ' }).click();
    await expect(page.getByText(`${passing} dòng, tổng`)).toBeVisible();
    await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
    await page.getByRole('button', { name: `Ghi đã chi (${due})` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Người nhận').fill('Văn phòng Sở Nội vụ');
    await dialog.getByRole('button', { name: 'Ghi đã chi' }).click();
    await expect(page.getByText(`Đã ghi chi ${due} trường hợp.`)).toBeVisible();
    await picture('money-prizes');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất danh sách chi' }).click();
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(await (await download).path());
    const cells = workbook.worksheets[0]?.getSheetValues().flat().map(String) ?? [];
    expect(cells).toContain('Ký nhận');
    expect(cells.some((cell) => /^Số tiền bằng chữ: .* đồng\.$/u.test(cell))).toBe(true);
  });

  await test.step('keeps the fund: what came in, the fifth for organising, what is left', async () => {
    await page.getByRole('tab', { name: /^Quỹ năm/ }).click();
    await page.getByRole('button', { name: 'Ghi thu, chi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số tiền (đồng)').fill('400000000');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('button', { name: 'Ghi thu, chi' }).click();
    await dialog.getByLabel('Loại').selectOption({ label: 'Chi tổ chức, sơ kết, tổng kết' });
    await dialog.getByLabel('Số tiền (đồng)').fill('90000000');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(
      page.getByRole('alert').getByText(/vượt mức tối đa 20 % nguồn quỹ là 80\.000\.000 đồng/),
    ).toBeVisible();
    await picture('money-fund');
    await page.getByRole('tab', { name: 'Thiết lập' }).click();
    await page.getByLabel(/^Chi thường xuyên/).fill('9000000000000');
    await page.getByLabel(/^Chi thường xuyên/).blur();
    await expect(page.getByText('135.000.000.000 đồng')).toBeVisible();
    await picture('money-settings');
  });
});
