import { GridPage } from '../harness-grid/grid-page.ts';
import { expect, test } from '../harness-grid/harness.ts';

test.describe('typing Vietnamese', () => {
  for (const pause of [0, 30, 120]) {
    test(`UniKey, ${pause} ms between keys: nothing lost, nothing doubled`, async ({ page, harnessUrl }) => {
      const grid = new GridPage(page);
      await grid.open(harnessUrl);
      await grid.activate(1, 1);
      for (const text of ['Nguyễn Văn Ửng', 'điểm', 'Huệ', 'á']) {
        await grid.typeWithUniKey(text, pause);
        await page.keyboard.press('Enter');
      }
      const names = (await grid.record()).rows.slice(0, 5).map((row) => row.values['name']);
      expect(names).toEqual(['Nguyễn Văn Ửng', 'điểm', 'Huệ', 'á', 'Xã Nậm Sỏ 5']);
      expect((await grid.record()).edits).toHaveLength(4);
    });

    test(`composition, ${pause} ms between steps: nothing lost, nothing doubled`, async ({
      page,
      harnessUrl,
    }) => {
      const grid = new GridPage(page);
      await grid.open(harnessUrl);
      await grid.activate(1, 1);
      const session = await page.context().newCDPSession(page);
      for (const text of ['Nguyễn Văn Ửng', 'điểm', 'Huệ']) {
        await grid.typeWithComposition(session, text, pause);
        await page.keyboard.press('Enter');
      }
      const names = (await grid.record()).rows.slice(0, 4).map((row) => row.values['name']);
      expect(names).toEqual(['Nguyễn Văn Ửng', 'điểm', 'Huệ', 'Xã Pắc Ta 4']);
    });
  }

  test('keys of a composition move nothing, and leaving the cell keeps what is being composed', async ({
    page,
    harnessUrl,
  }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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

  test('a change from elsewhere does not disturb what is being typed', async ({ page, harnessUrl }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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
    harnessUrl,
  }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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
    harnessUrl,
  }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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
    harnessUrl,
  }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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

  test('a read-only cell takes nothing and says so', async ({ page, harnessUrl }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
    await grid.activate(3, 3);
    await expect(grid.cell(3, 3)).toHaveAttribute('aria-readonly', 'true');
    await page.keyboard.type('7');
    await expect(page.getByRole('status')).toHaveText('Ô này không sửa được.');
    await page.keyboard.press('Delete');
    expect((await grid.record()).edits).toEqual([]);
  });

  test('what is typed is kept when the focus leaves the grid', async ({ page, harnessUrl }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
    await grid.activate(1, 2);
    await page.keyboard.type('3');
    await page.locator('#after').click();
    expect(await grid.value('u1', 'c1')).toBe(300);
  });

  test('undo and redo are the page’s while navigating and the input’s while typing', async ({
    page,
    harnessUrl,
  }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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

test.describe('clipboard', () => {
  test('pastes Excel’s text as one edit and one undo, and says what it did not take', async ({
    page,
    harnessUrl,
  }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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

  test('keeps line breaks and quotes of text cells', async ({ page, harnessUrl }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
    await grid.activate(1, 2);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await grid.paste('"Dòng một\nnói ""được"""\r\n');
    expect(await grid.value('u1', 'note')).toBe('Dòng một\nnói "được"');
  });

  test('copies, cuts and pastes through the system clipboard, from an empty or read-only cell too', async ({
    page,
    harnessUrl,
  }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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

  test('fills down and right from the first cells of the selection', async ({ page, harnessUrl }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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

test.describe('selection', () => {
  test('by dragging, Shift+click and whole rows and columns, with figures that keep hundredths', async ({
    page,
    harnessUrl,
  }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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

  test('of several ranges with Ctrl; only one range can be copied', async ({ page, harnessUrl }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
    await grid.activate(1, 2);
    await grid.cell(3, 4).click({ modifiers: ['Control'] });
    await expect(page.locator('.sg-figures')).toContainText('Đang chọn: 2 ô');
    await page.keyboard.press('Control+c');
    await expect(page.getByRole('status')).toHaveText('Chỉ chép được một vùng liền nhau.');
    await page.keyboard.press('Delete');
    expect([await grid.value('u1', 'c1'), await grid.value('u3', 'c3')]).toEqual([null, null]);
  });

  test('scrolls on while the pointer is held below the grid', async ({ page, harnessUrl }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl, '?rows=60');
    await grid.cell(15, 2).hover();
    await page.mouse.down();
    await page.mouse.move(300, 760, { steps: 3 });
    await expect(grid.cell(60, 2)).toHaveAttribute('aria-selected', 'true');
    await page.mouse.up();
    await expect(page.locator('.sg-figures')).toContainText('Đang chọn: 46 ô');
  });

  test('by keys as in Excel', async ({ page, harnessUrl }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
    await grid.activate(5, 5);
    const visited: unknown[] = [];
    for (const key of [
      'Home',
      'End',
      'Control+Home',
      'Control+End',
      'Control+ArrowUp',
      'PageDown',
      'Control+ArrowLeft',
    ]) {
      await page.keyboard.press(key);
      visited.push(await grid.activeCell());
    }
    expect(visited.slice(0, 5)).toEqual([
      { row: 5, column: 1 },
      { row: 5, column: 27 },
      { row: 1, column: 1 },
      { row: 20, column: 27 },
      { row: 1, column: 27 },
    ]);
    expect(visited[6]).toMatchObject({ column: 25 });
  });

  test('Enter and Tab walk inside a range; Enter after Tabs returns to where they began', async ({
    page,
    harnessUrl,
  }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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

test.describe('for screen readers and the keyboard alone', () => {
  test('inserts nothing that the content security policy refuses', async ({ page, harnessUrl }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    const grid = new GridPage(page);
    await grid.open(harnessUrl, '?rows=60');
    await grid.activate(2, 2);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.keyboard.type('Tên mới');
    await page.keyboard.press('Enter');
    expect(refused).toEqual([]);
  });

  test('is a grid with counts, one tab stop, and a way out', async ({ page, harnessUrl }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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
    harnessUrl,
  }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl, '?rows=120&criteria=80');
    await grid.activate(1, 2);
    const isUncovered = () =>
      grid.input.evaluate((input) => {
        const { left, right, top, bottom } = input.getBoundingClientRect();
        const cellId = input.getAttribute('aria-activedescendant');
        const points = [
          [left + 3, top + 3],
          [right - 3, bottom - 3],
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

  test('sorts and resizes by key and by mouse', async ({ page, harnessUrl }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl);
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
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    await heading.getByRole('button').click();
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
    await expect(grid.cell(1, 2)).toHaveText('19,5');
  });
});

test.describe('speed with 120 rows and 80 criteria', () => {
  test('paints at once and after each key', async ({ page, harnessUrl }) => {
    const grid = new GridPage(page);
    await grid.open(harnessUrl, '?rows=120&criteria=80');
    const firstPaint = await page.evaluate(() => {
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      return entry?.startTime ?? Number.POSITIVE_INFINITY;
    });
    await grid.activate(3, 3);
    await page.evaluate(() => {
      const times = window.harness.keyTimes;
      document.addEventListener(
        'keydown',
        (event) => {
          const start = event.timeStamp;
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.addEventListener('message', () => times.push(performance.now() - start));
            channel.port1.start();
            channel.port2.postMessage(null);
          });
        },
        { capture: true },
      );
    });
    for (let round = 0; round < 10; round += 1) {
      for (const key of ['1', '2', 'Enter', 'ArrowRight', '7', 'Tab', 'ArrowUp']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(30);
      }
    }
    const times = await page.evaluate(() => window.harness.keyTimes);
    const sorted = times.toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.POSITIVE_INFINITY;
    const figures = `first paint ${firstPaint.toFixed(0)} ms, key to paint median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms`;
    test.info().annotations.push({ type: 'figures', description: figures });
    console.log(figures);
    // The median, as other specs run on the same cores meanwhile; the p95 of 50 ms is the bench's to hold.
    expect(at(0.5)).toBeLessThan(50);
    expect(firstPaint).toBeLessThan(1000);
  });
});
