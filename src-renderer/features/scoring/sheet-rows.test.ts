import { expect, it } from 'vitest';

import { layerLines } from './sheet-lines.ts';
import { createSheetRows } from './sheet-rows.ts';
import { cell, makeSheet } from './testing/make-sheet.ts';

it('gives each unit its scores, totals and rank', () => {
  const sheet = makeSheet([cell('a', 'I.1', 50), cell('a', 'II.1', 12.5)]);
  expect(createSheetRows()(layerLines(sheet, sheet.cells, 'self'))[0]).toEqual({
    id: 'a',
    title: 'Xã a',
    values: {
      unit: 'Xã a',
      total: 6250,
      rank: '1',
      'sum:I': 5000,
      'sum:II': 1250,
      'I.1': 5000,
      'II.1': 1250,
    },
  });
});

it('keeps the rows in which nothing changed', () => {
  const rowsOf = createSheetRows();
  const sheet = makeSheet();
  const before = rowsOf(layerLines(sheet, [cell('a', 'I.1', 50), cell('b', 'I.1', 20)], 'self'));
  const after = rowsOf(layerLines(sheet, [cell('a', 'I.1', 50), cell('b', 'I.1', 21)], 'self'));
  expect(after.map((row, index) => row === before[index])).toEqual([true, false, true]);
});
