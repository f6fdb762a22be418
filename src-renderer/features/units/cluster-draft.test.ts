import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { ClusterId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import type { UnitKind } from '../../../src-main/domain/units/unit.ts';
import {
  addMembers,
  draftOf,
  moveMember,
  removeMember,
  saysTheSame,
  setRole,
  unplacedUnits,
} from './cluster-draft.ts';
import type { ClusterDraft, ClusterRow } from './cluster-draft.ts';

const [binhLu, khunHa, taLeng] = ['binh-lu', 'khun-ha', 'ta-leng'] as [UnitId, UnitId, UnitId] & UnitId[];
const cluster: ClusterRow = {
  id: 'c2' as ClusterId,
  year: 2026,
  name: 'Cụm thi đua số 2',
  kind: 'cluster',
  schemeKey: 'cum-xa-phuong',
  members: [
    { unitId: binhLu, role: 'head' },
    { unitId: khunHa, role: 'deputy' },
  ],
  revision: 3,
};
const draft = draftOf(cluster);

function order({ members }: ClusterDraft): readonly UnitId[] {
  return members.map(({ unitId }) => unitId);
}

describe('editing a cluster', () => {
  it('starts from what is stored and says the same until something is changed', () => {
    expect(draft.baseRevision).toBe(3);
    expect(saysTheSame(draft, cluster)).toBe(true);
    expect(saysTheSame({ ...draft, name: 'Cụm 2' }, cluster)).toBe(false);
    expect(saysTheSame(moveMember(draft, binhLu, 1), cluster)).toBe(false);
    expect(saysTheSame(setRole(draft, khunHa, 'member'), cluster)).toBe(false);
  });

  it('adds units at the end and none twice', () => {
    expect(addMembers(draft, [khunHa, taLeng]).members).toEqual([
      ...cluster.members,
      { unitId: taLeng, role: 'member' },
    ]);
  });

  it('takes a unit out', () => {
    expect(order(removeMember(draft, binhLu))).toEqual([khunHa]);
  });

  it('moves a member one place and stops at the ends', () => {
    expect(order(moveMember(draft, khunHa, -1))).toEqual([khunHa, binhLu]);
    expect(order(moveMember(draft, binhLu, 1))).toEqual([khunHa, binhLu]);
    expect(moveMember(draft, binhLu, -1)).toBe(draft);
    expect(moveMember(draft, khunHa, 1)).toBe(draft);
  });

  it('has one head: naming another makes the former a member', () => {
    expect(setRole(draft, khunHa, 'head').members).toEqual([
      { unitId: binhLu, role: 'member' },
      { unitId: khunHa, role: 'head' },
    ]);
  });

  it('lets there be several deputies', () => {
    const three = addMembers(draft, [taLeng]);
    expect(setRole(three, taLeng, 'deputy').members.map(({ role }) => role)).toEqual([
      'head',
      'deputy',
      'deputy',
    ]);
  });
});

describe('unplacedUnits', () => {
  function unit(id: UnitId, validFrom: string, validTo: string | null, kind: UnitKind = 'commune') {
    return { id, kind, validFrom: validFrom as IsoDate, validTo: validTo as IsoDate | null };
  }
  const inForce = unit(taLeng, '2025-07-01', null);

  it('offers what no cluster and no draft has', () => {
    const units = [unit(binhLu, '2025-07-01', null), inForce];
    expect(unplacedUnits(units, [cluster], 2026)).toEqual([inForce]);
    expect(unplacedUnits(units, [cluster, addMembers(draft, [taLeng])], 2026)).toEqual([]);
  });

  it('offers a unit that exists for a part of the year only, not one outside of it', () => {
    const partly = unit(binhLu, '2025-07-01', '2026-03-31');
    const before = unit(khunHa, '2020-01-01', '2025-12-31');
    const after = unit(taLeng, '2027-01-01', null);
    expect(unplacedUnits([partly, before, after], [], 2026)).toEqual([partly]);
  });

  it('offers no district, whatever its dates say', () => {
    expect(unplacedUnits([unit(binhLu, '2004-01-01', null, 'district'), inForce], [], 2025)).toEqual([
      inForce,
    ]);
  });
});
