import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The page on which workbooks are sent to units and taken back. */
export class ExchangePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('link', { name: 'Gửi, nhận biểu' }).click();
  }

  async chooseCluster(name: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Cụm, khối thi đua' }).click();
    await this.#page.getByRole('option', { name, exact: true }).click();
  }

  /** Writes the workbooks of the chosen units and saves them as one zip. */
  async send(count: number, zipFile: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Lập ${count} biểu`, exact: true }).click();
    const download = this.#page.waitForEvent('download');
    await this.#page.getByRole('button', { name: 'Lưu thành một tệp zip' }).click();
    await (await download).saveAs(zipFile);
  }

  /** The line of a unit in the list of units. */
  unit(name: string) {
    return this.#page.getByRole('row').filter({ hasText: name });
  }

  async takeBack(files: readonly string[]): Promise<void> {
    await this.#page.getByRole('tab', { name: 'Nhận lại' }).click();
    const chooser = this.#page.waitForEvent('filechooser');
    await this.#page.getByRole('button', { name: 'Chọn tệp biểu…' }).click();
    await (await chooser).setFiles([...files]);
    await expect(this.#page.getByText(/^Đang đọc \d/)).toHaveCount(0);
  }

  /** Shows a file of those that were read. */
  async select(name: string): Promise<void> {
    await this.#page
      .getByRole('region', { name: 'Các tệp đã đọc' })
      .getByRole('button', { name })
      .first()
      .click();
  }

  /** The line of a criterion in the comparison. */
  criterion(code: string) {
    return this.#page
      .getByRole('row')
      .filter({ has: this.#page.getByRole('checkbox', { name: `Nhận ${code}`, exact: true }) });
  }
}
