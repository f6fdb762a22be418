import { expect, it } from 'vitest';

import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { pointsFrom } from '../../../../src-main/domain/kernel/points.ts';
import type { ScoreEdit } from '../edits/sheet-edit.ts';
import { freshTrial, redoTry, triedEdits, tryEdits, undoTry } from './trial.ts';
import type { Trial } from './trial.ts';

function edit(criterionCode: string, value: number): ScoreEdit {
  return { unitId: 'a' as UnitId, layer: 'self', criterionCode, value: pointsFrom(value), measure: null };
}

function tried(trial: Trial): Record<string, unknown> {
  return Object.fromEntries(
    [...triedEdits(trial)].map(([key, one]) => [key, 'value' in one ? one.value : null]),
  );
}

it('keeps the newest score of each cell, takes actions back and does them again', () => {
  const both = tryEdits(tryEdits(freshTrial, [edit('I.1', 10), edit('I.2', 20)]), [edit('I.1', 15)]);
  const back = undoTry(both);
  expect([tried(both), tried(back), tried(redoTry(back)), tried(undoTry(undoTry(undoTry(both))))]).toEqual([
    { 'self/a/I.1': 1500, 'self/a/I.2': 2000 },
    { 'self/a/I.1': 1000, 'self/a/I.2': 2000 },
    { 'self/a/I.1': 1500, 'self/a/I.2': 2000 },
    {},
  ]);
});

it('forgets what was taken back once something else is tried', () => {
  const other = tryEdits(undoTry(tryEdits(freshTrial, [edit('I.1', 10)])), [edit('I.1', 11)]);
  expect(tried(redoTry(other))).toEqual({ 'self/a/I.1': 1100 });
});
