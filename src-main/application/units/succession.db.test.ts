import { describe, expect, it } from 'vitest';

import { compareVietnamese } from '../../domain/kernel/vietnamese-text.ts';
import { lastAudit, openOffice, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { day, openSampleOffice, unitOf } from '../testing/sample-office.ts';

async function addUnit({ client }: Office, code: string, name: string, from = '2010-01-01') {
  const kind = 'commune' as const;
  const saved = await client.units.save({
    id: null,
    baseRevision: null,
    code,
    name,
    kind,
    validFrom: day(from),
  });
  return saved.id;
}

const nothing = { newUnit: null, basis: 'NQ 1', endPredecessors: true };

async function openWithUnits() {
  const office = await openOffice();
  const north = await addUnit(office, '1', 'Xã Bắc');
  const south = await addUnit(office, '2', 'Xã Nam');
  const joined = await addUnit(office, '3', 'Xã Mới', '2025-07-01');
  return { office, north, south, joined };
}

describe('recording mergers and divisions', () => {
  it('takes units into one, ends them the day before and can take a step back', async () => {
    const { office, north, south, joined } = await openWithUnits();
    const { client } = office;
    const on = day('2025-07-01');
    const edit = { ...nothing, predecessorIds: [north, south], successorIds: [joined], on };
    expect(await client.units.saveSuccession(edit)).toEqual({ steps: 2, newUnitId: null });
    expect(lastAudit(office)).toEqual({
      command: 'save_succession',
      subject: north,
      payload: { ...edit, newUnitId: null },
    });
    expect(await client.units.successions()).toEqual([
      { predecessorId: north, successorId: joined, on, basis: 'NQ 1' },
      { predecessorId: south, successorId: joined, on, basis: 'NQ 1' },
    ]);
    const ends = (await client.units.list()).map(({ name, validTo }) => [name, validTo]);
    expect(ends).toEqual([
      ['Xã Bắc', '2025-06-30'],
      ['Xã Mới', null],
      ['Xã Nam', '2025-06-30'],
    ]);
    await client.units.removeSuccession({ predecessorId: north, successorId: joined });
    expect((await client.units.successions()).map(({ predecessorId }) => predecessorId)).toEqual([south]);
    expect(
      await refused(office, () =>
        client.units.removeSuccession({ predecessorId: north, successorId: joined }),
      ),
    ).toEqual(refusal('not_found'));
  });

  it('renames a unit: the new one may take the code that the old one gives free', async () => {
    const { office, north } = await openWithUnits();
    const { client } = office;
    const newUnit = { code: '1', name: 'Phường Bắc', kind: 'ward' as const };
    const edit = { ...nothing, predecessorIds: [north], successorIds: [], newUnit, on: day('2026-01-01') };
    expect(
      await refused(office, () => client.units.saveSuccession({ ...edit, endPredecessors: false })),
    ).toEqual(refusal('unit_code_taken', { code: '1', name: 'Xã Bắc' }));
    const { newUnitId } = await client.units.saveSuccession(edit);
    const renamed = (await client.units.list()).find(({ id }) => id === newUnitId);
    expect(renamed).toMatchObject({ ...newUnit, validFrom: '2026-01-01', validTo: null });
  });

  it('refuses circles, with the way around', async () => {
    const { office, north, south, joined } = await openWithUnits();
    const step = (from: typeof north, to: typeof north, on: string) =>
      office.client.units.saveSuccession({
        ...nothing,
        endPredecessors: false,
        predecessorIds: [from],
        successorIds: [to],
        on: day(on),
      });
    expect(await refused(office, () => step(north, north, '2025-07-01'))).toEqual(
      refusal('succession_into_itself', { name: 'Xã Bắc' }),
    );
    await step(north, joined, '2025-07-01');
    await step(joined, south, '2026-01-01');
    expect(await refused(office, () => step(south, north, '2026-02-01'))).toEqual(
      refusal('succession_circular', { circle: 'Xã Nam → Xã Bắc → Xã Mới → Xã Nam' }),
    );
    // Both halves of a circle in one action.
    expect(
      await refused(office, () =>
        office.client.units.saveSuccession({
          ...nothing,
          predecessorIds: [north, south],
          successorIds: [south, north],
          on: day('2026-02-01'),
        }),
      ),
    ).toMatchObject({ code: 'succession_into_itself' });
  });

  it('refuses a change before one of its units begins, and one into nothing', async () => {
    const { office, north, joined } = await openWithUnits();
    const edit = { ...nothing, predecessorIds: [north], successorIds: [joined], on: day('2025-06-30') };
    expect(await refused(office, () => office.client.units.saveSuccession(edit))).toEqual(
      refusal('successor_not_yet', { name: 'Xã Mới', from: '01/07/2025', on: '30/06/2025' }),
    );
    const backwards = { ...edit, predecessorIds: [joined], successorIds: [north] };
    expect(await refused(office, () => office.client.units.saveSuccession(backwards))).toEqual(
      refusal('predecessor_not_yet', { name: 'Xã Mới', from: '01/07/2025', on: '30/06/2025' }),
    );
    expect(
      await refused(office, () => office.client.units.saveSuccession({ ...edit, successorIds: [] })),
    ).toEqual(refusal('successor_missing'));
  });
});

describe('the sample', () => {
  it('knows the districts and communes that the communes of today came from', async () => {
    const office = await openSampleOffice();
    const successions = await office.client.units.successions();
    const units = await office.client.units.list();
    const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name;
    const into = successions.filter(({ successorId }) => successorId === unitOf(office, '03637').id);
    expect(into.map(({ predecessorId }) => nameOf(predecessorId) ?? '').toSorted(compareVietnamese)).toEqual([
      'Huyện Than Uyên',
      'Xã Mường Kim',
      'Xã Pha Mu',
      'Xã Tà Hừa',
      'Xã Tà Mung',
    ]);
    expect(new Set(successions.map(({ successorId }) => successorId)).size).toBe(38);
    const ended = units.filter(({ validTo }) => validTo === '2025-06-30');
    expect(ended.filter(({ kind }) => kind === 'district').length).toBe(8);
  });
});
