import { describe, expect, it } from 'vitest';

import { openRound, year } from '../../testing/dossier-office.ts';
import { refusal, refused } from '../../testing/office.ts';
import { day, openSampleOffice, proposeFirst } from '../../testing/sample-office.ts';

/** An office with a letter to the units that are late. */
async function openLetter() {
  const office = await openSampleOffice();
  const roundId = await openRound(office);
  office.setNow('2026-12-14T02:00:00.000Z');
  const { id: draftId } = await office.client.drafts.create({ kind: 'reminder', year, aboutId: roundId });
  const { id } = await office.client.drafts.write({ id: draftId, number: null, date: null });
  return { office, client: office.client, draftId, id };
}

const health = {
  organId: '000.00.11.H35',
  name: 'Sở Y tế',
  inCharge: null,
  address: null,
  email: null,
  telephone: null,
};
const dispatch = {
  receivers: [health],
  priority: 1 as const,
  dueOn: day('2026-12-20'),
  copies: 12,
  answersIncomingId: null,
};

describe('an outgoing document', () => {
  it('takes a place in the series of its notation with number and date', async () => {
    const { client, draftId, id } = await openLetter();
    const series = { notation: 'HĐTĐKT-TT', year: 2026 };
    expect(await client.outgoing.series(series)).toEqual([]);
    await client.drafts.write({ id: draftId, number: 4, date: day('2026-12-15') });
    expect(await client.outgoing.series(series)).toEqual([
      { id, number: 4, issuedOn: '2026-12-15', subject: 'đôn đốc nộp hồ sơ đề nghị khen thưởng' },
    ]);
    expect(await client.outgoing.series({ ...series, year: 2027 })).toEqual([]);
  });

  it('of a commune takes a number that another commune has given too', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    await proposeFirst(office, 2);
    const subjects = (await client.drafts.kinds({ year })).find(({ kind }) => kind === 'unit_submission');
    const date = day('2026-11-23');
    const written = [];
    for (const { id: aboutId } of subjects?.subjects?.slice(0, 2) ?? []) {
      const { id } = await client.drafts.create({ kind: 'unit_submission', year, aboutId });
      await client.drafts.write({ id, number: 5, date });
      written.push(await client.outgoing.series({ notation: 'TTr-UBND', year: 2026, body: aboutId }));
    }
    expect(written.map((series) => series.map(({ number }) => number))).toEqual([[5], [5]]);
    expect(await client.outgoing.series({ notation: 'TTr-UBND', year: 2026 })).toEqual([]);
  });

  it('remembers every file that it had, and hands out the old ones too', async () => {
    const { office, client, draftId, id } = await openLetter();
    office.setNow('2026-12-15T02:00:00.000Z');
    await client.drafts.write({ id: draftId, number: 4, date: day('2026-12-15') });
    const { files } = await client.outgoing.details({ id });
    expect(files.map(({ role, isCurrent, name }) => [role, isCurrent, name.slice(0, 8)])).toEqual([
      ['docx', false, 'du-thao_'],
      ['pdf', false, 'du-thao_'],
      ['docx', true, '04_HDTDK'],
      ['pdf', true, '04_HDTDK'],
    ]);
    const [, first] = files;
    const old = await client.outgoing.file({ id, role: 'pdf', hash: first?.hash ?? '' });
    expect([old.file.type, old.file.size]).toEqual(['application/pdf', first?.size]);
  });

  it('says to whom it goes, which stays when it is written anew', async () => {
    const { office, client, draftId, id } = await openLetter();
    await client.outgoing.saveDispatch({ id, ...dispatch });
    await client.drafts.write({ id: draftId, number: 4, date: day('2026-12-15') });
    expect(await client.outgoing.details({ id })).toMatchObject(dispatch);
    const early = await refused(office, () =>
      client.outgoing.saveDispatch({ id, ...dispatch, dueOn: day('2026-12-14') }),
    );
    expect(early).toEqual(refusal('due_before_issue', { dueOn: '2026-12-14', issuedOn: '2026-12-15' }));
  });

  it('is not written while a part is empty that no document can do without, and keeps what was typed', async () => {
    const { office, client, draftId } = await openLetter();
    const { content, revision } = await client.drafts.get({ id: draftId });
    const emptied = { ...content, place: '', notation: '' };
    await client.drafts.save({ id: draftId, baseRevision: revision, content: emptied });
    const incomplete = await refused(office, () =>
      client.drafts.write({ id: draftId, number: 4, date: day('2026-12-15') }),
    );
    expect(incomplete).toEqual(refusal('draft_incomplete', { parts: 'ký hiệu, địa danh' }));
    const draft = await client.drafts.get({ id: draftId });
    expect([draft.content, draft.isOutdated, draft.number]).toEqual([emptied, false, null]);
  });
});
