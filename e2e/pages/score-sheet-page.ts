import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The score sheet of one cluster. */
export class ScoreSheetPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(cluster: string): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('link', { name: 'Chấm điểm' }).click();
    await this.#page.getByRole('link', { name: `Bảng điểm của ${cluster}` }).click();
    await expect(this.#page.getByRole('heading', { name: cluster })).toBeVisible();
  }

  async layer(name: 'Tự chấm' | 'Cụm/khối chấm' | 'Thẩm định'): Promise<void> {
    await this.#choose('Lớp điểm', name);
  }

  async copyFrom(layer: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Chép từ lớp ${layer}` }).click();
  }

  /** A cell by its unit and the code of its criterion, as the grid names its columns. */
  async cell(unit: string, criterion: string): Promise<Locator> {
    const header = this.#page.getByRole('columnheader', {
      name: new RegExp(`^${criterion.replace('.', '\\.')} `),
    });
    const column = await header.first().getAttribute('aria-colindex');
    const row = this.#page.getByRole('row').filter({ has: this.#page.getByText(unit, { exact: true }) });
    return row.locator(`[role="gridcell"][aria-colindex="${column}"]`);
  }

  /** Types a score into a cell as an officer does: click, type, Enter. */
  async type(unit: string, criterion: string, text: string): Promise<void> {
    const cell = await this.cell(unit, criterion);
    await cell.click();
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
  }

  /** Waits until the screen says that everything typed is stored. */
  async saved(): Promise<void> {
    await expect(this.#page.locator('[role="status"][data-state]')).toHaveText('Đã lưu');
  }

  async showRanking(): Promise<void> {
    await this.#choose('Xem', 'Xếp hạng');
  }

  /** Proposes units of the ranking for an award. */
  async propose(units: readonly string[], award: 'Cờ thi đua' | 'Bằng khen'): Promise<void> {
    for (const unit of units)
      await this.#page.getByRole('checkbox', { name: `Chọn ${unit}`, exact: true }).check();
    await this.#page.getByRole('button', { name: `Đề nghị ${award} (${units.length})` }).click();
    await expect(this.#page.getByText(`Đã đề nghị ${units.length} đơn vị.`)).toBeVisible();
  }

  async #choose(group: string, option: string): Promise<void> {
    await this.#page.getByRole('radiogroup', { name: group }).locator('label', { hasText: option }).click();
  }
}
