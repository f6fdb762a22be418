import { describe, expect, it } from 'vitest';

import { TEST_INSTANT } from '../../persistence/testing/test-database.ts';
import { typedPoints } from '../testing/cell-content.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import { openSheet } from '../testing/open-sheet.ts';

async function openRemarks() {
  const sheet = await openSheet();
  const { scoring, clusterId } = sheet;
  const texts = async () =>
    (await scoring.getSheet({ clusterId })).remarks.map(
      ({ criterionCode, layer, kind, text }) => `${criterionCode} ${layer} ${kind}: ${text}`,
    );
  return { ...sheet, texts };
}

describe('texts at cells', () => {
  it('are stored with time and audit row, several as one step', async () => {
    const { office, scoring, clusterId, key } = await openRemarks();
    const reason = { ...key, layer: 'cluster' as const, kind: 'reason' as const };
    const explanation = { ...reason, kind: 'explanation' as const };
    expect(
      await scoring.saveRemarks({
        clusterId,
        remarks: [
          { ...reason, text: 'Thiếu minh chứng\n(mục 2)  ', expected: null },
          { ...explanation, text: 'Xin bổ sung', expected: null },
        ],
      }),
    ).toEqual({
      revision: 1,
      changes: [],
      remarks: [
        { ...reason, text: 'Thiếu minh chứng\n(mục 2)' },
        { ...explanation, text: 'Xin bổ sung' },
      ],
    });
    expect((await scoring.getSheet({ clusterId })).remarks).toEqual([
      { ...explanation, text: 'Xin bổ sung', changedAt: TEST_INSTANT },
      { ...reason, text: 'Thiếu minh chứng\n(mục 2)', changedAt: TEST_INSTANT },
    ]);
    expect(lastAudit(office)).toEqual({
      command: 'save_remarks',
      subject: clusterId,
      payload: {
        revision: 1,
        changes: [],
        remarks: [
          { ...reason, text: 'Thiếu minh chứng\n(mục 2)', before: null },
          { ...explanation, text: 'Xin bổ sung', before: null },
        ],
      },
    });
    expect(office.changes).toEqual([{ topic: 'scores', id: clusterId }]);
    await scoring.undo({ clusterId });
    expect((await scoring.getSheet({ clusterId })).remarks).toEqual([]);
  });

  it('are taken away by nothing and by empty text', async () => {
    const { write, texts } = await openRemarks();
    await write('Một', null);
    await write(null, 'Một');
    await write('Hai', null);
    await write('  ', 'Hai');
    expect(await texts()).toEqual([]);
  });

  it('come and go with the scores of their step', async () => {
    const { scoring, clusterId, key, texts, values } = await openRemarks();
    const cell = { ...key, layer: 'appraisal' as const };
    await scoring.saveCells({
      clusterId,
      edits: [{ ...cell, ...typedPoints(4000), expected: typedPoints(null) }],
      remarks: [{ ...cell, kind: 'reason', text: 'Số liệu của Sở', expected: null }],
    });
    const states = [];
    for (const move of ['undo', 'redo'] as const) {
      const { remarks } = await scoring[move]({ clusterId });
      states.push([await values(), await texts(), remarks.map(({ text }) => text)]);
    }
    expect(states).toEqual([
      [[], [], [null]],
      [['I.1 appraisal 4000'], ['I.1 appraisal reason: Số liệu của Sở'], ['Số liệu của Sở']],
    ]);
  });

  it('are refused as a whole where another window has written, with both texts', async () => {
    const { office, scoring, clusterId, key, unitName, write } = await openRemarks();
    await write('Đã nộp muộn', null);
    const stale = refusal('stale_remark', {
      unit: unitName,
      criterion: 'I.1',
      stored: 'Đã nộp muộn',
      typed: 'Nộp đúng hạn',
    });
    expect(await refused(office, () => write('Nộp đúng hạn', null))).toEqual(stale);
    const edit = { ...key, kind: 'note' as const, text: 'Nộp đúng hạn', expected: null };
    const edits = [{ ...key, ...typedPoints(1), expected: typedPoints(null) }];
    expect(await refused(office, () => scoring.saveCells({ clusterId, edits, remarks: [edit] }))).toEqual(
      stale,
    );
  });

  it('are not taken back where one was written over', async () => {
    const { office, scoring, clusterId, key, unitName, write } = await openRemarks();
    await write('Một', null);
    office.services.repositories.scoreContext.setRemark(
      clusterId,
      { ...key, kind: 'note' },
      'Hai',
      TEST_INSTANT,
    );
    expect(await refused(office, () => scoring.undo({ clusterId }))).toEqual(
      refusal('undo_overtaken', { unit: unitName, criterion: 'I.1' }),
    );
  });

  it('follow the lock of their layer, and an explanation its own', async () => {
    const { office, scoring, clusterId, write, lock, texts } = await openRemarks();
    const explanation = { layer: 'cluster', kind: 'explanation' } as const;
    await write('Ghi chú', null, { layer: 'cluster' });
    await lock('cluster');
    const locked = (layer: string) => refusal('sheet_locked', { layer });
    for (const [kind, expected] of [
      ['reason', null],
      ['note', 'Ghi chú'],
    ] as const) {
      expect(await refused(office, () => write('Muộn', expected, { layer: 'cluster', kind }))).toEqual(
        locked('cluster'),
      );
    }
    await write('Xin xem xét lại', null, explanation);
    await lock('explanation');
    expect(await refused(office, () => write('Thêm', 'Xin xem xét lại', explanation))).toEqual(
      locked('explanation'),
    );
    expect(await refused(office, () => scoring.undo({ clusterId }))).toEqual(locked('explanation'));
    expect(await texts()).toEqual(['I.1 cluster explanation: Xin xem xét lại', 'I.1 cluster note: Ghi chú']);
  });

  it('stand only where the sheet has a cell, and explain only the check of the cluster', async () => {
    const { office, write } = await openRemarks();
    expect(await refused(office, () => write('Ghi chú', null, { criterionCode: 'I' }))).toEqual(
      refusal('not_a_criterion', { criterion: 'I' }),
    );
    await expect(write('Giải trình', null, { layer: 'appraisal', kind: 'explanation' })).rejects.toThrow(
      'Input validation failed',
    );
  });
});
