import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PercentageStyle, Threshold } from './rule.ts';
import { reaches, writtenShare } from './share.ts';
import { formatPercentage } from './verdict-text.ts';

const eighty: Threshold = { numerator: 4, denominator: 5, comparison: 'at_least' };
const twoThirds: Threshold = { numerator: 2, denominator: 3, comparison: 'at_least' };
const half: Threshold = { numerator: 1, denominator: 2, comparison: 'more_than' };

function written(agree: number, base: number, threshold: Threshold, style: PercentageStyle) {
  return formatPercentage(writtenShare({ agree, base, threshold, style }));
}

describe('writtenShare', () => {
  it.each([
    ['cut_off', 0, '84 %'],
    ['cut_off', 1, '84,2 %'],
    ['cut_off', 2, '84,21 %'],
    ['half_up', 0, '84 %'],
    ['half_up', 1, '84,2 %'],
    ['half_up', 2, '84,21 %'],
  ] as const)('writes 16 of 19 %s to %i decimals as %s', (rounding, decimals, text) => {
    expect(written(16, 19, eighty, { rounding, decimals })).toBe(text);
  });

  it('rounds half up from exactly half a step', () => {
    const style = { rounding: 'half_up', decimals: 0 } as const;
    expect([
      written(5, 8, eighty, style),
      written(17, 200, eighty, style),
      written(84, 1000, eighty, style),
    ]).toEqual(['63 %', '9 %', '8 %']);
  });

  it.each([
    [39, 49, 'half_up', 0, '79,6 %'],
    [35, 44, 'half_up', 0, '79,5 %'],
    [43, 54, 'half_up', 0, '79,6 %'],
    [47, 59, 'half_up', 0, '79,7 %'],
    [79_999, 100_000, 'half_up', 2, '79,99 %'],
  ] as const)('never lifts %i of %i to the 80 %% that it missed', (agree, base, rounding, decimals, text) => {
    expect(written(agree, base, eighty, { rounding, decimals })).toBe(text);
  });

  it('never drops a share below the threshold that it reached', () => {
    expect([
      written(2, 3, twoThirds, { rounding: 'cut_off', decimals: 2 }),
      written(63, 125, half, { rounding: 'cut_off', decimals: 0 }),
    ]).toEqual(['66,67 %', '50,4 %']);
  });

  it('writes 100 % only for all, and 0 % only for none', () => {
    const style = { rounding: 'half_up', decimals: 0 } as const;
    expect([
      written(299, 300, eighty, style),
      written(300, 300, eighty, style),
      written(1, 300, eighty, style),
      written(0, 300, eighty, style),
      written(0, 0, eighty, style),
    ]).toEqual(['99,7 %', '100 %', '0,3 %', '0 %', '0 %']);
  });

  it('agrees with the outcome and stays within a step of the share, in every style', () => {
    const style = fc.record({
      rounding: fc.constantFrom('cut_off' as const, 'half_up' as const),
      decimals: fc.constantFrom(0 as const, 1 as const, 2 as const),
    });
    const threshold = fc.integer({ min: 2, max: 100 }).chain((denominator) =>
      fc.record({
        denominator: fc.constant(denominator),
        numerator: fc.integer({ min: 1, max: denominator - 1 }),
        comparison: fc.constantFrom('at_least' as const, 'more_than' as const),
      }),
    );
    const share = fc
      .integer({ min: 1, max: 300 })
      .chain((base) => fc.record({ base: fc.constant(base), agree: fc.integer({ min: 0, max: base }) }));
    fc.assert(
      fc.property(style, threshold, share, (chosen, limit, { agree, base }) => {
        const percentage = writtenShare({ agree, base, threshold: limit, style: chosen });
        expect(reaches(percentage, 10_000, limit)).toBe(reaches(agree, base, limit));
        const step = 10 ** (2 - chosen.decimals);
        expect(Math.abs(percentage * base - agree * 10_000)).toBeLessThan(step * base);
      }),
      { numRuns: 5000 },
    );
  });
});
