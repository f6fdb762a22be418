import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

type Panel = 'Chi tiết' | 'Kiểm tra' | 'Ai chậm';

/** The list of dossiers with what is done there. */
export class DossiersPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('link', { name: 'Hồ sơ khen thưởng' }).click();
    await expect(this.#page.getByRole('heading', { name: 'Hồ sơ khen thưởng' })).toBeVisible();
  }

  /** Opens a round of the year, with the deadline for handing in. */
  async newRound(name: string, deadline: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Đợt mới…' }).click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel('Tên đợt').fill(name);
    await dialog.getByLabel('Hạn nộp hồ sơ').fill(deadline);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(dialog).toHaveCount(0);
  }

  /** The choice of a stage, with how many dossiers stand in it. */
  stage(name: string): Locator {
    return this.#page
      .getByRole('group', { name: 'Giai đoạn' })
      .getByRole('radio', { name: new RegExp(`^${name} `) });
  }

  async showStage(name: string): Promise<void> {
    await this.#page
      .getByRole('group', { name: 'Giai đoạn' })
      .getByText(new RegExp(`^${name} \\(`))
      .click();
  }

  get shown(): Locator {
    return this.#page.getByText(/^Đang hiện /);
  }

  /** The row of a dossier by name; only rows in sight are there. */
  row(name: string): Locator {
    return this.#page.getByRole('row').filter({ has: this.#page.getByText(name, { exact: true }) });
  }

  async cell(name: string, column: string): Promise<Locator> {
    const header = this.#page.getByRole('columnheader', { name: new RegExp(`^${column}( |$)`) });
    const index = await header.first().getAttribute('aria-colindex');
    return this.row(name).first().locator(`[role="gridcell"][aria-colindex="${index}"]`);
  }

  /** Selects dossiers one by one, as with Ctrl held down. */
  async select(names: readonly string[]): Promise<void> {
    for (const [index, name] of names.entries()) {
      await (
        await this.cell(name, 'Họ tên, tên tập thể')
      ).click(index === 0 ? {} : { modifiers: ['Control'] });
    }
    await expect(this.bar).toContainText(
      names.length === 1 ? (names[0] ?? '') : `Đã chọn ${names.length} hồ sơ`,
    );
  }

  async selectAll(count: number): Promise<void> {
    await this.#page.getByRole('gridcell').first().click();
    await this.#page.keyboard.press('Control+a');
    await expect(this.bar).toContainText(`Đã chọn ${count.toLocaleString('vi')} hồ sơ`);
  }

  get bar(): Locator {
    return this.#page.getByRole('region', { name: 'Xử lý hồ sơ đang chọn' });
  }

  async act(button: string): Promise<void> {
    await this.bar.getByRole('button', { name: button }).click();
  }

  async panel(name: Panel): Promise<void> {
    await this.#page.getByRole('button', { name: new RegExp(`^${name}( \\(|$)`) }).click();
  }

  get side(): Locator {
    return this.#page.getByRole('complementary');
  }

  /** Waits until the screen says that everything typed is stored. */
  async saved(): Promise<void> {
    await expect(this.#page.locator('[role="status"][data-state]')).toHaveText('Đã lưu');
  }

  async openPaste(): Promise<Locator> {
    await this.#page.getByRole('button', { name: 'Thêm hồ sơ' }).click();
    await this.#page.getByRole('menuitem', { name: 'Dán danh sách…' }).click();
    return this.#page.getByRole('dialog');
  }
}
