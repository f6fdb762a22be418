import { expect, test } from '../harness-grid/harness.ts';

test.describe('for screen readers and the keyboard alone', () => {
  test('inserts nothing that the content security policy refuses', async ({ page, openGrid }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    const grid = await openGrid('?rows=60');
    await grid.activate(2, 2);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Tên mới');
    await page.keyboard.press('Enter');
    expect(refused).toEqual([]);
  });

  test('is a grid with counts, one tab stop, and a way out', async ({ page, openGrid }) => {
    const grid = await openGrid();
    const table = page.getByRole('grid', { name: 'Bảng chấm điểm thử' });
    await expect(table).toHaveAttribute('aria-rowcount', '23');
    await expect(table).toHaveAttribute('aria-colcount', '28');
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    await expect(grid.input).toBeFocused();
    await expect(grid.input).toHaveAccessibleName('Xã Mường Kim 1, Đơn vị');
    expect(await grid.activeCell()).toEqual({ row: 1, column: 1 });
    await page.keyboard.press('Tab');
    await expect(grid.input).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(page.locator('#after')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    await expect(page.locator('#before')).toBeFocused();
  });

  test('the active cell is never behind the pinned columns, the headings or the totals', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid('?rows=120&criteria=80');
    await grid.activate(1, 2);
    const isUncovered = () =>
      grid.input.evaluate((input) => {
        const { left, right, top, bottom } = input.getBoundingClientRect();
        const cellId = input.getAttribute('aria-activedescendant');
        const points = [
          [left + 3, top + 3],
          // The fill handle lies in the last corner.
          [right - 12, bottom - 3],
        ] as const;
        return points.every(([x, y]) => document.elementFromPoint(x, y)?.id === cellId);
      });
    for (const key of [
      'Control+End',
      'Control+ArrowUp',
      ...Array.from({ length: 12 }, () => 'ArrowLeft'),
      'Home',
    ]) {
      await page.keyboard.press(key);
      await expect.poll(isUncovered).toBe(true);
    }
  });

  test('sorts and resizes by key and by mouse', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    const heading = page.getByRole('columnheader', { name: /Tiêu chí 1\.1(?!\d)/ });
    const before = await heading.boundingBox();
    await page.keyboard.press('Alt+ArrowRight');
    const wider = await heading.boundingBox();
    expect((wider?.width ?? 0) - (before?.width ?? 0)).toBe(16);
    const edge = { x: (wider?.x ?? 0) + (wider?.width ?? 0) - 3, y: (wider?.y ?? 0) + 10 };
    await page.mouse.move(edge.x, edge.y);
    await page.mouse.down();
    await page.mouse.move(edge.x + 40, edge.y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await heading.boundingBox())?.width).toBe((wider?.width ?? 0) + 40);
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Sắp xếp tăng dần' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    await heading.getByRole('button', { name: /Sắp xếp/ }).click();
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
    await expect(grid.cell(1, 2)).toHaveText('19,5');
  });
});
