import { describe, expect, it } from 'vitest';

import type { DecisionId, RegisterEntryId, SubjectId } from '../../domain/kernel/ids.ts';
import { lastAudit, openOffice, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { day, openSampleOffice, proposeFirst } from '../testing/sample-office.ts';
import { storeEntries } from './testing/entries.ts';

const id = 'entry-1' as RegisterEntryId;
const ref = { id, baseRevision: 1 };
const grounds = { reason: 'Ghi sai tên đệm', document: 'QĐ 15/QĐ-UBND' };

const entryOf = async (office: Office, entryId = id) => office.client.register.entry({ id: entryId });

const fields = {
  name: 'Lò Văn An',
  position: 'Chuyên viên',
  unitName: 'Xã Bum Tở',
  achievement: 'Hoàn thành xuất sắc nhiệm vụ năm 2025',
  year: 2025,
  decisionNumber: '12/QĐ-UBND',
  decisionDate: day('2025-12-05'),
  decidedBy: 'Chủ tịch UBND tỉnh',
  signer: 'Lê Văn Lương',
  note: '',
};

describe('delivering awards', () => {
  const delivery = { on: day('2026-01-10'), to: 'Lò Văn An', document: '' };

  it('records day and receiver of many at once, and delivers their dossiers', async () => {
    const office = await openSampleOffice();
    const [proposalId] = await proposeFirst(office, 1);
    storeEntries(office, [{ proposalId: proposalId ?? null }, {}]);
    const entries = [ref, { id: 'entry-2' as RegisterEntryId, baseRevision: 1 }];
    expect(await office.client.register.deliver({ ...delivery, entries })).toEqual({ delivered: 2 });
    const { entry, changes } = await entryOf(office);
    expect(entry).toMatchObject({ deliveredOn: '2026-01-10', deliveredTo: 'Lò Văn An', revision: 2 });
    expect(changes).toMatchObject([
      { kind: 'delivery', before: { deliveredOn: '' }, after: { deliveredOn: '10/01/2026' } },
    ]);
    expect(lastAudit(office)).toMatchObject({ command: 'deliver_awards', payload: { to: 'Lò Văn An' } });
    const { dossiers, proposals } = office.services.repositories;
    if (proposalId === undefined) throw new Error('Nothing was proposed');
    expect(proposals.find(proposalId)?.stage).toBe('delivered');
    expect(dossiers.events(proposalId).at(-1)).toMatchObject({
      to: 'delivered',
      reason: 'Cấp phát ngày 10/01/2026',
    });
  });

  it.each([
    ['before the decision', '2025-12-04', 'delivery_before_decision'],
    ['in the future', '2026-11-24', 'delivery_in_future'],
  ] as const)('refuses a day %s, and then delivers none', async (_when, on, code) => {
    const office = await openOffice();
    storeEntries(office, [{ name: 'Giàng A Tính', decisionDate: null, year: 2020 }, {}]);
    const entries = [ref, { id: 'entry-2' as RegisterEntryId, baseRevision: 1 }];
    const parameters = { name: 'Lò Văn An', date: '05/12/2025' };
    const first = code === 'delivery_in_future' ? { name: 'Giàng A Tính', date: '' } : parameters;
    expect(
      await refused(office, () => office.client.register.deliver({ ...delivery, on: day(on), entries })),
    ).toEqual(refusal(code, first));
  });

  it('takes the day of the decision and today', async () => {
    const office = await openOffice();
    storeEntries(office, [{}, {}]);
    const second = { id: 'entry-2' as RegisterEntryId, baseRevision: 1 };
    await office.client.register.deliver({ ...delivery, on: day('2025-12-05'), entries: [ref] });
    await office.client.register.deliver({ ...delivery, on: day('2026-11-23'), entries: [second] });
    expect((await entryOf(office)).entry.deliveredOn).toBe('2025-12-05');
  });

  it('refuses what was delivered until a new sheet is given', async () => {
    const office = await openOffice();
    storeEntries(office, [{ deliveredOn: day('2026-01-05'), certificateNumber: '17' }]);
    const deliver = (baseRevision: number) =>
      office.client.register.deliver({ ...delivery, entries: [{ id, baseRevision }] });
    expect(await refused(office, () => deliver(1))).toMatchObject({ code: 'entry_delivered' });
    const reissue = { ...ref, ...grounds, certificateNumber: '18' };
    expect(
      await refused(office, () => office.client.register.reissue({ ...reissue, certificateNumber: '17' })),
    ).toMatchObject({ code: 'sheet_unchanged' });
    await office.client.register.reissue(reissue);
    expect((await entryOf(office)).entry).toMatchObject({ certificateNumber: '18', deliveredOn: null });
    expect(await deliver(2)).toEqual({ delivered: 1 });
  });
});

describe('correcting an award', () => {
  it('writes what the correcting decision says and keeps what was there', async () => {
    const office = await openOffice();
    storeEntries(office, [{ number: 3 }]);
    await office.client.register.correct({ ...ref, ...grounds, fields: { ...fields, name: 'Lò Văn Ân' } });
    const { entry, changes } = await entryOf(office);
    expect(entry).toMatchObject({ name: 'Lò Văn Ân', number: 3, revision: 2 });
    expect(changes).toMatchObject([
      { kind: 'correction', ...grounds, before: { name: 'Lò Văn An' }, after: { name: 'Lò Văn Ân' } },
    ]);
    expect(
      (await refused(office, () => office.client.register.correct({ ...ref, ...grounds, fields }))).code,
    ).toBe('stale_revision');
  });

  it.each([
    ['nothing new', {}, {}, 'nothing_changed'],
    ['a decision in the future', {}, { decisionDate: day('2026-12-01') }, 'decision_in_future'],
    ['a year after its decision', {}, { year: 2026 }, 'year_after_decision'],
    [
      'another year of the decision under its number',
      { number: 4 },
      { decisionDate: day('2026-01-05') },
      'number_year_fixed',
    ],
  ] as const)('refuses %s', async (_what, stored, change, code) => {
    const office = await openOffice();
    storeEntries(office, [stored]);
    const answer = await refused(office, () =>
      office.client.register.correct({ ...ref, ...grounds, fields: { ...fields, ...change } }),
    );
    expect(answer.code).toBe(code);
  });

  it('leaves to another decision what belongs to one that was issued', async () => {
    const office = await openOffice();
    office.database.pragma('foreign_keys = OFF');
    storeEntries(office, [{ decisionId: 'decision' as DecisionId }]);
    const correct = (change: Partial<typeof fields>) =>
      office.client.register.correct({ ...ref, ...grounds, fields: { ...fields, ...change } });
    expect((await refused(office, () => correct({ decisionNumber: '13/QĐ-UBND' }))).code).toBe(
      'decision_fixed',
    );
    expect(await correct({ position: 'Phó Chánh Văn phòng' })).toEqual({ revision: 2 });
  });
});

describe('revoking an award', () => {
  it('marks it with the reason, keeps its number from being given again, and records recovered money', async () => {
    const office = await openOffice();
    storeEntries(office, [{ number: 5 }]);
    const recovery = { amount: 1_520_000, on: day('2026-11-20') };
    await office.client.register.revoke({ ...ref, ...grounds, reason: 'Khai man thành tích', recovery });
    const { entry, changes } = await entryOf(office);
    expect(entry).toMatchObject({ status: 'revoked', number: 5 });
    expect(changes).toMatchObject([{ kind: 'revocation', reason: 'Khai man thành tích' }]);
    expect(office.services.repositories.register.lastNumber('BK_TINH', 2025)).toBe(5);
    expect(office.services.repositories.money.movements(2026)).toMatchObject([
      { kind: 'recovery', amount: 1_520_000, entryId: id },
    ]);
    const again = { id, baseRevision: 2, ...grounds, recovery: null };
    expect((await refused(office, () => office.client.register.revoke(again))).code).toBe('award_revoked');
  });

  it('refuses without a reason, and money that comes back in the future', async () => {
    const office = await openOffice();
    storeEntries(office, [{}]);
    await expect(
      office.client.register.revoke({ ...ref, reason: ' ', document: '', recovery: null }),
    ).rejects.toThrow('Input validation failed');
    const recovery = { amount: 1, on: day('2026-11-24') };
    expect(
      await refused(office, () => office.client.register.revoke({ ...ref, ...grounds, recovery })),
    ).toEqual(refusal('recovery_in_future'));
  });

  it('lists the later awards of the subject that stand on it, by the rules of their day', async () => {
    const office = await openOffice();
    const subjectId = 'subject-1' as SubjectId;
    storeEntries(office, [
      { subjectId, awardCode: 'CSTDCS', year: 2023, decisionDate: day('2024-01-05') },
      { subjectId, awardCode: 'CSTDT', year: 2025, decisionDate: day('2025-12-20') },
      { subjectId, awardCode: 'CSTDT', year: 2022, decisionDate: day('2022-12-20') },
      { subjectId, awardCode: 'CSTDT', year: 2024, decisionDate: day('2024-12-20'), status: 'revoked' },
      { awardCode: 'CSTDT', year: 2025 },
    ]);
    const { laterAwards } = await entryOf(office);
    expect(laterAwards).toMatchObject([{ id: 'entry-2', awardCode: 'CSTDT', year: 2025 }]);
    expect(laterAwards[0]?.articles[0]).toMatch(/Điều/);
  });
});
