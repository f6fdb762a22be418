import { describe, expect, it } from 'vitest';

import type { ClusterId } from '../../domain/kernel/ids.ts';
import { sheetResult } from '../../domain/scoring/results/sheet-result.ts';
import { scoredCriteria } from '../../domain/scoring/schemes/scheme.ts';
import { typedPoints } from '../testing/cell-content.ts';
import { openSheet } from '../testing/open-sheet.ts';

type Sheet = Awaited<ReturnType<typeof openSheet>>;

/** Gives every criterion of a unit the same points in the self-score. */
async function giveAll({ scoring, clusterId }: Sheet, unitId: Sheet['unitId'], value: number) {
  const { scheme } = await scoring.getSheet({ clusterId });
  const edits = scoredCriteria(scheme).map(({ code }) => ({
    unitId,
    criterionCode: code,
    layer: 'self' as const,
    ...typedPoints(value),
    expected: typedPoints(null),
  }));
  await scoring.saveCells({ clusterId, edits });
}

async function ranksOf({ scoring, clusterId }: Pick<Sheet, 'scoring' | 'clusterId'>) {
  const { ranked } = sheetResult(await scoring.getSheet({ clusterId }));
  return ranked
    .filter(({ total }) => total !== null)
    .map(({ unitId, total, rank }) => ({ unitId, total, rank }));
}

/** What went wrong in programs that offices had before. */
describe('what must not come back', () => {
  it('a total of nought that can’t be stored, made final and proposed', async () => {
    const sheet = await openSheet();
    const { office, clusterId, unitId, lock } = sheet;
    await giveAll(sheet, unitId, 0);
    for (const stage of ['self', 'cluster', 'explanation', 'appraisal', 'final'] as const) await lock(stage);
    expect(await ranksOf(sheet)).toEqual([{ unitId, total: 0, rank: 1 }]);
    const { proposals } = office.client;
    expect(await proposals.proposeUnits({ clusterId, awardCode: 'CO_TINH', unitIds: [unitId] })).toEqual({
      proposed: 1,
    });
  });

  it('a ranking that a second version, a second scheme or a second cluster breaks', async () => {
    const sheet = await openSheet();
    const { office, scoring, clusterId, unitIds } = sheet;
    const [first, second, ...others] = unitIds;
    if (!first || !second) throw new Error('The cluster is too small');
    await giveAll(sheet, first, 10);
    await giveAll(sheet, second, 20);
    const before = await ranksOf(sheet);
    const { schemes, clusters } = office.services.repositories;
    const cluster = clusters.find(clusterId);
    const scheme = cluster && schemes.ofCluster(cluster);
    if (!scheme) throw new Error('The cluster has no scheme');
    const criteria = scheme.criteria.slice(0, 2);
    schemes.insert({ ...scheme, version: 2, criteria });
    schemes.insert({ ...scheme, key: 'bang-khac', criteria });
    const otherId = 'other' as ClusterId;
    clusters.insert({
      ...cluster,
      id: otherId,
      name: 'Cụm khác',
      schemeKey: 'bang-khac',
      members: [first, ...others].map((unitId) => ({ unitId, role: 'member' as const })),
    });
    await scoring.saveCells({
      clusterId: otherId,
      edits: [
        {
          unitId: first,
          criterionCode: 'I.1',
          layer: 'self',
          ...typedPoints(300),
          expected: typedPoints(null),
        },
      ],
    });
    expect(await ranksOf(sheet)).toEqual(before);
    expect(before.map(({ unitId, rank }) => [unitId, rank])).toEqual([
      [second, 1],
      [first, 2],
    ]);
    expect(await ranksOf({ scoring, clusterId: otherId })).toEqual([{ unitId: first, total: 300, rank: 1 }]);
  });

  it('a time that comes from anywhere but the clock', async () => {
    const { office, scoring, clusterId, key, type, write, lock } = await openSheet();
    const now = '2031-02-03T04:05:06.007Z';
    office.setNow(now);
    const { seq } = office.services.audit.head();
    await type(100, null);
    await write('Ghi chú', null);
    await scoring.addEvidence({ clusterId, cell: key, file: new File(['a'], 'a.pdf') });
    await lock('self');
    const sheet = await scoring.getSheet({ clusterId });
    const audited = office.database
      .prepare<[number], string>('SELECT at FROM audit_log WHERE seq > ?')
      .pluck()
      .all(seq);
    expect([
      ...sheet.cells.map(({ changedAt }) => changedAt),
      ...sheet.remarks.map(({ changedAt }) => changedAt),
      ...sheet.evidence.map(({ addedAt }) => addedAt),
      ...audited,
    ]).toEqual(Array.from({ length: 7 }, () => now));
  });
});
