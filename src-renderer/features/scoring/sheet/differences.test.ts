import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { layerDifferences } from '../../../../src-main/domain/scoring/results/layer-differences.ts';
import type { ScoreLayer } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import { placeKey } from '../edits/sheet-edit.ts';
import { cell, makeSheet } from '../testing/make-sheet.ts';
import { differencesOf, explanationLines, nextPlace } from './differences.ts';
import type { CellPlace } from './differences.ts';

function place(unit: string, criterionCode: string): CellPlace {
  return { unitId: unit as UnitId, criterionCode };
}

const sheet = makeSheet([
  cell('b', 'I.2', 30),
  cell('b', 'I.2', 28, 'cluster'),
  cell('a', 'II.1', 40),
  cell('a', 'II.1', 35, 'cluster'),
  cell('a', 'I.1', 50),
  cell('a', 'I.1', 50, 'cluster'),
  cell('c', 'I.1', 12, 'cluster'),
]);

const list = layerDifferences(sheet, 'cluster');

describe('differencesOf', () => {
  it('lists the differences without a reason in the order of the sheet', () => {
    const { cells, withoutReason } = differencesOf(list, 'cluster', new Map());
    expect([[...cells].toSorted(), withoutReason]).toEqual([
      ['a/II.1', 'b/I.2'],
      [place('a', 'II.1'), place('b', 'I.2')],
    ]);
  });

  it('asks no more where a reason was given in the same layer', () => {
    const reasonAt = (layer: ScoreLayer) =>
      new Map([[placeKey({ ...place('a', 'II.1'), layer, kind: 'reason' }), 'Trùng số liệu']]);
    const missing = (layer: ScoreLayer) =>
      differencesOf(list, 'cluster', reasonAt(layer)).withoutReason.length;
    expect([missing('cluster'), missing('appraisal')]).toEqual([1, 2]);
  });
});

it('goes from one place to the next, and round again', () => {
  const places = [place('a', 'II.1'), place('b', 'I.2')];
  const from = (here: CellPlace | null, direction: 1 | -1) => nextPlace(sheet, places, here, direction);
  expect([
    from(null, 1),
    from(place('a', 'II.1'), 1),
    from(place('b', 'I.1'), 1),
    from(place('c', 'I.1'), 1),
    from(place('b', 'I.2'), -1),
    from(null, -1),
    nextPlace(sheet, [], null, 1),
  ]).toEqual([places[0], places[1], places[1], places[0], places[0], places[1], null]);
});

it('tells units what to explain: where the cluster’s check departs from their own score', () => {
  expect(
    explanationLines(sheet, list).map(({ unit, criterion, self, cluster, difference }) => [
      unit.id,
      criterion.code,
      self,
      cluster,
      difference,
    ]),
  ).toEqual([
    ['a', 'II.1', 4000, 3500, -500],
    ['b', 'I.2', 3000, 2800, -200],
  ]);
});
