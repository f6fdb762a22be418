import { describe, expect, it } from 'vitest';

import type { Instant } from '../../../src-main/domain/kernel/dates.ts';
import { pointsFrom } from '../../../src-main/domain/kernel/points.ts';
import { cellKey } from './score-edits.ts';
import type { ScoreEdit } from './score-edits.ts';
import {
  applyWritten,
  copyFromPrevious,
  inRankOrder,
  layerLines,
  previousLayer,
  rankText,
  shownCells,
} from './sheet-lines.ts';
import { sheetProgress } from './sheet-progress.ts';
import { cell, makeSheet } from './testing/make-sheet.ts';

const later = '2026-11-24T08:00:00.000Z' as Instant;

function pendingOf(...edits: ScoreEdit[]): ReadonlyMap<string, ScoreEdit> {
  return new Map(edits.map((edit) => [cellKey(edit), edit]));
}

function keyOf({ unitId, criterionCode, layer }: ScoreEdit) {
  return { unitId, criterionCode, layer };
}

describe('shownCells', () => {
  it('puts typed scores in place of stored ones and leaves cleared ones out', () => {
    const cells = [cell('a', 'I.1', 10), cell('a', 'I.2', 20), cell('b', 'I.1', 30)];
    const pending = pendingOf(
      { ...keyOf(cell('a', 'I.1', 0)), value: pointsFrom(15) },
      { ...keyOf(cell('a', 'I.2', 0)), value: null },
    );
    expect(
      shownCells(cells, pending).map(({ unitId, criterionCode, value }) => [unitId, criterionCode, value]),
    ).toEqual([
      ['b', 'I.1', 3000],
      ['a', 'I.1', 1500],
    ]);
  });
});

describe('layerLines', () => {
  it('adds up and ranks one layer only, marking ties and leaving units without scores unranked', () => {
    const sheet = makeSheet([
      cell('a', 'I.1', 50),
      cell('b', 'I.1', 20),
      cell('b', 'II.1', 30),
      cell('c', 'I.1', 60, 'cluster'),
    ]);
    expect(
      layerLines(sheet, sheet.cells, 'self').map((line) => ({
        unit: line.unit.id,
        total: line.totals.total,
        missing: line.totals.missing,
        rank: rankText(line),
      })),
    ).toEqual([
      { unit: 'a', total: 5000, missing: 2, rank: '1=' },
      { unit: 'b', total: 5000, missing: 1, rank: '1=' },
      { unit: 'c', total: null, missing: 3, rank: '' },
    ]);
  });

  it('can be put in the order of ranks', () => {
    const sheet = makeSheet([cell('b', 'I.1', 50), cell('c', 'I.1', 20)]);
    const lines = inRankOrder(layerLines(sheet, sheet.cells, 'self'));
    expect(lines.map(({ unit, rank }) => [unit.id, rank])).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', null],
    ]);
  });
});

describe('copyFromPrevious', () => {
  it('fills only empty cells and leaves out scores over the maximum', () => {
    const sheet = makeSheet([
      cell('a', 'I.1', 50),
      cell('a', 'I.2', 41),
      cell('b', 'I.1', 20),
      cell('b', 'I.1', 18, 'cluster'),
      cell('c', 'II.1', 30),
    ]);
    expect(copyFromPrevious(sheet, sheet.cells, 'cluster')).toEqual({
      edits: [
        { unitId: 'a', criterionCode: 'I.1', layer: 'cluster', value: 5000 },
        { unitId: 'c', criterionCode: 'II.1', layer: 'cluster', value: 3000 },
      ],
      overMaximum: 1,
    });
  });

  it('has nothing to copy into the first layer', () => {
    const sheet = makeSheet([cell('a', 'I.1', 50)]);
    expect([previousLayer('self'), copyFromPrevious(sheet, sheet.cells, 'self')]).toEqual([
      null,
      { edits: [], overMaximum: 0 },
    ]);
  });
});

describe('applyWritten', () => {
  it('shows what was stored before the sheet is read anew', () => {
    const sheet = makeSheet([cell('a', 'I.1', 50), cell('a', 'I.2', 20)]);
    const changes = [
      { ...keyOf(cell('a', 'I.1', 0)), value: pointsFrom(55), measure: null },
      { ...keyOf(cell('a', 'I.2', 0)), value: null, measure: null },
    ];
    expect(applyWritten(sheet, { revision: 8, changes }, 'edit', later)).toEqual({
      ...sheet,
      cells: [{ ...cell('a', 'I.1', 55), changedAt: later }],
      revision: 8,
      canUndo: true,
    });
  });
});

describe('sheetProgress', () => {
  it('counts units with scores, whole units and missing cells per layer', () => {
    const sheet = {
      ...makeSheet([
        cell('a', 'I.1', 50),
        cell('a', 'I.2', 20),
        cell('a', 'II.1', 30),
        cell('b', 'I.1', 10),
        cell('b', 'I.1', 9, 'cluster'),
      ]),
      lockedLayers: ['self' as const],
    };
    expect(sheetProgress(sheet)).toEqual([
      { layer: 'self', begun: 2, complete: 1, missing: 5, locked: true },
      { layer: 'cluster', begun: 1, complete: 0, missing: 8, locked: false },
      { layer: 'appraisal', begun: 0, complete: 0, missing: 9, locked: false },
    ]);
  });
});
