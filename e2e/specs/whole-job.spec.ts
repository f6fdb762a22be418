import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { makeCertificate } from '../../src-main/signing/testing/make-certificate.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import { IntakePage, inbox, selfScoreFiles } from '../pages/intake-page.ts';
import { MeetingPage } from '../pages/meeting-page.ts';
import { ScoreSheetPage } from '../pages/score-sheet-page.ts';

const block = 'Khối thi đua các sở, ban, ngành';

test('runs the whole job, from the units’ workbooks to signed minutes in the e-office outbox', async ({
  page,
  context,
  program,
}, testInfo) => {
  test.setTimeout(300_000);
  const picture = (name: string, shown = page) => shown.screenshot({ path: picturePath(testInfo, name) });

  await test.step('begins with the sample province', async () => {
    await program.open(page);
    await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
    await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
    await picture('home');
  });

  const intake = new IntakePage(page);
  await test.step('takes over 14 workbooks, and a score over the maximum only on purpose', async () => {
    await intake.open();
    await intake.choose(selfScoreFiles());
    await intake.acceptCleanFiles(11);
    await intake.select('tu-cham-09.xlsx');
    await expect(intake.criterion('I.4').getByRole('checkbox')).not.toBeChecked();
    await expect(page.getByText(/ô G11.*72 điểm, vượt điểm tối đa 70/)).toBeVisible();
    await intake.take('I.4');
    await picture('intake');
    await intake.acceptSelected();
    await expect(
      page.getByText('Đã nhận 18 điểm vào lớp tự chấm, còn 5 tiêu chí chưa có điểm.'),
    ).toBeVisible();
  });

  const sheet = new ScoreSheetPage(page);
  await test.step('scores the block, undoes and redoes, and says what is saved', async () => {
    await sheet.open(block);
    await expect(await sheet.cell('Sở Nội vụ', 'I.1')).toHaveText('101,8');
    await sheet.stage('Cụm/khối chấm');
    await sheet.copyFrom('Tự chấm');
    await sheet.saved();
    await sheet.type('Sở Nội vụ', 'I.1', '99,5');
    await sheet.saved();
    await page.keyboard.press('Control+z');
    await expect(await sheet.cell('Sở Nội vụ', 'I.1')).toHaveText('101,8');
    await page.keyboard.press('Control+y');
    await expect(await sheet.cell('Sở Nội vụ', 'I.1')).toHaveText('99,5');
    await sheet.saved();
    await picture('score-sheet');
  });

  await test.step('proposes from the ranking, and takes over the list of nominees', async () => {
    await sheet.showRanking();
    await sheet.propose(['Thanh tra tỉnh', 'Sở Tư pháp'], 'Cờ thi đua');
    await sheet.propose(['Sở Khoa học và Công nghệ'], 'Bằng khen');
    await picture('ranking');
    await intake.open();
    await intake.acceptNominees(path.join(inbox, 'danh-sach-de-nghi.xlsx'), 60);
  });

  const meeting = new MeetingPage(page);
  const hall = await context.newPage();
  await hall.setViewportSize({ width: 1920, height: 1080 });
  const agreeing = (index: number) => 17 - (index % 4);
  await test.step('meets with a quorum and puts the flags to a secret paper ballot', async () => {
    await meeting.create('23/11/2026');
    await meeting.mark('Nguyễn Thị Kiểu', 'Ý kiến văn bản', 'Đi công tác');
    await meeting.mark('Chang Phì Hừ', 'Vắng', 'Nghỉ ốm');
    await expect(
      page.getByText('Có mặt 17/19 thành viên, cần ít nhất 13: đủ điều kiện họp').first(),
    ).toBeVisible();
    await meeting.start();
    await meeting.openPoll('Cờ thi đua của UBND tỉnh (18 trường hợp)');
    await page.getByRole('button', { name: 'Chiếu', exact: true }).click();
    await program.open(hall, '/projector');
    await expect(hall.getByText('Đang bỏ phiếu')).toBeVisible();
    await meeting.typeCounts(
      [17, 17, 17, 0],
      Array.from({ length: 18 }, (_, index) => ({
        agree: agreeing(index),
        disagree: index % 4,
        writtenAgree: index % 3 === 0 ? 0 : 1,
      })),
    );
    await expect(page.getByText('Đã nhập 18/18 dòng')).toBeVisible();
    await expect(hall.getByText('%', { exact: false }).filter({ hasText: /\d,\d\d %/ })).toHaveCount(0);
    // The row that was typed last is seen whole, though its figures put a line more above the list.
    await expect(page.locator('.counting-row[aria-current="true"]')).toBeInViewport({ ratio: 1 });
    await picture('meeting');
  });

  let sealCode = '';
  await test.step('closes the vote; hall and operator show the same percentages', async () => {
    await meeting.close();
    sealCode =
      /[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/.exec(await page.getByText(/^Niêm phong/).innerText())?.[0] ?? '';
    await expect(hall.getByText('Kết quả kiểm phiếu')).toBeVisible();
    // Long lists turn their pages by themselves; the code stands on the first.
    await expect(hall.getByText(sealCode)).toBeVisible({ timeout: 60_000 });
    // Item 1: 17 ballots and no agreeing written opinion of 19 members.
    await expect(page.getByText('89,47 %').first()).toBeVisible();
    await expect(hall.getByText('89,47 %').first()).toBeVisible();
    await picture('projector-result', hall);
    await expect(page.getByRole('region', { name: 'Số phiếu của dòng đang nhập' })).toHaveCount(0);
    await picture('ballot-closed');
  });

  await test.step('writes the minutes', async () => {
    await meeting.tab('Biên bản');
    const conclusion = page.getByRole('textbox', { name: 'Kết luận của Hội đồng' });
    await conclusion.fill('Hội đồng nhất trí trình Chủ tịch UBND tỉnh các trường hợp đạt.');
    await conclusion.blur();
    await meeting.end();
    await meeting.writeMinutes('5');
  });

  await test.step('signs them and exports the e-office package', async () => {
    const certificate = testInfo.outputPath('thu-ky.p12');
    const { pkcs12 } = makeCertificate({ passphrase: 'Mật khẩu số 1', commonName: 'Vàng Thị Họa' });
    writeFileSync(certificate, pkcs12);
    await page.getByRole('button', { name: 'Ký số' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByText('Chọn tệp .p12 hoặc .pfx').click();
    await (await chooser).setFiles(certificate);
    await page.getByLabel('Mật khẩu chứng thư số').fill('sai mật khẩu');
    await page.getByRole('dialog').getByRole('button', { name: 'Ký số' }).click();
    await expect(page.getByText('Mật khẩu của chứng thư số không đúng. Hãy nhập lại.')).toBeVisible();
    await page.getByLabel('Mật khẩu chứng thư số').fill('Mật khẩu số 1');
    await page.getByRole('dialog').getByRole('button', { name: 'Ký số' }).click();
    await expect(page.getByText('Đã ký', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Xuất sang e-office' }).click();
    await expect(page.getByText('Đã xuất', { exact: true })).toBeVisible();
    await picture('documents');
  });

  await test.step('leaves a package whose signature and sums hold, and whose minutes say what the screens said', () => {
    const outbox = path.join(program.dataFolder, 'e-office');
    const [folder = ''] = readdirSync(outbox);
    const files = readdirSync(path.join(outbox, folder)).toSorted();
    const inPackage = (ending: string) =>
      path.join(outbox, folder, files.find((name) => name.endsWith(ending)) ?? 'missing');
    const pdf = inPackage('.pdf');
    const signature = execFileSync('pdfsig', [pdf], { encoding: 'utf8' });
    expect(signature).toContain('Signature is Valid');
    expect(signature).toContain('Total document signed');
    const minutes = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(minutes).toContain('Số: 05/BB-HĐTĐKT');
    expect(minutes).toContain('89,47');
    expect(minutes).toContain(sealCode);
    expect(minutes).toContain('chưa đối chiếu văn bản gốc');
    const manifest = JSON.parse(readFileSync(inPackage('manifest.json'), 'utf8')) as {
      files: { name: string; sha256: string }[];
    };
    expect(manifest.files.map(({ name, sha256 }) => [name, sha256])).toEqual(
      manifest.files.map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(outbox, folder, name)))
          .digest('hex'),
      ]),
    );
    expect(files.map((name) => path.extname(name))).toEqual(
      expect.arrayContaining(['.pdf', '.docx', '.edxml', '.json']),
    );
  });
});
