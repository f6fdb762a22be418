import { describe, expect, it } from 'vitest';

import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import { TEST_INSTANT } from '../../persistence/testing/test-database.ts';
import { processorTime } from '../../testing/processor-time.ts';
import { typedPoints } from '../testing/cell-content.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import { openSheet } from '../testing/open-sheet.ts';

describe('typing scores', () => {
  it('stores the cells of one action with time and audit row', async () => {
    const { office, scoring, clusterId, key } = await openSheet();
    const edits = [
      { ...key, ...typedPoints(8000), expected: typedPoints(null) },
      { ...key, layer: 'appraisal' as const, ...typedPoints(0), expected: typedPoints(null) },
    ];
    const written = {
      revision: 1,
      changes: edits.map(({ expected: _expected, ...change }) => change),
      remarks: [],
    };
    expect(await scoring.saveCells({ clusterId, edits })).toEqual(written);
    const { cells, revision, canUndo, canRedo } = await scoring.getSheet({ clusterId });
    const stored = { sourceName: null, sourceCell: null, changedAt: TEST_INSTANT };
    expect({ revision, canUndo, canRedo, cells }).toEqual({
      revision: 1,
      canUndo: true,
      canRedo: false,
      cells: expect.arrayContaining(written.changes.map((change) => ({ ...change, ...stored }))),
    });
    expect(lastAudit(office)).toEqual({
      command: 'save_cells',
      subject: clusterId,
      payload: { ...written, changes: written.changes.map((change) => ({ ...change, before: null })) },
    });
    expect(office.changes).toEqual([{ topic: 'scores', id: clusterId }]);
  });

  it('tells a score of nought from none', async () => {
    const { type, values } = await openSheet();
    await type(0, null);
    expect(await values()).toEqual(['I.1 self 0']);
    await type(null, 0);
    expect(await values()).toEqual([]);
  });

  it('refuses the whole action where another window has changed a cell, and names both values', async () => {
    const { office, scoring, clusterId, key, type, unitName } = await openSheet();
    await type(7050, null);
    const edits = [
      { ...key, criterionCode: 'I.2', ...typedPoints(100), expected: typedPoints(null) },
      { ...key, ...typedPoints(8000), expected: typedPoints(null) },
    ];
    expect(await refused(office, () => scoring.saveCells({ clusterId, edits }))).toEqual(
      refusal('stale_cell', { unit: unitName, criterion: 'I.1', stored: '70,5', typed: '80' }),
    );
    expect(await refused(office, () => type(null, null))).toEqual(
      refusal('stale_cell', { unit: unitName, criterion: 'I.1', stored: '70,5', typed: '' }),
    );
  });

  it('refuses scores over the maximum and below nought', async () => {
    const { office, type, unitName } = await openSheet();
    const cell = { unit: unitName, criterion: 'I.1' };
    expect(await refused(office, () => type(8001, null))).toEqual(
      refusal('score_over_maximum', { ...cell, value: '80,01', maximum: '80' }),
    );
    expect(await refused(office, () => type(-1, null))).toEqual(
      refusal('score_below_zero', { ...cell, value: '-0,01' }),
    );
  });

  it('refuses cells that the sheet does not have', async () => {
    const { office, type, scoring } = await openSheet();
    const unitId = 'unknown' as UnitId;
    const clusterId = 'unknown' as ClusterId;
    expect(await refused(office, () => type(1, null, { unitId }))).toEqual(
      refusal('not_a_member', { unit: unitId }),
    );
    for (const criterionCode of ['I', 'XX']) {
      expect(await refused(office, () => type(1, null, { criterionCode }))).toEqual(
        refusal('not_a_criterion', { criterion: criterionCode }),
      );
    }
    expect(await refused(office, () => scoring.getSheet({ clusterId }))).toEqual(refusal('not_found'));
    expect(await refused(office, () => scoring.undo({ clusterId }))).toEqual(refusal('nothing_to_undo'));
    const edits = [
      {
        unitId,
        criterionCode: 'I.1',
        layer: 'self' as const,
        ...typedPoints(1),
        expected: typedPoints(null),
      },
    ];
    expect(await refused(office, () => scoring.saveCells({ clusterId, edits }))).toEqual(
      refusal('not_found'),
    );
  });

  it('refuses figures that the formula of the criterion does not ask for', async () => {
    const { office, scoring, clusterId, key, unitName } = await openSheet();
    const edits = [{ ...key, value: null, measure: { rank: 1 }, expected: typedPoints(null) }];
    expect(await refused(office, () => scoring.saveCells({ clusterId, edits }))).toEqual(
      refusal('measure_mismatch', { unit: unitName, criterion: 'I.1' }),
    );
  });

  it('keeps the last of two values for one cell, and undoes them as one', async () => {
    const { scoring, clusterId, key, values } = await openSheet();
    const edits = [100, 200].map((value) => ({ ...key, ...typedPoints(value), expected: typedPoints(null) }));
    const { changes } = await scoring.saveCells({ clusterId, edits });
    expect([changes.length, await values()]).toEqual([1, ['I.1 self 200']]);
    await scoring.undo({ clusterId });
    expect(await values()).toEqual([]);
  });

  it('stores a pasted sheet of a whole cluster within two seconds', async () => {
    const { scoring, clusterId, unitIds } = await openSheet();
    const { scheme } = await scoring.getSheet({ clusterId });
    const groups = new Set(scheme.criteria.map(({ parentCode }) => parentCode));
    const codes = scheme.criteria.filter(({ code }) => !groups.has(code)).map(({ code }) => code);
    const edits = unitIds.flatMap((unitId) =>
      codes.map((criterionCode) => ({
        unitId,
        criterionCode,
        layer: 'cluster' as const,
        ...typedPoints(100),
        expected: typedPoints(null),
      })),
    );
    const milliseconds = await processorTime(async () => {
      expect((await scoring.saveCells({ clusterId, edits })).changes.length).toBe(8 * 26);
    });
    expect(milliseconds).toBeLessThan(2000);
  });
});

describe('undo and redo', () => {
  it('take back and do again what any window did, the newest first', async () => {
    const { scoring, clusterId, type, values } = await openSheet();
    await type(100, null);
    await type(200, 100);
    await type(300, null, { criterionCode: 'I.2' });
    const steps: string[][] = [];
    for (const move of ['undo', 'undo', 'redo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
      await scoring[move]({ clusterId });
      steps.push(await values());
    }
    expect(steps).toEqual([
      ['I.1 self 200'],
      ['I.1 self 100'],
      ['I.1 self 200'],
      ['I.1 self 100'],
      [],
      ['I.1 self 100'],
      ['I.1 self 200'],
      ['I.1 self 200', 'I.2 self 300'],
    ]);
    const { revision, canUndo, canRedo } = await scoring.getSheet({ clusterId });
    expect([revision, canUndo, canRedo]).toEqual([11, true, false]);
  });

  it('stop at both ends, and a new action ends what could be done again', async () => {
    const { office, scoring, clusterId, type } = await openSheet();
    await type(100, null);
    await scoring.undo({ clusterId });
    expect(await refused(office, () => scoring.undo({ clusterId }))).toEqual(refusal('nothing_to_undo'));
    await type(200, null);
    expect(await refused(office, () => scoring.redo({ clusterId }))).toEqual(refusal('nothing_to_redo'));
  });

  it('leave no step behind for an action that changed nothing', async () => {
    const { scoring, clusterId, type } = await openSheet();
    await type(100, null);
    expect(await type(100, 100)).toEqual({ revision: 1, changes: [], remarks: [] });
    await scoring.undo({ clusterId });
    expect((await scoring.getSheet({ clusterId })).canUndo).toBe(false);
  });

  it('refuse where a cell is no longer what the step left', async () => {
    const { office, scoring, clusterId, key, unitName, type } = await openSheet();
    await type(100, null);
    const { scores } = office.services.repositories;
    scores.put(clusterId, key, { ...typedPoints(999), sourceHash: null, sourceCell: null }, TEST_INSTANT);
    expect(await refused(office, () => scoring.undo({ clusterId }))).toEqual(
      refusal('undo_overtaken', { unit: unitName, criterion: 'I.1' }),
    );
  });
});
