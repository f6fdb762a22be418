import { readdirSync } from 'node:fs';
import path from 'node:path';

import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Workbooks as offices send them. */
export const inbox = path.resolve(import.meta.dirname, '../data/inbox');

/** The 14 self-score workbooks of the inbox, in their order. */
export function selfScoreFiles(): string[] {
  return readdirSync(inbox)
    .filter((name) => name.startsWith('tu-cham-'))
    .toSorted()
    .map((name) => path.join(inbox, name));
}

/** The page on which workbooks and lists are received. */
export class IntakePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('link', { name: 'Nhận bảng tự chấm' }).click();
  }

  /** Hands over score workbooks and waits until every one was read. */
  async choose(files: readonly string[]): Promise<void> {
    await this.#chooseThrough('Chọn các tệp .xlsx…', files);
    await expect(this.#page.getByText(/^Đang đọc/)).toHaveCount(0);
  }

  async acceptCleanFiles(count: number): Promise<void> {
    await this.#page.getByRole('button', { name: `Nhận tất cả tệp không có lỗi (${count})` }).click();
    await expect(this.#page.getByText('đã nhận', { exact: true })).toHaveCount(count);
  }

  /** Shows what a file holds. */
  async select(fileName: string): Promise<void> {
    await this.#page.getByRole('button', { name: fileName, exact: true }).last().click();
  }

  /** The line of a criterion in the preview of the selected file. */
  criterion(code: string) {
    return this.#page
      .getByRole('row')
      .filter({ has: this.#page.getByRole('checkbox', { name: `Nhận điểm tiêu chí ${code}`, exact: true }) });
  }

  /** Takes a criterion that has an error but a value: a deliberate act. */
  async take(code: string): Promise<void> {
    await this.#page.getByRole('checkbox', { name: `Nhận điểm tiêu chí ${code}`, exact: true }).check();
  }

  async acceptSelected(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Nhận điểm đã chọn/ }).click();
  }

  /** Reads a list of nominees and accepts every row without an error. */
  async acceptNominees(file: string, rows: number): Promise<void> {
    await this.#page.getByRole('tab', { name: 'Danh sách đề nghị' }).click();
    await this.#chooseThrough('Chọn tệp .xlsx…', [file]);
    await this.#page
      .getByRole('button', { name: `Nhận các dòng đã chọn (${rows.toLocaleString('vi')})` })
      .click();
    await expect(this.#page.getByText(`Đã nhận ${rows} đề nghị`)).toBeVisible();
  }

  async #chooseThrough(button: string, files: readonly string[]): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await this.#page.getByRole('button', { name: button }).click();
    await (await chooser).setFiles([...files]);
  }
}
