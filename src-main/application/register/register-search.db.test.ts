import { describe, expect, it } from 'vitest';

import type { RegisterEntryId, SubjectId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import { openOffice } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { day } from '../testing/sample-office.ts';
import { storeEntries } from './testing/entries.ts';

type Query = Parameters<Office['client']['register']['search']>[0];

const everything: Query = {
  text: '',
  awardCode: null,
  year: null,
  kind: null,
  unitIds: [],
  onlyNumbered: false,
  limit: 100,
  offset: 0,
};

async function namesFound(office: Office, query: Partial<Query>) {
  const { rows, total } = await office.client.register.search({ ...everything, ...query });
  expect(total).toBeGreaterThanOrEqual(rows.length);
  return rows.map(({ name }) => name);
}

async function openWithNames(...names: readonly string[]): Promise<Office> {
  const office = await openOffice();
  storeEntries(
    office,
    names.map((name) => ({ name })),
  );
  return office;
}

describe('searching the register', () => {
  it.each([
    ['without accents and with đ as d', 'do dat', 'Đỗ Văn Đạt'],
    ['in another order', 'đạt đỗ', 'Đỗ Văn Đạt'],
    ['by the other way of writing a tone', 'hoà', 'Lò Thị Hòa'],
    ['in capitals and decomposed', 'LÒ THỊ HÒA'.normalize('NFD'), 'Lò Thị Hòa'],
    ['by the beginning of a word', 'đỗ v', 'Đỗ Văn Đạt'],
  ])('finds a name %s', async (_how, text, name) => {
    const office = await openWithNames('Đỗ Văn Đạt', 'Lò Thị Hòa', 'Trần Văn Bình');
    expect(await namesFound(office, { text })).toEqual([name]);
  });

  it('keeps the parts of a decision number together', async () => {
    const office = await openOffice();
    storeEntries(office, [
      { name: 'Một', decisionNumber: '123/QĐ-UBND' },
      { name: 'Hai', decisionNumber: '45/QĐ-UBND', position: 'Tổ 123' },
      { name: 'Ba', decisionNumber: '1234/QĐ-UBND' },
    ]);
    expect(await namesFound(office, { text: '123/qd' })).toEqual(['Một']);
  });

  it('takes signs of a search language for what they are', async () => {
    const office = await openWithNames('Lò Văn An');
    expect(await namesFound(office, { text: '"an* OR NEAR(' })).toEqual([]);
    expect(await namesFound(office, { text: '--- * "' })).toEqual(['Lò Văn An']);
  });

  it('lists the newest decision first, a year without a day behind the days of that year', async () => {
    const office = await openOffice();
    storeEntries(office, [
      { name: 'Chỉ có năm 2024', year: 2024, decisionDate: null },
      { name: 'Đầu năm 2024', year: 2023, decisionDate: day('2024-01-05') },
      { name: 'Năm 2025', decisionDate: day('2025-06-01') },
      { name: 'Cuối năm 2023', year: 2023, decisionDate: day('2023-12-31') },
    ]);
    const sorted = ['Năm 2025', 'Đầu năm 2024', 'Chỉ có năm 2024', 'Cuối năm 2023'];
    expect(await namesFound(office, {})).toEqual(sorted);
    expect(await namesFound(office, { limit: 2, offset: 1 })).toEqual(sorted.slice(1, 3));
    expect(await namesFound(office, { text: 'nam' })).toEqual(['Năm 2025', ...sorted.slice(1)]);
  });

  it('filters by award, year, kind, units and number, with and without a text', async () => {
    const office = await openOffice();
    const bumTo = await office.client.units.save({
      id: null,
      baseRevision: null,
      code: '03433',
      name: 'Xã Bum Tở',
      kind: 'commune',
      validFrom: day('2025-07-01'),
    });
    storeEntries(office, [
      { name: 'Lò A', awardCode: 'CSTDT', year: 2020, unitId: bumTo.id, number: 3 },
      { name: 'Lò B', awardCode: 'BK_TINH', year: 2021 },
      { name: 'Lò C', awardCode: 'TTLDXS', year: 2021, kind: 'collective' },
    ]);
    for (const text of ['', 'lò']) {
      expect(await namesFound(office, { text, awardCode: 'CSTDT' })).toEqual(['Lò A']);
      expect(await namesFound(office, { text, year: 2021 })).toEqual(['Lò C', 'Lò B']);
      expect(await namesFound(office, { text, kind: 'collective' })).toEqual(['Lò C']);
      expect(await namesFound(office, { text, unitIds: [bumTo.id] })).toEqual(['Lò A']);
      expect(await namesFound(office, { text, onlyNumbered: true })).toEqual(['Lò A']);
    }
  });

  it('finds the awards of a unit with those of the units that went into it', async () => {
    const office = await openOffice();
    const unit = { id: null, baseRevision: null, kind: 'commune' as const, validFrom: day('2020-01-01') };
    const before = await office.client.units.save({ ...unit, code: '1', name: 'Xã Bum Nưa' });
    const after = await office.client.units.save({ ...unit, code: '2', name: 'Xã Bum Tở' });
    office.services.runCommand('join', 'test', 'test', ({ units }) => {
      units.saveSuccession({
        predecessorId: before.id,
        successorId: after.id,
        on: day('2025-07-01'),
        basis: 'Nghị quyết số 1670/NQ-UBTVQH15',
      });
      return ok({ value: null, payload: null, changed: [] });
    });
    storeEntries(office, [{ name: 'Lò A', unitId: before.id }, { name: 'Lò B', unitId: after.id }, {}]);
    expect(await namesFound(office, { lineageOf: after.id })).toEqual(['Lò B', 'Lò A']);
  });

  it('answers the same however many there are: many hits go another way than few', async () => {
    const office = await openOffice();
    storeEntries(
      office,
      Array.from({ length: 620 }, (_, index) => ({
        name: index < 600 ? `Nguyễn Văn ${index}` : `Trần Văn ${index}`,
        year: index % 2 === 0 ? 2024 : 2025,
        decisionDate: day(`2025-12-${String(1 + (index % 28)).padStart(2, '0')}`),
      })),
    );
    const all = await office.client.register.search({ ...everything, limit: 500 });
    expect(all.total).toBe(620);
    const many = await office.client.register.search({ ...everything, text: 'nguyen', limit: 500 });
    expect(many.total).toBe(600);
    expect(many.rows[0]?.decisionDate).toBe('2025-12-28');
    const ofYear = await office.client.register.search({ ...everything, text: 'nguyen', year: 2024 });
    expect(ofYear.total).toBe(300);
    const last = await office.client.register.search({ ...everything, text: 'nguyen', offset: 590 });
    expect(last.rows).toHaveLength(10);
    expect(await office.client.register.search({ ...everything, text: 'trần', limit: 5 })).toMatchObject({
      total: 20,
    });
  });

  it('finds what an entry says now and no longer what it said', async () => {
    const office = await openWithNames('Lò Văn An');
    office.services.runCommand('rename', 'test', 'test', (repositories) => {
      const entry = repositories.register.find('entry-1' as RegisterEntryId);
      if (entry) repositories.register.update({ ...entry, name: 'Lò Văn Ánh' });
      const subject = repositories.subjects.find('subject-1' as SubjectId);
      if (subject) repositories.subjects.update({ ...subject, kind: 'household' });
      return ok({ value: null, payload: null, changed: [] });
    });
    expect(await namesFound(office, { text: 'ánh' })).toEqual(['Lò Văn Ánh']);
    expect(await namesFound(office, { text: 'lò an' })).toEqual(['Lò Văn Ánh']);
    expect(await namesFound(office, { kind: 'household' })).toEqual(['Lò Văn Ánh']);
  });

  it('gives a number of an award and year once', async () => {
    const office = await openOffice();
    storeEntries(office, [{ number: 7 }]);
    expect(office.services.repositories.register.lastNumber('BK_TINH', 2025)).toBe(7);
    expect(() => storeEntries(office, [{ id: 'other' as RegisterEntryId, number: 7 }])).toThrow(
      /UNIQUE.*number/,
    );
  });
});
