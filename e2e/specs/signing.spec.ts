import { writeFileSync } from 'node:fs';

import type { Page, TestInfo } from '@playwright/test';

import type { IsoDate } from '../../src-main/domain/kernel/dates.ts';
import { makeCertificate } from '../../src-main/signing/testing/make-certificate.ts';
import { leaderPicture, sealPicture } from '../../src-main/signing/testing/make-png.ts';
import { axeOn } from '../fixtures/axe.ts';
import { draftReminder } from '../fixtures/late-round.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import type { SeedClient } from '../fixtures/program.ts';

test.use({ actionTimeout: 20_000, viewport: { width: 1366, height: 768 } });

const passphrase = 'Mật khẩu số 1';

/** The sample province with a letter in the register. */
async function writeLetter(_repositories: unknown, client: SeedClient): Promise<void> {
  const id = await draftReminder(client);
  await client.drafts.write({ id, number: 7, date: '2026-01-20' as IsoDate });
  const [letter] = await client.documents.register({ year: 2026 });
  if (!letter) throw new Error('The letter is not in the register');
  await client.signing.savePicture({
    name: letter.signerName,
    file: new File([Buffer.from(leaderPicture())], 'chu-ky.png'),
  });
}

function certificateFile(testInfo: TestInfo, commonName: string): string {
  const file = testInfo.outputPath(`${commonName}.p12`);
  writeFileSync(file, makeCertificate({ passphrase, commonName }).pkcs12);
  return file;
}

async function sign(page: Page, button: string, { file, mark }: { file: string; mark: string }) {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ký số văn bản' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByText('Chọn tệp .p12 hoặc .pfx').click();
  await (await chooser).setFiles(file);
  await dialog.getByLabel('Mật khẩu chứng thư số').fill(passphrase);
  await dialog.getByLabel(mark).check();
  return dialog;
}

test('a leader and then the office sign a letter, with signature and seal on its page', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(240_000);
  await program.seed(writeLetter);

  await test.step('keeps the picture of the seal', async () => {
    await program.open(page, '/documents/signing');
    const seal = testInfo.outputPath('con-dau.png');
    writeFileSync(seal, sealPicture());
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn ảnh' }).first().click();
    await (await chooser).setFiles(seal);
    await expect(page.getByText('360 × 360 điểm ảnh')).toBeVisible();
    await page.getByLabel('Đường kính con dấu (mm)').fill('38');
    await page.getByRole('button', { name: 'Lưu thiết lập' }).click();
    await expect(page.getByText('Đã lưu thiết lập ký số.')).toBeVisible();
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.screenshot({ path: picturePath(testInfo, 'signing-settings') });
  });

  await test.step('signs as the leader', async () => {
    await program.open(page, '/documents');
    const file = certificateFile(testInfo, 'Giàng A Thử');
    const dialog = await sign(page, 'Ký số', { file, mark: 'Hiện hình chữ ký giữa chức vụ và họ tên' });
    await page.screenshot({ path: picturePath(testInfo, 'signing') });
    await dialog.getByRole('button', { name: 'Ký số' }).click();
    await expect(page.getByText('Đã ký', { exact: true })).toBeVisible();
  });

  await test.step('signs as the office, which is the last signature', async () => {
    const file = certificateFile(testInfo, 'Ủy ban nhân dân tỉnh');
    const dialog = await sign(page, 'Ký thêm', { file, mark: 'Hiện hình con dấu cạnh chữ ký' });
    await expect(dialog.getByText(/^Chữ ký 1: Giàng A Thử/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Ký số' }).click();
    await expect(page.getByText(/Giàng A Thử, Ủy ban nhân dân tỉnh/)).toBeVisible();
    const third = await sign(page, 'Ký thêm', { file, mark: 'Hiện hình con dấu cạnh chữ ký' });
    await third.getByRole('button', { name: 'Ký số' }).click();
    await expect(third.getByRole('alert')).toContainText('đã có chữ ký số của cơ quan');
  });

  await test.step('has both ways to sign that aren’t set up say what to do', async () => {
    const dialog = page.getByRole('dialog', { name: 'Ký số văn bản' });
    await dialog.getByText('Thiết bị (token)').click();
    await expect(
      dialog.getByText('Chưa chọn trình điều khiển của thiết bị.', { exact: false }),
    ).toBeVisible();
    await dialog.getByText('Dịch vụ ký cục bộ').click();
    await expect(dialog.getByText('Dịch vụ ký cục bộ đang tắt', { exact: false })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Ký số' })).toBeDisabled();
  });
});
