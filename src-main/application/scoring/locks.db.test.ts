import { describe, expect, it } from 'vitest';

import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import { nameOf, openSheet } from '../testing/open-sheet.ts';

describe('locking a layer', () => {
  it('refuses typing, undo and redo in it, and leaves the others open', async () => {
    const { office, scoring, clusterId, type } = await openSheet();
    await type(100, null);
    await type(200, 100);
    await scoring.undo({ clusterId });
    expect(await scoring.setLayerLock({ clusterId, layer: 'self', locked: true, reason: null })).toEqual({
      revision: 4,
    });
    const locked = refusal('sheet_locked', { layer: 'self' });
    expect(await refused(office, () => type(300, 100))).toEqual(locked);
    expect(await refused(office, () => scoring.undo({ clusterId }))).toEqual(locked);
    expect(await refused(office, () => scoring.redo({ clusterId }))).toEqual(locked);
    await type(300, null, { layer: 'cluster' });
    expect((await scoring.getSheet({ clusterId })).lockedLayers).toEqual(['self']);
  });

  it('asks for a reason to unlock and keeps it in the audit log', async () => {
    const { office, scoring, clusterId } = await openSheet();
    const lock = { clusterId, layer: 'appraisal' as const };
    await scoring.setLayerLock({ ...lock, locked: true, reason: null });
    for (const reason of [null, '  ']) {
      expect(await refused(office, () => scoring.setLayerLock({ ...lock, locked: false, reason }))).toEqual(
        refusal('reason_missing'),
      );
    }
    await scoring.setLayerLock({ ...lock, locked: false, reason: 'Cụm  gửi lại điểm' });
    expect(lastAudit(office)).toEqual({
      command: 'set_layer_lock',
      subject: clusterId,
      payload: { layer: 'appraisal', locked: false, reason: 'Cụm gửi lại điểm' },
    });
    const unknown = 'unknown' as ClusterId;
    expect(
      await refused(office, () =>
        scoring.setLayerLock({ ...lock, clusterId: unknown, locked: true, reason: null }),
      ),
    ).toEqual(refusal('not_found'));
  });
});

describe('locking a layer that departs from the one before it', () => {
  it('is refused until each difference has its reason, and names the first in the order of the sheet', async () => {
    const { office, scoring, clusterId, unitId, unitIds, type, write, lock } = await openSheet();
    const second = unitIds[1] ?? unitId;
    for (const criterionCode of ['I.1', 'I.2', 'I.3']) await type(500, null, { criterionCode });
    await type(100, null, { unitId: second });
    await type(500, null, { layer: 'cluster' });
    await type(400, null, { layer: 'cluster', criterionCode: 'I.2' });
    await type(0, null, { layer: 'cluster', unitId: second });
    // Nobody had given these two anything to differ from.
    await type(100, null, { layer: 'cluster', criterionCode: 'I.4' });
    await type(100, null, { layer: 'cluster', unitId: second, criterionCode: 'I.2' });
    const missing = (count: number, unit: UnitId, criterion: string) =>
      refusal('reasons_missing', { count, unit: nameOf(office, unit), criterion });
    expect(await refused(office, () => lock('cluster'))).toEqual(missing(2, unitId, 'I.2'));
    await write('Chưa có minh chứng', null, { layer: 'cluster', criterionCode: 'I.2', kind: 'note' });
    await write('Sai số liệu', null, { layer: 'cluster', criterionCode: 'I.2', kind: 'reason' });
    expect(await refused(office, () => lock('cluster'))).toEqual(missing(1, second, 'I.1'));
    await write('Không thực hiện', null, { layer: 'cluster', unitId: second, kind: 'reason' });
    await lock('cluster');
    expect((await scoring.getSheet({ clusterId })).lockedLayers).toEqual(['cluster']);
  });

  it('compares the appraisal with the cluster where it spoke, and with the unit where it did not', async () => {
    const { office, unitName, type, write, lock } = await openSheet();
    const both = async (value: number, layer: 'self' | 'cluster' | 'appraisal') => {
      await type(value, null, { layer, criterionCode: 'I.1' });
      if (layer !== 'cluster') await type(value, null, { layer, criterionCode: 'I.2' });
    };
    await both(500, 'self');
    await both(400, 'cluster');
    await both(400, 'appraisal');
    await write('Theo báo cáo', null, { layer: 'cluster', kind: 'reason' });
    await lock('self');
    expect(await refused(office, () => lock('appraisal'))).toEqual(
      refusal('reasons_missing', { count: 1, unit: unitName, criterion: 'I.2' }),
    );
  });
});

describe('the final result', () => {
  it('needs all other stages locked', async () => {
    const { office, scoring, clusterId, lock } = await openSheet();
    for (const stage of ['appraisal', 'explanation', 'cluster', 'self'] as const) {
      expect(await refused(office, () => lock('final'))).toEqual(refusal('stages_open'));
      await lock(stage);
    }
    await lock('final');
    expect((await scoring.getSheet({ clusterId })).lockedLayers).toEqual([
      'self',
      'cluster',
      'explanation',
      'appraisal',
      'final',
    ]);
  });

  it('keeps everything of the sheet as it is, and the other stages locked', async () => {
    const sheet = await openSheet();
    const { office, scoring, clusterId, unitId, key, type, write, lock } = sheet;
    await type(100, null);
    await type(200, 100);
    await scoring.undo({ clusterId });
    const added = await scoring.addEvidence({ clusterId, cell: key, file: new File(['a'], 'a.pdf') });
    for (const stage of ['self', 'cluster', 'explanation', 'appraisal', 'final'] as const) await lock(stage);
    const cells = [{ unitId, criterionCode: 'I.1' }];
    const unknown = {
      unitId,
      selfScoreOn: null,
      disciplined: null,
      joinedOn: null,
      memberVotes: null,
      councilPlace: null,
    };
    const attempts = [
      () => type(300, 100),
      () => type(300, null, { layer: 'appraisal' }),
      () => write('Ghi chú', null),
      () => write('Giải trình', null, { layer: 'cluster', kind: 'explanation' }),
      () => scoring.undo({ clusterId }),
      () => scoring.redo({ clusterId }),
      () => scoring.addEvidence({ clusterId, cell: key, file: new File(['b'], 'b.pdf') }),
      () => scoring.removeEvidence({ clusterId, cell: key, hash: added.hash }),
      () => scoring.setExemption({ clusterId, cells, reason: 'Không có rừng' }),
      () => scoring.saveStanding({ clusterId, standing: { ...unknown, memberVotes: 3 }, expected: unknown }),
      () => scoring.setFlagQuota({ clusterId, flagQuota: 2 }),
      () => lock('self', false),
      () => lock('appraisal', false),
    ];
    for (const attempt of attempts) {
      expect(await refused(office, attempt)).toEqual(refusal('final_locked'));
    }
    await lock('final', false);
    await lock('self', false);
    await type(300, 100);
  });
});
