import { describe, expect, it } from 'vitest';

import type { Instant } from '../../../../src-main/domain/kernel/dates.ts';
import { pointsFrom } from '../../../../src-main/domain/kernel/points.ts';
import { emptyContent } from '../edits/cell-content.ts';
import { placeKey } from '../edits/sheet-edit.ts';
import type { RemarkEdit, ScoreEdit, SheetEdit } from '../edits/sheet-edit.ts';
import { cell, makeSheet } from '../testing/make-sheet.ts';
import { applyWritten, shownCells, shownRemarks } from './shown-sheet.ts';

const later = '2026-11-24T08:00:00.000Z' as Instant;

function overlayOf(...edits: SheetEdit[]): ReadonlyMap<string, SheetEdit> {
  return new Map(edits.map((edit) => [placeKey(edit), edit]));
}

function edit(unit: string, criterionCode: string, value: number | null): ScoreEdit {
  const { unitId, layer } = cell(unit, criterionCode, 0);
  return { unitId, criterionCode, layer, ...emptyContent, value: value === null ? null : pointsFrom(value) };
}

function reason(text: string | null): RemarkEdit {
  const { unitId, criterionCode } = cell('a', 'I.1', 0);
  return { unitId, criterionCode, layer: 'cluster', kind: 'reason', text };
}

const stored = { ...reason('Cũ'), text: 'Cũ', changedAt: later };

describe('shownCells', () => {
  it('puts typed scores in place of stored ones and leaves emptied ones out', () => {
    const cells = [cell('a', 'I.1', 10), cell('a', 'I.2', 20), cell('b', 'I.1', 30)];
    const overlay = overlayOf(edit('a', 'I.1', 15), edit('a', 'I.2', null), reason('Trùng'));
    expect(
      shownCells(cells, overlay).map(({ unitId, criterionCode, value }) => [unitId, criterionCode, value]),
    ).toEqual([
      ['b', 'I.1', 3000],
      ['a', 'I.1', 1500],
    ]);
  });
});

describe('shownRemarks', () => {
  it('puts typed texts in place of stored ones and takes away emptied ones', () => {
    const shown = (text: string | null) => [...shownRemarks([stored], overlayOf(reason(text))).values()];
    expect([shown('Mới'), shown(null)]).toEqual([['Mới'], []]);
  });
});

describe('applyWritten', () => {
  it('shows what was stored before the sheet is read anew', () => {
    const sheet = { ...makeSheet([cell('a', 'I.1', 50), cell('a', 'I.2', 20)]), remarks: [stored] };
    const changes = [edit('a', 'I.1', 55), edit('a', 'I.2', null), reason('Mới')];
    expect(applyWritten(sheet, { revision: 8, changes }, 'edit', later)).toEqual({
      ...sheet,
      cells: [{ ...cell('a', 'I.1', 55), changedAt: later }],
      remarks: [{ ...stored, text: 'Mới' }],
      revision: 8,
      canUndo: true,
    });
  });
});
