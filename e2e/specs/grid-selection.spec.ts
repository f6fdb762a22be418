import { expect, test } from '../harness-grid/harness.ts';

test.describe('selection', () => {
  test('by dragging, Shift+click and whole rows and columns, with figures that keep hundredths', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.cell(1, 2).hover();
    await page.mouse.down();
    await grid.cell(2, 3).hover();
    await page.mouse.up();
    const figures = page.locator('.sg-figures');
    await expect(figures).toHaveText('Đang chọn: 4 ôCó dữ liệu: 4Tổng: 36Trung bình: 9');
    await expect(grid.cell(2, 3)).toHaveAttribute('aria-selected', 'true');
    await expect(grid.cell(3, 3)).toHaveAttribute('aria-selected', 'false');
    await grid.cell(4, 2).click({ modifiers: ['Shift'] });
    await expect(figures).toContainText('Đang chọn: 4 ô');
    await page.getByRole('rowheader', { name: '3', exact: true }).click();
    await expect(figures).toContainText('Đang chọn: 27 ô');
    await page.getByRole('columnheader', { name: /Tiêu chí 1\.2/ }).click();
    await expect(figures).toContainText('Đang chọn: 20 ô');
    await page.keyboard.press('Control+a');
    await expect(figures).toContainText('Đang chọn: 540 ô');
  });

  test('of several ranges with Ctrl; only one range can be copied', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await grid.cell(3, 4).click({ modifiers: ['Control'] });
    await expect(page.locator('.sg-figures')).toContainText('Đang chọn: 2 ô');
    await page.keyboard.press('Control+c');
    await expect(page.getByRole('status')).toHaveText('Chỉ chép được một vùng liền nhau.');
    await page.keyboard.press('Delete');
    expect([await grid.value('u1', 'c1'), await grid.value('u3', 'c3')]).toEqual([null, null]);
  });

  test('scrolls on while the pointer is held below the grid', async ({ page, openGrid }) => {
    const grid = await openGrid('?rows=60');
    await grid.cell(15, 2).hover();
    await page.mouse.down();
    await page.mouse.move(300, 760, { steps: 3 });
    await expect(grid.cell(60, 2)).toHaveAttribute('aria-selected', 'true');
    await page.mouse.up();
    await expect(page.locator('.sg-figures')).toContainText('Đang chọn: 46 ô');
  });

  test('by keys as in Excel', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(5, 5);
    const visited: unknown[] = [];
    for (const key of [
      'Home',
      'Home',
      'End',
      'Control+Home',
      'Control+Home',
      'Control+End',
      'Control+ArrowUp',
      'PageDown',
      'Control+ArrowLeft',
    ]) {
      await page.keyboard.press(key);
      visited.push(await grid.activeCell());
    }
    // The names are pinned: Home goes beside them first.
    expect(visited.slice(0, 7)).toEqual([
      { row: 5, column: 2 },
      { row: 5, column: 1 },
      { row: 5, column: 27 },
      { row: 1, column: 2 },
      { row: 1, column: 1 },
      { row: 20, column: 27 },
      { row: 1, column: 27 },
    ]);
    expect(visited[8]).toMatchObject({ column: 25 });
  });

  test('Enter and Tab walk inside a range; Enter after Tabs returns to where they began', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await grid.activeCell()).toEqual({ row: 1, column: 3 });
    await expect(page.locator('.sg-figures')).toContainText('Đang chọn: 4 ô');
    await grid.activate(6, 2);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await grid.activeCell()).toEqual({ row: 7, column: 2 });
  });
});
