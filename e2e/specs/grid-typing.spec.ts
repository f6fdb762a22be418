import { expect, test } from '../harness-grid/harness.ts';

test.describe('typing Vietnamese', () => {
  const words = ['Nguyễn Văn Ửng', 'điểm', 'Huệ', 'á'];
  /** A text column whose cells are filled, and one whose cells are empty. */
  const columns = [
    { id: 'name', column: 1 },
    { id: 'note', column: 6 },
  ];

  // The delay is both the pause between keys and how late a focus comes that the grid asks for, as on a slow office PC.
  for (const delay of [0, 30, 120]) {
    test(`UniKey, ${delay} ms late: nothing lost, nothing doubled`, async ({ page, openGrid }) => {
      const grid = await openGrid('?criteria=4');
      await grid.activate(9, 3);
      await grid.delayFocus(delay);
      for (const { id, column } of columns) {
        await grid.activate(1, column);
        for (const word of words) {
          await grid.typeWithUniKey(word, delay);
          await page.keyboard.press('Enter');
        }
        const typed = (await grid.record()).rows.slice(0, 4).map((row) => row.values[id]);
        expect(typed).toEqual(words);
      }
      expect((await grid.record()).edits).toHaveLength(8);
    });

    test(`composition, ${delay} ms late: nothing lost, nothing doubled`, async ({ page, openGrid }) => {
      const grid = await openGrid('?criteria=4');
      await grid.activate(9, 3);
      await grid.delayFocus(delay);
      const session = await page.context().newCDPSession(page);
      for (const { id, column } of columns) {
        await grid.activate(1, column);
        for (const word of words) {
          await grid.typeWithComposition(session, word, delay);
          await page.keyboard.press('Enter');
        }
        const typed = (await grid.record()).rows.slice(0, 4).map((row) => row.values[id]);
        expect(typed).toEqual(words);
      }
      expect((await grid.record()).edits).toHaveLength(8);
    });
  }

  test('UniKey after F2 goes on behind the text that is there', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 1);
    await page.keyboard.press('F2');
    await grid.typeWithUniKey(' điểm', 0);
    await page.keyboard.press('Enter');
    expect(await grid.value('u1', 'name')).toBe('Xã Mường Kim 1 điểm');
  });

  test('keys of a composition move nothing, and leaving the cell keeps what is being composed', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(1, 1);
    const session = await page.context().newCDPSession(page);
    const composing = { text: 'tiê', selectionStart: 3, selectionEnd: 3 };
    await session.send('Input.imeSetComposition', composing);
    for (const key of ['Enter', 'ArrowDown', 'Escape', 'Tab']) {
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
    }
    expect(await grid.activeCell()).toEqual({ row: 1, column: 1 });
    await expect(grid.input).toHaveValue('tiê');
    await grid.activate(3, 2);
    expect(await grid.value('u1', 'name')).toBe('tiê');
  });

  test('a change from elsewhere does not disturb what is being typed', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 1);
    await page.keyboard.press('5');
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '110%'));
    await page.keyboard.insertText('6');
    await expect(grid.input).toHaveValue('56');
  });
});

test.describe('editing', () => {
  test('arrows commit what is typed; after F2 they move the caret; Escape drops it', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.keyboard.type('9,25');
    await page.keyboard.press('ArrowRight');
    expect(await grid.value('u1', 'c1')).toBe(925);
    expect(await grid.activeCell()).toEqual({ row: 1, column: 3 });
    await page.keyboard.press('F2');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('0,');
    await expect(grid.input).toHaveValue('10,3');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    expect((await grid.record()).edits).toEqual([[{ rowId: 'u1', columnId: 'c1', value: 925 }]]);
  });

  test('Backspace edits the cell and Delete clears the selected range in one edit', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    expect(await grid.value('u1', 'c1')).toBeNull();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    const { edits } = await grid.record();
    // One of the four is read-only.
    expect(edits.map((edit) => edit.map((cell) => `${cell.rowId}.${cell.columnId}`))).toEqual([
      ['u1.c1'],
      ['u2.c1', 'u2.c2', 'u3.c1'],
    ]);
  });

  test('a refused text stays in its cell, marked and spoken, until it is mended or dropped', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.keyboard.type('25');
    await page.keyboard.press('Enter');
    await expect(grid.cell(1, 2)).toHaveText('25');
    await expect(grid.cell(1, 2)).toHaveAttribute('aria-invalid', 'true');
    await expect(grid.cell(1, 2)).toHaveAttribute('title', 'Cao hơn điểm tối đa (20).');
    await expect(page.getByRole('status')).toContainText('Tiêu chí 1.1: Cao hơn điểm tối đa (20).');
    expect((await grid.record()).edits).toEqual([]);

    await page.getByRole('button', { name: 'Đến ô chưa nhận' }).click();
    expect(await grid.activeCell()).toEqual({ row: 1, column: 2 });
    await expect(grid.input).toHaveValue('25');
    await page.keyboard.press('F2');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    expect(await grid.value('u1', 'c1')).toBe(200);
    await expect(grid.cell(1, 2)).not.toHaveAttribute('aria-invalid', 'true');

    await page.keyboard.type('x');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await expect(grid.cell(2, 2)).toHaveText('5');
    expect((await grid.record()).edits).toHaveLength(1);
  });

  test('a read-only cell takes nothing and says so', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(3, 3);
    await expect(grid.cell(3, 3)).toHaveAttribute('aria-readonly', 'true');
    await page.keyboard.type('7');
    await expect(page.getByRole('status')).toHaveText('Ô này không sửa được.');
    await page.keyboard.press('Delete');
    expect((await grid.record()).edits).toEqual([]);
  });

  test('what is typed is kept when the focus leaves the grid', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.keyboard.type('3');
    await page.locator('#after').click();
    expect(await grid.value('u1', 'c1')).toBe(300);
  });

  test('undo and redo are the page’s while navigating and the input’s while typing', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.keyboard.type('3');
    await page.keyboard.press('Control+z');
    expect((await grid.record()).undos).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+Shift+z');
    const { undos, redos } = await grid.record();
    expect({ undos, redos }).toEqual({ undos: 1, redos: 2 });
    expect(await grid.value('u1', 'c1')).toBe(650);
  });
});
