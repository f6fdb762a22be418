import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The page of decisions, and the one decision that is open. */
export class DecisionPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    const navigation = this.#page.getByRole('navigation');
    await navigation.getByRole('link', { name: 'Quyết định', exact: true }).click();
  }

  /** Drafts a decision on everything that waits under a label, `Cờ thi đua của UBND tỉnh: 12 trường hợp`. */
  async draft(waiting: RegExp): Promise<void> {
    await this.#page.getByRole('button', { name: 'Lập quyết định' }).click();
    const dialog = this.#page.getByRole('dialog');
    const choice = dialog.getByRole('checkbox', { name: waiting });
    await choice.check();
    await dialog.getByRole('button', { name: /^Lập quyết định/ }).click();
    await expect(this.#page.getByRole('heading', { name: 'Dự thảo quyết định' })).toBeVisible();
  }

  async type(field: string, text: string): Promise<void> {
    await this.#page.getByLabel(field, { exact: true }).fill(text);
    await this.#page.getByLabel(field, { exact: true }).blur();
    await this.saved();
  }

  /** Waits until the screen says that everything typed is stored. */
  async saved(): Promise<void> {
    await expect(this.#page.locator('[role="status"][data-state]')).toHaveText('Đã lưu');
  }

  /** Enters number and date; the day stays open so that a refusal can be read. */
  async issue(number: string, date: string): Promise<void> {
    const dialog = this.#page.getByRole('dialog');
    if (!(await dialog.isVisible())) {
      await this.#page.getByRole('button', { name: 'Ghi số, ngày ban hành' }).click();
    }
    await dialog.getByLabel('Số quyết định').fill(number);
    await dialog.getByLabel('Ngày ban hành').fill(date);
    await dialog.getByRole('button', { name: 'Ghi số, ngày ban hành' }).click();
  }

  /** Saves a file of the decision and answers with its path. */
  async download(part: 'Tệp Word' | 'Tệp PDF'): Promise<string> {
    const download = this.#page.waitForEvent('download');
    await this.#page.getByRole('button', { name: part }).click();
    return (await download).path();
  }
}
