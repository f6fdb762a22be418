import { describe, expect, it } from 'vitest';

import { verifyBackup } from '../../persistence/backup.ts';
import { lastAudit, openOffice, refusal, refused } from '../testing/office.ts';

describe('beginning', () => {
  it('knows nothing in an untouched book', async () => {
    const { client, dataFolder } = await openOffice();
    expect(await client.setup.status()).toEqual({
      started: false,
      year: 2026,
      hasSample: false,
      version: expect.any(String),
      dataFolder,
      outboxFolder: `${dataFolder}/e-office`,
      auditHead: null,
    });
  });

  it('loads the sample province once', async () => {
    const office = await openOffice();
    const { client } = office;
    const loaded = { units: 83, clusters: 10, members: 19 };
    expect(await client.setup.loadSample()).toEqual(loaded);
    expect(lastAudit(office)).toEqual({ command: 'load_sample', subject: 'setup', payload: loaded });
    expect(office.changes.map(({ topic }) => topic)).toEqual([
      'setup',
      'units',
      'clusters',
      'council',
      'people',
      'register',
    ]);
    const { started, hasSample, auditHead } = await client.setup.status();
    expect([started, hasSample, auditHead]).toEqual([true, true, office.services.audit.head().hash]);
    expect(await refused(office, () => client.setup.loadSample())).toEqual(refusal('not_empty'));
    expect(await refused(office, () => client.setup.startEmpty())).toEqual(refusal('not_empty'));
  });

  it('begins empty with the schemes only', async () => {
    const office = await openOffice();
    const { client } = office;
    await client.setup.startEmpty();
    expect(await refused(office, () => client.setup.loadSample())).toEqual(refusal('not_empty'));
    const schemes = await client.clusters.schemes({ year: 2026 });
    expect([await client.units.list(), schemes.map(({ key }) => key)]).toEqual([
      [],
      ['cum-xa-phuong', 'khoi-so-nganh'],
    ]);
  });

  it('writes a copy on demand that holds', async () => {
    const { client, dataFolder } = await openOffice();
    await client.setup.loadSample();
    const { file, bytes, sha256 } = await client.setup.backUp();
    expect(verifyBackup(`${dataFolder}/backups/${file}`)).toEqual({
      ok: true,
      value: expect.objectContaining({ file, bytes, sha256, reason: 'manual' }),
    });
  });
});

describe('a disk that is full', () => {
  it('is told as such, and nothing of the command is stored', async () => {
    const office = await openOffice();
    await office.client.setup.startEmpty();
    const pages = Number(office.database.pragma('page_count', { simple: true }));
    office.database.pragma(`max_page_count = ${pages}`);
    const unit = {
      id: null,
      baseRevision: null,
      code: '1',
      kind: 'commune' as const,
      validFrom: '2025-07-01' as never,
    };
    let saved = 0;
    const saveUnits = async () => {
      for (; ; saved += 1) {
        await office.client.units.save({ ...unit, code: String(saved), name: `Xã số ${saved}` });
      }
    };
    await expect(saveUnits()).rejects.toMatchObject({ data: refusal('disk_full') });
    expect(
      await refused(office, () =>
        office.client.units.save({ ...unit, code: 'cuoi', name: 'Xã cuối'.repeat(20) }),
      ),
    ).toEqual(refusal('disk_full'));
    office.database.pragma(`max_page_count = ${pages * 100}`);
    await office.client.units.save({ ...unit, code: 'cuoi', name: 'Xã cuối' });
    expect((await office.client.units.list()).length).toBe(saved + 1);
  });
});
