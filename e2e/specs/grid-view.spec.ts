import type { Page } from '@playwright/test';

import type { GridPage } from '../harness-grid/grid-page.ts';
import { expect, test } from '../harness-grid/harness.ts';

const heading = (page: Page, name: RegExp) => page.getByRole('columnheader', { name });

async function chooseFromColumnMenu(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menu').getByText(name, { exact: true }).click();
}

async function names(grid: GridPage, count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, (_unused, index) => grid.cell(index + 1, 1).innerText()));
}

/** The titles of the columns from the left; the document has them by levels of headings. */
async function titles(page: Page, count: number): Promise<string[]> {
  const found = await page.locator('.sg-column-name').evaluateAll((spans) =>
    spans
      .map((span) => ({ text: span.textContent, left: span.getBoundingClientRect().left }))
      .toSorted((one, other) => one.left - other.left)
      .map(({ text }) => text),
  );
  return found.slice(0, count);
}

test.describe('columns', () => {
  test('are hidden from the menu and found again in the list', async ({ page, openGrid }) => {
    const grid = await openGrid('?viewBar=1');
    await grid.activate(1, 2);
    await chooseFromColumnMenu(page, 'Ẩn cột');
    await expect.poll(() => titles(page, 3)).toEqual(['Đơn vị', 'Tiêu chí 1.2', 'Tiêu chí 1.3']);
    // The neighbour takes the active cell over, and the keyboard goes on.
    expect(await grid.activeCell()).toEqual({ row: 1, column: 2 });
    await expect(grid.input).toBeFocused();
    expect((await grid.record()).layout.hidden).toEqual(['c1']);
    await page.getByRole('button', { name: 'Cột (−1)' }).click();
    const panel = page.getByRole('dialog', { name: 'Cột' });
    await panel.getByRole('searchbox').fill('tieu chi 1.1');
    await panel.getByRole('checkbox', { name: 'Tiêu chí 1.1', exact: true }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => titles(page, 3)).toEqual(['Đơn vị', 'Tiêu chí 1.1', 'Tiêu chí 1.2']);
  });

  test('several selected ones are hidden at once', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await heading(page, /Tiêu chí 1\.2/).click();
    await heading(page, /Tiêu chí 1\.4/).click({ modifiers: ['Shift'] });
    await heading(page, /Tiêu chí 1\.3/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Ẩn 3 cột đang chọn' }).click();
    expect((await grid.record()).layout.hidden).toEqual(['c2', 'c3', 'c4']);
  });

  test('are frozen up to one of them, and not beyond what the window bears', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 3);
    await page.keyboard.press('Control+Alt+f');
    expect((await grid.record()).layout.pinned).toEqual(['name', 'c1', 'c2']);
    await page.keyboard.press('End');
    await expect(heading(page, /Tiêu chí 1\.2/)).toBeInViewport();
    await expect(grid.cell(1, 3)).toBeInViewport();
    await grid.activate(1, 3);
    await page.keyboard.press('Control+Alt+f');
    expect((await grid.record()).layout.pinned).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Alt+f');
    await expect(page.getByRole('status')).toContainText('rộng quá');
  });

  test('and rows are frozen from the menu of a cell; the editor stays with them', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid('?rows=80');
    await grid.activate(2, 2);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Cố định đến dòng này' }).click();
    expect((await grid.record()).layout.frozenRows).toBe(2);
    await page.keyboard.press('Control+End');
    await expect(grid.cell(80, 27)).toBeInViewport();
    await page.keyboard.press('Home');
    await expect(grid.cell(1, 2)).toBeInViewport();
    await grid.activate(2, 3);
    expect(await page.locator('.sg-editor').boundingBox()).toEqual(await grid.cell(2, 3).boundingBox());
    await page.keyboard.type('7,5');
    await page.keyboard.press('Enter');
    expect(await grid.value('u2', 'c2')).toBe(750);
    // The next row lies behind the frozen ones no more.
    expect(await grid.activeCell()).toEqual({ row: 3, column: 3 });
    const [frozen, next] = [await grid.cell(2, 3).boundingBox(), await grid.cell(3, 3).boundingBox()];
    expect(next?.y).toBe((frozen?.y ?? 0) + (frozen?.height ?? 0));
  });

  test('move by key and by dragging a selected heading, within their heading', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.keyboard.press('Control+Alt+ArrowRight');
    await expect
      .poll(() => titles(page, 4))
      .toEqual(['Đơn vị', 'Tiêu chí 1.2', 'Tiêu chí 1.1', 'Tiêu chí 1.3']);
    expect(await grid.activeCell()).toEqual({ row: 1, column: 3 });
    const moved = heading(page, /Tiêu chí 1\.1(?!\d)/);
    await moved.click();
    await moved.hover();
    await page.mouse.down();
    await heading(page, /Tiêu chí 1\.4/).hover();
    await expect(page.locator('.sg-drop-line')).toBeVisible();
    await page.mouse.up();
    await expect
      .poll(() => titles(page, 5))
      .toEqual(['Đơn vị', 'Tiêu chí 1.2', 'Tiêu chí 1.3', 'Tiêu chí 1.4', 'Tiêu chí 1.1']);
    await expect(page.locator('.sg-figures')).toContainText('Đang chọn: 20 ô');
    await chooseFromColumnMenu(page, 'Đặt lại bố cục');
    await expect.poll(() => titles(page, 2)).toEqual(['Đơn vị', 'Tiêu chí 1.1']);
  });

  test('fit their content after a double click on the border', async ({ page, openGrid }) => {
    const grid = await openGrid();
    const box = await heading(page, /Đơn vị/).boundingBox();
    await page.mouse.dblclick((box?.x ?? 0) + (box?.width ?? 0) - 3, (box?.y ?? 0) + 20);
    const width = (await grid.record()).layout.widths['name'] ?? 0;
    expect(width).toBeGreaterThan(90);
    expect(width).toBeLessThan(180);
    expect(await grid.cell(5, 1).evaluate((cell) => cell.scrollWidth <= cell.clientWidth)).toBe(true);
  });

  test('come back as the page kept them', async ({ page, openGrid }) => {
    const layout = {
      version: 1,
      widths: { c2: 150, gone: 10 },
      order: ['name', 'c2', 'c1', 'c3', 'gone'],
      hidden: ['c3'],
      pinned: ['name', 'c2'],
      zoom: 120,
      sort: [{ columnId: 'c1', direction: 'descending' }],
    };
    await openGrid(`?layout=${encodeURIComponent(JSON.stringify(layout))}`);
    await expect
      .poll(() => titles(page, 4))
      .toEqual(['Đơn vị', 'Tiêu chí 1.2', 'Tiêu chí 1.1', 'Tiêu chí 1.4']);
    await expect(heading(page, /Tiêu chí 1\.1(?!\d)/)).toHaveAttribute('aria-sort', 'descending');
    expect((await heading(page, /Tiêu chí 1\.2/).boundingBox())?.width).toBe(180);
  });
});

test.describe('headings', () => {
  test('collapse to their closing column by mouse and by key', async ({ page, openGrid }) => {
    const grid = await openGrid('?parts=1&viewBar=1');
    await grid.activate(2, 4);
    const toggle = page.getByRole('button', { name: /Phần 1\./ });
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await expect.poll(() => titles(page, 3)).toEqual(['Đơn vị', 'Cộng phần 1', 'Tiêu chí 2.1']);
    expect(await grid.activeCell()).toEqual({ row: 2, column: 2 });
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect.poll(() => titles(page, 3)).toEqual(['Đơn vị', 'Cộng phần 1', 'Tiêu chí 2.1']);
    await page.getByRole('button', { name: 'Thu gọn đến mức 1' }).click();
    await expect
      .poll(() => titles(page, 9))
      .toEqual(['Đơn vị', 'Cộng phần 1', 'Cộng phần 2', 'Cộng phần 3', 'Ghi chú', 'Tổng điểm']);
    await page.getByRole('button', { name: 'Mở tất cả' }).click();
    await expect.poll(() => titles(page, 2)).toEqual(['Đơn vị', 'Tiêu chí 1.1']);
  });
});

test.describe('sorting', () => {
  test('by several keys; an edit does not move its row until it is sorted again', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await chooseFromColumnMenu(page, 'Sắp xếp giảm dần');
    await expect.poll(() => names(grid, 3)).toEqual(['Xã Than Uyên 19', 'Xã Tân Uyên 6', 'Xã Pắc Ta 20']);
    await heading(page, /Đơn vị/).hover();
    await heading(page, /Đơn vị/)
      .getByRole('button', { name: /Sắp xếp/ })
      .click({ modifiers: ['Shift'] });
    expect((await grid.record()).layout.sort).toEqual([
      { columnId: 'c1', direction: 'descending' },
      { columnId: 'name', direction: 'ascending' },
    ]);
    await grid.activate(1, 2);
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    expect((await names(grid, 1))[0]).toBe('Xã Than Uyên 19');
    expect(await grid.activeCell()).toEqual({ row: 2, column: 2 });
    await page.getByRole('button', { name: 'Sắp xếp, lọc lại' }).click();
    expect((await names(grid, 1))[0]).toBe('Xã Tân Uyên 6');
    await expect(page.getByRole('button', { name: 'Sắp xếp, lọc lại' })).toBeHidden();
  });

  test('can stay the business of the page', async ({ page, openGrid }) => {
    const grid = await openGrid('?sort=page');
    await grid.activate(1, 2);
    await chooseFromColumnMenu(page, 'Sắp xếp giảm dần');
    await expect(heading(page, /Tiêu chí 1\.1(?!\d)/)).toHaveAttribute('aria-sort', 'descending');
    expect((await grid.record()).layout.sort).toEqual([]);
    await expect(grid.cell(1, 2)).toHaveText('19,5');
  });
});

test.describe('filtering', () => {
  test('by values with a search, by numbers, and cleared again', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 1);
    await chooseFromColumnMenu(page, 'Lọc…');
    const panel = page.getByRole('dialog', { name: 'Lọc cột Đơn vị' });
    await expect(panel.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('muong kim');
    await expect(panel.getByRole('checkbox')).toHaveCount(4);
    await page.keyboard.press('Enter');
    await expect(page.locator('.sg-rows-shown')).toContainText('3/20 dòng');
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '6');
    await expect.poll(() => names(grid, 3)).toEqual(['Xã Mường Kim 1', 'Xã Mường Kim 9', 'Xã Mường Kim 17']);
    await expect(page.locator('.sg-totals')).toContainText('của cả 20 dòng');
    await grid.activate(1, 2);
    await chooseFromColumnMenu(page, 'Lọc…');
    await page.getByLabel('Điều kiện').selectOption('greater');
    await page.getByLabel('Số cần so').fill('x');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('Hãy nhập một số, như 9,5.');
    await page.getByLabel('Số cần so').fill('6,25');
    await page.keyboard.press('Enter');
    await expect(page.locator('.sg-rows-shown')).toContainText('2/20 dòng');
    await expect(grid.input).toBeFocused();
    await page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '23');
  });

  test('keeps an edited row until the filter is applied again', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Lọc theo giá trị của ô' }).click();
    await expect(page.locator('.sg-rows-shown')).toContainText('1/20 dòng');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await expect(grid.cell(1, 2)).toHaveText('3');
    await page.getByRole('button', { name: 'Sắp xếp, lọc lại' }).click();
    await expect(page.getByText('Không có dòng nào hợp với bộ lọc.')).toBeVisible();
    await page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click();
    await expect(grid.cell(1, 2)).toHaveText('3');
  });

  test('searches all rows while someone types', async ({ page, openGrid }) => {
    const grid = await openGrid('?viewBar=1');
    await page.getByRole('searchbox', { name: 'Tìm trong bảng' }).fill('than uyen 3');
    await expect(page.locator('.sg-rows-shown')).toContainText('1/20 dòng');
    await expect.poll(() => names(grid, 1)).toEqual(['Xã Than Uyên 3']);
  });
});

test.describe('notes and marks', () => {
  test('a note is read, written and deleted by keyboard', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(9, 2);
    await expect(grid.cell(9, 2)).toHaveAttribute('title', /Đã đối chiếu với hồ sơ\. \(Lò Thị Hoa/);
    await expect(page.locator('.sg-status [aria-live="polite"]')).toHaveText('Có ghi chú');
    await expect(grid.input).toHaveAccessibleDescription(/Đã đối chiếu/);
    await page.keyboard.press('Shift+F2');
    const note = page.getByRole('textbox', { name: 'Ghi chú' });
    await expect(note).toBeFocused();
    await expect(note).toHaveValue('Đã đối chiếu với hồ sơ.');
    await note.fill('Cần xem lại.');
    await page.keyboard.press('Control+Enter');
    await expect(grid.input).toBeFocused();
    await expect(grid.cell(9, 2)).toHaveAttribute('title', /Cần xem lại\. \(Tôi/);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Xóa ghi chú' }).click();
    await expect(grid.cell(9, 2)).not.toHaveAttribute('title');
    await page.keyboard.press('Shift+F2');
    await page.keyboard.press('Escape');
    await expect(grid.input).toBeFocused();
  });

  test('what another window changed flashes and is said', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.evaluate(() => window.harness.changeElsewhere([{ rowId: 'u2', columnId: 'c2', value: 100 }]));
    await expect(grid.cell(2, 3)).toHaveText('1');
    await expect(grid.cell(2, 3)).toHaveClass(/sg-flash/);
    await expect(page.getByRole('status')).toHaveText('Cửa sổ khác vừa đổi 1 ô.');
    await expect(grid.cell(2, 3)).not.toHaveClass(/sg-flash/);
  });

  test('the legend explains every mark', async ({ page, openGrid }) => {
    await openGrid('?viewBar=1');
    await page.getByRole('button', { name: 'Chú giải' }).click();
    await expect(
      page.getByRole('dialog', { name: 'Các dấu trong bảng' }).getByRole('definition'),
    ).toHaveCount(10);
  });
});

test.describe('menus', () => {
  test('of a cell: keys move in it, Escape gives the keyboard back', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(2, 2);
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu', { name: 'Việc với ô' });
    await expect(menu.getByRole('menuitem', { name: 'Cắt' })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(menu.getByRole('menuitem', { name: 'Vì sao?' })).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('x');
    await expect(menu.getByRole('menuitem', { name: 'Xóa nội dung' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(grid.input).toBeFocused();
    await page.keyboard.press('ContextMenu');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect((await grid.record()).asked).toEqual([{ rowId: 'u2', columnId: 'c1' }]);
    await page.keyboard.press('ArrowRight');
    expect(await grid.activeCell()).toEqual({ row: 2, column: 3 });
  });

  test('a right click keeps a selection it is in; copying takes headings along', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await grid.cell(2, 3).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Sao chép kèm tiêu đề cột' }).click();
    await expect(page.getByRole('status')).toHaveText('Đã chép 4 ô kèm tiêu đề cột.');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+v');
    await expect(grid.input).toHaveValue(/Tiêu chí 1\.1.*Tiêu chí 1\.2.*6,5.*13/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await grid.cell(2, 3).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Xóa nội dung' }).click();
    expect([await grid.value('u2', 'c2'), await grid.value('u1', 'c1')]).toEqual([null, 650]);
  });

  test('the totals row shows what the column menu says', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await chooseFromColumnMenu(page, 'Lớn nhất');
    await expect(page.locator('.sg-totals [aria-colindex="3"]')).toHaveText('19,5Lớn nhất');
    expect((await grid.record()).layout.aggregates).toEqual({ c1: 'max' });
  });
});

test.describe('zoom', () => {
  test('by keys and buttons, with the editor over its cell', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(3, 4);
    const before = await grid.cell(3, 4).boundingBox();
    await page.keyboard.press('Control+=');
    await page.keyboard.press('Control+=');
    const after = await grid.cell(3, 4).boundingBox();
    expect(after?.width).toBe(Math.round((before?.width ?? 0) * 1.2));
    expect(after?.height).toBe(36);
    expect(await page.locator('.sg-editor').boundingBox()).toEqual(after);
    await page.getByRole('button', { name: 'Thu nhỏ' }).click();
    await page.getByRole('button', { name: 'Dòng thấp' }).click();
    expect((await grid.record()).layout).toMatchObject({ zoom: 110, dense: true });
    await expect(grid.input).toBeFocused();
    await page.keyboard.press('Control+0');
    expect((await grid.cell(3, 4).boundingBox())?.height).toBe(24);
  });

  test('nothing is cut at 1366×768 and 150 % text', async ({ page, openGrid }) => {
    const grid = await openGrid('?textSize=150&viewBar=1&parts=1&extremes=1');
    await grid.activate(1, 2);
    await page.keyboard.press('Shift+ArrowDown');
    for (const bar of ['.sg-view-bar', '.sg-status']) {
      const cut = await page
        .locator(bar)
        .evaluate(
          (box) =>
            [...box.querySelectorAll('button, .sg-figures > span')].filter(
              (part) => part.getBoundingClientRect().right > box.getBoundingClientRect().right,
            ).length,
        );
      expect(cut).toBe(0);
    }
    await page.keyboard.press('Alt+ArrowDown');
    const menu = await page.getByRole('menu').boundingBox();
    expect((menu?.y ?? -1) >= 0 && (menu?.y ?? 0) + (menu?.height ?? 0) <= 768).toBe(true);
  });
});

test('shortcuts are listed from the bar and by key, and the keyboard comes back', async ({
  page,
  openGrid,
}) => {
  const grid = await openGrid('?viewBar=1');
  const list = page.getByRole('dialog', { name: 'Phím tắt trong bảng' });
  await page.getByRole('button', { name: 'Phím tắt' }).click();
  await expect(list).toContainText('Ctrl+Shift+D');
  await list.getByRole('button', { name: 'Đóng' }).click();
  await expect(list).toBeHidden();
  await grid.activate(2, 2);
  for (const key of ['F1', 'Control+/']) {
    await page.keyboard.press(key);
    await expect(list).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(grid.input).toBeFocused();
  }
});
