import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { countByKind, unitsInView } from './unit-list.ts';
import type { UnitRow } from './unit-list.ts';

const on = '2026-11-23' as IsoDate;

function unit(code: string, kind: UnitRow['kind'], validFrom: string, validTo: string | null): UnitRow {
  return {
    id: code as UnitId,
    code,
    name: code,
    kind,
    validFrom: validFrom as IsoDate,
    validTo: validTo as IsoDate | null,
    isSample: false,
    revision: 1,
  };
}

const standing = unit('standing', 'commune', '2025-07-01', null);
const coming = unit('coming', 'ward', '2027-01-01', null);
const lastDay = unit('last day', 'commune', '2025-07-01', '2026-11-23');
const ended = unit('ended', 'enterprise', '2025-07-01', '2026-11-22');
const all = [standing, coming, lastDay, ended];

describe('unitsInView', () => {
  it('leaves out what ended before today, not what ends today or is still to come', () => {
    expect(unitsInView(all, { showEnded: false, on })).toEqual([standing, coming, lastDay]);
  });

  it('shows the ended ones on demand', () => {
    expect(unitsInView(all, { showEnded: true, on })).toEqual(all);
  });
});

describe('countByKind', () => {
  it('counts in the order of the kinds and leaves empty kinds out', () => {
    expect(countByKind(all)).toEqual([
      { kind: 'commune', count: 2 },
      { kind: 'ward', count: 1 },
      { kind: 'enterprise', count: 1 },
    ]);
  });
});
