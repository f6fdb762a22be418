import type { Instant } from '../../kernel/dates.ts';

/** A register of documents as it is printed and handed out: the ten columns of Nghị định 30/2020/NĐ-CP, Phụ lục IV. */
export type RegisterBookView = {
  /** `Sổ văn bản đi` */
  readonly name: string;
  /** `Năm 2026, ký hiệu QĐ-UBND` */
  readonly scope: string;
  readonly office: { readonly parentBody: string; readonly lines: readonly string[] };
  /** `share` is the width relative to the other columns, `middle` for figures and days. */
  readonly columns: readonly { readonly title: string; readonly share: number; readonly middle: boolean }[];
  /** Each row has as many texts as there are columns. */
  readonly rows: readonly (readonly string[])[];
  readonly preparedAt: Instant;
};

/** Sổ văn bản đi. */
export const outgoingColumns = [
  { title: 'Số, ký hiệu văn bản', share: 16, middle: false },
  { title: 'Ngày tháng văn bản', share: 12, middle: true },
  { title: 'Tên loại và trích yếu nội dung văn bản', share: 25, middle: false },
  { title: 'Người ký', share: 11, middle: false },
  { title: 'Nơi nhận văn bản', share: 17, middle: false },
  { title: 'Đơn vị, người nhận bản lưu', share: 8, middle: false },
  { title: 'Số lượng bản', share: 6, middle: true },
  { title: 'Ngày chuyển', share: 12, middle: true },
  { title: 'Ký nhận', share: 6, middle: false },
  { title: 'Ghi chú', share: 8, middle: false },
] as const;

/** Sổ văn bản đến. */
export const incomingColumns = [
  { title: 'Ngày đến', share: 12, middle: true },
  { title: 'Số đến', share: 6, middle: true },
  { title: 'Tác giả', share: 13, middle: false },
  { title: 'Số, ký hiệu văn bản', share: 15, middle: false },
  { title: 'Ngày tháng văn bản', share: 12, middle: true },
  { title: 'Tên loại và trích yếu nội dung văn bản', share: 23, middle: false },
  { title: 'Đơn vị hoặc người nhận', share: 12, middle: false },
  { title: 'Ngày chuyển', share: 12, middle: true },
  { title: 'Ký nhận', share: 6, middle: false },
  { title: 'Ghi chú', share: 10, middle: false },
] as const;
