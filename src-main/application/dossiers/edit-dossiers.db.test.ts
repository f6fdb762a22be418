import { describe, expect, it } from 'vitest';

import type { DossierField } from '../../domain/dossiers/dossier-field.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { addNamed, openRound, rowOf, rowsOf, year } from '../testing/dossier-office.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { day, openSampleOffice, unitOf } from '../testing/sample-office.ts';

/** Changes fields of one dossier as the page does it, on top of what stands. */
async function edit(office: Office, id: ProposalId, fields: Partial<Record<DossierField, string | null>>) {
  const { revision } = await rowOf(office, id);
  const changes = Object.entries(fields).map(([field, value]) => ({
    id,
    field: field as DossierField,
    value,
    baseRevision: revision,
  }));
  return office.client.dossiers.edit({ year, changes });
}

async function officeWith(...names: readonly string[]) {
  const office = await openSampleOffice();
  const ids = await addNamed(office, names);
  const [id] = ids;
  if (!id) throw new Error('Nothing was added');
  return { office, id, ids };
}

describe('changing dossiers in the list', () => {
  it('stores every field, as one step of all its dossiers', async () => {
    const { office, ids } = await officeWith('Giàng A Páo', 'Lò Thị Mai');
    const roundId = await openRound(office);
    const values: Partial<Record<DossierField, string>> = {
      salutation: 'Bà',
      position: 'Trưởng phòng',
      category: 'surprise',
      objectClass: 'Lãnh đạo',
      field: 'Nội vụ',
      achievement: 'Cứu người\ntrong lũ',
      submission: 'Tờ trình số 5/TTr-SNV',
      receivedOn: '2026-11-20',
      dueOn: '2026-12-04',
      note: 'Gấp',
      roundId,
    };
    const changes = ids.flatMap((id) =>
      Object.entries(values).map(([field, value]) => ({
        id,
        field: field as DossierField,
        value,
        baseRevision: 1,
      })),
    );
    const { revisions } = await office.client.dossiers.edit({ year, changes });
    expect(revisions).toEqual(ids.map((id) => ({ id, revision: 2 })));
    for (const row of await rowsOf(office)) expect(row).toMatchObject(values);
    expect((await office.client.dossiers.list({ year })).undo).toEqual({ action: 'edit', count: 2 });
    await office.client.dossiers.undo({ year });
    for (const row of await rowsOf(office)) {
      expect(row).toMatchObject({ salutation: 'Ông', note: '', roundId: null, receivedOn: '2026-11-23' });
    }
  });

  it('clears texts and days with null, and leaves no step where nothing changed', async () => {
    const { office, id } = await officeWith('Giàng A Páo');
    await edit(office, id, { receivedOn: null, position: null });
    expect(await rowOf(office, id)).toMatchObject({ receivedOn: null, position: '', revision: 2 });
    await edit(office, id, { position: '' });
    expect((await rowOf(office, id)).revision).toBe(2);
    await office.client.dossiers.undo({ year });
    expect((await rowOf(office, id)).position).toBe('Chuyên viên');
  });

  it('refuses stale rows by name and then stores nothing', async () => {
    const { office, id, ids } = await officeWith(
      'Giàng A Páo',
      'Lò Thị Mai',
      'Tẩn A Sơn',
      'Vàng A Sà',
      'Lý A Lềnh',
    );
    await edit(office, id, { note: 'Đã xem' });
    const changes = ids.map((one) => ({ id: one, field: 'note' as const, value: 'x', baseRevision: 1 }));
    expect(await refused(office, () => office.client.dossiers.edit({ year, changes }))).toEqual(
      refusal('dossier_stale', { names: 'Giàng A Páo', count: 1 }),
    );
    const all = ids.map((one) => ({ id: one, field: 'note' as const, value: 'x', baseRevision: 9 }));
    expect(await refused(office, () => office.client.dossiers.edit({ year, changes: all }))).toEqual(
      refusal('dossier_stale', { names: 'Giàng A Páo; Lò Thị Mai; Tẩn A Sơn; +2', count: 5 }),
    );
  });

  it('refuses what a field can’t hold', async () => {
    const { office, id } = await officeWith('Giàng A Páo', 'Lò Thị Mai');
    const value = (typed: string) =>
      refusal('value_not_allowed', { names: 'Giàng A Páo', count: 1, value: typed });
    const of = (field: DossierField, typed: string) =>
      refused(office, () => edit(office, id, { [field]: typed }));
    expect(await of('name', ' ')).toEqual(refusal('nominee_name_missing'));
    expect(await of('unitId', 'nowhere')).toEqual(refusal('unit_unknown', { unit: '' }));
    expect(await of('awardCode', 'CO_TINH')).toEqual(
      refusal('award_not_for_subject', { award: 'Cờ thi đua của UBND tỉnh' }),
    );
    expect(await of('awardCode', 'NONE')).toEqual(refusal('award_unknown'));
    expect(await of('category', 'other')).toEqual(value('other'));
    expect(await of('receivedOn', '2026-02-30')).toEqual(value('2026-02-30'));
    expect(await of('roundId', 'nowhere')).toEqual(refusal('not_found'));
    expect(await of('subjectId', 'nobody')).toEqual(refusal('not_found'));
    expect(await of('name', 'lò thị mai')).toEqual(
      refusal('already_proposed', { unit: 'lò thị mai', award: 'Chiến sĩ thi đua cấp tỉnh' }),
    );
  });

  it('lets two dossiers change places in one paste', async () => {
    const { office, ids } = await officeWith('Giàng A Páo', 'Lò Thị Mai');
    const changes = ids.map((id, index) => ({
      id,
      field: 'name' as const,
      value: ['Lò Thị Mai', 'Giàng A Páo'][index] ?? '',
      baseRevision: 1,
    }));
    await office.client.dossiers.edit({ year, changes });
    expect((await rowsOf(office)).map(({ name }) => name)).toEqual(['Lò Thị Mai', 'Giàng A Páo']);
  });
});

describe('the nominee’s entry in the registry', () => {
  it('is looked for again under another name or unit, and comes back with undo', async () => {
    const { office, id } = await officeWith('Giàng A Páo');
    const before = (await rowOf(office, id)).subjectId;
    await edit(office, id, { name: 'Giàng A Páu' });
    const renamed = (await rowOf(office, id)).subjectId;
    await edit(office, id, { unitId: unitOf(office, 'STC').id });
    const moved = (await rowOf(office, id)).subjectId;
    expect(new Set([before, renamed, moved]).size).toBe(3);
    await office.client.dossiers.undo({ year });
    await office.client.dossiers.undo({ year });
    expect((await rowOf(office, id)).subjectId).toBe(before);
    await edit(office, id, { name: 'GIÀNG A PÁO' });
    expect((await rowOf(office, id)).subjectId).toBe(before);
  });

  it('stays where an officer chose it', async () => {
    const { office, id, ids } = await officeWith('Giàng A Páo', 'Giàng A Phào');
    const other = (await rowOf(office, ids[1] ?? id)).subjectId;
    await edit(office, id, { subjectId: other });
    await edit(office, id, { name: 'Giàng A Páoo' });
    expect((await rowOf(office, id)).subjectId).toBe(other);
  });
});

describe('what was presented', () => {
  it('keeps name, award and unit until it is brought back', async () => {
    const { office, id } = await officeWith('Giàng A Páo');
    const { dossiers } = office.client;
    const on = day('2026-11-23');
    await dossiers.move({ ids: [id], to: 'presented', reason: 'Chờ bổ sung bản giấy', on, despite: true });
    expect(await refused(office, () => edit(office, id, { name: 'Giàng A Páu' }))).toEqual(
      refusal('dossier_field_fixed', { names: 'Giàng A Páo', count: 1 }),
    );
    await edit(office, id, { note: 'Đã trình', achievement: 'Khác' });
    await dossiers.move({ ids: [id], to: 'appraising', reason: 'Sửa tên', on, despite: false });
    await edit(office, id, { name: 'Giàng A Páu' });
    expect(lastAudit(office)).toMatchObject({
      command: 'edit_dossiers',
      payload: { changes: [{ id, field: 'name', value: 'Giàng A Páu' }] },
    });
  });
});
