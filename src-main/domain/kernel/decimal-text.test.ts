import { describe, expect, it } from 'vitest';

import { parseDecimal } from './decimal-text.ts';

describe('parseDecimal', () => {
  it.each([
    ['97,9', 3, 97900],
    ['1.250,5', 3, 1250500],
    ['1,250.125', 3, 1250125],
    ['-3,5', 3, -3500],
    ['12', 0, 12],
    ['1.234.567', 0, 1234567],
    ['12,5000', 2, 1250],
    ['', 3, null],
  ])('reads "%s" to %i places as %s', (text, places, value) => {
    expect(parseDecimal(text, places)).toEqual({ ok: true, value });
  });

  it('tells both readings of a number with one separator before three digits', () => {
    const error = (text: string, places: number) => parseDecimal(text, places);
    expect([error('1.234', 3), error('-9,500', 2), error('1.234', 2)]).toEqual([
      { ok: false, error: { code: 'ambiguous', thousands: 1234000, decimals: 1234 } },
      { ok: false, error: { code: 'ambiguous', thousands: -950000, decimals: -950 } },
      { ok: false, error: { code: 'ambiguous', thousands: 123400, decimals: null } },
    ]);
  });

  it('refuses a decimal too many and what is no number', () => {
    expect(
      ['0,1255', '1234,5678', '12%', 'một', '9'.repeat(20)].map((text) => parseDecimal(text, 3)),
    ).toEqual(
      ['too_many_decimals', 'too_many_decimals', 'not_a_number', 'not_a_number', 'not_a_number'].map(
        (code) => ({
          ok: false,
          error: { code },
        }),
      ),
    );
  });
});
