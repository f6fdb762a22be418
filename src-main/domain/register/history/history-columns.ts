import { findTable } from '../../intake/find-table.ts';
import type { ColumnRule } from '../../intake/find-table.ts';
import { columnLetters, shownText } from '../../intake/raw-workbook.ts';
import type { RawSheet } from '../../intake/raw-workbook.ts';
import { cleanText, foldText } from '../../kernel/vietnamese-text.ts';

/** What a column of a history of awards can hold. */
export const HistoryRole = {
  salutation: 'salutation',
  name: 'name',
  birth: 'birth',
  kind: 'kind',
  position: 'position',
  unit: 'unit',
  award: 'award',
  category: 'category',
  achievement: 'achievement',
  year: 'year',
  decision: 'decision',
  date: 'date',
  decidedBy: 'decidedBy',
  signer: 'signer',
  registerNumber: 'registerNumber',
  certificateNumber: 'certificateNumber',
  note: 'note',
} as const;
export type HistoryRole = (typeof HistoryRole)[keyof typeof HistoryRole];

/** Which column holds what; a role that no column holds is left out. */
export type HistoryColumns = Readonly<Partial<Record<HistoryRole, number>>>;

/** A column as the officer chooses it: its heading and what stands in its first rows. */
export type HistoryHeading = {
  readonly column: number;
  readonly letters: string;
  readonly text: string;
  readonly sample: string;
};

const rule = (
  role: HistoryRole,
  weight: number,
  exact: readonly string[],
  pattern: RegExp,
  not?: RegExp,
): ColumnRule<HistoryRole> => ({ role, weight, exact, pattern, ...(not && { not }) });

/** How workbooks of offices head their columns, folded. The narrow ones come first: what they take is no candidate further on. */
const rules: readonly ColumnRule<HistoryRole>[] = [
  rule(
    'salutation',
    1,
    ['ong ba', 'danh xung', 'ten goi', 'ten goi ong ba'],
    /^ten goi\b|danh xung/,
    /ho va ten|ho ten/,
  ),
  rule(
    'birth',
    1,
    ['nam sinh', 'ngay sinh', 'sinh nam', 'ngay thang nam sinh', 'ngay thang sinh'],
    /nam sinh|ngay sinh|thang sinh|sinh nam/,
  ),
  rule('registerNumber', 1, ['so so', 'so vao so', 'so vao so vang', 'vao so so'], /so so\b|vao so|so vang/),
  rule('certificateNumber', 1, ['so bang', 'so phoi', 'so hieu bang', 'so hieu'], /so bang|so phoi|so hieu/),
  rule(
    'date',
    2,
    [
      'ngay quyet dinh',
      'ngay qd',
      'ngay ky',
      'ngay thang',
      'ngay ban hanh',
      'ngay thang nam quyet dinh',
      'ngay',
      'ngay thang nam',
    ],
    /^ngay\b/,
    /sinh|cap phat|nhan|trao|so/,
  ),
  rule(
    'decision',
    2,
    [
      'so quyet dinh',
      'so qd',
      'quyet dinh so',
      'qd so',
      'so ky hieu',
      'quyet dinh',
      'so ngay quyet dinh',
      'so ngay qd',
      'so ky hieu ngay thang quyet dinh',
      'quyet dinh khen thuong',
    ],
    /quyet dinh|\bqd\b|so ky hieu/,
    /co quan|cap quyet dinh|nguoi ky|tham quyen|thang nam quyet dinh$/,
  ),
  rule(
    'decidedBy',
    1,
    [
      'co quan quyet dinh',
      'cap quyet dinh',
      'co quan ban hanh',
      'cap khen',
      'cap khen thuong',
      'co quan khen thuong',
      'tham quyen quyet dinh',
      'cap ra quyet dinh',
    ],
    /cap khen|co quan (?:quyet dinh|ban hanh|khen|ra)|cap (?:ra )?quyet dinh|tham quyen/,
  ),
  rule('signer', 1, ['nguoi ky', 'nguoi ky quyet dinh', 'ho ten nguoi ky'], /nguoi ky/),
  rule(
    'category',
    1,
    ['loai hinh khen thuong', 'loai hinh', 'phan loai khen thuong'],
    /loai hinh|loai khen thuong|phan loai khen thuong/,
  ),
  rule(
    'award',
    3,
    [
      'danh hieu hinh thuc khen thuong',
      'danh hieu hinh thuc',
      'hinh thuc khen thuong',
      'danh hieu thi dua',
      'danh hieu',
      'hinh thuc',
      'hinh thuc khen',
      'khen thuong',
      'noi dung khen thuong da dat',
    ],
    /danh hieu|hinh thuc/,
    /^ma\b|ky hieu/,
  ),
  rule(
    'achievement',
    1,
    [
      'thanh tich',
      'noi dung',
      'noi dung khen thuong',
      'thanh tich khen thuong',
      'ly do khen thuong',
      'tom tat thanh tich',
    ],
    /thanh tich|noi dung|ly do/,
  ),
  rule(
    'kind',
    1,
    ['phan loai', 'loai doi tuong', 'doi tuong', 'ca nhan tap the'],
    /phan loai|loai doi tuong|^doi tuong/,
    /khen thuong/,
  ),
  rule(
    'name',
    3,
    [
      'ho va ten',
      'ho ten',
      'ten',
      'ho va ten ten tap the',
      'ten doi tuong',
      'ten ca nhan tap the',
      'ho ten ten tap the',
      'ten tap the ca nhan',
      'ten tap the ca nhan ho gia dinh',
      'ca nhan tap the duoc khen',
    ],
    /ho va ten|ho ten|^ten (?:tap the|ca nhan|doi tuong|nguoi)|duoc khen/,
    /^ma\b|nguoi ky|nguoi nhan/,
  ),
  rule(
    'position',
    1,
    ['chuc vu', 'chuc danh', 'chuc vu chuc danh', 'chuc vu don vi', 'chuc vu don vi cong tac'],
    /chuc vu|chuc danh|nghe nghiep/,
    /^ma\b|nguoi ky/,
  ),
  rule(
    'unit',
    2,
    [
      'don vi cong tac',
      'don vi',
      'co quan don vi',
      'noi cong tac',
      'co quan',
      'don vi cong tac hoac dia chi',
      'dia chi',
    ],
    /don vi|co quan|noi cong tac|dia chi/,
    /^ma\b/,
  ),
  rule(
    'year',
    2,
    [
      'nam khen thuong',
      'nam',
      'nam dat',
      'nam khen',
      'nam thanh tich',
      'nam xet',
      'nam dat danh hieu',
      'nam hoc',
    ],
    /^nam\b/,
    /sinh|quyet dinh/,
  ),
  rule('note', 1, ['ghi chu'], /ghi chu/),
];

/** A table of a history of awards: where it is, what its columns are called and what they were taken for. */
export type HistoryTable = {
  /** The last row of the header. */
  readonly headerRow: number;
  readonly headings: readonly HistoryHeading[];
  readonly columns: HistoryColumns;
};

/** Finds the table on a sheet: its heading must name whom and for what; null where none does. */
export function findHistoryTable(sheet: RawSheet): HistoryTable | null {
  const found = findTable(sheet, rules, (roles) => roles.has('name') && roles.has('award'));
  if (found === null) return null;
  const columns: Partial<Record<HistoryRole, number>> = {};
  for (const [role, [column]] of found.columns) if (column !== undefined) columns[role] = column;
  return {
    headerRow: found.lastRow,
    headings: headingsOf(sheet, found.firstRow, found.lastRow),
    columns,
  };
}

/** Puts what a sender's workbooks were told to mean over what was found, by the texts of the headings. */
export function columnsByHeadings(
  { headings, columns }: HistoryTable,
  saved: Readonly<Partial<Record<HistoryRole, string>>>,
): HistoryColumns {
  const byText = new Map(headings.map(({ column, text }) => [foldText(text), column]));
  const told = Object.entries(saved).flatMap(([role, text]) => {
    const column = byText.get(foldText(text));
    return column === undefined ? [] : [[role, column] as const];
  });
  const taken = new Set(told.map(([, column]) => column));
  const found = Object.entries(columns).filter(([role, column]) => !(role in saved) && !taken.has(column));
  return Object.fromEntries([...found, ...told]);
}

function headingsOf(sheet: RawSheet, firstRow: number, lastRow: number): readonly HistoryHeading[] {
  const texts = new Map<number, string[]>();
  const samples = new Map<number, string>();
  for (const { number, cells } of sheet.rows) {
    if (number < firstRow) continue;
    if (number > lastRow + 5) break;
    for (const [column, cell] of cells) {
      const text = cleanText(shownText(cell)).slice(0, 80);
      if (text === '') continue;
      if (number > lastRow) {
        if (!samples.has(column)) samples.set(column, text);
      } else {
        texts.set(column, [...(texts.get(column) ?? []), text]);
      }
    }
  }
  for (const column of samples.keys()) if (!texts.has(column)) texts.set(column, []);
  return [...texts]
    .toSorted(([a], [b]) => a - b)
    .map(([column, parts]) => ({
      column,
      letters: columnLetters(column),
      text: parts.join(' '),
      sample: samples.get(column) ?? '',
    }));
}
