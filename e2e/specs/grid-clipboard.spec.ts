import { expect, test } from '../harness-grid/harness.ts';

test.describe('clipboard', () => {
  test('pastes Excel’s text as one edit and one undo, and says what it did not take', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(2, 2);
    await grid.paste('1,5\t2\tx\r\n"3"\t4\t\r\n99\t5,25\t6\r\n');
    const { edits, pastes } = await grid.record();
    expect(edits).toHaveLength(1);
    expect(pastes).toEqual([
      {
        accepted: 6,
        rejected: [
          { rowId: 'u2', columnId: 'c3', text: 'x', message: 'Hãy nhập số điểm, như 9,5.' },
          { rowId: 'u4', columnId: 'c1', text: '99', message: 'Cao hơn điểm tối đa (20).' },
        ],
        readOnly: 1,
        outside: 0,
      },
    ]);
    expect(await grid.value('u3', 'c3')).toBeNull();
    await expect(page.getByRole('status')).toContainText(
      'Đã dán 6/9 ô. Bỏ qua 1 ô không sửa được. 2 ô chưa nhận:',
    );
    await expect(grid.cell(4, 2)).toHaveText('99');
    await page.keyboard.press('Control+z');
    expect(await grid.value('u2', 'c1')).toBe(500);
    expect(await grid.value('u4', 'c3')).toBe(1500);
  });

  test('keeps line breaks and quotes of text cells', async ({ page, openGrid }) => {
    const grid = await openGrid();
    await grid.activate(1, 2);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await grid.paste('"Dòng một\nnói ""được"""\r\n');
    expect(await grid.value('u1', 'note')).toBe('Dòng một\nnói "được"');
  });

  test('copies, cuts and pastes through the system clipboard, from an empty or read-only cell too', async ({
    page,
    openGrid,
  }) => {
    const grid = await openGrid();
    await grid.activate(3, 3);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await grid.activate(10, 4);
    await page.keyboard.press('Control+v');
    expect([await grid.value('u10', 'c3'), await grid.value('u11', 'c3')]).toEqual([1000, 850]);
    await page.keyboard.press('Control+x');
    expect([await grid.value('u10', 'c3'), await grid.value('u11', 'c3')]).toEqual([null, null]);
    await page.keyboard.press('Control+c');
    await grid.activate(12, 2);
    await page.keyboard.press('Control+v');
    expect([await grid.value('u12', 'c1'), await grid.value('u13', 'c1')]).toEqual([null, null]);
  });

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
});
