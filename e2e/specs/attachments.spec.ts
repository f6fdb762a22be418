import { writeFileSync } from 'node:fs';

import { makeCertificate } from '../../src-main/signing/testing/make-certificate.ts';
import { makePdf } from '../../src-main/signing/testing/make-pdf.ts';
import { axeIn } from '../fixtures/axe.ts';
import { endSeededSession } from '../fixtures/e-office-session.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';

const passphrase = 'Mật khẩu số 1';

test('puts files beside a signed document, refuses what e-offices refuse, and signs one for the office', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await program.seed((_repositories, client) => endSeededSession(client));
  const list = testInfo.outputPath('Danh sách kèm theo.pdf');
  writeFileSync(list, await makePdf('Danh sach'));
  const installer = testInfo.outputPath('cai-dat.exe');
  writeFileSync(installer, 'MZ');
  const key = testInfo.outputPath('co-quan.p12');
  writeFileSync(key, makeCertificate({ passphrase, commonName: 'UBND tỉnh Lai Châu' }).pkcs12);

  await program.open(page, '/documents');
  await page.getByRole('button', { name: 'Phiên họp xét khen thưởng', exact: true }).click();
  await page.getByRole('radiogroup', { name: 'Các phần của văn bản' }).getByText('Tệp kèm').click();
  const add = async (...files: string[]) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Thêm tệp' }).click();
    await (await chooser).setFiles(files);
  };
  await add(installer);
  await expect(page.getByText(/không nhận loại tệp của “cai-dat.exe”/)).toBeVisible();
  await add(list);
  const table = page.getByRole('table', { name: 'Tệp kèm' });
  await expect(table.getByText('Danh sách kèm theo.pdf')).toBeVisible();

  await table.getByRole('button', { name: 'Ký số Danh sách kèm theo.pdf' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ký số tệp kèm' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByText('Chọn tệp .p12 hoặc .pfx').click();
  await (await chooser).setFiles(key);
  await dialog.getByLabel('Mật khẩu chứng thư số').fill('sai');
  await dialog.getByRole('button', { name: 'Ký số', exact: true }).click();
  await expect(dialog.getByText(/Mật khẩu của chứng thư số không đúng/)).toBeVisible();
  await page.screenshot({ path: picturePath(testInfo, 'sign-attachment') });
  await dialog.getByLabel('Mật khẩu chứng thư số').fill(passphrase);
  await dialog.getByRole('button', { name: 'Ký số', exact: true }).click();
  await expect(table.getByText(/UBND tỉnh Lai Châu ký/)).toBeVisible();
  await expect(table.getByRole('button', { name: /^Ký số/ })).toHaveCount(0);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: picturePath(testInfo, `attachments-${scheme}`) });
    expect((await axeIn(scheme, page).include('.register-panel').analyze()).violations).toEqual([]);
  }
});
