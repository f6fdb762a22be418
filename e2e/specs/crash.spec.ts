import { expect, test } from '../fixtures/program.ts';
import { ScoreSheetPage } from '../pages/score-sheet-page.ts';

const block = 'Khối thi đua các sở, ban, ngành';
const units = ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Công Thương', 'Sở Y tế'] as const;
const rounds = 10;

test('loses nothing that the screen called saved when it is killed ten times while scores are typed', async ({
  page,
  program,
}) => {
  test.setTimeout(300_000);
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();

  const sheet = new ScoreSheetPage(page);
  const calledSaved = new Map<string, string>();
  for (let round = 0; round < rounds; round++) {
    await sheet.open(block);
    // One score after the other; each is remembered as soon as the screen calls it saved.
    const unit = units[round % units.length] ?? units[0];
    const [first, second] = round < units.length ? ['I.1', 'I.2'] : ['I.3', 'I.4'];
    for (const criterion of [first, second]) {
      const score = `${10 + round},${criterion === first ? '25' : '5'}`;
      await sheet.type(unit, criterion, score);
      await sheet.saved();
      calledSaved.set(`${unit} ${criterion}`, score);
    }
    // A third is on its way, at no matter what point, when the power goes.
    await sheet.type(unit, 'I.5', String(20 + round));
    await page.waitForTimeout(round * 7);
    await program.crashAndRestart();
    await program.open(page);
    await sheet.open(block);
    for (const [cell, score] of calledSaved) {
      const [, name = '', criterion = ''] = /^(.*) (I\.\d)$/.exec(cell) ?? [];
      await expect(await sheet.cell(name, criterion)).toHaveText(score);
    }
  }
  expect(calledSaved.size).toBe(2 * rounds);
});
