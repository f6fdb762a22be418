import { expect, it } from 'vitest';

import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { pointsFrom } from '../../../../src-main/domain/kernel/points.ts';
import { quantityFrom } from '../../../../src-main/domain/kernel/quantity.ts';
import type { CellContent } from '../../../../src-main/domain/scoring/sheet/cell-content.ts';
import { makeCriterion, makeScheme } from '../../../../src-main/domain/scoring/testing/make-scheme.ts';
import type { GridEdit } from '../../../grid/index.ts';
import { emptyContent } from '../edits/cell-content.ts';
import { contentEdits } from './content-edits.ts';
import { sheetFields } from './sheet-columns.ts';

const scheme = makeScheme([
  makeCriterion('1', 100, { formula: { kind: 'ratio_cap', inverse: false } }),
  makeCriterion('2', 20),
]);

function editsOf(content: CellContent, ...edits: Omit<GridEdit, 'rowId'>[]) {
  const { changes, seen } = contentEdits(
    {
      units: new Map([['a', { id: 'a' as UnitId, code: 'a', name: 'Xã a' }]]),
      fields: sheetFields(scheme),
      layer: 'self',
      contentOf: () => content,
    },
    edits.map((edit) => ({ rowId: 'a', ...edit })),
  );
  return {
    changes: changes.map(({ criterionCode, value, measure }) => [criterionCode, value, measure]),
    seen,
  };
}

it('makes one edit of the figures of a criterion', () => {
  const { changes } = editsOf(
    emptyContent,
    { columnId: '1:target', value: 100_000 },
    { columnId: '1:actual', value: 97_900 },
    { columnId: '2', value: 1500 },
  );
  expect(changes).toEqual([
    ['1', null, { target: 100_000, actual: 97_900 }],
    ['2', 1500, null],
  ]);
});

it('makes none where nothing changes, as when computed points are deleted', () => {
  const computed = { value: null, measure: { target: quantityFrom(100), actual: quantityFrom(90) } };
  expect(editsOf(computed, { columnId: '1', value: null }).changes).toEqual([]);
});

it('tells what was seen where someone changed the cell while it was typed into', () => {
  const given = { value: pointsFrom(18), measure: null };
  expect(editsOf(given, { columnId: '2', value: 1500, seen: 1700 }).seen).toEqual(
    new Map([['self/a/2', { value: 1700, measure: null }]]),
  );
});

it('takes computed points that moved for no one’s change', () => {
  const computed = { value: null, measure: { target: quantityFrom(100), actual: quantityFrom(90) } };
  expect(editsOf(computed, { columnId: '1', value: 9500, seen: 8000 }).seen).toEqual(new Map());
});
