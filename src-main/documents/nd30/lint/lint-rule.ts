/** What a finished document is held to; each has its place in Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const lintRules = {
  page: 'Khổ giấy A4, lề trang (phần I, mục I, khoản 1 và 3)',
  font: 'Phông chữ Times New Roman, màu đen (phần I, mục I, khoản 4)',
  glyphs: 'Mọi ký tự có hình trong phông chữ (phần I, mục I, khoản 4; ISO 19005-2, 6.2.11)',
  page_number: 'Số trang: giữa lề trên, không hiện ở trang đầu (phần I, mục I, khoản 7)',
  national_title: 'Quốc hiệu và Tiêu ngữ (phần I, mục II, khoản 1)',
  issuing_body: 'Tên cơ quan, tổ chức ban hành (phần I, mục II, khoản 2)',
  number: 'Số, ký hiệu; số dưới 10 có số 0 phía trước (phần I, mục II, khoản 3)',
  place_date: 'Địa danh, thời gian ban hành, cùng dòng với số (phần I, mục II, khoản 4)',
  title: 'Tên loại và trích yếu (phần I, mục II, khoản 5)',
  grounds: 'Căn cứ ban hành: chữ nghiêng, dấu “;” và “.” (phần I, mục II, khoản 6)',
  body: 'Nội dung: cỡ chữ, lùi đầu dòng, khoảng cách đoạn và dòng (phần I, mục II, khoản 6)',
  ending: 'Kết thúc văn bản bằng “./.” (phần I, mục II, khoản 6)',
  signature: 'Chức vụ, họ tên người ký cùng trang với phần cuối (phần I, mục II, khoản 7)',
  recipients: 'Nơi nhận (phần I, mục II, khoản 9)',
  appendix: 'Phụ lục đánh số trang riêng (phần I, mục III, khoản 1)',
  archive: 'PDF/A, phông chữ nhúng, tiếng Việt (khoản 1 Điều 5; Phụ lục I, phần II)',
} as const;
export type LintRule = keyof typeof lintRules;

/** What a document shows of a rule: it holds, it is broken in the ways named, or the document has no such part. */
export type LintOutcome =
  | { readonly kind: 'held' }
  | { readonly kind: 'broken'; readonly details: readonly string[] }
  | { readonly kind: 'not_there' };

export type LintReport = Readonly<Record<LintRule, LintOutcome>>;

/** The outcome of a part that is there: held unless a check gave a detail. */
export function outcomeOf(details: readonly (string | null)[]): LintOutcome {
  const broken = details.filter((detail) => detail !== null);
  return broken.length === 0 ? { kind: 'held' } : { kind: 'broken', details: [...new Set(broken)] };
}

/** A detail where what was found isn't between two bounds, which both count as inside; null where it is. */
export function between(name: string, found: number, min: number, max: number, slack = 0): string | null {
  return found >= min - slack && found <= max + slack
    ? null
    : `${name}: ${found.toFixed(1)}, cần từ ${min} đến ${max}`;
}

/** A detail where something doesn't hold. */
export function unless(holds: boolean, detail: string): string | null {
  return holds ? null : detail;
}
