import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../domain/kernel/ids.ts';
import type { Points } from '../../domain/kernel/points.ts';
import { pointsFrom } from '../../domain/kernel/points.ts';
import { quantityFrom } from '../../domain/kernel/quantity.ts';
import type { Scheme } from '../../domain/scoring/schemes/scheme.ts';
import { typedPoints } from '../testing/cell-content.ts';
import { lastAudit, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { clusterOf, openSampleOffice } from '../testing/sample-office.ts';
import { contentOf } from './scheme-state.ts';

const communes = { key: 'cum-xa-phuong', year: 2026, version: 1 };

/** The contract takes lists that the domain only reads. */
function inputOf(scheme: Scheme) {
  return contentOf(scheme);
}

/** A draft of the next version of the communes' scheme, as the page has it. */
async function draftOf(office: Office) {
  const ref = await office.client.schemes.addVersion({
    from: communes,
    content: null,
    keepsRanking: true,
  });
  const loaded = await office.client.schemes.get(ref);
  return { ref, ...loaded };
}

/** The same scheme without some of its criteria, their maxima left to the first. */
function without(scheme: Scheme, codes: readonly string[]): Scheme {
  const gone = scheme.criteria.filter(({ code }) => codes.includes(code));
  const freed = gone.reduce((sum, { maximum }) => sum + maximum, 0);
  const heir = scheme.criteria.find(({ code }) => code === 'I.2');
  return {
    ...scheme,
    criteria: scheme.criteria
      .filter(({ code }) => !codes.includes(code))
      .map((line) => (line === heir ? { ...line, maximum: (line.maximum + freed) as Points } : line)),
  };
}

/** Gives points by hand in the self layer of the first cluster, by the place of the unit in it. */
async function give(office: Office, unit: number, criterionCode: string, points: number) {
  const { id: clusterId, members } = clusterOf(office, 'Cụm thi đua số 1');
  const member = members[unit];
  if (!member) throw new Error(`Cluster 1 has no member ${unit}`);
  await office.client.scoring.saveCells({
    clusterId,
    edits: [
      {
        unitId: member.unitId,
        criterionCode,
        layer: 'self',
        ...typedPoints(pointsFrom(points)),
        expected: typedPoints(null),
      },
    ],
  });
}

describe('the list of schemes', () => {
  it('tells versions, their use and their clusters, the newest version first', async () => {
    const office = await openSampleOffice();
    await give(office, 0, 'I.1', 40);
    await draftOf(office);
    const list = await office.client.schemes.list({ year: 2026 });
    expect(
      list.map(({ key, name, versions }) => ({
        key,
        name,
        versions: versions.map(({ version, use, clusters }) => [
          version,
          use,
          clusters.length,
          clusters.filter(({ hasScores }) => hasScores).length,
        ]),
      })),
    ).toEqual([
      {
        key: 'cum-xa-phuong',
        name: 'Cụm xã, phường',
        versions: [
          [2, 'draft', 0, 0],
          [1, 'in_use', 5, 1],
        ],
      },
      {
        key: 'khoi-so-nganh',
        name: 'Khối sở, ban, ngành',
        versions: [[1, 'in_use', 5, 0]],
      },
    ]);
  });
});

describe('saving a draft', () => {
  it('stores it whole with an audit row and tells the pages', async () => {
    const office = await openSampleOffice();
    const { ref, scheme, stamp } = await draftOf(office);
    const next = without(scheme, ['I.8']);
    const saved = await office.client.schemes.save({ ...ref, content: inputOf(next), base: stamp });
    const loaded = await office.client.schemes.get(ref);
    expect([loaded.scheme, loaded.stamp]).toEqual([next, saved.stamp]);
    expect(lastAudit(office)).toMatchObject({ command: 'save_scheme', subject: 'cum-xa-phuong/2026/2' });
    expect(office.changes.at(-1)).toEqual({ topic: 'schemes', id: 'cum-xa-phuong' });
  });

  it('refuses a version that clusters are scored by', async () => {
    const office = await openSampleOffice();
    const { scheme, stamp } = await office.client.schemes.get(communes);
    const save = () => office.client.schemes.save({ ...communes, content: inputOf(scheme), base: stamp });
    expect(await refused(office, save)).toMatchObject({ code: 'scheme_frozen' });
  });

  it('refuses to overwrite what another window stored', async () => {
    const office = await openSampleOffice();
    const { ref, scheme, stamp } = await draftOf(office);
    const save = (changed: Scheme) =>
      office.client.schemes.save({ ...ref, content: inputOf(changed), base: stamp });
    await save({ ...scheme, capTotal: false });
    expect(await refused(office, () => save(without(scheme, ['I.8'])))).toMatchObject({
      code: 'stale_revision',
      parameters: { name: 'Cụm xã, phường' },
    });
  });

  it('names the line that has a code of another, or a group that is not above it', async () => {
    const office = await openSampleOffice();
    const { ref, scheme, stamp } = await draftOf(office);
    const save = (criteria: Scheme['criteria']) =>
      refused(office, () =>
        office.client.schemes.save({ ...ref, content: inputOf({ ...scheme, criteria }), base: stamp }),
      );
    const [group, first] = scheme.criteria;
    if (!group || !first) throw new Error('The sample scheme is empty');
    expect(await save([group, first, first])).toMatchObject({
      code: 'criterion_code_taken',
      parameters: { row: 3, code: 'I.1' },
    });
    expect(await save([first, group])).toMatchObject({
      code: 'criterion_group_unknown',
      parameters: { row: 1, code: 'I.1', group: 'I' },
    });
  });
});

describe('drafts', () => {
  it('begins a scheme of its own with a key from its name', async () => {
    const office = await openSampleOffice();
    const { scheme } = await office.client.schemes.get(communes);
    const create = (name: string) =>
      office.client.schemes.create({ year: 2026, content: inputOf({ ...scheme, name }) });
    expect(await create('Doanh nghiệp, hợp tác xã')).toEqual({
      key: 'doanh-nghiep-hop-tac-xa',
      year: 2026,
      version: 1,
    });
    expect(await refused(office, () => create('doanh nghiệp hợp tác xã'))).toMatchObject({
      code: 'scheme_name_taken',
    });
  });

  it('is taken away, while a version in use stays', async () => {
    const office = await openSampleOffice();
    const { ref } = await draftOf(office);
    await office.client.schemes.remove(ref);
    expect(await refused(office, () => office.client.schemes.get(ref))).toMatchObject({ code: 'not_found' });
    expect(await refused(office, () => office.client.schemes.remove(communes))).toMatchObject({
      code: 'scheme_frozen',
    });
  });

  it('is not what a new cluster is scored by while others are scored by an earlier version', async () => {
    const office = await openSampleOffice();
    await draftOf(office);
    const { id } = await office.client.clusters.save({
      id: null,
      baseRevision: null,
      year: 2026,
      name: 'Cụm mới',
      kind: 'cluster',
      schemeKey: communes.key,
      members: [],
    });
    expect(office.services.repositories.clusters.find(id)?.schemeVersion).toBe(1);
  });

  it('gets the same name in all versions', async () => {
    const office = await openSampleOffice();
    const { ref } = await draftOf(office);
    await office.client.schemes.rename({ key: communes.key, year: 2026, name: 'Xã và phường' });
    const names = [await office.client.schemes.get(communes), await office.client.schemes.get(ref)];
    expect(names.map(({ scheme }) => scheme.name)).toEqual(['Xã và phường', 'Xã và phường']);
    expect(
      await refused(office, () =>
        office.client.schemes.rename({ key: communes.key, year: 2026, name: 'KHỐI SỞ, BAN, NGÀNH' }),
      ),
    ).toMatchObject({ code: 'scheme_name_taken' });
  });
});

describe('copying to a later year', () => {
  it('copies what is in use as drafts, moves the deadline, and leaves what is there', async () => {
    const office = await openSampleOffice();
    const { ref, scheme, stamp } = await draftOf(office);
    const eligibility = { ...scheme.ranking.eligibility, selfScoreDeadline: '2026-12-10' as never };
    const dated = { ...scheme, ranking: { ...scheme.ranking, eligibility } };
    await office.client.schemes.save({ ...ref, content: inputOf(dated), base: stamp });
    await office.client.schemes.apply({ ...ref, acceptedLoss: 0 });
    const copyOne = { year: 2026, toYear: 2027, keys: [communes.key] };
    expect(await office.client.schemes.copyToYear(copyOne)).toEqual({
      copied: [{ key: communes.key, year: 2027, version: 1 }],
      skipped: 0,
    });
    const all = await office.client.schemes.copyToYear({ year: 2026, toYear: 2027, keys: null });
    expect([all.copied.map(({ key }) => key), all.skipped]).toEqual([['khoi-so-nganh'], 1]);
    const copied = await office.client.schemes.get({ key: communes.key, year: 2027, version: 1 });
    expect([copied.use, copied.scheme.ranking.eligibility.selfScoreDeadline]).toEqual([
      'draft',
      '2027-12-10',
    ]);
    expect(await refused(office, () => office.client.schemes.copyToYear(copyOne))).toMatchObject({
      code: 'schemes_in_year',
    });
    expect(
      await refused(office, () => office.client.schemes.copyToYear({ ...copyOne, toYear: 2026 })),
    ).toMatchObject({ code: 'year_not_later' });
  });
});

describe('the effect of a version', () => {
  it('tells what changes in criteria, totals and ranks, and which scores lose their criterion', async () => {
    const office = await openSampleOffice();
    await give(office, 0, 'I.3', 70);
    await give(office, 0, 'I.8', 10);
    await give(office, 1, 'I.3', 75);
    const { ref, scheme, stamp } = await draftOf(office);
    const next = without(scheme, ['I.8']);
    await office.client.schemes.save({ ...ref, content: inputOf(next), base: stamp });
    const effect = await office.client.schemes.preview(ref);
    expect(effect).toMatchObject({
      errors: 0,
      added: [],
      removed: [{ code: 'I.8' }],
      changed: [{ code: 'I.2', fields: ['maximum'] }],
      lost: 1,
    });
    expect(effect.clusters[0]).toMatchObject({ overMaximum: 0, unasked: 0 });
    const ofFirst = effect.clusters[0]?.units.slice(0, 2);
    expect(ofFirst?.map(({ totalBefore, totalAfter, rank }) => [totalBefore, totalAfter, rank])).toEqual([
      [8000, 7000, { before: 1, after: 2 }],
      [7500, 7500, { before: 2, after: 1 }],
    ]);
  });
});

describe('scores that stay and don’t fit', () => {
  it('are counted: above a maximum that was lowered, and figures that another formula doesn’t ask for', async () => {
    const office = await openSampleOffice();
    await give(office, 0, 'I.3', 70);
    const { id: clusterId, members } = clusterOf(office, 'Cụm thi đua số 1');
    const key = { unitId: members[0]?.unitId as UnitId, criterionCode: 'I.6', layer: 'self' as const };
    const measure = { target: quantityFrom(100), actual: quantityFrom(90) };
    await office.client.scoring.saveCells({
      clusterId,
      edits: [{ ...key, value: null, measure, expected: typedPoints(null) }],
    });
    const { ref, scheme, stamp } = await draftOf(office);
    const criteria = scheme.criteria.map((line) => {
      if (line.code === 'I.3') return { ...line, maximum: pointsFrom(60) };
      return line.code === 'I.6' ? { ...line, formula: { kind: 'pass_fail' as const } } : line;
    });
    await office.client.schemes.save({ ...ref, content: inputOf({ ...scheme, criteria }), base: stamp });
    const { clusters, changed } = await office.client.schemes.preview(ref);
    expect(clusters[0]).toMatchObject({ lost: 0, overMaximum: 1, unasked: 1 });
    expect(changed).toMatchObject([
      { code: 'I.3', fields: ['maximum'], maximumBefore: 8000, maximumAfter: 6000 },
      { code: 'I.6', fields: ['formula'] },
    ]);
  });
});

describe('applying a version', () => {
  it('asks for the number of scores that lose their criterion, keeps them, and forgets undo steps', async () => {
    const office = await openSampleOffice();
    await give(office, 0, 'I.8', 10);
    const { ref, scheme, stamp } = await draftOf(office);
    await office.client.schemes.save({
      ...ref,
      content: inputOf(without(scheme, ['I.8'])),
      base: stamp,
    });
    const apply = (acceptedLoss: number) => office.client.schemes.apply({ ...ref, acceptedLoss });
    expect(await refused(office, () => apply(0))).toMatchObject({
      code: 'scores_lose_criterion',
      parameters: { count: 1 },
    });
    expect(await apply(1)).toEqual({ clusters: 5, lost: 1 });
    const { id: clusterId } = clusterOf(office, 'Cụm thi đua số 1');
    const sheet = await office.client.scoring.getSheet({ clusterId });
    expect([sheet.scheme.version, sheet.cells.length, sheet.canUndo]).toEqual([2, 1, false]);
    expect(lastAudit(office)).toMatchObject({ command: 'apply_scheme', payload: { lost: 1 } });
    expect(office.changes).toContainEqual({ topic: 'scores', id: clusterId });

    const uses = (await office.client.schemes.list({ year: 2026 }))[0]?.versions.map(({ use }) => use);
    expect(uses).toEqual(['in_use', 'earlier']);
    expect(await office.client.schemes.apply({ ...communes, acceptedLoss: 0 })).toEqual({
      clusters: 5,
      lost: 0,
    });
  });

  it('is refused while a sheet is locked, naming its cluster', async () => {
    const office = await openSampleOffice();
    const { id: clusterId, name } = clusterOf(office, 'Cụm thi đua số 2');
    await office.client.scoring.setLayerLock({ clusterId, layer: 'self', locked: true, reason: null });
    const { ref } = await draftOf(office);
    expect(await refused(office, () => office.client.schemes.apply({ ...ref, acceptedLoss: 0 }))).toEqual({
      code: 'scheme_cluster_locked',
      parameters: { cluster: name },
    });
  });

  it('is refused with errors, and where no cluster waits for it', async () => {
    const office = await openSampleOffice();
    const { ref, scheme, stamp } = await draftOf(office);
    const broken = { ...scheme, total: pointsFrom(0) };
    await office.client.schemes.save({ ...ref, content: inputOf(broken), base: stamp });
    expect(
      await refused(office, () => office.client.schemes.apply({ ...ref, acceptedLoss: 0 })),
    ).toMatchObject({ code: 'scheme_has_errors' });
    expect(
      await refused(office, () => office.client.schemes.apply({ ...communes, acceptedLoss: 0 })),
    ).toMatchObject({ code: 'scheme_not_awaited' });
  });
});

describe('schemes in files', () => {
  async function sentAround(office: Office, format: 'xlsx' | 'json') {
    const { name, file } = await office.client.schemes.exportFile({ ...communes, format });
    expect(name).toBe(`bang-tieu-chi_cum-xa-phuong_2026_ban-1.${format}`);
    const returned = new File([Buffer.from(await file.arrayBuffer())], name);
    return office.client.schemes.readFile({ year: 2026, file: returned });
  }

  it('come back whole from JSON', async () => {
    const office = await openSampleOffice();
    const { scheme } = await office.client.schemes.get(communes);
    expect(await sentAround(office, 'json')).toEqual({
      fileName: 'bang-tieu-chi_cum-xa-phuong_2026_ban-1.json',
      key: communes.key,
      content: contentOf(scheme),
      saysRanking: true,
      problems: [],
    });
  });

  it('come back from a workbook with their criteria, and take the rules of the version before', async () => {
    const office = await openSampleOffice();
    const { scheme } = await office.client.schemes.get(communes);
    const { content, ...reading } = await sentAround(office, 'xlsx');
    expect(reading).toMatchObject({ key: communes.key, saysRanking: false, problems: [] });
    if (!content) throw new Error('The workbook holds no scheme');
    const ref = await office.client.schemes.addVersion({ from: communes, content, keepsRanking: true });
    const added = await office.client.schemes.get(ref);
    expect(contentOf(added.scheme)).toEqual(contentOf(scheme));
  });

  it('name what is no scheme', async () => {
    const office = await openSampleOffice();
    const read = (name: string, text: string) =>
      office.client.schemes.readFile({ year: 2026, file: new File([text], name) });
    for (const [name, text] of [
      ['bang.json', '{"key": 1}'],
      ['bang.json', 'không phải JSON'],
      ['bang.xlsx', 'không phải bảng tính'],
    ] as const) {
      expect(await read(name, text)).toMatchObject({
        content: null,
        problems: [{ kind: 'unreadable', severity: 'error', row: null }],
      });
    }
  });
});
