import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

import { writeOpenCount } from '../fixtures/open-count.ts';
import type { Program } from '../fixtures/program.ts';

/** The counting console, worked by keyboard as those do who count. */
export class CountingPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the console on a session that counts a ballot on so many nominees. */
  static async begin(
    page: Page,
    program: Program,
    nominees: number,
    options: { written?: number } = {},
  ): Promise<CountingPage> {
    await program.open(page);
    await page.getByRole('button', { name: 'Dùng dữ liệu mẫu' }).click();
    await expect(page.getByText('dữ liệu mẫu', { exact: true })).toBeVisible();
    await program.seed((repositories) => writeOpenCount(repositories, nominees, options));
    const console = new CountingPage(page);
    await console.open(program);
    return console;
  }

  async open(program: Program): Promise<void> {
    await program.open(this.#page, '/meetings/meeting-counting');
    await expect(this.row).toBeVisible();
  }

  /** The row that is typed in. */
  get row(): Locator {
    return this.#page.getByRole('region', { name: 'Số phiếu của dòng đang nhập' });
  }

  figure(label: 'Đồng ý' | 'Không đồng ý' | 'Không hợp lệ' | 'Đồng ý (VB)'): Locator {
    return this.row.getByLabel(label, { exact: true });
  }

  paper(label: 'Phát ra' | 'Thu về' | 'Hợp lệ' | 'Không hợp lệ'): Locator {
    return this.#page.getByRole('group', { name: /^Phiếu của/ }).getByLabel(label, { exact: true });
  }

  /** A row of the list. */
  line(ordinal: number): Locator {
    return this.#page.locator(`.counting-row[data-index="${ordinal - 1}"]`);
  }

  /** Types figures, each with Enter. */
  async type(...figures: readonly (number | string)[]): Promise<void> {
    for (const figure of figures) {
      await this.#page.keyboard.type(String(figure));
      await this.#page.keyboard.press('Enter');
    }
  }

  async typePapers(...papers: readonly number[]): Promise<void> {
    await this.paper(papers.length === 4 ? 'Phát ra' : 'Thu về').focus();
    await this.type(...papers);
  }

  async choose(action: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Thao tác khác' }).click();
    await this.#page.getByRole('menuitem', { name: action }).click();
  }

  async entry(name: 'Lần nhập 1' | 'Lần nhập 2'): Promise<void> {
    await this.#page.getByText(name, { exact: true }).click();
    await expect(this.#page.getByRole('radio', { name })).toBeChecked();
  }

  async saved(): Promise<void> {
    await expect(this.#page.locator('[data-state="saved"]', { hasText: 'Đã lưu' })).toBeVisible();
  }
}
