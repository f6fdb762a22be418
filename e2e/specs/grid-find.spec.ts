import { expect, test } from '../harness-grid/harness.ts';

test.describe('finding', () => {
  test('without accents, from match to match and back to the cell', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=120&criteria=80');
    await grid.activate(3, 2);
    await page.keyboard.press('Control+f');
    const field = page.getByRole('textbox', { name: 'Tìm' });
    await expect(field).toBeFocused();
    await page.keyboard.type('muong kim');
    const count = page.locator('.sg-find-count');
    await expect(count).toHaveText('2/15');
    expect(await grid.shownActive()).toEqual({ row: 9, column: 1 });
    await expect(grid.cell(9, 1)).toHaveClass(/sg-found-current/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('F3');
    await expect(count).toHaveText('4/15');
    expect(await grid.shownActive()).toEqual({ row: 25, column: 1 });
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+F3');
    await page.keyboard.press('Shift+F3');
    await page.keyboard.press('Shift+F3');
    await expect(count).toHaveText('15/15');
    expect(await grid.shownActive()).toEqual({ row: 113, column: 1 });
    await expect(grid.cell(113, 1)).toBeInViewport();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Mường Kìm');
    await expect(count).toHaveText('Không thấy');
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await expect(grid.input).toBeFocused();
    await page.keyboard.type('7');
    await page.keyboard.press('Escape');
    await expect(page.locator('.sg-found')).toHaveCount(0);
  });

  test('whole cells only, and in what was selected', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await grid.cell(20, 2).click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+f');
    await page.keyboard.type('5');
    const count = page.locator('.sg-find-count');
    const everywhere = await count.textContent();
    await page.getByRole('checkbox', { name: 'Trong vùng chọn' }).check();
    await expect(count).not.toHaveText(everywhere ?? '');
    const inSelection = Number((await count.textContent())?.split('/')[1]);
    await page.getByRole('checkbox', { name: 'Khớp cả ô' }).check();
    await expect(count).toHaveText('1/1');
    expect(inSelection).toBeGreaterThan(1);
  });

  test('follows what changes in the rows', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 1);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Pac Ta');
    await expect(page.locator('.sg-find-count')).toHaveText('1/3');
    await page.keyboard.press('Enter');
    await grid.activate(12, 1);
    await page.keyboard.type('Xã khác');
    await page.keyboard.press('Enter');
    await expect(page.locator('.sg-find-count')).toContainText('/2');
  });
});

test.describe('replacing', () => {
  test('all of them is one edit, and says what was read-only or refused', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 3);
    await page.keyboard.press('Control+h');
    await page.keyboard.type('10');
    await page.getByRole('checkbox', { name: 'Khớp cả ô' }).check();
    const matches = Number((await page.locator('.sg-find-count').textContent())?.split('/')[1]);
    await page.getByRole('textbox', { name: 'Thay bằng' }).fill('11,5');
    await page.getByRole('button', { name: 'Thay tất cả' }).click();
    const { edits } = await grid.record();
    expect(edits).toHaveLength(1);
    // One of the cells with 10 is locked.
    expect(edits[0]).toHaveLength(matches - 1);
    await expect(page.getByRole('status')).toHaveText(`Đã thay ${matches - 1} ô. Bỏ qua 1 ô không sửa được.`);
    await page.getByRole('textbox', { name: 'Tìm' }).fill('11,5');
    await page.getByRole('textbox', { name: 'Thay bằng' }).fill('x');
    await page.getByRole('button', { name: 'Thay tất cả' }).click();
    await expect(page.getByRole('status')).toContainText('ô chưa nhận');
    expect((await grid.record()).edits).toHaveLength(1);
  });

  test('one after the other keeps the rest of each text', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 1);
    await page.keyboard.press('Control+h');
    await page.keyboard.type('xã');
    await page.getByRole('textbox', { name: 'Thay bằng' }).fill('Phường');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const names = (await grid.record()).rows.slice(0, 3).map((row) => row.values['name']);
    expect(names).toEqual(['Phường Mường Kim 1', 'Phường Khoen On 2', 'Xã Than Uyên 3']);
    await page.keyboard.press('Escape');
    await expect(grid.input).toBeFocused();
    expect(await grid.activeCell()).toEqual({ row: 3, column: 1 });
  });
});
