import { findTable } from './find-table.ts';
import type { ColumnRule, FoundTable } from './find-table.ts';
import type { RawSheet } from './raw-workbook.ts';

export type NomineeColumnRole =
  | 'number'
  | 'salutation'
  | 'name'
  | 'position'
  | 'objectClass'
  | 'subjectKind'
  | 'award'
  | 'field'
  | 'achievement'
  | 'unit';

/** How lists of nominees head their columns, folded. */
const rules: readonly ColumnRule<NomineeColumnRole>[] = [
  { role: 'number', weight: 1, exact: ['stt', 'tt', 'so tt', 'so thu tu'], pattern: /^(?:stt|tt)$/ },
  {
    role: 'salutation',
    weight: 1,
    exact: ['ten goi', 'ong ba', 'danh xung', 'ten goi ong ba', 'cach goi'],
    pattern: /^ten goi\b|\bong ba\b|danh xung/,
    not: /ho va ten|ho ten/,
  },
  {
    role: 'name',
    weight: 3,
    exact: [
      'ho va ten ten tap the',
      'ten',
      'ho va ten',
      'ho ten',
      'ten tap the ca nhan ho gia dinh',
      'ten doi tuong',
    ],
    pattern: /ho va ten|ho ten|ten tap the|ten ca nhan|ten doi tuong|tap the ca nhan/,
    not: /^ma\b/,
  },
  {
    role: 'position',
    weight: 1,
    exact: ['chuc vu', 'chuc danh'],
    pattern: /chuc vu|chuc danh/,
    not: /^ma\b/,
  },
  {
    role: 'objectClass',
    weight: 1,
    exact: ['phan loai doi tuong', 'doi tuong'],
    pattern: /phan loai doi tuong|nhom doi tuong/,
    not: /^ma\b/,
  },
  {
    role: 'subjectKind',
    weight: 2,
    exact: ['phan loai', 'loai', 'loai doi tuong'],
    pattern: /^phan loai\b|ca nhan tap the/,
    not: /^ma\b|doi tuong/,
  },
  {
    role: 'award',
    weight: 3,
    exact: [
      'danh hieu hinh thuc khen thuong',
      'danh hieu hinh thuc',
      'hinh thuc khen thuong',
      'danh hieu thi dua',
    ],
    pattern: /danh hieu|hinh thuc/,
    not: /^ma\b|da (?:duoc|dat|co)/,
  },
  { role: 'field', weight: 1, exact: ['linh vuc'], pattern: /linh vuc/, not: /^ma\b/ },
  {
    role: 'achievement',
    weight: 1,
    exact: ['thanh tich', 'tom tat thanh tich', 'noi dung thanh tich', 'thanh tich de nghi khen thuong'],
    pattern: /thanh tich/,
    not: /^ma\b|so diem/,
  },
  {
    role: 'unit',
    weight: 2,
    exact: ['don vi cong tac', 'don vi', 'co quan don vi', 'noi cong tac', 'co quan', 'don vi de nghi'],
    pattern: /don vi|co quan|noi cong tac/,
    not: /^ma\b/,
  },
];

/** The header of a list of nominees: names and what they are put forward for. */
export function findNomineeTable(sheet: RawSheet): FoundTable<NomineeColumnRole> | null {
  return findTable(sheet, rules, (columns) => columns.has('name') && columns.has('award'));
}
