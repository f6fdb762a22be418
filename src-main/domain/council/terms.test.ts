import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../kernel/dates.ts';
import type { CouncilId } from '../kernel/ids.ts';
import type { Council } from './council.ts';
import { councilOn, membersOn, membershipChanges, placeTerm } from './terms.ts';
import { makeCouncil, makeMember } from './testing/make-council.ts';

const day = (text: string) => text as IsoDate;

function term(
  validFrom: string,
  validTo: string | null,
  changes: Partial<Omit<Council, 'members'>> = {},
): Council {
  return makeCouncil([], {
    id: validFrom as CouncilId,
    validFrom: day(validFrom),
    validTo: validTo === null ? null : day(validTo),
    ...changes,
  });
}

const stays = makeMember('stays');
const goes = makeMember('goes', { validTo: day('2026-11-30') });
const comes = makeMember('comes', { validFrom: day('2026-12-01'), replacesId: goes.id });
const council = makeCouncil([stays, goes, comes], { validTo: day('2030-12-31') });

describe('membersOn', () => {
  it('changes on the very day of a replacement, N staying the same', () => {
    expect([membersOn(council, day('2026-11-30')), membersOn(council, day('2026-12-01'))]).toEqual([
      [stays, goes],
      [stays, comes],
    ]);
  });

  it('is empty before and after the term, also of members without a last day', () => {
    expect([membersOn(council, day('2025-12-31')), membersOn(council, day('2031-01-01'))]).toEqual([[], []]);
  });
});

it('lists every day on which a council becomes another, with N from then on', () => {
  const late = makeMember('late', { validFrom: day('2027-03-01') });
  expect(membershipChanges({ ...council, members: [...council.members, late] })).toEqual([
    { day: '2026-01-01', joined: [stays, goes], left: [], count: 2 },
    { day: '2026-12-01', joined: [comes], left: [goes], count: 2 },
    { day: '2027-03-01', joined: [late], left: [], count: 3 },
    { day: '2031-01-01', joined: [], left: [stays, comes, late], count: 0 },
  ]);
});

it('finds the term of a day, other councils by their name', () => {
  const later = term('2031-01-01', null);
  const initiatives = term('2026-02-01', null, { kind: 'other', name: 'Hội đồng Sáng kiến' });
  const science = term('2026-03-01', null, { kind: 'other', name: 'Hội đồng Khoa học' });
  const all = [later, council, initiatives, science];
  expect([
    councilOn(all, council, day('2030-12-31')),
    councilOn(all, council, day('2031-01-01')),
    councilOn(all, council, day('2025-12-31')),
    councilOn(all, { kind: 'other', name: 'HỘI ĐỒNG KHOA HỌC' }, day('2026-03-01')),
  ]).toEqual([council, later, undefined, science]);
});

describe('placeTerm', () => {
  const [old, now] = [term('2021-01-01', '2025-12-31'), term('2026-01-01', null)];

  it.each([
    ['2026-12-01', now, null],
    ['2023-06-01', old, '2025-12-31'],
    ['2019-01-01', null, '2020-12-31'],
  ])('puts one that begins on %s', (validFrom, ends, validTo) => {
    expect(placeTerm([now, old], day(validFrom))).toEqual({ ends, validTo });
  });

  it('has no place for a second one on the same day', () => {
    expect(placeTerm([now, old], day('2026-01-01'))).toBeNull();
  });
});
