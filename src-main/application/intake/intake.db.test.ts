import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { err } from '../../domain/kernel/result.ts';
import { ScoreLayer } from '../../domain/scoring/sheet/layer.ts';
import { fileOf, inboxFile, lastAudit, locations, openOffice, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { clusterOf, openSampleOffice, unitOf } from '../testing/sample-office.ts';

type ExpectedFile = {
  file: string;
  unit: string;
  values: Record<string, number | null>;
  problems: { code: string; kind: string; value?: number }[];
};

const expectedFiles = (
  JSON.parse(readFileSync(path.join(locations.root, 'e2e', 'data', 'inbox', 'expected.json'), 'utf8')) as {
    scores: ExpectedFile[];
  }
).scores;

const year = 2026;

async function readOne(office: Office, name = 'tu-cham-01.xlsx') {
  const [staged] = await office.client.intake.readWorkbooks({ year, files: [inboxFile(name)] });
  if (!staged) throw new Error('Nothing was staged');
  const criterionCodes = staged.values.flatMap(({ criterionCode, value }) =>
    value === null ? [] : [criterionCode],
  );
  const acceptance = { stagedId: staged.stagedId, year, unitId: null, criterionCodes };
  return { staged, acceptance };
}

describe('receiving the self-scores of fourteen units', () => {
  it('stores what the files say, with file and cell, and nothing that was not accepted', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const names = expectedFiles.map(({ file }) => file);
    const staged = await client.intake.readWorkbooks({ year, files: names.map(inboxFile) });
    const answers = [];
    for (const { stagedId, values } of staged) {
      const criterionCodes = values.flatMap(({ criterionCode, value }) =>
        value === null ? [] : [criterionCode],
      );
      answers.push(await client.intake.acceptWorkbook({ stagedId, year, unitId: null, criterionCodes }));
    }

    const clusters = office.services.repositories.clusters.ofYear(year);
    const cells = clusters.flatMap(({ id }) => office.services.repositories.scores.cells(id));
    const unitNames = new Map((await client.units.list()).map(({ id, name }) => [id, name]));
    const stored = expectedFiles.map(({ file, unit }) => ({
      file,
      unit,
      values: Object.fromEntries(
        cells
          .filter((cell) => cell.sourceName === file && unitNames.get(cell.unitId) === unit)
          .map(({ criterionCode, value }) => [criterionCode, (value ?? NaN) / 100]),
      ),
    }));
    const given = ({ values }: ExpectedFile) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    expect(stored).toEqual(
      expectedFiles.map((expected) => ({
        file: expected.file,
        unit: expected.unit,
        values: given(expected),
      })),
    );
    expect(answers.map(({ stored: count }) => count)).toEqual(
      expectedFiles.map((expected) => Object.keys(given(expected)).length),
    );
    expect(cells.filter(({ layer, sourceCell }) => layer !== ScoreLayer.self || sourceCell === null)).toEqual(
      [],
    );
    // Two criteria are missing in the third file; ten of the seventh hold no number.
    expect(answers.flatMap(({ left }, index) => (left > 0 ? [[names[index], left]] : []))).toEqual([
      ['tu-cham-03.xlsx', 2],
      ['tu-cham-07.xlsx', 10],
    ]);
  });
});

describe('reading a workbook', () => {
  it('shows every criterion beside what the book holds, and stores nothing', async () => {
    const office = await openSampleOffice();
    const before = office.services.audit.head();
    const { staged } = await readOne(office);
    expect({ ...staged, values: staged.values.slice(0, 1), problems: [] }).toEqual({
      stagedId: 'later-00001',
      fileName: 'tu-cham-01.xlsx',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      readable: true,
      unit: { id: unitOf(office, '03433').id, name: 'Xã Bum Tở' },
      unitText: 'XÃ BUM TỞ',
      schemeKey: 'cum-xa-phuong',
      sheet: expect.any(String),
      cluster: {
        id: clusterOf(office, 'Cụm thi đua số 5').id,
        name: 'Cụm thi đua số 5 (Mường Tè - Nậm Nhùn)',
      },
      lockedSelfLayer: false,
      importedBefore: null,
      values: [expect.objectContaining({ criterionCode: 'I.1', maximum: 8000, value: 8000, current: null })],
      problems: [],
    });
    expect([staged.values.length, office.services.audit.head()]).toEqual([26, before]);
  });

  it('lets a bad file spoil only itself', async () => {
    const office = await openSampleOffice();
    const files = [
      fileOf('đơn.pdf', new TextEncoder().encode('%PDF-1.7')),
      fileOf('trống.xlsx', new Uint8Array()),
      inboxFile('tu-cham-08.xlsx'),
      inboxFile('danh-sach-de-nghi.xlsx'),
    ];
    const staged = await office.client.intake.readWorkbooks({ year, files });
    expect(staged.map(({ fileName, readable, problems }) => [fileName, readable, problems[0]?.kind])).toEqual(
      [
        ['đơn.pdf', false, 'not_a_workbook'],
        ['trống.xlsx', false, 'damaged'],
        ['tu-cham-08.xlsx', true, undefined],
        ['danh-sach-de-nghi.xlsx', false, 'no_table'],
      ],
    );
  });
});

describe('accepting a workbook', () => {
  it('is one step that undo takes back, and shows the file as known when it comes again', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const { staged, acceptance } = await readOne(office);
    const { clusterId } = await client.intake.acceptWorkbook(acceptance);
    expect(office.changes).toEqual([{ topic: 'scores', id: clusterId }]);
    expect(lastAudit(office)).toMatchObject({ command: 'accept_workbook', subject: staged.sha256 });

    const again = await readOne(office);
    expect([again.staged.importedBefore, again.staged.values[0]?.current]).toEqual([
      office.services.clock.now(),
      8000,
    ]);
    const { revision } = await client.scoring.getSheet({ clusterId });
    expect(await client.intake.acceptWorkbook(again.acceptance)).toEqual({ clusterId, stored: 26, left: 0 });
    expect((await client.scoring.getSheet({ clusterId })).revision).toBe(revision);

    await client.scoring.undo({ clusterId });
    expect((await client.scoring.getSheet({ clusterId })).cells).toEqual([]);
  });

  it('takes over a score over its maximum only where the officer names it', async () => {
    const office = await openSampleOffice();
    const { staged, acceptance } = await readOne(office, 'tu-cham-09.xlsx');
    const over = new Set(
      staged.problems.filter(({ kind }) => kind === 'over_maximum').map((one) => one.criterionCode),
    );
    const criterionCodes = acceptance.criterionCodes.filter((code) => code === 'I.4' || !over.has(code));
    expect(await office.client.intake.acceptWorkbook({ ...acceptance, criterionCodes })).toEqual({
      clusterId: clusterOf(office, 'Khối thi đua các sở').id,
      stored: 18,
      left: 5,
    });
    const { cells } = await office.client.scoring.getSheet({
      clusterId: clusterOf(office, 'Khối thi đua các sở').id,
    });
    expect(cells.filter(({ criterionCode }) => over.has(criterionCode))).toEqual([
      expect.objectContaining({ criterionCode: 'I.4', value: 7200, sourceName: 'tu-cham-09.xlsx' }),
    ]);
  });

  it('refuses what is gone, and an acceptance of nothing', async () => {
    const office = await openSampleOffice();
    const { intake } = office.client;
    const { acceptance } = await readOne(office, 'tu-cham-07.xlsx');
    const empty = { ...acceptance, criterionCodes: ['II.1', 'XX'] };
    expect(await refused(office, () => intake.acceptWorkbook(empty))).toEqual(refusal('nothing_accepted'));
    await intake.discard({ stagedId: acceptance.stagedId });
    expect(await refused(office, () => intake.acceptWorkbook(acceptance))).toEqual(refusal('staged_gone'));
    const nominees = { stagedId: acceptance.stagedId, year, rows: [1] };
    expect(await refused(office, () => intake.acceptNominees(nominees))).toEqual(refusal('staged_gone'));
  });

  it('refuses a locked layer, and shows beforehand that it is locked', async () => {
    const office = await openSampleOffice();
    const { id: clusterId } = clusterOf(office, 'Cụm thi đua số 5');
    await office.client.scoring.setLayerLock({ clusterId, layer: 'self', locked: true, reason: null });
    const { staged, acceptance } = await readOne(office);
    expect(staged.lockedSelfLayer).toBe(true);
    expect(await refused(office, () => office.client.intake.acceptWorkbook(acceptance))).toEqual(
      refusal('sheet_locked', { layer: 'self' }),
    );
  });

  it('refuses a unit of another scheme, without a cluster, or unknown', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const { acceptance } = await readOne(office);
    const department = unitOf(office, 'SNV');
    const accept = (unitId: typeof department.id | null) =>
      refused(office, () => client.intake.acceptWorkbook({ ...acceptance, unitId }));
    expect(await accept(department.id)).toEqual(
      refusal('scheme_mismatch', {
        unit: 'Sở Nội vụ',
        cluster: 'Khối thi đua các sở, ban, ngành',
        fileScheme: office.services.repositories.schemes.latest('cum-xa-phuong', year)?.name ?? '',
        clusterScheme: office.services.repositories.schemes.latest('khoi-so-nganh', year)?.name ?? '',
      }),
    );
    const { id: alone } = await client.units.save({
      id: null,
      baseRevision: null,
      code: 'MOI',
      name: 'Xã Mới',
      kind: 'commune',
      validFrom: department.validFrom,
    });
    expect(await accept(alone)).toEqual(refusal('unit_without_cluster', { unit: 'Xã Mới' }));
    expect(await accept('unknown' as never)).toMatchObject({ code: 'unit_unknown' });
  });

  it('gives the scores to the unit that the officer names', async () => {
    const office = await openSampleOffice();
    const { acceptance } = await readOne(office);
    const other = unitOf(office, '03549');
    const { clusterId } = await office.client.intake.acceptWorkbook({ ...acceptance, unitId: other.id });
    const { cells } = await office.client.scoring.getSheet({ clusterId });
    expect([clusterId, new Set(cells.map(({ unitId }) => unitId))]).toEqual([
      clusterOf(office, 'Cụm thi đua số 3').id,
      new Set([other.id]),
    ]);
  });

  it('refuses a file whose unit is not known, and takes it with the unit that the officer names', async () => {
    const office = await openOffice();
    await office.client.setup.startEmpty();
    const { staged, acceptance } = await readOne(office);
    expect([staged.unit, staged.cluster, staged.readable]).toEqual([null, null, true]);
    expect(await refused(office, () => office.client.intake.acceptWorkbook(acceptance))).toEqual(
      refusal('unit_unknown', { unit: staged.unitText }),
    );
  });

  it('stores one step when the officer clicks twice', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const { acceptance } = await readOne(office);
    const [first, second] = await Promise.all([
      client.intake.acceptWorkbook(acceptance),
      client.intake.acceptWorkbook(acceptance),
    ]);
    await client.scoring.undo({ clusterId: first.clusterId });
    const { canUndo } = await client.scoring.getSheet({ clusterId: first.clusterId });
    expect([second, canUndo]).toEqual([first, false]);
  });

  it('keeps the file waiting when the disk would not take it', async () => {
    let code: 'disk_full' | 'no_rights' | 'io' | null = 'disk_full';
    const office = await openSampleOffice({
      change: ({ files }) => ({
        files: { ...files, store: (bytes) => (code ? Promise.resolve(err({ code })) : files.store(bytes)) },
      }),
    });
    const { intake } = office.client;
    const { acceptance } = await readOne(office);
    const nominees = await intake.readNominees({ year, file: inboxFile('danh-sach-de-nghi.xlsx') });
    const rows = { stagedId: nominees.stagedId, year, rows: nominees.rows.map(({ row }) => row) };
    expect(await refused(office, () => intake.acceptWorkbook(acceptance))).toEqual(refusal('disk_full'));
    expect(await refused(office, () => intake.acceptNominees(rows))).toEqual(refusal('disk_full'));
    code = 'no_rights';
    expect(await refused(office, () => intake.acceptWorkbook(acceptance))).toEqual(refusal('no_rights'));
    code = 'io';
    expect(await refused(office, () => intake.acceptWorkbook(acceptance))).toEqual(
      refusal('storage_failed', { detail: 'io' }),
    );
    code = null;
    expect(await intake.acceptWorkbook(acceptance)).toMatchObject({ stored: 26 });
    expect(await intake.acceptNominees(rows)).toEqual({ stored: 60, left: 0 });
  });
});

describe('a workbook of a cluster that stays with an older version of its scheme', () => {
  it('is read by the version of the cluster, and by the newest where the cluster follows it', async () => {
    const office = await openSampleOffice();
    const { repositories } = office.services;
    const { staged } = await readOne(office);
    const unitId = staged.unit?.id;
    const cluster = repositories.clusters.ofYear(year).find(({ id }) => id === staged.cluster?.id);
    const scheme = cluster && repositories.schemes.ofCluster(cluster);
    if (!unitId || !cluster || !scheme) throw new Error('The workbook has no cluster');
    const criteria = scheme.criteria.map((criterion) =>
      criterion.code === 'I.1' ? { ...criterion, name: 'Tiêu chí đã sửa' } : criterion,
    );
    repositories.schemes.insert({ ...scheme, version: 2, criteria });
    const nameOfFirst = async () => (await readOne(office)).staged.values[0]?.criterionName;
    const names = [await nameOfFirst()];
    repositories.clusters.update({ ...cluster, schemeVersion: 2 });
    expect([...names, await nameOfFirst()]).toEqual([
      scheme.criteria.find(({ code }) => code === 'I.1')?.name,
      'Tiêu chí đã sửa',
    ]);
  });
});
