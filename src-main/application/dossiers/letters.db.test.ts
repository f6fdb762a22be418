import { describe, expect, it } from 'vitest';

import { pdfPages } from '../../documents/testing/read-back.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import {
  addNamed,
  nomination,
  openDossierOffice,
  openRound,
  rowOf,
  rowsOf,
  year,
} from '../testing/dossier-office.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { day, openSampleOffice } from '../testing/sample-office.ts';

const on = day('2026-11-23');

async function textOf(office: Office, letterHash: string) {
  const { name, file } = await office.client.dossiers.letterFile({ letterHash, format: 'pdf' });
  const pages = pdfPages(new Uint8Array(await file.arrayBuffer()));
  return { name, text: pages.join(' ').replace(/\s+/g, ' ') };
}

describe('letters to proposing units', () => {
  it('are written one for each unit, noted in each dossier, and set the day of a supplement', async () => {
    const { office } = await openDossierOffice();
    const rows = (await rowsOf(office)).filter(({ unitName }) =>
      ['Xã Tà Tổng', 'Sở Y tế'].includes(unitName),
    );
    const ids = rows.map(({ id }) => id);
    const { dossiers } = office.client;
    await dossiers.move({ ids, to: 'supplement', reason: 'Báo cáo chưa có xác nhận', on, despite: false });
    const { letters } = await dossiers.letters({ ids, kind: 'supplement', deadline: day('2026-12-15') });
    expect(letters.map(({ unitName, count }) => [unitName, count])).toEqual([
      ['Sở Y tế', 2],
      ['UBND xã Tà Tổng', 5],
    ]);
    const [, commune] = letters;
    if (!commune) throw new Error('No letter was written');
    const { name, text } = await textOf(office, commune.letterHash);
    expect(name).toBe('bo-sung-ho-so-ubnd-xa-ta-tong.pdf');
    for (const said of [
      'Kính gửi: Ủy ban nhân dân xã Tà Tổng.',
      'có 05 hồ sơ cần bổ sung',
      'Báo cáo chưa có xác nhận',
      'Báo cáo thành tích (Mẫu 05)',
      'trước ngày 15/12/2026',
      'Trần Thị Thí Dụ',
    ]) {
      expect(text).toContain(said);
    }
    // The decree that listed the documents has been repealed: the office has to confirm what asks for them now.
    expect(text).not.toContain('98/2023');
    const docx = await dossiers.letterFile({ letterHash: commune.letterHash, format: 'docx' });
    expect(docx.name).toBe('bo-sung-ho-so-ubnd-xa-ta-tong.docx');
    for (const { id, unitName } of rows) {
      const letterHash = letters[unitName === 'Sở Y tế' ? 0 : 1]?.letterHash;
      const { row, events } = await dossiers.get({ id });
      expect([row.dueOn, events.at(-1)]).toMatchObject(['2026-12-15', { from: 'supplement', letterHash }]);
    }
    expect(lastAudit(office)).toMatchObject({ command: 'write_dossier_letters', subject: 'supplement' });
  });

  it('say what was written when the dossier was sent back, the round and the letter it came with', async () => {
    const office = await openSampleOffice();
    const roundId = await openRound(office);
    const { dossiers } = office.client;
    const { results } = await dossiers.add({
      year,
      roundId,
      submission: 'Tờ trình số 12/TTr-SNV',
      nominations: [nomination(office, { name: 'Giàng A Páo' })],
    });
    const ids = results.flatMap(({ id }) => id ?? []);
    await dossiers.move({ ids, to: 'returned', reason: 'Đã khen năm 2025', on, despite: false });
    const { letters } = await dossiers.letters({ ids, kind: 'return', deadline: null });
    const { text } = await textOf(office, letters[0]?.letterHash ?? '');
    for (const said of [
      'V/v trả lại hồ sơ đề nghị khen thưởng',
      'kèm theo Tờ trình số 12/TTr-SNV (Khen thưởng thường xuyên năm 2026)',
      'Ông Giàng A Páo',
      'Đã khen năm 2025',
    ]) {
      expect(text).toContain(said);
    }
    expect(await rowOf(office, ids[0] ?? ('' as ProposalId))).toMatchObject({ dueOn: null, revision: 2 });
  });

  it('are refused for dossiers in another stage, by name, and with a day that has passed', async () => {
    const office = await openSampleOffice();
    const ids = await addNamed(office, ['Giàng A Páo', 'Lò Thị Mai']);
    const { dossiers } = office.client;
    const [first = '' as ProposalId] = ids;
    await dossiers.move({ ids: [first], to: 'returned', reason: 'Sai mẫu', on, despite: false });
    const letters = (change: object) => () =>
      dossiers.letters({ ids, kind: 'return', deadline: null, ...change });
    expect(await refused(office, letters({}))).toEqual(
      refusal('letter_not_due', { names: 'Lò Thị Mai', count: 1 }),
    );
    expect(await refused(office, letters({ ids: [first], deadline: '2026-11-22' }))).toEqual(
      refusal('deadline_in_past', { date: '22/11/2026' }),
    );
  });

  it('are not found under hashes of other files', async () => {
    const office = await openSampleOffice();
    const stored = await office.services.files.store(new TextEncoder().encode('{"name":"x"}'));
    if (!stored.ok) throw new Error('Not stored');
    const file = (letterHash: string) => () =>
      office.client.dossiers.letterFile({ letterHash, format: 'pdf' });
    expect(await refused(office, file(stored.value.hash))).toEqual(refusal('not_found'));
    const missing = '0'.repeat(64);
    expect(await refused(office, file(missing))).toEqual(refusal('part_file_damaged', { name: missing }));
  });
});
