import { expect, test } from '../harness-grid/harness.ts';

test.describe('choices', () => {
  test('open with Alt+Down, narrow while typing without accents, and take with Enter', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid('?kinds');
    await grid.activate(1, 2);
    await page.keyboard.press('Alt+ArrowDown');
    const list = page.getByRole('listbox', { name: 'Các lựa chọn' });
    await expect(list.getByRole('option')).toHaveCount(4);
    await expect(grid.input).toHaveAttribute('role', 'combobox');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(list.getByRole('option', { name: 'Tốt' })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(list).toBeHidden();
    expect(await grid.value('u1', 'grade')).toBe('good');
    expect(await grid.activeCell()).toEqual({ row: 2, column: 2 });
    await grid.typeWithUniKey('hoàn', 0);
    await expect(list.getByRole('option')).toHaveText(['Hoàn thành', 'Không hoàn thành']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await grid.value('u2', 'grade')).toBe('failed');
    await expect(grid.cell(2, 2)).toHaveText('Không hoàn thành');
  });

  test('are dropped with Escape, chosen by mouse, cleared, and refused where unknown', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid('?kinds');
    await grid.activate(1, 2);
    await page.keyboard.press('F2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect((await grid.record()).edits).toEqual([]);
    await page.keyboard.press('F2');
    await page.getByRole('option', { name: 'Xuất sắc' }).click();
    expect(await grid.value('u1', 'grade')).toBe('excellent');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    expect(await grid.value('u1', 'grade')).toBeNull();
    await page.keyboard.type('Kém');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText('Hãy chọn một trong: Xuất sắc, Tốt');
    await grid.activate(3, 2);
    await grid.paste('TỐT\r\nhoan thanh\r\n');
    expect([await grid.value('u3', 'grade'), await grid.value('u4', 'grade')]).toEqual(['good', 'done']);
    expect((await grid.copy()).text).toBe('Tốt\r\nHoàn thành\r\n');
  });
});

test.describe('other kinds of columns', () => {
  test('Space ticks every selected check as one edit', async ({ page, openGrid }) => {
    const grid = await openGrid('?kinds');
    await grid.activate(1, 3);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Space');
    expect([await grid.value('u1', 'met'), await grid.value('u2', 'met')]).toEqual([1, 1]);
    await expect(grid.cell(1, 3)).toHaveText('Đạt');
    await page.keyboard.press('Space');
    expect([await grid.value('u1', 'met'), await grid.value('u2', 'met')]).toEqual([0, 0]);
    expect((await grid.record()).edits).toHaveLength(2);
  });

  test('dates are typed day first and kept as ISO text; numbers keep thousandths', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid('?kinds');
    await grid.activate(1, 4);
    await page.keyboard.type('5/1/2026');
    await page.keyboard.press('Tab');
    expect(await grid.value('u1', 'day')).toBe('2026-01-05');
    await expect(grid.cell(1, 4)).toHaveText('05/01/2026');
    await page.keyboard.type('0,125');
    await page.keyboard.press('Enter');
    expect(await grid.value('u1', 'rate')).toBe(125);
    await grid.activate(2, 4);
    await page.keyboard.type('30/02/2026');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText('Hãy ghi ngày như 05/01/2026.');
    await grid.activate(1, 5);
    expect((await grid.copy()).html).toContain('x:num="0.125"');
  });
});
