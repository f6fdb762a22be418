import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { plus, roundedRatio, times } from './whole.ts';

const whole = fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }));

describe('times and plus', () => {
  it('are exact however large the numbers', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect([BigInt(times(a, b)), BigInt(plus(a, b))]).toEqual([
          BigInt(a) * BigInt(b),
          BigInt(a) + BigInt(b),
        ]);
      }),
    );
  });

  it('stay plain numbers as long as that is safe', () => {
    expect([times(2 ** 30, 2 ** 22), plus(-1, 1), typeof times(2 ** 30, 2 ** 30)]).toEqual([
      2 ** 52,
      0,
      'bigint',
    ]);
  });
});

describe('roundedRatio', () => {
  it.each([
    [1, 2, 1],
    [-1, 2, -1],
    [1, 3, 0],
    [-1, 3, 0],
    [2, 3, 1],
    [5, 2, 3],
    [-5, 2, -3],
    [0, 7, 0],
    [10n ** 20n + 5n * 10n ** 18n, 10n ** 19n, 11],
    [-(10n ** 20n + 5n * 10n ** 18n), 10n ** 19n, -11],
    // As a quotient of two numbers this is 1000.5, and it lies below.
    [9_004_500_000_001_000, 9_000_000_000_001, 1000],
  ])('takes %d/%d for %i', (numerator, denominator, expected) => {
    expect(roundedRatio(numerator, denominator)).toBe(expected);
  });

  it('is the nearest whole number, and the one away from zero of two', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1 }), (numerator, denominator) => {
        const size = BigInt(Math.abs(numerator));
        const nearest = Number((2n * size + BigInt(denominator)) / (2n * BigInt(denominator)));
        const expected = numerator < 0 && nearest !== 0 ? -nearest : nearest;
        expect([
          roundedRatio(numerator, denominator),
          roundedRatio(BigInt(numerator), BigInt(denominator)),
        ]).toEqual([expected, expected]);
      }),
    );
  });

  it('takes a denominator of zero or below for a bug', () => {
    expect(() => roundedRatio(1, 0)).toThrow('Not a denominator');
  });
});
