import type { ColumnRule } from '../../intake/find-table.ts';
import { foldText } from '../../kernel/vietnamese-text.ts';
import { CriterionRole, ExemptionRule } from './scheme.ts';

/** The columns of a scheme in a workbook, in their order; writer and reader share them. */
export const SchemeColumn = {
  code: 'code',
  name: 'name',
  parent: 'parent',
  maximum: 'maximum',
  role: 'role',
  formula: 'formula',
  formulaText: 'formulaText',
  measuredIn: 'measuredIn',
} as const;
export type SchemeColumn = (typeof SchemeColumn)[keyof typeof SchemeColumn];

export const schemeColumnHeads: Readonly<Record<SchemeColumn, string>> = {
  code: 'Mã',
  name: 'Tiêu chí',
  parent: 'Thuộc nhóm',
  maximum: 'Điểm tối đa',
  role: 'Vai trò',
  formula: 'Cách tính',
  formulaText: 'Diễn giải cách tính',
  measuredIn: 'Đơn vị tính',
};

/** How offices head the same columns, folded. */
export const schemeColumnRules: readonly ColumnRule<SchemeColumn>[] = [
  {
    role: 'code',
    weight: 2,
    exact: ['ma', 'ma tieu chi', 'stt', 'tt', 'so tt', 'ma so'],
    pattern: /^(?:ma|stt|tt)\b/,
  },
  {
    role: 'maximum',
    weight: 3,
    exact: ['diem toi da', 'diem chuan', 'thang diem', 'diem toi da thang diem'],
    pattern: /diem (?:toi da|chuan)|thang diem/,
  },
  {
    role: 'name',
    weight: 3,
    exact: ['tieu chi', 'noi dung tieu chi', 'noi dung', 'ten tieu chi', 'tieu chi cham diem'],
    pattern: /tieu chi|noi dung/,
    not: /^ma\b|thuoc nhom|cach tinh/,
  },
  {
    role: 'parent',
    weight: 1,
    exact: ['thuoc nhom', 'nhom', 'ma nhom'],
    pattern: /thuoc nhom|^nhom\b|ma nhom/,
  },
  { role: 'role', weight: 1, exact: ['vai tro', 'loai diem'], pattern: /vai tro|loai diem/ },
  {
    role: 'formulaText',
    weight: 1,
    exact: ['dien giai cach tinh', 'dien giai', 'huong dan cham', 'ghi chu'],
    pattern: /dien giai|huong dan/,
  },
  {
    role: 'formula',
    weight: 1,
    exact: ['cach tinh', 'kieu tinh', 'cong thuc'],
    pattern: /cach tinh|kieu tinh|cong thuc/,
  },
  { role: 'measuredIn', weight: 1, exact: ['don vi tinh', 'dvt'], pattern: /don vi tinh|^dvt$/ },
];

export const roleNames: Readonly<Record<CriterionRole, string>> = {
  regular: 'Thường',
  bonus: 'Thưởng',
  penalty: 'Trừ',
};

export const exemptionNames: Readonly<Record<ExemptionRule, string>> = {
  redistribute: 'Chia lại trong nhóm',
  average: 'Lấy trung bình',
};

/** What stands above the table: the label, then the value in the next cell. */
export const schemeFieldLabels = {
  name: 'Tên bảng',
  year: 'Năm',
  total: 'Tổng điểm',
  capTotal: 'Cắt điểm vượt tổng',
  exemption: 'Tiêu chí không áp dụng',
} as const;
export type SchemeField = keyof typeof schemeFieldLabels;

/** The role that a word says, `thưởng` or `điểm cộng`; regular where nothing is written, null for another word. */
export function roleOfText(text: string): CriterionRole | null {
  const folded = foldText(text);
  if (folded === '' || folded === 'thuong xuyen' || folded === 'chinh') return CriterionRole.regular;
  // Without its tones, “thưởng” is “thường”: the letters decide here.
  if (/thưởng|cộng/i.test(text.normalize('NFC'))) return CriterionRole.bonus;
  if (/thường/i.test(text.normalize('NFC'))) return CriterionRole.regular;
  return /^(?:diem )?(?:tru|phat)$/.test(folded) ? CriterionRole.penalty : null;
}

export function exemptionOfText(text: string): ExemptionRule {
  return foldText(text).includes('trung binh') ? ExemptionRule.average : ExemptionRule.redistribute;
}
