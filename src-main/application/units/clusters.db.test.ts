import { describe, expect, it } from 'vitest';

import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import type { Cluster } from '../../domain/units/unit.ts';
import { typedPoints } from '../testing/cell-content.ts';
import { refusal, refused, lastAudit } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { clusterOf, openSampleOffice, unitOf } from '../testing/sample-office.ts';

function editOf({ revision, ...cluster }: Cluster) {
  return { ...cluster, members: [...cluster.members], baseRevision: revision };
}

async function openWithCluster() {
  const office = await openSampleOffice();
  const cluster = clusterOf(office, 'Cụm thi đua số 1');
  return { office, cluster, edit: editOf(cluster), save: office.client.clusters.save };
}

/** Gives the first member of the cluster one point for I.1. */
async function giveScore(office: Office, cluster: Cluster): Promise<UnitId> {
  const unitId = cluster.members[0]?.unitId as UnitId;
  const key = { unitId, criterionCode: 'I.1', layer: 'self' as const };
  await office.client.scoring.saveCells({
    clusterId: cluster.id,
    edits: [{ ...key, ...typedPoints(100), expected: typedPoints(null) }],
  });
  return unitId;
}

describe('saving clusters', () => {
  it('stores a cluster with the order and roles of its members, the audit row and the changes', async () => {
    const { office, edit, save } = await openWithCluster();
    const [first, second, ...others] = edit.members;
    if (!first || !second) throw new Error('The sample cluster has no members');
    const members = [{ ...second, role: 'head' as const }, { ...first, role: 'member' as const }, ...others];
    expect(await save({ ...edit, name: 'Cụm  số 1 ', members })).toEqual({ id: edit.id, revision: 2 });
    const stored = { ...edit, name: 'Cụm số 1', members, revision: 2, baseRevision: undefined };
    expect(clusterOf(office, 'Cụm số 1')).toEqual(JSON.parse(JSON.stringify(stored)));
    expect(lastAudit(office)).toEqual({
      command: 'save_cluster',
      subject: edit.id,
      payload: JSON.parse(JSON.stringify(stored)),
    });
    expect(office.changes).toEqual([
      { topic: 'clusters', id: edit.id },
      { topic: 'scores', id: edit.id },
    ]);
  });

  it('adds a cluster behind the others', async () => {
    const { office, edit, save } = await openWithCluster();
    await save({ ...edit, id: null, baseRevision: null, name: 'Cụm mới', members: [] });
    const clusters = await office.client.clusters.list({ year: 2026 });
    expect([clusters.length, clusters.at(-1)?.name]).toEqual([11, 'Cụm mới']);
  });

  it('refuses an unknown cluster, an old page, an unknown scheme and a name that is taken', async () => {
    const { office, edit, save } = await openWithCluster();
    expect(await refused(office, () => save({ ...edit, id: 'unknown' as ClusterId }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => save({ ...edit, baseRevision: 0 }))).toEqual(
      refusal('stale_revision', {
        name: edit.name,
      }),
    );
    expect(await refused(office, () => save({ ...edit, schemeKey: 'khac' }))).toEqual(
      refusal('scheme_unknown', {
        scheme: 'khac',
      }),
    );
    expect(await refused(office, () => save({ ...edit, year: 2027 }))).toEqual(
      refusal('scheme_unknown', {
        scheme: 'cum-xa-phuong',
      }),
    );
    const name = 'CUM THI DUA SO 3 (PHONG THỔ)';
    expect(await refused(office, () => save({ ...edit, name }))).toEqual(
      refusal('cluster_name_taken', { name }),
    );
  });

  it('refuses a unit that is in another cluster, stands twice, or is unknown', async () => {
    const { office, edit, save } = await openWithCluster();
    const withMember = (unitId: UnitId) =>
      save({ ...edit, members: [...edit.members, { unitId, role: 'member' }] });
    const stranger = unitOf(office, '03549');
    expect(await refused(office, () => withMember(stranger.id))).toEqual(
      refusal('unit_in_other_cluster', {
        unit: stranger.name,
        cluster: 'Cụm thi đua số 3 (Phong Thổ)',
      }),
    );
    const twice = edit.members[0]?.unitId as UnitId;
    expect(await refused(office, () => withMember(twice))).toEqual(
      refusal('unit_in_other_cluster', {
        unit: office.services.repositories.units.find(twice)?.name ?? '',
        cluster: edit.name,
      }),
    );
    expect(await refused(office, () => withMember('unknown' as UnitId))).toEqual(
      refusal('unit_unknown', { unit: 'unknown' }),
    );
  });

  it('refuses to take out a unit that has scores, and to exchange a scheme that has', async () => {
    const { office, cluster, edit, save } = await openWithCluster();
    const unitId = await giveScore(office, cluster);
    const members = edit.members.filter((member) => member.unitId !== unitId);
    expect(await refused(office, () => save({ ...edit, members }))).toEqual(
      refusal('member_has_scores', {
        unit: office.services.repositories.units.find(unitId)?.name ?? '',
      }),
    );
    expect(await refused(office, () => save({ ...edit, schemeKey: 'khoi-so-nganh' }))).toEqual(
      refusal('scheme_has_scores'),
    );
  });

  it('refuses to take out a unit that has texts, files or anything else at its cells', async () => {
    const { office, cluster, edit, save } = await openWithCluster();
    const { scoring } = office.client;
    const clusterId = cluster.id;
    const [note, file, exemption, standing] = cluster.members.map(({ unitId }) => unitId);
    if (!note || !file || !exemption || !standing) throw new Error('The sample cluster is too small');
    const cell = { criterionCode: 'I.1', layer: 'self' as const };
    await scoring.saveRemarks({
      clusterId,
      remarks: [{ ...cell, unitId: note, kind: 'note', text: 'Chờ số liệu', expected: null }],
    });
    await scoring.addEvidence({
      clusterId,
      cell: { ...cell, unitId: file },
      file: new File(['a'], 'Báo cáo.pdf'),
    });
    await scoring.setExemption({
      clusterId,
      cells: [{ unitId: exemption, criterionCode: 'I.1' }],
      reason: 'Không có rừng',
    });
    const expected = {
      unitId: standing,
      selfScoreOn: null,
      disciplined: null,
      joinedOn: null,
      memberVotes: null,
      councilPlace: null,
    };
    await scoring.saveStanding({ clusterId, standing: { ...expected, memberVotes: 0 }, expected });
    for (const unitId of [note, file, exemption, standing]) {
      const members = edit.members.filter((member) => member.unitId !== unitId);
      expect(await refused(office, () => save({ ...edit, members }))).toEqual(
        refusal('member_has_scores', { unit: office.services.repositories.units.find(unitId)?.name ?? '' }),
      );
    }
    expect(await refused(office, () => save({ ...edit, schemeKey: 'khoi-so-nganh' }))).toEqual(
      refusal('scheme_has_scores'),
    );
  });

  it('keeps the members of a cluster whose result is final, in their order', async () => {
    const { office, cluster, edit, save } = await openWithCluster();
    for (const layer of ['self', 'cluster', 'explanation', 'appraisal', 'final'] as const) {
      await office.client.scoring.setLayerLock({ clusterId: cluster.id, layer, locked: true, reason: null });
    }
    for (const members of [edit.members.slice(1), edit.members.toReversed()]) {
      expect(await refused(office, () => save({ ...edit, members }))).toEqual(refusal('final_locked'));
    }
    expect(await save({ ...edit, name: 'Cụm số 1' })).toEqual({ id: edit.id, revision: 2 });
  });

  it('brings no score back by undo into a cluster that the unit has left', async () => {
    const { office, cluster, edit, save } = await openWithCluster();
    const unitId = await giveScore(office, cluster);
    const key = { unitId, criterionCode: 'I.1', layer: 'self' as const };
    await office.client.scoring.saveCells({
      clusterId: cluster.id,
      edits: [{ ...key, ...typedPoints(null), expected: typedPoints(100) }],
    });
    await save({ ...edit, members: edit.members.filter((member) => member.unitId !== unitId) });
    expect(await refused(office, () => office.client.scoring.undo({ clusterId: cluster.id }))).toEqual(
      refusal('nothing_to_undo'),
    );
  });

  it('brings no score back by redo that was given by another scheme', async () => {
    const { office, cluster, edit, save } = await openWithCluster();
    await giveScore(office, cluster);
    await office.client.scoring.undo({ clusterId: cluster.id });
    await save({ ...edit, schemeKey: 'khoi-so-nganh' });
    expect(await refused(office, () => office.client.scoring.redo({ clusterId: cluster.id }))).toEqual(
      refusal('nothing_to_redo'),
    );
  });

  it('lists the schemes that a cluster can be scored by', async () => {
    const { client } = await openSampleOffice();
    expect(await client.clusters.schemes({ year: 2026 })).toEqual([
      expect.objectContaining({ key: 'cum-xa-phuong', year: 2026, criteria: 26 }),
      expect.objectContaining({ key: 'khoi-so-nganh', year: 2026, criteria: 23 }),
    ]);
  });
});
