import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../kernel/dates.ts';
import { isOffered, savedFor } from './office-texts.ts';

const day = (text: string) => text as IsoDate;

describe('isOffered', () => {
  it('offers an entry for its kinds, or for all where none is named', () => {
    const at = { kind: 'reminder', day: day('2026-12-01') } as const;
    expect([
      isOffered({ kinds: [] }, at),
      isOffered({ kinds: ['reminder'] }, at),
      isOffered({ kinds: ['plan'] }, at),
    ]).toEqual([true, true, false]);
  });

  it('offers it on its first and last day and on none outside of them', () => {
    const entry = { kinds: [], from: day('2026-01-01'), until: day('2026-12-31') };
    const on = (text: string) => isOffered(entry, { kind: 'plan', day: day(text) });
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('savedFor', () => {
  it('takes what names the kind and holds on the day, and nothing that is kept for all kinds', () => {
    const at = { kind: 'plan', day: day('2026-06-01') } as const;
    const named = { kinds: ['plan' as const], from: day('2026-01-01') };
    const later = { kinds: ['plan' as const], from: day('2026-07-01') };
    expect(savedFor([{ kinds: [] }, named, later, { kinds: ['reminder' as const] }], at)).toEqual([named]);
  });
});
