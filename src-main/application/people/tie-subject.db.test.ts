import { describe, expect, it } from 'vitest';

import type { SubjectId, UnitId } from '../../domain/kernel/ids.ts';
import { openOffice } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { day } from '../testing/sample-office.ts';
import { subjectIdsOf } from './subject-ids.ts';
import { createSubjectTier, tieSubject } from './tie-subject.ts';
import type { SubjectDescription } from './tie-subject.ts';

/** A district that went into two communes. */
async function openWithUnits() {
  const office = await openOffice();
  const add = async (code: string, name: string, from: string) => {
    const { id } = await office.client.units.save({
      id: null,
      baseRevision: null,
      code,
      name,
      kind: name.startsWith('Xã') ? 'commune' : 'district',
      validFrom: day(from),
    });
    return id;
  };
  const district = await add('H', 'Huyện Mường Tè', '2004-01-01');
  const north = await add('B', 'Xã Bum Tở', '2025-07-01');
  const south = await add('N', 'Xã Bum Nưa', '2025-07-01');
  for (const successorId of [north, south]) {
    office.services.repositories.units.saveSuccession({
      predecessorId: district,
      successorId,
      on: day('2025-07-01'),
      basis: '',
    });
  }
  return { office, district, north, south };
}

const person = (name: string, unitId: UnitId | null, more: Partial<SubjectDescription> = {}) =>
  ({ kind: 'individual', salutation: 'Bà', name, position: '', unitId, ...more }) as const;

const ports = ({ services }: Office) => [services.repositories, services.ids] as const;

describe('tying a name to the registry', () => {
  it('finds the same person whatever the accents, the form of the letters and the spaces', async () => {
    const { office, north } = await openWithUnits();
    const id = tieSubject(...ports(office), person('Vàng Thị Hoà', north));
    for (const name of ['VÀNG THỊ HÒA', 'Vang Thi  Hoa', 'Vàng Thị Hoà'.normalize('NFD')]) {
      expect(tieSubject(...ports(office), person(name, north))).toBe(id);
    }
    expect(office.services.repositories.subjects.find(id)).toMatchObject({
      name: 'Vàng Thị Hoà',
      gender: 'female',
      revision: 1,
    });
  });

  it('finds a person of a dissolved district again in its commune and moves the entry on', async () => {
    const { office, district, north, south } = await openWithUnits();
    const id = tieSubject(...ports(office), person('Lò Văn Páo', district));
    expect(tieSubject(...ports(office), person('Lò Văn Páo', north))).toBe(id);
    expect(office.services.repositories.subjects.find(id)?.unitId).toBe(north);
    // The old name of the unit still finds it; the neighbour doesn't.
    expect(tieSubject(...ports(office), person('Lò Văn Páo', district))).toBe(id);
    expect(office.services.repositories.subjects.find(id)?.unitId).toBe(north);
    expect(tieSubject(...ports(office), person('Lò Văn Páo', south))).not.toBe(id);
  });

  it('makes a new entry where dates of birth contradict, and completes what was not known', async () => {
    const { office, north } = await openWithUnits();
    const id = tieSubject(...ports(office), person('Lý Thị Mỷ', north, { birthYear: 1990 }));
    expect(tieSubject(...ports(office), person('Lý Thị Mỷ', north, { birthYear: 1985 }))).not.toBe(id);
    const born = { birthDate: day('1990-03-02'), position: 'Công chức' };
    expect(tieSubject(...ports(office), person('Lý Thị Mỷ', north, born))).toBe(id);
    expect(office.services.repositories.subjects.find(id)).toMatchObject({ ...born, revision: 2 });
  });

  it('guesses nothing between two candidates', async () => {
    const { office, north } = await openWithUnits();
    const first = tieSubject(...ports(office), person('Lý Thị Mỷ', north, { birthYear: 1990 }));
    const second = tieSubject(...ports(office), person('Lý Thị Mỷ', north, { birthYear: 1985 }));
    const third = tieSubject(...ports(office), person('Lý Thị Mỷ', north));
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it('keeps kinds apart, and a unit from its predecessor', async () => {
    const { office, district, north } = await openWithUnits();
    const collective = {
      kind: 'collective',
      salutation: '',
      name: 'Nhân dân và cán bộ',
      position: '',
    } as const;
    const whole = tieSubject(...ports(office), { ...collective, unitId: north, isUnit: true });
    const before = tieSubject(...ports(office), { ...collective, unitId: district, isUnit: true });
    const namesake = tieSubject(...ports(office), person('Nhân dân và cán bộ', north));
    expect(new Set([whole, before, namesake]).size).toBe(3);
    expect(tieSubject(...ports(office), { ...collective, unitId: north })).toBe(whole);
  });

  it('takes two without a unit for the same only where something besides the name agrees', async () => {
    const { office } = await openWithUnits();
    const id = tieSubject(...ports(office), person('Chẻo A Pao', null, { address: 'Bản Nà Đon' }));
    expect(tieSubject(...ports(office), person('Chẻo A Pao', null, { address: 'bản Nà Đon' }))).toBe(id);
    expect(tieSubject(...ports(office), person('Chẻo A Pao', null))).not.toBe(id);
  });

  it('follows a merged entry to the one that stands', async () => {
    const { office, north } = await openWithUnits();
    const { subjects } = office.services.repositories;
    const keep = tieSubject(...ports(office), person('Vàng Thị Hoa', north));
    const gone = tieSubject(...ports(office), person('Vàng Thị Hoan', north));
    const first = tieSubject(...ports(office), person('Vàng Thị Hoàn Mới', north));
    const merge = (id: SubjectId, mergedInto: SubjectId) => {
      const subject = subjects.find(id);
      if (subject) subjects.update({ ...subject, mergedInto });
    };
    merge(first, gone);
    merge(gone, keep);
    expect(tieSubject(...ports(office), person('Vàng Thị Hoàn Mới', north))).toBe(keep);
    expect(createSubjectTier(...ports(office), ['Vàng Thị Hoan']).tie(person('Vàng Thị Hoan', north))).toBe(
      keep,
    );
    expect(subjectIdsOf(office.services.repositories, keep)).toEqual([keep, gone, first]);
  });
});

describe('tying a list', () => {
  it('agrees with the single step, and ties what the list itself brought', async () => {
    const { office, north, district } = await openWithUnits();
    const known = tieSubject(...ports(office), person('Vàng Thị Hoà', district));
    const tier = createSubjectTier(...ports(office), ['Vàng Thị Hòa', 'Tẩn Lở Mẩy']);
    expect(tier.tie(person('Vàng Thị Hòa', north))).toBe(known);
    const fresh = tier.tie(person('Tẩn Lở Mẩy', north, { birthYear: 1991 }));
    expect(tier.tie(person('Tẩn Lở Mẩy', north))).toBe(fresh);
    expect(tier.tie(person('Tẩn Lở Mẩy', north, { birthYear: 1970 }))).not.toBe(fresh);
  });
});
