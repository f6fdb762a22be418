import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

type Stage = 'Tự chấm' | 'Cụm/khối chấm' | 'Giải trình' | 'Thẩm định' | 'Kết quả';

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

  async stage(name: Stage): Promise<void> {
    await this.#choose('Bước chấm điểm', name);
  }

  /** Looks at the points of a stage, or at the figures behind them. */
  async view(name: 'Điểm' | 'Số liệu' | 'Xếp hạng' | 'Bảng điểm'): Promise<void> {
    await this.#choose('Xem', name);
  }

  async copyFrom(layer: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Chép từ ${layer}` }).click();
  }

  /** The points of a unit for a criterion. */
  async cell(unit: string, criterion: string): Promise<Locator> {
    return this.#cellUnder(unit, new RegExp(`^(Điểm )?${literal(criterion)}( |$)`));
  }

  /** A figure of a unit for a criterion, by the name of the figure. */
  async figure(unit: string, criterion: string, figure: string): Promise<Locator> {
    return this.#cellUnder(unit, new RegExp(`^${figure} ${literal(criterion)}( |$)`));
  }

  async total(unit: string): Promise<Locator> {
    return this.#cellUnder(unit, /^Tổng \(/);
  }

  async rank(unit: string): Promise<Locator> {
    return this.#cellUnder(unit, /^Hạng/);
  }

  /** Types points into a cell as an officer does: click, type, Enter. */
  async type(unit: string, criterion: string, text: string): Promise<void> {
    await this.typeInto(await this.cell(unit, criterion), text);
  }

  async typeFigure(unit: string, criterion: string, figure: string, text: string): Promise<void> {
    await this.typeInto(await this.figure(unit, criterion, figure), text);
  }

  async typeInto(cell: Locator, text: string): Promise<void> {
    await cell.click();
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
  }

  async lock(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Khóa bước' }).click();
  }

  get panel(): Locator {
    return this.#page.getByRole('complementary', { name: 'Chi tiết của ô' });
  }

  /** Waits until the screen says that everything typed is stored. */
  async saved(): Promise<void> {
    await expect(this.#page.locator('[role="status"][data-state]')).toHaveText('Đã lưu');
  }

  /** The final result opens with its ranking. */
  async showRanking(): Promise<void> {
    await this.stage('Kết quả');
  }

  /** Proposes units of the ranking for an award. */
  async propose(units: readonly string[], award: 'Cờ thi đua' | 'Bằng khen'): Promise<void> {
    for (const unit of units)
      await this.#page.getByRole('checkbox', { name: `Chọn ${unit}`, exact: true }).check();
    await this.#page.getByRole('button', { name: `Đề nghị ${award} (${units.length})` }).click();
    await expect(this.#page.getByText(`Đã đề nghị ${units.length} đơn vị.`)).toBeVisible();
  }

  async #cellUnder(unit: string, heading: RegExp): Promise<Locator> {
    const header = this.#page.getByRole('columnheader', { name: heading });
    const column = await header.first().getAttribute('aria-colindex');
    const row = this.#page.getByRole('row').filter({ has: this.#page.getByText(unit, { exact: true }) });
    return row.locator(`[role="gridcell"][aria-colindex="${column}"]`);
  }

  async #choose(group: string, option: string): Promise<void> {
    await this.#page.getByRole('radiogroup', { name: group }).locator('label', { hasText: option }).click();
  }
}

function literal(code: string): string {
  return code.replaceAll('.', '\\.');
}
