import { endSession } from '../../src-main/application/testing/sample-office.ts';
import { axeIn } from '../fixtures/axe.ts';
import { picturePath } from '../fixtures/pictures.ts';
import { expect, test } from '../fixtures/program.ts';

test('shows where the tờ trình says something else than the council voted on', async ({
  page,
  program,
}, testInfo) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await program.seed(async (repositories, client) => {
    await client.setup.loadSample();
    const { meetingId } = await endSession({ client, services: { repositories } });
    await client.documents.writeMinutes({ meetingId, number: 5 });
    const { id } = await client.drafts.create({ kind: 'submission', year: 2026, aboutId: meetingId });
    const { content, revision } = await client.drafts.get({ id });
    const [list] = content.appendices;
    if (!list) throw new Error('The tờ trình has its list');
    const blocks = list.blocks.map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            rows: block.rows.map(([ordinal = '', name = '', ...rest]) => [ordinal, `${name}g`, ...rest]),
          }
        : block,
    );
    const appendices = [{ ...list, blocks }, ...content.appendices.slice(1)];
    await client.drafts.save({ id, baseRevision: revision, content: { ...content, appendices } });
  });

  await program.open(page, '/documents/consistency');
  await expect(page.getByText('Hội đồng đã biểu quyết 2 trường hợp, 1 trường hợp đạt.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Biên bản 05/BB-HĐTĐKT' })).toBeVisible();
  const differences = page.getByRole('table', { name: 'Chỗ khác trong Tờ trình (dự thảo)' });
  await expect(differences.getByRole('row')).toHaveCount(2);
  await expect(differences.getByRole('row').nth(1)).toContainText('Họ tên');
  await page.screenshot({ path: picturePath(testInfo, 'consistency') });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect((await axeIn(scheme, page).analyze()).violations).toEqual([]);
  }

  await page.emulateMedia({ colorScheme: 'light' });
  const tabs = page.getByRole('navigation', { name: 'Các phần việc về văn bản' });
  await tabs.getByRole('link', { name: 'Soạn thảo' }).click();
  await page.getByRole('link', { name: /^Về việc tặng thưởng/ }).click();
  const goOn = page.getByRole('dialog', { name: 'Văn bản còn chỗ khác kết quả biểu quyết' });

  await test.step('shows it before the tờ trình is issued, and lets the officer mend it instead', async () => {
    await page.getByRole('button', { name: 'Vào sổ…' }).click();
    await page.getByRole('button', { name: 'Lập văn bản', exact: true }).click();
    await expect(goOn.getByRole('table', { name: /^Chỗ khác trong Tờ trình/ })).toContainText('Họ tên');
    await page.screenshot({ path: picturePath(testInfo, 'consistency-go-on') });
    const { violations } = await axeIn('light', page).include('[role="dialog"]').analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alert')).toContainText('1 chỗ khác kết quả biểu quyết');
  });

  await test.step('goes on with a reason', async () => {
    await page.getByRole('button', { name: 'Lập văn bản', exact: true }).click();
    await goOn.getByLabel('Lý do đi tiếp').fill('Tên theo căn cước mới');
    await goOn.getByRole('button', { name: 'Ghi lý do và đi tiếp' }).click();
    await expect(page.getByText('Văn bản đã vào sổ với số 01.')).toBeVisible({ timeout: 60_000 });
  });
});
