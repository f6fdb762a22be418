import { describe, expect, it } from 'vitest';

import type { Instant, IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import { stateOf } from './register-filter.ts';

describe('stateOf', () => {
  it('tells a draft from what was issued, signed and handed over', () => {
    const draft = { number: null, issuedOn: null, signedAt: null, exportedAt: null };
    const issued = { ...draft, number: 5, issuedOn: '2026-12-15' as IsoDate };
    const signed = { ...issued, signedAt: '2026-12-15T02:00:00.000Z' as Instant };
    const exported = { ...signed, exportedAt: '2026-12-15T03:00:00.000Z' as Instant };
    expect([draft, issued, signed, exported].map(stateOf)).toEqual(['draft', 'issued', 'signed', 'exported']);
  });
});
