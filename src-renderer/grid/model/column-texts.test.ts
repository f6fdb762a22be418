import { describe, expect, it } from 'vitest';

import { err, ok } from '../../../src-main/domain/kernel/result.ts';
import { vietnameseGridLabels } from '../labels.ts';
import type { GridColumn } from '../types.ts';
import { columnTexts, filterChoices } from './column-texts.ts';

const grades = [
  { value: 'excellent', label: 'Xuất sắc' },
  { value: 'good', label: 'Tốt' },
  { value: 'done', label: 'Hoàn thành' },
];
const columns: GridColumn[] = [
  { id: 'grade', title: 'Xếp loại', width: 90, kind: 'choice', choices: grades },
  { id: 'met', title: 'Đạt', width: 60, kind: 'check' },
  { id: 'day', title: 'Ngày', width: 90, kind: 'date' },
  {
    id: 'rate',
    title: 'Tỷ lệ',
    width: 90,
    kind: 'number',
    texts: { format: (value) => `${String(value)}‰`, parse: (text) => ok(Number.parseInt(text, 10)) },
  },
  { id: 'note', title: 'Ghi chú', width: 90, kind: 'text' },
];
const page = { format: () => 'page', parse: () => err('page') };
const { format, parse } = columnTexts(columns, page, vietnameseGridLabels);
const read = (columnId: string, text: string) => {
  const parsed = parse(text, { rowId: 'r', columnId });
  return parsed.ok ? parsed.value : parsed.error;
};
const write = (columnId: string, value: string | number | null) => format(value, { rowId: 'r', columnId });

describe('columnTexts', () => {
  it('reads choices by their label, whatever the accents and case, and says what there is', () => {
    expect([
      read('grade', 'xuat sac'),
      read('grade', ' TỐT '),
      read('grade', ''),
      read('grade', 'Kém'),
    ]).toEqual(['excellent', 'good', null, 'Hãy chọn một trong: Xuất sắc, Tốt, Hoàn thành.']);
    expect([write('grade', 'good'), write('grade', null), write('grade', 'cũ')]).toEqual(['Tốt', '', 'cũ']);
  });

  it('reads checks by label or figure', () => {
    expect([read('met', 'đạt'), read('met', 'Không'), read('met', '1'), read('met', '')]).toEqual([
      1,
      0,
      1,
      null,
    ]);
    expect([write('met', 1), write('met', 0)]).toEqual(['Đạt', 'Không']);
  });

  it('reads days first and keeps them as ISO text', () => {
    expect(
      ['5/1/2026', '05-01-2026', '2026-01-05', '30/02/2026', '5/1/26'].map((day) => read('day', day)),
    ).toEqual([
      '2026-01-05',
      '2026-01-05',
      '2026-01-05',
      'Hãy ghi ngày như 05/01/2026.',
      'Hãy ghi ngày như 05/01/2026.',
    ]);
    expect(write('day', '2026-01-05')).toBe('05/01/2026');
  });

  it('lets a column bring its own texts and leaves the rest to the page', () => {
    expect([write('rate', 5), read('rate', '7‰'), write('note', 'a'), read('note', 'a')]).toEqual([
      '5‰',
      7,
      'page',
      'page',
    ]);
  });
});

it('filters choices without regard to accents, beginnings first', () => {
  expect(filterChoices(grades, 't').map(({ label }) => label)).toEqual(['Tốt', 'Xuất sắc', 'Hoàn thành']);
});
