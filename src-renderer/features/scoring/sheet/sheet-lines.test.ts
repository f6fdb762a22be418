import { describe, expect, it } from 'vitest';

import { quantityFrom } from '../../../../src-main/domain/kernel/quantity.ts';
import { entriesOfLayer } from '../../../../src-main/domain/scoring/results/entries.ts';
import { formatRank } from '../../../../src-main/domain/scoring/results/sheet-result.ts';
import { sheetProgress } from '../sheet-progress.ts';
import { cell, makeSheet, measuredCell } from '../testing/make-sheet.ts';
import { copyFromPrevious, inRankOrder, previousLayer, sheetLines } from './sheet-lines.ts';

describe('sheetLines', () => {
  it('adds up and ranks what it is given, marking ties and leaving units without scores unranked', () => {
    const sheet = makeSheet([
      cell('a', 'I.1', 50),
      cell('b', 'I.1', 20),
      cell('b', 'II.1', 30),
      cell('c', 'I.1', 60, 'cluster'),
    ]);
    expect(
      sheetLines(sheet, entriesOfLayer(sheet.cells, 'self')).map(({ unit, totals, ranked }) => ({
        unit: unit.id,
        total: totals.total,
        missing: totals.missing,
        rank: formatRank(ranked),
      })),
    ).toEqual([
      { unit: 'a', total: 5000, missing: 2, rank: '1=' },
      { unit: 'b', total: 5000, missing: 1, rank: '1=' },
      { unit: 'c', total: null, missing: 3, rank: '' },
    ]);
  });

  it('can be put in the order of ranks', () => {
    const sheet = makeSheet([cell('b', 'I.1', 50), cell('c', 'I.1', 20)]);
    const lines = inRankOrder(sheetLines(sheet, entriesOfLayer(sheet.cells, 'self')));
    expect(lines.map(({ unit, ranked }) => [unit.id, ranked.rank])).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', null],
    ]);
  });

  it('ranks a unit with a total of 0: it has scores', () => {
    const sheet = makeSheet([cell('a', 'I.1', 0)]);
    const [line] = sheetLines(sheet, entriesOfLayer(sheet.cells, 'self'));
    expect([line?.totals.total, line?.ranked.rank]).toEqual([0, 1]);
  });
});

describe('copyFromPrevious', () => {
  it('fills only empty cells, figures too, and leaves out points over the maximum', () => {
    const figures = { target: quantityFrom(100), actual: quantityFrom(98) };
    const sheet = makeSheet([
      cell('a', 'I.1', 50),
      cell('a', 'I.2', 41),
      cell('b', 'I.1', 20),
      cell('b', 'I.1', 18, 'cluster'),
      measuredCell('c', 'II.1', figures),
    ]);
    expect(copyFromPrevious(sheet, sheet.cells, 'cluster')).toEqual({
      edits: [
        { unitId: 'a', criterionCode: 'I.1', layer: 'cluster', value: 5000, measure: null },
        { unitId: 'c', criterionCode: 'II.1', layer: 'cluster', value: null, measure: figures },
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
