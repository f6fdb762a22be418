import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countForShare, reachesShare } from './fraction.ts';

describe('countForShare', () => {
  it.each([
    [10, 9, 10, 9],
    [19, 9, 10, 18],
    [20, 9, 10, 18],
    [15, 2, 3, 10],
    [16, 2, 3, 11],
    [0, 2, 3, 0],
  ])('of %i takes for %i/%i at least %i', (base, numerator, denominator, count) => {
    expect(countForShare(base, { numerator, denominator })).toBe(count);
  });

  it('is the smallest count that reaches the share', () => {
    const share = fc.integer({ min: 1, max: 1000 }).chain((denominator) =>
      fc.record({
        numerator: fc.integer({ min: 1, max: denominator }),
        denominator: fc.constant(denominator),
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), share, (base, fraction) => {
        const count = countForShare(base, fraction);
        expect([reachesShare(count, base, fraction), reachesShare(count - 1, base, fraction)]).toEqual([
          true,
          false,
        ]);
      }),
    );
  });
});

describe('reachesShare', () => {
  it('takes a share that is reached exactly', () => {
    expect(reachesShare(2, 3, { numerator: 2, denominator: 3 })).toBe(true);
  });

  it('does not round', () => {
    expect(reachesShare(35, 44, { numerator: 4, denominator: 5 })).toBe(false);
  });
});
