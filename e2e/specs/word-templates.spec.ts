import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { docxOf, p } from '../../src-main/documents/testing/docx-of.ts';
import { docxPart } from '../../src-main/documents/testing/read-back.ts';
import { axeIn } from '../fixtures/axe.ts';
import { draftReminder } from '../fixtures/late-round.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';
import type { Program } from '../fixtures/program.ts';

test.use({ actionTimeout: 20_000, viewport: { width: 1366, height: 768 } });

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A template of the office: its own head, and the fields of a reminder. */
function template(subjectField: string): { name: string; mimeType: string; buffer: Buffer } {
  const secondPage = `<w:p><w:r><w:lastRenderedPageBreak/><w:t>Về ${subjectField}</w:t></w:r></w:p>`;
  const body = `${p('MẪU CỦA VĂN PHÒNG')}${p('{Cơ quan ban hành}')}${p('{so_ky_hieu}')}${secondPage}${p('{noi_dung}')}${p('{#noi_nhan}{dong}{/noi_nhan}')}`;
  return { name: 'mẫu đôn đốc.docx', mimeType: wordType, buffer: Buffer.from(docxOf(body)) };
}

/** Gives the reminder the number 1. */
async function issue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vào sổ…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Lập văn bản và vào sổ' });
  await dialog.getByLabel('Số', { exact: true }).fill('1');
  await dialog.getByLabel('Ngày ban hành').fill('15/12/2026');
  await dialog.getByLabel('Ngày ban hành').press('Enter');
}

/** What the Word file of the newest document says. */
async function wordsOfNewest(page: Page, program: Program): Promise<string> {
  await program.open(page, '/documents');
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^Tải Word: / })
    .first()
    .click();
  return docxPart(await readFile(await (await download).path()), 'word/document.xml');
}

test('an officer has reminders written after a Word file, once its mistakes are mended', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(300_000);
  let draftId = '';
  await program.seed(async (_repositories, client) => {
    draftId = await draftReminder(client);
  });

  await test.step('sees the fields and takes a starting template home', async () => {
    await program.open(page, '/documents/templates');
    await page.getByRole('button', { name: 'Công văn đôn đốc' }).press('Enter');
    const fields = page.getByRole('region', { name: 'Các trường của Công văn đôn đốc' });
    await expect(fields.getByText('{so_ky_hieu}', { exact: true })).toBeVisible();
    await expect(fields.getByText('Số: 05/HĐTĐKT-TT')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải mẫu khởi đầu' }).press('Enter');
    const starter = await readFile(await (await download).path());
    expect(await docxPart(starter, 'word/document.xml')).toContain('{noi_dung}');
  });

  await test.step('is told of a mistake by field and page, and nothing is kept', async () => {
    await page.getByLabel('Tải mẫu lên').last().setInputFiles(template('{trich_yu}'));
    const problems = page.getByRole('table', { name: 'Những chỗ cần sửa trong tệp “mẫu đôn đốc.docx”' });
    await expect(problems.getByRole('row', { name: '{trich_yu}' })).toContainText('Trang 2, đoạn 4');
    await expect(problems.getByRole('row', { name: '{trich_yu}' })).toContainText(
      'Có phải ý là {trich_yeu}?',
    );
    await expect(page.getByText('Chưa có mẫu nào.')).toBeVisible();
    await page.screenshot({ path: picturePath(testInfo, 'word-template-problems') });
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect((await axeIn(scheme, page).analyze()).violations).toEqual([]);
    }
  });

  await test.step('hands in the mended file, looks at it and uses it', async () => {
    await page.getByLabel('Tải mẫu lên').last().setInputFiles(template('{Trích yếu}'));
    await expect(
      page.getByText('Đã lưu mẫu “mẫu đôn đốc.docx”. Hãy xem thử rồi bấm “Dùng mẫu”.'),
    ).toBeVisible();
    await page.getByRole('button', { name: /^Xem thử mẫu mẫu đôn đốc\.docx/ }).press('Enter');
    const preview = page.getByRole('dialog', { name: 'Xem thử mẫu “mẫu đôn đốc.docx”' });
    await expect(preview.getByText('Dữ liệu thật: đôn đốc nộp hồ sơ đề nghị khen thưởng.')).toBeVisible({
      timeout: 120_000,
    });
    await expect(preview.getByText('Quốc hiệu và Tiêu ngữ')).toBeVisible();
    await preview.getByRole('tab', { name: 'Chữ trong văn bản' }).click();
    await expect(preview.getByRole('region', { name: 'Chữ trong văn bản' })).toContainText(
      'MẪU CỦA VĂN PHÒNG',
    );
    await page.screenshot({ path: picturePath(testInfo, 'word-template-preview') });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Dùng mẫu mẫu đôn đốc\.docx/ }).press('Enter');
    await expect(page.getByText('Công văn đôn đốc từ nay làm theo mẫu “mẫu đôn đốc.docx”.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Công văn đôn đốc' })).toContainText('đang dùng mẫu');
    await page.screenshot({ path: picturePath(testInfo, 'word-templates') });
  });

  await test.step('writes the reminder, which is what the file says', async () => {
    await program.open(page, `/documents/drafts/${draftId}`);
    await issue(page);
    await expect(page.getByText('Văn bản đã vào sổ với số 01.', { exact: false })).toBeVisible({
      timeout: 120_000,
    });
    const xml = await wordsOfNewest(page, program);
    expect([xml.includes('MẪU CỦA VĂN PHÒNG'), xml.includes('đôn đốc nộp hồ sơ'), xml.includes('{')]).toEqual(
      [true, true, false],
    );
  });
});

test('a template that no longer fits is told of, and the program’s own layout stands in where one wants it', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(300_000);
  let draftId = '';
  await program.seed(async (repositories, client) => {
    draftId = await draftReminder(client);
    const file = new File([docxOf(p('Theo thẩm quyền của {tham_quyen}'), { pages: 1 })], 'mẫu cũ.docx');
    const added = await client.documentTemplates.add({ kind: 'decision', file });
    const [template] = repositories.templates.all();
    if (added.kind !== 'stored' || !template) throw new Error('The template is kept');
    // As if it had been handed in for reminders when they still had the field.
    repositories.templates.update({ ...template, kind: 'reminder', inUse: true });
  });
  const reason = 'Mẫu Word “mẫu cũ.docx” không điền được: sai ở trường {tham_quyen}, trang 1';

  await program.open(page, `/documents/drafts/${draftId}`);
  await expect(page.getByText(reason, { exact: false })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Xem theo bố cục của chương trình' }).press('Enter');
  await expect(page.getByText('Theo bố cục của chương trình, không theo mẫu Word')).toBeVisible();
  await expect(page.locator('.pdf-page-words').first()).toContainText('đôn đốc', { timeout: 60_000 });

  await issue(page);
  const question = page.getByRole('dialog', { name: 'Mẫu Word không dùng được' });
  await expect(question.getByText(reason, { exact: false })).toBeVisible({ timeout: 60_000 });
  await page.screenshot({ path: picturePath(testInfo, 'word-template-question') });
  await question.getByRole('button', { name: 'Để sau' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Lập văn bản và vào sổ' });
  await expect(dialog.getByText(reason, { exact: false })).toBeVisible();
  await dialog.getByLabel('Ngày ban hành').press('Enter');
  await question.getByRole('button', { name: 'Dùng bố cục của chương trình cho lần này' }).press('Enter');
  await expect(page.getByText('Văn bản đã vào sổ với số 01.', { exact: false })).toBeVisible({
    timeout: 60_000,
  });
  expect(await wordsOfNewest(page, program)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
});
