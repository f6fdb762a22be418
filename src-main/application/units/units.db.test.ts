import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../domain/kernel/ids.ts';
import type { UnitKind } from '../../domain/units/unit.ts';
import { refusal, refused, lastAudit, openOffice } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { day, openSampleOffice, unitOf } from '../testing/sample-office.ts';

const bumTo = {
  id: null,
  baseRevision: null,
  code: '03433',
  name: 'Xã Bum Tở',
  kind: 'commune' as UnitKind,
  validFrom: day('2025-07-01'),
};

async function openWithUnit(): Promise<{ office: Office; id: UnitId }> {
  const office = await openOffice();
  const { id } = await office.client.units.save(bumTo);
  return { office, id };
}

describe('saving units', () => {
  it('stores a unit with its audit row and tells the pages', async () => {
    const { office, id } = await openWithUnit();
    const unit = {
      id,
      code: '03433',
      name: 'Xã Bum Tở',
      kind: 'commune',
      validFrom: '2025-07-01',
      validTo: null,
      isSample: false,
      revision: 1,
    };
    expect(await office.client.units.list()).toEqual([unit]);
    expect(lastAudit(office)).toEqual({ command: 'save_unit', subject: id, payload: unit });
    expect(office.changes).toEqual([{ topic: 'units', id }]);
  });

  it('stores typed text in NFC with single spaces', async () => {
    const { client } = await openOffice();
    await client.units.save({ ...bumTo, name: '  Xã   Bum\u00a0Tở '.normalize('NFD') });
    expect((await client.units.list()).map(({ name }) => name)).toEqual(['Xã Bum Tở']);
  });

  it('counts the revision up with each change and refuses a page that shows an older one', async () => {
    const { office, id } = await openWithUnit();
    expect(await office.client.units.save({ ...bumTo, id, baseRevision: 1, name: 'Xã Bum Tở Mới' })).toEqual({
      id,
      revision: 2,
    });
    expect(
      await refused(office, () =>
        office.client.units.save({ ...bumTo, id, baseRevision: 1, name: 'Xã Khác' }),
      ),
    ).toEqual(refusal('stale_revision', { name: 'Xã Bum Tở Mới' }));
  });

  it('refuses a second unit in force with the code or, however its tones are written, the name of another', async () => {
    const { office } = await openWithUnit();
    expect(await refused(office, () => office.client.units.save({ ...bumTo, name: 'Xã Khác' }))).toEqual(
      refusal('unit_code_taken', { code: '03433', name: 'Xã Bum Tở' }),
    );
    expect(
      await refused(office, () =>
        office.client.units.save({ ...bumTo, code: '1', name: 'XÃ BUM TỞ'.normalize('NFD') }),
      ),
    ).toEqual(refusal('unit_name_taken', { name: 'Xã Bum Tở' }));
  });

  it('refuses an unknown unit, and a name that is nothing but spaces', async () => {
    const { office } = await openWithUnit();
    const id = 'unknown' as UnitId;
    expect(await refused(office, () => office.client.units.save({ ...bumTo, id, baseRevision: 1 }))).toEqual(
      refusal('not_found'),
    );
    await expect(office.client.units.save({ ...bumTo, code: '2', name: ' \u00a0' })).rejects.toThrow(
      'Input validation failed',
    );
  });

  it('lists the sample in Vietnamese order', async () => {
    const { client } = await openSampleOffice();
    const units = await client.units.list();
    const names = units.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi', { numeric: true }).compare));
    // 104 communes and 8 districts ended on 30/6/2025; lists of today leave them out.
    expect([names.length, units.filter(({ validTo }) => validTo === null).length]).toEqual([195, 83]);
  });
});

describe('ending units', () => {
  it('ends a unit on its last day and opens it again', async () => {
    const { office, id } = await openWithUnit();
    const { client } = office;
    await client.units.end({ id, baseRevision: 1, validTo: day('2026-06-30') });
    const ended = (await client.units.list())[0];
    await client.units.end({ id, baseRevision: 2, validTo: null });
    const opened = (await client.units.list())[0];
    expect([ended?.validTo, opened?.validTo, opened?.revision]).toEqual(['2026-06-30', null, 3]);
  });

  it('refuses a last day before the first, from both sides', async () => {
    const { office, id } = await openWithUnit();
    const { units } = office.client;
    expect(
      await refused(office, () => units.end({ id, baseRevision: 1, validTo: day('2025-06-30') })),
    ).toEqual(refusal('ends_before_start'));
    await units.end({ id, baseRevision: 1, validTo: day('2026-06-30') });
    expect(
      await refused(office, () =>
        units.save({ ...bumTo, id, baseRevision: 2, validFrom: day('2026-07-01') }),
      ),
    ).toEqual(refusal('ends_before_start'));
  });

  it('refuses an unknown unit and an old page', async () => {
    const { office, id } = await openWithUnit();
    const { units } = office.client;
    expect(
      await refused(office, () => units.end({ id: 'unknown' as UnitId, baseRevision: 1, validTo: null })),
    ).toEqual(refusal('not_found'));
    expect(await refused(office, () => units.end({ id, baseRevision: 0, validTo: null }))).toEqual(
      refusal('stale_revision', {
        name: 'Xã Bum Tở',
      }),
    );
  });

  it('lets a successor take the name of an ended unit, which then can not be opened again', async () => {
    const { office, id } = await openWithUnit();
    const { units } = office.client;
    await units.end({ id, baseRevision: 1, validTo: day('2026-06-30') });
    await units.save({ ...bumTo, validFrom: day('2026-07-01') });
    expect(await refused(office, () => units.end({ id, baseRevision: 2, validTo: null }))).toEqual(
      refusal('unit_code_taken', {
        code: '03433',
        name: 'Xã Bum Tở',
      }),
    );
  });

  it('lets an ended unit be corrected although its successor has the same name', async () => {
    const { office, id } = await openWithUnit();
    const { units } = office.client;
    await units.end({ id, baseRevision: 1, validTo: day('2026-06-30') });
    await units.save({ ...bumTo, validFrom: day('2026-07-01') });
    const corrected = { ...bumTo, id, baseRevision: 2, validFrom: day('2025-08-01') };
    expect(await units.save(corrected)).toEqual({ id, revision: 3 });
  });

  it('keeps the name of a unit of the sample recognisable after it was ended', async () => {
    const office = await openSampleOffice();
    const { id, revision } = unitOf(office, '03433');
    await office.client.units.end({ id, baseRevision: revision, validTo: day('2026-06-30') });
    expect(office.services.repositories.units.find(id)).toMatchObject({
      validTo: '2026-06-30',
      isSample: true,
    });
  });
});
