import { describe, expect, it } from 'vitest';

import { refusal, refused } from '../../testing/office.ts';
import { createSession, day, openSampleOffice } from '../../testing/sample-office.ts';

const ground = {
  id: 'own',
  text: 'Căn cứ Kế hoạch số 12/KH-UBND',
  kinds: ['plan' as const],
  from: day('2026-01-01'),
  until: null,
  source: 'Văn phòng UBND tỉnh',
  isConfirmed: true,
};

describe('the texts of an office', () => {
  it('begin with those of the plan, none of them confirmed', async () => {
    const { client } = await openSampleOffice();
    const { recipientLists, signatories, legalGrounds } = await client.officeTexts.get();
    const all = [...recipientLists, ...signatories, ...legalGrounds];
    expect(all.map(({ isConfirmed }) => isConfirmed)).toEqual(all.map(() => false));
    expect(recipientLists[0]?.lines).toContain('Thường trực Tỉnh ủy (b/c)');
  });

  it('are added to, changed and taken out one by one', async () => {
    const { client } = await openSampleOffice();
    const before = (await client.officeTexts.get()).legalGrounds;
    await client.officeTexts.save({ part: 'legalGrounds', entry: ground });
    const changed = { ...ground, revision: 1, until: day('2026-12-31') };
    await client.officeTexts.save({ part: 'legalGrounds', entry: changed });
    expect((await client.officeTexts.get()).legalGrounds).toEqual([...before, { ...changed, revision: 2 }]);
    await client.officeTexts.remove({ part: 'legalGrounds', id: before[0]?.id ?? '', baseRevision: 0 });
    expect((await client.officeTexts.get()).legalGrounds).toEqual([
      ...before.slice(1),
      { ...changed, revision: 2 },
    ]);
  });

  it('keep what another window made of an entry since', async () => {
    const office = await openSampleOffice();
    const { officeTexts } = office.client;
    await officeTexts.save({ part: 'legalGrounds', entry: ground });
    const theirs = { ...ground, revision: 1, text: 'Căn cứ Kế hoạch số 15/KH-UBND' };
    await officeTexts.save({ part: 'legalGrounds', entry: theirs });
    const stale = refusal('stale_revision', { name: ground.text });
    const mine = { ...ground, revision: 1 };
    expect(await refused(office, () => officeTexts.save({ part: 'legalGrounds', entry: mine }))).toEqual(
      stale,
    );
    const remove = () => officeTexts.remove({ part: 'legalGrounds', id: 'own', baseRevision: 1 });
    expect(await refused(office, remove)).toEqual(refusal('stale_revision', { name: theirs.text }));
    await officeTexts.remove({ part: 'legalGrounds', id: 'own', baseRevision: 2 });
    expect(await refused(office, () => officeTexts.save({ part: 'legalGrounds', entry: mine }))).toEqual(
      stale,
    );
  });

  it('end no earlier than they begin', async () => {
    const office = await openSampleOffice();
    const entry = { ...ground, until: day('2025-12-31') };
    const outcome = await refused(office, () =>
      office.client.officeTexts.save({ part: 'legalGrounds', entry }),
    );
    expect(outcome).toEqual(refusal('ends_before_start'));
  });
});

describe('a document that begins', () => {
  const signatory = {
    id: 'own-signer',
    titleLines: ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    post: '',
    name: 'Tẩn A Sơn',
    kinds: ['plan' as const, 'invitation' as const],
    from: day('2026-01-01'),
    until: null,
    source: 'Quyết định ủy quyền',
    isConfirmed: true,
  };
  const list = {
    id: 'own-list',
    name: 'Kế hoạch năm',
    lines: ['Thường trực Tỉnh ủy (b/c)', 'Lưu: VT'],
    kinds: ['plan' as const],
    source: '',
    isConfirmed: true,
  };

  it('has the signer, recipients and grounds that the office keeps for its kind and day', async () => {
    const { client } = await openSampleOffice();
    await client.officeTexts.save({ part: 'signatories', entry: signatory });
    await client.officeTexts.save({ part: 'recipientLists', entry: list });
    await client.officeTexts.save({ part: 'legalGrounds', entry: ground });
    const { id } = await client.drafts.create({ kind: 'plan', year: 2026, aboutId: '' });
    const { content } = await client.drafts.get({ id });
    expect([content.signer, content.recipients, content.grounds]).toEqual([
      { titleLines: signatory.titleLines, post: '', name: 'Tẩn A Sơn' },
      list.lines,
      [ground.text],
    ]);
  });

  it('has what the program puts where the office keeps nothing for that kind or that day', async () => {
    const { client } = await openSampleOffice();
    const signer = { ...signatory, until: day('2026-01-31') };
    await client.officeTexts.save({ part: 'signatories', entry: signer });
    await client.officeTexts.save({ part: 'recipientLists', entry: { ...list, kinds: [] } });
    const { id } = await client.drafts.create({ kind: 'plan', year: 2026, aboutId: '' });
    const { content } = await client.drafts.get({ id });
    expect(content.signer?.titleLines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
    expect(content.recipients).toContain('UBND các xã, phường');
  });

  it('is an invitation of the same signer, unless the session names another', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await createSession(office);
    await client.officeTexts.save({ part: 'signatories', entry: signatory });
    expect((await client.papers.preview({ meetingId })).invitation.signer).toEqual([
      ...signatory.titleLines,
      'Tẩn A Sơn',
    ]);
    const { roll } = await client.meetings.get({ meetingId });
    const chair = roll.find(({ role }) => role === 'chair');
    await client.papers.saveInvitation({
      meetingId,
      date: null,
      replyBy: null,
      opinionsBy: null,
      contact: '',
      materials: '',
      note: '',
      signerId: chair?.memberId ?? null,
    });
    expect((await client.papers.preview({ meetingId })).invitation.signer).toEqual([
      'CHỦ TỊCH',
      chair?.post,
      chair?.fullName,
    ]);
  });
});
