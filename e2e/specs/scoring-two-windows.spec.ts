import { holdable } from '../fixtures/holdable.ts';
import { expect, test } from '../fixtures/program.ts';
import { ScoreSheetPage } from '../pages/score-sheet-page.ts';

const cluster = 'Cụm thi đua số 1 (Than Uyên - Tân Uyên)';
const unit = 'Xã Mường Kim';

test('shows an edit in the other window, and asks with both contents where two meet', async ({
  page,
  context,
  program,
}) => {
  await program.open(page);
  await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
  await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
  const other = await context.newPage();
  const line = await holdable(other);
  await program.open(other);
  const [here, there] = [new ScoreSheetPage(page), new ScoreSheetPage(other)];
  await here.open(cluster);
  await there.open(cluster);

  await test.step('points and figures appear in the other window', async () => {
    await here.type(unit, 'I.1', '60');
    await expect(await there.cell(unit, 'I.1')).toHaveText('60');
    await expect(other.getByText('Cửa sổ khác vừa đổi 1 ô.').first()).toBeVisible();
    await here.saved();
    await expect(page.getByText('Cửa sổ khác vừa đổi')).toHaveCount(0);
    await there.view('Số liệu');
    await there.typeFigure(unit, 'I.2', 'Chỉ tiêu', '100');
    await there.typeFigure(unit, 'I.2', 'Kết quả', '90');
    await there.saved();
    await here.view('Số liệu');
    await expect(await here.figure(unit, 'I.2', 'Kết quả')).toHaveText('90');
  });

  const dialog = other.getByRole('dialog', { name: 'Nội dung vừa được sửa ở nơi khác' });

  await test.step('figures that cross on their way: the dialog shows both', async () => {
    line.hold();
    await here.typeFigure(unit, 'I.2', 'Kết quả', '95');
    await here.saved();
    await there.typeFigure(unit, 'I.2', 'Kết quả', '97');
    line.release();
    await expect(dialog).toContainText('Giữ của tôi: Chỉ tiêu 100, Kết quả 97');
    await expect(dialog).toContainText('Lấy trong sổ: Chỉ tiêu 100, Kết quả 95');
    await dialog.getByRole('button', { name: /^Giữ của tôi/ }).click();
    await expect(await here.figure(unit, 'I.2', 'Kết quả')).toHaveText('97');
  });

  await test.step('a change that comes in while the cell is typed into: nothing unseen is written over', async () => {
    await (await there.figure(unit, 'I.2', 'Kết quả')).click();
    await other.keyboard.type('88');
    await here.typeFigure(unit, 'I.2', 'Kết quả', '99');
    await here.saved();
    await expect(await there.cell(unit, 'I.2')).toHaveText('39,6');
    await other.keyboard.press('Enter');
    await expect(dialog).toContainText('Giữ của tôi: Chỉ tiêu 100, Kết quả 88');
    await dialog.getByRole('button', { name: /^Lấy trong sổ/ }).click();
    await expect(await there.figure(unit, 'I.2', 'Kết quả')).toHaveText('99');
    await there.saved();
  });
});
