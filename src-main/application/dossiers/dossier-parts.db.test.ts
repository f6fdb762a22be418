import { rmSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { EVIDENCE_LIMIT_BYTES } from '../../contract/scoring.contract.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { addNamed, nomination, rowOf, year } from '../testing/dossier-office.ts';
import { fileOf, lastAudit, refusal, refused } from '../testing/office.ts';
import { day, openSampleOffice } from '../testing/sample-office.ts';

async function officeWithDossier() {
  const office = await openSampleOffice();
  const [id] = await addNamed(office, ['Giàng A Páo']);
  if (!id) throw new Error('Nothing was added');
  const part = async (code: string) =>
    (await office.client.dossiers.get({ id })).parts.find((line) => line.code === code);
  return { office, id, key: { id, partCode: 'report' }, part };
}

describe('the checklist', () => {
  it('follows the rules of the award, the kind of subject and the day of receipt', async () => {
    const { office, id, part } = await officeWithDossier();
    expect(await part('report')).toEqual({
      code: 'report',
      name: 'Báo cáo thành tích',
      form: 'Mẫu 05',
      copies: 1,
      required: true,
      state: 'missing',
      fileName: '',
      note: '',
      article: expect.stringContaining('Điều'),
    });
    const { revision } = await rowOf(office, id);
    const changes = [{ id, field: 'receivedOn' as const, value: '2025-06-30', baseRevision: revision }];
    await office.client.dossiers.edit({ year, changes });
    // NĐ 98/2023 still held, whose forms had other numbers.
    expect(await part('report')).toMatchObject({ form: '', article: 'Điều 34 Nghị định số 98/2023/NĐ-CP' });
  });

  it('asks enterprises for their tax and social insurance', async () => {
    const office = await openSampleOffice();
    const { id: unitId } = await office.client.units.save({
      id: null,
      baseRevision: null,
      code: 'CTY01',
      name: 'Công ty cổ phần Mẫu',
      kind: 'enterprise',
      validFrom: day('2020-01-01'),
    });
    const one = { ...nomination(office, { name: 'Công ty cổ phần Mẫu', awardCode: 'BK_TINH' }), unitId };
    const { results } = await office.client.dossiers.add({
      year,
      roundId: null,
      nominations: [{ ...one, subjectKind: 'collective' }],
    });
    const { parts } = await office.client.dossiers.get({ id: results[0]?.id ?? ('' as ProposalId) });
    const codes = parts.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['tax_confirmation', 'social_insurance_confirmation']));
    expect(codes).not.toContain('obligations');
  });

  it('counts what is there', async () => {
    const { office, id, key } = await officeWithDossier();
    await office.client.dossiers.setPart({ ...key, state: 'present', note: 'Bản giấy' });
    expect(await rowOf(office, id)).toMatchObject({ partsPresent: 1, partsRequired: 6 });
    expect(lastAudit(office)).toMatchObject({
      command: 'set_dossier_part',
      payload: { partCode: 'report', state: 'present', note: 'Bản giấy' },
    });
  });

  it('refuses documents that the rules do not know, and dossiers that are not there', async () => {
    const { office, key } = await officeWithDossier();
    const set = (change: object) => () =>
      office.client.dossiers.setPart({ ...key, state: 'present', note: '', ...change });
    expect(await refused(office, set({ partCode: 'poem' }))).toEqual(refusal('part_unknown'));
    expect(await refused(office, set({ id: 'unknown' }))).toEqual(refusal('not_found'));
  });
});

describe('a file at a document', () => {
  it('is kept by its content, makes the document present, and is given back whole', async () => {
    const { office, key, part } = await officeWithDossier();
    const { dossiers } = office.client;
    const bytes = new TextEncoder().encode('Báo cáo thành tích');
    const file = fileOf('C:\\Hồ sơ\\bao-cao.pdf', bytes);
    expect(await dossiers.addPartFile({ ...key, file })).toEqual({ fileName: 'bao-cao.pdf' });
    expect(await part('report')).toMatchObject({ state: 'present', fileName: 'bao-cao.pdf' });
    const given = await dossiers.partFile(key);
    expect([given.name, new Uint8Array(await given.file.arrayBuffer())]).toEqual(['bao-cao.pdf', bytes]);
    await dossiers.removePartFile(key);
    expect(await part('report')).toMatchObject({ state: 'missing', fileName: '' });
    expect(await refused(office, () => dossiers.removePartFile(key))).toEqual(refusal('not_found'));
    expect(await refused(office, () => dossiers.partFile(key))).toEqual(refusal('not_found'));
  });

  it('is refused when it is empty or too large, and named when its bytes are gone', async () => {
    const { office, key } = await officeWithDossier();
    const { dossiers } = office.client;
    const add = (bytes: Uint8Array) => () => dossiers.addPartFile({ ...key, file: fileOf('a.pdf', bytes) });
    expect(await refused(office, add(new Uint8Array()))).toEqual(refusal('file_empty', { name: 'a.pdf' }));
    expect(await refused(office, add(new Uint8Array(EVIDENCE_LIMIT_BYTES + 1)))).toEqual(
      refusal('file_too_large', { name: 'a.pdf', limit: EVIDENCE_LIMIT_BYTES / 1024 / 1024 }),
    );
    await add(new Uint8Array([1, 2, 3]))();
    rmSync(path.join(office.dataFolder, 'files'), { recursive: true });
    expect(await refused(office, () => dossiers.partFile(key))).toEqual(
      refusal('part_file_damaged', { name: 'a.pdf' }),
    );
  });
});
