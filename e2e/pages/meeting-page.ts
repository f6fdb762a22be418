import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What the counting team read for one item. */
export type ReadCounts = { readonly agree: number; readonly disagree: number; readonly writtenAgree: number };

/** The operator's screen of a session. */
export class MeetingPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Creates a session on a day, with the other fields as offered. */
  async create(date: string): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('link', { name: 'Họp Hội đồng' }).click();
    await this.#page.getByRole('button', { name: 'Tạo phiên họp' }).first().click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel('Ngày họp').fill(date);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(this.#page.getByRole('tab', { name: 'Thành phần' })).toBeVisible();
  }

  async tab(name: 'Thành phần' | 'Chương trình' | 'Giấy tờ' | 'Biểu quyết' | 'Biên bản'): Promise<void> {
    await this.#page.getByRole('tab', { name }).click();
  }

  async mark(member: string, attendance: 'Vắng' | 'Ý kiến văn bản', reason: string): Promise<void> {
    const choice = this.#page.getByRole('radiogroup', { name: `Tham dự: ${member}` });
    await choice.getByText(attendance, { exact: true }).click();
    const field = this.#page.getByLabel(`Lý do vắng: ${member}`);
    await field.fill(reason);
    await field.press('Tab');
  }

  async start(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Khai mạc' }).click();
    await expect(this.#page.getByText('Đang họp', { exact: true })).toBeVisible();
  }

  /** Puts all waiting proposals of an award to a secret paper ballot and hands the ballots out. */
  async openPoll(awardOption: string): Promise<void> {
    await this.tab('Biểu quyết');
    await this.#page.getByRole('button', { name: 'Đưa ra biểu quyết' }).first().click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel('Danh hiệu, hình thức').selectOption({ label: awardOption });
    await dialog.getByRole('button', { name: 'Đưa ra biểu quyết' }).click();
    await this.#page.getByRole('button', { name: 'Mở biểu quyết' }).click();
    await expect(this.#page.getByRole('group', { name: 'Phiếu của cả cuộc biểu quyết' })).toBeVisible();
  }

  /** Types the counts by keyboard alone, row by row as they are read aloud. */
  async typeCounts(
    ballots: readonly [issued: number, returned: number, valid: number, invalid: number],
    items: readonly ReadCounts[],
  ): Promise<void> {
    const { keyboard } = this.#page;
    await this.#page
      .getByRole('group', { name: 'Phiếu của cả cuộc biểu quyết' })
      .getByLabel('Phát ra')
      .focus();
    for (const count of ballots) {
      await keyboard.type(String(count));
      await keyboard.press('Enter');
    }
    const row = this.#page.getByRole('region', { name: 'Số phiếu của dòng đang nhập' });
    const hasOpinions = await row.getByLabel('Đồng ý (VB)', { exact: true }).isVisible();
    for (const { agree, disagree, writtenAgree } of items) {
      // Nobody disagreed and no mark was invalid: the rest follows by itself.
      for (const count of [agree, disagree]) await this.#typeFigure(count);
      await keyboard.press('Enter');
      if (!hasOpinions) continue;
      await this.#typeFigure(writtenAgree);
      await keyboard.press('Enter');
    }
  }

  /** Types a figure and goes to the one beside it. */
  async #typeFigure(count: number): Promise<void> {
    await this.#page.keyboard.type(String(count));
    await this.#page.keyboard.press('ArrowRight');
  }

  /** Closes the ballot as the head of the counting team confirms it, and seals the result. */
  async close(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Đóng biểu quyết' }).click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Đóng biểu quyết' }).click();
    await this.seal();
  }

  /** Seals a closed vote, as the warning before it is answered. */
  async seal(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Niêm phong kết quả' }).click();
    await this.#page.getByRole('dialog').getByRole('button', { name: 'Niêm phong kết quả' }).click();
    await expect(this.#page.getByText(/^Niêm phong [0-9A-F-]{14}/)).toBeVisible();
  }

  async end(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Kết thúc phiên họp' }).click();
    await this.#page.getByRole('dialog').getByLabel('Giờ kết thúc').fill('11:15');
    await this.#page.getByRole('dialog').getByRole('button', { name: 'Kết thúc phiên họp' }).click();
    await expect(this.#page.getByText('Đã kết thúc', { exact: true })).toBeVisible();
  }

  /** Writes the minutes under a number of the council's series and goes to the register. */
  async writeMinutes(number: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Lập biên bản', exact: true }).click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel('Số biên bản').fill(number);
    await dialog.getByRole('button', { name: 'Lập biên bản' }).click();
    await expect(this.#page.getByRole('heading', { name: 'Văn bản, ký số' })).toBeVisible();
  }
}
