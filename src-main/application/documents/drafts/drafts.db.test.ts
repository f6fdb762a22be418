import { describe, expect, it } from 'vitest';

import { pdfPages } from '../../../documents/testing/read-back.ts';
import { openRound, year } from '../../testing/dossier-office.ts';
import { refusal, refused } from '../../testing/office.ts';
import { day, openSampleOffice } from '../../testing/sample-office.ts';

/** An office in which nobody has handed anything in by the deadline of a round. */
async function openLateOffice() {
  const office = await openSampleOffice();
  const roundId = await openRound(office);
  office.setNow('2026-12-14T02:00:00.000Z');
  return { office, roundId, drafts: office.client.drafts };
}

async function openReminder() {
  const open = await openLateOffice();
  const { id } = await open.drafts.create({ kind: 'reminder', year, aboutId: open.roundId });
  return { ...open, id };
}

async function textOf(file: File): Promise<string> {
  const pages = pdfPages(new Uint8Array(await file.arrayBuffer()));
  return pages.join(' ').replace(/\s+/g, ' ');
}

describe('a draft', () => {
  it('is about what the book offers, and begins with what the book says', async () => {
    const { drafts, roundId } = await openLateOffice();
    const kinds = await drafts.kinds({ year });
    const [all, first] = kinds.find(({ kind }) => kind === 'reminder')?.subjects ?? [];
    expect(all).toEqual({ id: roundId, name: 'Khen thưởng thường xuyên năm 2026' });
    const { id } = await drafts.create({ kind: 'reminder', year, aboutId: roundId });
    const { content, revision, documentId } = await drafts.get({ id });
    expect([revision, documentId, content.addressees]).toEqual([
      1,
      null,
      ['Các cơ quan, đơn vị, địa phương (theo danh sách kèm theo)'],
    ]);
    const [table] = content.appendices[0]?.blocks ?? [];
    expect(table?.kind === 'table' && table.rows.length).toBeGreaterThan(10);
    // One letter to a single unit, which is addressed by name.
    const one = await drafts.create({ kind: 'reminder', year, aboutId: first?.id ?? '' });
    const single = (await drafts.get({ id: one.id })).content;
    expect([single.addressees, single.appendices]).toEqual([['Ban Nội chính Tỉnh ủy'], []]);
    expect(first?.name).toBe('Khen thưởng thường xuyên năm 2026 – Ban Nội chính Tỉnh ủy');
  });

  it('keeps what the office writes, and refuses what another window has overtaken', async () => {
    const { office, drafts, id } = await openReminder();
    const { content } = await drafts.get({ id });
    const edited = { ...content, subject: 'đôn đốc lần hai' };
    expect(await drafts.save({ id, baseRevision: 1, content: edited })).toEqual({ revision: 2 });
    const overtaken = await refused(office, () => drafts.save({ id, baseRevision: 1, content }));
    expect(overtaken).toEqual(refusal('stale_revision', { name: 'đôn đốc lần hai' }));
    expect((await drafts.get({ id })).content).toEqual(edited);
    expect((await drafts.fresh({ id })).content).toEqual(content);
  });

  it('becomes a document without a number, and then one with number and date', async () => {
    const { office, drafts, id } = await openReminder();
    const { id: documentId } = await drafts.write({ id, number: null, date: null });
    const again = await drafts.write({ id, number: 7, date: day('2026-12-15') });
    expect(again.id).toBe(documentId);
    const [row] = await office.client.documents.register({ year });
    expect(row).toMatchObject({
      kind: 'reminder',
      number: 7,
      issuedOn: '2026-12-15',
      notation: 'HĐTĐKT-TT',
      typeName: 'Công văn',
    });
    const text = await textOf((await office.client.documents.file({ id: documentId, part: 'pdf' })).file);
    expect(text).toContain('Số: 07/HĐTĐKT-TT');
    expect(text).toContain('Lai Châu, ngày 15 tháng 12 năm 2026');
    expect(await refused(office, () => drafts.remove({ id, baseRevision: 1 }))).toEqual(
      refusal('draft_in_register'),
    );
  });

  it('gets a number only with its date', async () => {
    const { office, drafts, id } = await openReminder();
    expect(await refused(office, () => drafts.write({ id, number: 7, date: null }))).toEqual(
      refusal('number_without_date'),
    );
  });

  it('is refused where nobody is late', async () => {
    const office = await openSampleOffice();
    const roundId = await openRound(office);
    const create = () => office.client.drafts.create({ kind: 'reminder', year, aboutId: roundId });
    expect(await refused(office, create)).toEqual(refusal('nobody_late'));
  });
});
