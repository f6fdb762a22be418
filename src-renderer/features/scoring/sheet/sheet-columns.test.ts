import { expect, it } from 'vitest';

import {
  makeCriterion,
  makeGroup,
  makeScheme,
} from '../../../../src-main/domain/scoring/testing/make-scheme.ts';
import { makeSheet } from '../testing/make-sheet.ts';
import { sheetColumns } from './sheet-columns.ts';
import type { ColumnTexts } from './sheet-columns.ts';

const texts: ColumnTexts = {
  unit: 'Đơn vị',
  total: (maximum) => `Tổng (${maximum})`,
  rank: 'Hạng',
  resultClass: 'Xếp loại',
  bonus: 'Thưởng',
  penalty: 'Trừ',
  groupTotal: (code, maximum) => `Cộng ${code} (${maximum})`,
  points: (code) => `Điểm ${code}`,
  passed: { yes: 'Đạt', no: 'Không đạt' },
  figure: (field) => `${field.kind} ${field.criterion.code}`,
};

it('puts criteria under their groups, closes each group with its total and keeps the result in sight', () => {
  const columns = sheetColumns(makeSheet().scheme, 'points', texts);
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

it('asks for the figures of each criterion under its heading, closed by its points', () => {
  const scheme = makeScheme([
    makeGroup('I', 100, { name: 'Kinh tế' }),
    makeCriterion('I.1', 60, {
      name: 'Thu ngân sách',
      parentCode: 'I',
      measuredIn: 'tỷ đồng',
      formula: { kind: 'ratio_cap', inverse: false },
    }),
    makeCriterion('I.2', 30, { name: 'Kế hoạch', parentCode: 'I', formula: { kind: 'pass_fail' } }),
    makeCriterion('I.3', 10, { name: 'Phối hợp', parentCode: 'I' }),
  ]);
  const columns = sheetColumns(scheme, 'figures', texts).filter(({ pinned }) => pinned !== true);
  expect(
    columns.map(({ id, kind, subtitle = '', keepWhenCollapsed = false, headings = [] }) => [
      id,
      kind,
      subtitle,
      keepWhenCollapsed,
      headings.map((heading) => heading.id).join(' > '),
    ]),
  ).toEqual([
    ['I.1:target', 'number', 'tỷ đồng', false, 'I > I.1'],
    ['I.1:actual', 'number', 'tỷ đồng', false, 'I > I.1'],
    ['I.1', 'readonly', '', true, 'I > I.1'],
    ['I.2:passed', 'choice', '', false, 'I > I.2'],
    ['I.2', 'readonly', '', true, 'I > I.2'],
    ['I.3', 'points', '', true, 'I > I.3'],
    ['sum:I', 'readonly', '', true, 'I'],
  ]);
});

it('closes with bonus, penalty and class only where the scheme knows them', () => {
  const scheme = makeScheme([makeCriterion('1', 10), makeCriterion('2', 5, { role: 'bonus' })]);
  const ids = sheetColumns(scheme, 'points', texts).map(({ id }) => id);
  expect(ids).toEqual(['unit', 'total', 'rank', '1', '2', 'bonus']);
});
