import { expect, test } from '../harness-grid/harness.ts';

test.describe('filling', () => {
  test('fills down and right from the first cells of the selection', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(10, 2);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    expect([await grid.value('u11', 'c1'), await grid.value('u12', 'c1')]).toEqual([1300, 1300]);
    await grid.activate(10, 3);
    await page.keyboard.press('Control+r');
    expect(await grid.value('u10', 'c2')).toBe(1300);
    expect((await grid.record()).edits).toHaveLength(2);
  });

  test('fills each of several ranges, and says where there is nothing to fill from', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.keyboard.press('Control+d');
    await expect(page.getByRole('status')).toContainText('Không có gì để điền.');
    await grid.cell(2, 2).hover();
    await page.mouse.down();
    await grid.cell(4, 2).hover();
    await page.mouse.up();
    await grid.cell(6, 4).click({ modifiers: ['Control'] });
    const above = await grid.value('u5', 'c3');
    await page.keyboard.press('Control+d');
    const first = await grid.value('u2', 'c1');
    expect([
      await grid.value('u3', 'c1'),
      await grid.value('u4', 'c1'),
      await grid.value('u6', 'c3'),
    ]).toEqual([first, first, above]);
    expect((await grid.record()).edits).toHaveLength(1);
  });

  test('by dragging the handle copies one cell, leaves read-only cells out, and offers a series', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(1, 3);
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await grid.activate(1, 3);
    await grid.dragFillHandle(4, 3);
    expect([
      await grid.value('u2', 'c2'),
      await grid.value('u3', 'c2'),
      await grid.value('u4', 'c2'),
    ]).toEqual([200, 1000, 200]);
    await expect(page.getByRole('status')).toHaveText('Đã điền 2 ô. Bỏ qua 1 ô không sửa được.');
    await page.getByRole('button', { name: 'Điền chuỗi' }).click();
    expect([await grid.value('u2', 'c2'), await grid.value('u4', 'c2')]).toEqual([300, 500]);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: 'Điền chuỗi' })).toBeHidden();
  });

  test('goes on with two numbers in every direction, as keys do', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(10, 5);
    await grid.paste('10\t9\r\n');
    await grid.dragFillHandle(10, 8);
    expect([await grid.value('u10', 'c6'), await grid.value('u10', 'c7')]).toEqual([800, 700]);
    await grid.activate(10, 5);
    await page.keyboard.press('Shift+ArrowRight');
    await grid.dragFillHandle(10, 3);
    expect([await grid.value('u10', 'c3'), await grid.value('u10', 'c2')]).toEqual([1100, 1200]);
    await grid.activate(14, 5);
    await grid.paste('1\r\n1,5\r\n');
    await grid.dragFillHandle(12, 5);
    expect([await grid.value('u13', 'c4'), await grid.value('u12', 'c4')]).toEqual([50, 0]);
    await grid.activate(16, 6);
    await grid.paste('4\r\n6\r\n');
    await page.keyboard.press('Delete');
    await grid.activate(16, 6);
    await grid.paste('4\r\n6\r\n');
    await grid.activate(18, 6);
    await page.keyboard.press('Delete');
    await grid.activate(16, 6);
    await grid.cell(19, 6).click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+Shift+d');
    expect([await grid.value('u18', 'c5'), await grid.value('u19', 'c5')]).toEqual([800, 1000]);
  });

  test('by a double click reaches as far as the neighbouring column’s data', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(12, 4);
    await page.keyboard.press('Delete');
    await grid.activate(5, 5);
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await grid.activate(5, 5);
    await page.locator('.sg-fill-handle').dblclick();
    expect([await grid.value('u11', 'c4'), await grid.value('u12', 'c4')]).not.toContain(null);
    expect(await grid.value('u11', 'c4')).toBe(300);
    expect(await grid.value('u12', 'c4')).not.toBe(300);
    await expect(page.getByRole('status')).toHaveText('Đã điền 6 ô.');
  });

  test('keeps a refused value out and says so; Escape drops a drag', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 6);
    await page.keyboard.type('50');
    await page.keyboard.press('Enter');
    await grid.activate(1, 6);
    await grid.dragFillHandle(1, 7);
    await expect(grid.cell(1, 7)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('status')).toContainText('1 ô chưa nhận');
    const { edits } = await grid.record();
    await grid.activate(5, 6);
    await page.locator('.sg-fill-handle').hover();
    await page.mouse.down();
    await grid.cell(8, 6).hover();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect((await grid.record()).edits).toHaveLength(edits.length);
    await expect(grid.cell(6, 6)).toHaveAttribute('aria-selected', 'false');
  });
});
