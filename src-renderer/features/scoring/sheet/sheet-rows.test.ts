import { expect, it } from 'vitest';

import { entriesOfLayer } from '../../../../src-main/domain/scoring/results/entries.ts';
import { emptyContent } from '../edits/cell-content.ts';
import { cell, makeSheet } from '../testing/make-sheet.ts';
import { sheetFields } from './sheet-columns.ts';
import { sheetLines } from './sheet-lines.ts';
import { createSheetRows } from './sheet-rows.ts';
import type { RowSource } from './sheet-rows.ts';
import type { SheetCell } from './sheet-types.ts';

function sourceOf(...cells: SheetCell[]): RowSource {
  const sheet = makeSheet(cells);
  const entries = entriesOfLayer(cells, 'self');
  return {
    lines: sheetLines(sheet, entries),
    fields: sheetFields(sheet.scheme),
    contentOf: (unitId, code) =>
      cells.find((one) => one.unitId === unitId && one.criterionCode === code) ?? emptyContent,
  };
}

it('gives each unit its scores, totals and rank', () => {
  expect(createSheetRows()(sourceOf(cell('a', 'I.1', 50), cell('a', 'II.1', 12.5)))[0]).toEqual({
    id: 'a',
    title: 'Xã a',
    values: {
      unit: 'Xã a',
      total: 6250,
      rank: '1',
      class: null,
      bonus: null,
      penalty: null,
      'sum:I': 5000,
      'sum:II': 1250,
      'I.1': 5000,
      'II.1': 1250,
    },
  });
});

it('keeps the rows in which nothing changed', () => {
  const rowsOf = createSheetRows();
  const before = rowsOf(sourceOf(cell('a', 'I.1', 50), cell('b', 'I.1', 20)));
  const after = rowsOf(sourceOf(cell('a', 'I.1', 50), cell('b', 'I.1', 21)));
  expect(after.map((row, index) => row === before[index])).toEqual([true, false, true]);
});
