import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { EVIDENCE_LIMIT_BYTES } from '../../contract/scoring.contract.ts';
import { err } from '../../domain/kernel/result.ts';
import { TEST_INSTANT } from '../../persistence/testing/test-database.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import { openSheet } from '../testing/open-sheet.ts';

async function openEvidence(change?: Parameters<typeof openSheet>[0]) {
  const sheet = await openSheet(change);
  const { office, scoring, clusterId, key } = sheet;
  const add = (content: string, name = 'Báo cáo.pdf', layer = key.layer) =>
    scoring.addEvidence({ clusterId, cell: { ...key, layer }, file: new File([content], name) });
  const names = async () => (await scoring.getSheet({ clusterId })).evidence.map(({ name }) => name);
  const stored = (hash: string) => path.join(office.dataFolder, 'files', hash.slice(0, 2), hash);
  return { ...sheet, add, names, stored };
}

describe('a file at a cell', () => {
  it('is kept by its content, and given back as it was', async () => {
    const { office, scoring, clusterId, key, add, stored } = await openEvidence();
    const { hash, revision } = await add('Nội dung', String.raw`C:\Hồ sơ\Báo  cáo năm.PDF`);
    const row = { ...key, hash, name: 'Báo cáo năm.PDF', size: 10 };
    expect(revision).toBe(1);
    expect((await scoring.getSheet({ clusterId })).evidence).toEqual([{ ...row, addedAt: TEST_INSTANT }]);
    expect(lastAudit(office)).toEqual({ command: 'add_evidence', subject: clusterId, payload: row });
    expect(office.changes).toEqual([{ topic: 'scores', id: clusterId }]);
    const { name, file } = await scoring.readEvidence({ clusterId, cell: key, hash });
    expect([name, await file.text(), readFileSync(stored(hash), 'utf8')]).toEqual([
      'Báo cáo năm.PDF',
      'Nội dung',
      'Nội dung',
    ]);
  });

  it('keeps the ending of a long name', async () => {
    const { add, names } = await openEvidence();
    await add('a', `${'Kế hoạch '.repeat(40)}.docx`);
    const [name = ''] = await names();
    expect([name.length, name.endsWith('.docx')]).toEqual([150, true]);
  });

  it('is refused where it is empty, over 50 MB, or there already', async () => {
    const { office, unitName, add } = await openEvidence();
    await add('một');
    expect(await refused(office, () => add('', 'Rỗng.pdf'))).toEqual(
      refusal('file_empty', { name: 'Rỗng.pdf' }),
    );
    expect(await refused(office, () => add('x'.repeat(EVIDENCE_LIMIT_BYTES + 1), 'Phim.mp4'))).toEqual(
      refusal('file_too_large', { name: 'Phim.mp4', limit: 50 }),
    );
    expect(await refused(office, () => add('một', 'Tên khác.pdf'))).toEqual(
      refusal('evidence_known', { name: 'Báo cáo.pdf', unit: unitName, criterion: 'I.1' }),
    );
    await add('một', 'Báo cáo.pdf', 'appraisal');
    await add('hai', 'Báo cáo.pdf');
  });

  it('is taken off the cell while its bytes stay', async () => {
    const { office, scoring, clusterId, key, add, names, stored } = await openEvidence();
    const { hash } = await add('một');
    await scoring.removeEvidence({ clusterId, cell: key, hash });
    expect([await names(), readFileSync(stored(hash), 'utf8'), lastAudit(office)]).toEqual([
      [],
      'một',
      {
        command: 'remove_evidence',
        subject: clusterId,
        payload: { ...key, hash, name: 'Báo cáo.pdf', size: 5 },
      },
    ]);
    expect(await refused(office, () => scoring.removeEvidence({ clusterId, cell: key, hash }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => scoring.readEvidence({ clusterId, cell: key, hash }))).toEqual(
      refusal('not_found'),
    );
  });

  it('stays with a locked layer; the files of an explanation still come after the cluster has locked', async () => {
    const { office, scoring, clusterId, key, add, lock, names } = await openEvidence();
    const { hash } = await add('một');
    await lock('self');
    await lock('cluster');
    const locked = (layer: string) => refusal('sheet_locked', { layer });
    expect(await refused(office, () => add('hai'))).toEqual(locked('self'));
    expect(await refused(office, () => scoring.removeEvidence({ clusterId, cell: key, hash }))).toEqual(
      locked('self'),
    );
    await add('ba', 'Giải trình.pdf', 'cluster');
    await lock('explanation');
    expect(await refused(office, () => add('bốn', 'Muộn.pdf', 'cluster'))).toEqual(locked('explanation'));
    expect(await names()).toEqual(['Giải trình.pdf', 'Báo cáo.pdf']);
  });

  it('says of missing and of damaged bytes that the file must be attached again, which mends it', async () => {
    const { office, scoring, clusterId, key, add, stored } = await openEvidence();
    const { hash } = await add('một');
    const read = () => scoring.readEvidence({ clusterId, cell: key, hash });
    const damaged = refusal('evidence_damaged', { name: 'Báo cáo.pdf' });
    writeFileSync(stored(hash), 'mốt');
    expect(await refused(office, read)).toEqual(damaged);
    rmSync(stored(hash));
    expect(await refused(office, read)).toEqual(damaged);
    await scoring.removeEvidence({ clusterId, cell: key, hash });
    await add('một');
    expect(await (await read()).file.text()).toBe('một');
  });

  it('leaves no row where the disk is full', async () => {
    const { office, add } = await openEvidence({
      change: ({ files }) => ({
        files: { ...files, store: () => Promise.resolve(err({ code: 'disk_full' as const })) },
      }),
    });
    expect(await refused(office, () => add('một'))).toEqual(refusal('disk_full'));
  });
});
