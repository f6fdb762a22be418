import { expect, it } from 'vitest';

import { sheetColumns } from './sheet-columns.ts';
import { makeSheet } from './testing/make-sheet.ts';

const texts = {
  unit: 'Đơn vị',
  total: (maximum: string) => `Tổng (${maximum})`,
  rank: 'Hạng',
  groupTotal: (code: string, maximum: string) => `Cộng ${code} (${maximum})`,
};

it('puts criteria under their groups, closes each group with its total and keeps the result in sight', () => {
  const columns = sheetColumns(makeSheet().scheme, texts);
  expect(
    columns.map(({ id, title, kind, pinned = false, headings = [] }) => [
      id,
      title,
      kind,
      pinned,
      headings.map((heading) => heading.title).join(' > '),
    ]),
  ).toEqual([
    ['unit', 'Đơn vị', 'readonly', true, ''],
    ['total', 'Tổng (150)', 'readonly', true, ''],
    ['rank', 'Hạng', 'readonly', true, ''],
    ['I.1', 'I.1 (60) Thu ngân sách', 'points', false, 'I. Kinh tế (100)'],
    ['I.2', 'I.2 (40) Giảm nghèo', 'points', false, 'I. Kinh tế (100)'],
    ['sum:I', 'Cộng I (100)', 'readonly', false, 'I. Kinh tế (100)'],
    ['II.1', 'II.1 (50) Tuyển quân', 'points', false, 'II. Quốc phòng (50)'],
    ['sum:II', 'Cộng II (50)', 'readonly', false, 'II. Quốc phòng (50)'],
  ]);
});
