import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { PDF } from '@libpdf/core';

import { TestAuthority } from '../../src-main/signing/testing/test-authority.ts';
import { axeOn } from '../fixtures/axe.ts';
import { writeSeededMinutes } from '../fixtures/e-office-session.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';

test('sends minutes out to be signed, takes them back and enters their number', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(300_000);
  const authority = new TestAuthority();
  authority.root('Chung thu goc cua bai thu');
  authority.signer('Le Van Mau', { issuer: 'Chung thu goc cua bai thu' });
  authority.signer('Hoi dong tinh', { issuer: 'Chung thu goc cua bai thu' });
  await page.setViewportSize({ width: 1366, height: 768 });
  await program.seed(async (_, client) => {
    await writeSeededMinutes(client, { number: null });
  });

  await program.open(page, '/documents');
  const sent = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Gửi ký ngoài/ }).click();
  const pdf = new Uint8Array(await readFile(await (await sent).path()));
  const stamp = (document: PDF): void => {
    document.getPage(0)?.drawText('12', { x: 158, y: 725, size: 13 });
  };
  const leader = await authority.sign(pdf, 'Le Van Mau', { draw: stamp });
  const signed = await authority.sign(leader, 'Hoi dong tinh');

  await page.getByRole('link', { name: 'Kiểm tra chữ ký' }).click();
  await test.step('trusts nothing before the root is installed', async () => {
    await page
      .getByLabel('Chỉ kiểm tra…', { exact: true })
      .last()
      .setInputFiles({ name: 'van ban (2).pdf', mimeType: 'application/pdf', buffer: Buffer.from(signed) });
    const checked = page.getByRole('article', { name: 'van ban (2).pdf' });
    await expect(checked.getByText('Nhận được', { exact: true })).toBeVisible({ timeout: 90_000 });
    await expect(checked.getByText(/Cơ quan chưa cài chứng thư gốc nào/).first()).toBeVisible();
    await checked.getByRole('button', { name: 'Bỏ khỏi danh sách: van ban (2).pdf' }).click();

    await page
      .getByLabel('Cài từ tệp…', { exact: true })
      .last()
      .setInputFiles({
        name: 'goc.crt',
        mimeType: 'application/x-x509-ca-cert',
        buffer: Buffer.from(authority.pem('Chung thu goc cua bai thu')),
      });
    await expect(page.getByRole('table', { name: /Chứng thư và danh sách/ })).toContainText('Gốc');
  });

  await test.step('refuses a page that was changed, and names it', async () => {
    const changed = await authority.sign(pdf, 'Le Van Mau', {
      draw: (document) => document.getPage(0)?.drawText('99', { x: 300, y: 500, size: 13 }),
    });
    await page
      .getByLabel('Nhận bản đã ký…', { exact: true })
      .last()
      .setInputFiles({ name: 'sua.pdf', mimeType: 'application/pdf', buffer: Buffer.from(changed) });
    const refused = page.getByRole('article', { name: 'sua.pdf' });
    await expect(refused.getByText('Không nhận', { exact: true })).toBeVisible({ timeout: 90_000 });
    await expect(refused.getByText('Các trang không còn như bản đã gửi.')).toBeVisible();
    await expect(refused.getByText('Trang 1: thêm chữ “99”')).toBeVisible();
    await refused.getByRole('button', { name: 'Bỏ khỏi danh sách: sua.pdf' }).click();
  });

  await test.step('takes it back through the watched folder and enters its number', async () => {
    const folder = path.join(program.dataFolder, 'da-ky');
    await mkdir(folder);
    await page.getByLabel('Đường dẫn đầy đủ của thư mục').fill(folder);
    await page.getByRole('button', { name: 'Theo dõi', exact: true }).click();
    await writeFile(path.join(folder, 'tu-may-van-thu.pdf'), signed);
    const files = page.getByRole('table', { name: 'Các tệp của thư mục theo dõi' });
    await expect(files.getByText('Đã nhận vào sổ')).toBeVisible({ timeout: 120_000 });
    await page.screenshot({ path: picturePath(testInfo, 'external-signing') });
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

    await files.getByRole('button', { name: 'Xem tu-may-van-thu.pdf' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Chữ ký 2: Hoi dong tinh')).toBeVisible();
    await expect(dialog.getByLabel('Số', { exact: true })).toHaveValue('12');
    await page.screenshot({ path: picturePath(testInfo, 'external-signing-report') });
    await dialog.getByRole('button', { name: 'Ghi vào sổ văn bản đi' }).click();
    await expect(page.getByText('Đã ghi số 12 vào sổ văn bản đi.').first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await page.getByRole('link', { name: 'Văn bản đi' }).click();
  await expect(page.getByRole('row', { name: /12\/BB-HĐTĐKT/ })).toContainText('Đã ký');
  await page.getByRole('button', { name: /^Kiểm tra chữ ký: / }).click();
  await expect(page.getByRole('dialog').getByText('Đạt', { exact: true }).first()).toBeVisible({
    timeout: 90_000,
  });
  authority.close();
});
