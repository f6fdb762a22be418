import type { CDPSession, Locator, Page } from '@playwright/test';

import type { GridValue } from '../../src-renderer/grid/types.ts';
import type { HarnessRecord } from './record.ts';

/** The harness page as its specs speak of it: cells by row and column number, the name column being 1. */
export class GridPage {
  readonly page: Page;
  readonly input: Locator;

  constructor(page: Page) {
    this.page = page;
    this.input = page.locator('.sg-input');
  }

  async open(url: string, query = ''): Promise<void> {
    await this.page.goto(`${url}${query}`);
    await this.cell(1, 1).waitFor();
  }

  /** A cell of a data row; headings take the first two rows and the row number the first column. */
  cell(row: number, column: number): Locator {
    return this.page.locator(
      `[role="row"][aria-rowindex="${row + 2}"] > [aria-colindex="${column + 1}"], [role="row"][aria-rowindex="${row + 2}"] > .sg-pinned > [role="gridcell"][aria-colindex="${column + 1}"]`,
    );
  }

  async activate(row: number, column: number): Promise<void> {
    await this.cell(row, column).click();
  }

  /** The active cell as a screen reader is pointed to it; null while the focus is elsewhere. */
  async activeCell(): Promise<{ row: number; column: number } | null> {
    const focused = await this.input.evaluate((input) => document.activeElement === input);
    return focused ? this.shownActive() : null;
  }

  /** The active cell, wherever the focus is, once it is drawn where the grid scrolls to it; null where there is none. */
  async shownActive(): Promise<{ row: number; column: number } | null> {
    return this.input.evaluate(async (input) => {
      const named = () =>
        document.querySelector(`[id="${input.getAttribute('aria-activedescendant') ?? ''}"]`);
      const until = performance.now() + 5000;
      while (input.hasAttribute('aria-activedescendant') && named() === null && performance.now() < until) {
        await new Promise(requestAnimationFrame);
      }
      const cell = named();
      const row = cell?.closest('[role="row"]');
      if (!cell || !row) return null;
      return {
        row: Number(row.getAttribute('aria-rowindex')) - 2,
        column: Number(cell.getAttribute('aria-colindex')) - 1,
      };
    });
  }

  async value(rowId: string, columnId: string): Promise<GridValue> {
    return this.page.evaluate(
      ([row, column]) => window.harness.rows.find((each) => each.id === row)?.values[column ?? ''] ?? null,
      [rowId, columnId],
    );
  }

  async record(): Promise<HarnessRecord> {
    return this.page.evaluate(() => window.harness);
  }

  /** Pastes what another program would have put on the clipboard. */
  async paste(text: string, html = ''): Promise<void> {
    await this.input.evaluate(
      (input, [plain = '', markup = '']) => {
        const clipboardData = new DataTransfer();
        if (plain !== '') clipboardData.setData('text/plain', plain);
        if (markup !== '') clipboardData.setData('text/html', markup);
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [text, html],
    );
  }

  /** Drags the small square at the selection's end to a cell. */
  async dragFillHandle(row: number, column: number): Promise<void> {
    await this.page.locator('.sg-fill-handle').hover();
    await this.page.mouse.down();
    await this.cell(row, column).hover();
    await this.page.mouse.up();
  }

  /** What the grid puts on the clipboard when asked to copy. */
  async copy(): Promise<{ readonly text: string; readonly html: string }> {
    return this.input.evaluate((input) => {
      const clipboardData = new DataTransfer();
      input.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
    });
  }

  /** From now on the grid's input gets the focus so much later than it is given. */
  async delayFocus(delay: number): Promise<void> {
    await this.input.evaluate((input, late) => {
      const focusNow = input.focus.bind(input);
      input.focus = (options) => {
        setTimeout(() => focusNow(options), late);
      };
    }, delay);
  }

  /** Types as UniKey makes Windows do: the bare letter's key, then a Backspace and the accented letter as text. */
  async typeWithUniKey(text: string, pause: number): Promise<void> {
    for (const letter of text) {
      const bare = bareLetter(letter);
      await this.page.keyboard.press(bare === ' ' ? 'Space' : bare);
      if (pause > 0) await this.page.waitForTimeout(pause);
      if (bare === letter) continue;
      await this.page.keyboard.press('Backspace');
      if (pause > 0) await this.page.waitForTimeout(pause);
      await this.page.keyboard.insertText(letter);
      if (pause > 0) await this.page.waitForTimeout(pause);
    }
  }

  /** Types word by word through an input method that composes, as Windows' own Vietnamese keyboard does. */
  async typeWithComposition(session: CDPSession, text: string, pause: number): Promise<void> {
    for (const part of text.split(/(?<= )/)) {
      const bare = Array.from(part, bareLetter).join('');
      const steps = [...Array.from(bare, (_letter, end) => bare.slice(0, end + 1)), part];
      for (const step of steps) {
        await session.send('Input.imeSetComposition', {
          text: step,
          selectionStart: step.length,
          selectionEnd: step.length,
        });
        if (pause > 0) await this.page.waitForTimeout(pause);
      }
      await session.send('Input.insertText', { text: part });
    }
  }
}

/** The key that is pressed for a Vietnamese letter. */
function bareLetter(letter: string): string {
  if (letter === 'đ') return 'd';
  if (letter === 'Đ') return 'D';
  return letter.normalize('NFD').slice(0, 1);
}
