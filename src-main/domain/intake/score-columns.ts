import { findTable } from './find-table.ts';
import type { ColumnRule, FoundTable } from './find-table.ts';
import type { RawSheet } from './raw-workbook.ts';

export type ScoreColumnRole = 'self' | 'maximum' | 'code' | 'name' | 'score';

/** How offices head the columns of a score sheet, folded. */
const rules: readonly ColumnRule<ScoreColumnRole>[] = [
  {
    role: 'self',
    weight: 3,
    exact: [
      'diem tu cham',
      'tu cham',
      'diem tu cham diem',
      'tu cham diem',
      'diem don vi tu cham',
      'don vi tu cham',
      'don vi tu cham diem',
      'diem tu cham cua don vi',
      'diem tu danh gia',
      'tu danh gia',
      'don vi tu danh gia',
      'diem don vi tu danh gia',
    ],
    pattern:
      /\btu (?:cham|danh gia|cho diem|xep diem|tinh diem)\b|\b(?:don vi|co quan|dia phuong|xa phuong) (?:cham|danh gia|de nghi)\b|\bdiem (?:cua )?don vi\b/,
    not: /ly do|giai trinh|ghi chu|minh chung|can cu|nhan xet|ty le|chenh lech|nam truoc|tham dinh|hoi dong|\bcum\b|\bkhoi\b|noi dung|tieu chi/,
  },
  {
    role: 'maximum',
    weight: 2,
    exact: ['diem toi da', 'toi da', 'diem chuan', 'thang diem', 'so diem toi da', 'diem quy dinh'],
    pattern: /toi da|diem chuan|thang diem|khung diem|diem quy dinh|diem tran|diem tieu chuan|muc diem/,
    not: /ly do|tu cham/,
  },
  {
    role: 'code',
    weight: 1,
    exact: [
      'tt',
      'stt',
      'so tt',
      'so thu tu',
      'ma',
      'ma so',
      'ma tieu chi',
      'ma tc',
      'muc',
      'ky hieu',
      'thu tu',
    ],
    pattern: /^(?:ma|so thu tu|stt|tt)\b/,
    not: /noi dung|don vi|ten/,
  },
  {
    role: 'name',
    weight: 2,
    exact: [
      'noi dung tieu chi',
      'tieu chi',
      'noi dung',
      'ten tieu chi',
      'noi dung cham diem',
      'tieu chi cham diem',
      'noi dung thi dua',
      'cac tieu chi',
    ],
    pattern: /tieu chi|noi dung|chi tieu thi dua|ten chi tieu|hang muc/,
    not: /^ma\b|minh chung|^diem\b|ket qua|ghi chu|so tieu chi/,
  },
  {
    // A sheet with one column of points only, where nothing says whose points they are: the office's own.
    role: 'score',
    weight: 1,
    exact: [
      'diem',
      'so diem',
      'diem so',
      'diem dat',
      'diem dat duoc',
      'diem cham',
      'cham diem',
      'diem thuc te',
    ],
    pattern: /^diem (?:dat|cham|thuc hien|dat duoc)\b/,
    not: /tham dinh|hoi dong|\bcum\b|\bkhoi\b|thong nhat|toi da/,
  },
];

/** The header of a score table: a column of scores, and the criteria by code or by name. */
export function findScoreTable(sheet: RawSheet): FoundTable<ScoreColumnRole> | null {
  return findTable(
    sheet,
    rules,
    (columns) =>
      (columns.has('self') || columns.has('score')) && (columns.has('name') || columns.has('code')),
  );
}
