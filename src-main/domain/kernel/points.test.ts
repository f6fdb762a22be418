import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatPoints, negative, pointsFrom, pointsOf, roundedShare, sumPoints } from './points.ts';

describe('pointsFrom', () => {
  it.each([
    [0, 0],
    [95.5, 9550],
    [0.1 + 0.2, 30],
    [1.005, 101],
    [8.345, 835],
    [-1.005, -101],
    [1000, 100_000],
    [1e-7, 0],
  ])('takes %d for %i hundredths', (value, points) => {
    expect(pointsFrom(value)).toBe(points);
  });

  it('takes back every number of hundredths as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
        expect(pointsFrom(Number((hundredths / 100).toFixed(2)))).toBe(hundredths);
      }),
    );
  });
});

describe('pointsOf', () => {
  it('takes whole hundredths', () => {
    expect(pointsOf(9550)).toBe(9550);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('takes %d for a bug', (value) => {
    expect(() => pointsOf(value)).toThrow('hundredths');
  });
});

describe('sumPoints', () => {
  it('adds up, and nothing is 0', () => {
    expect([sumPoints([pointsOf(10), pointsOf(20), pointsOf(3)]), sumPoints([])]).toEqual([33, 0]);
  });
});

describe('roundedShare', () => {
  it.each([
    [100, 1, 3, 33],
    [50, 1, 100, 1],
    [50, 1, 101, 0],
    [-50, 1, 100, -1],
    [8000, 624_999_999_999_999, 1_250_000_000_000_000, 4000],
  ])('of %i at %i/%i is %i, half away from zero', (points, numerator, denominator, expected) => {
    expect(roundedShare(points, numerator, denominator)).toBe(expected);
  });
});

describe('negative', () => {
  it('takes off, and makes no -0', () => {
    expect([0, 5, -5].map((points) => negative(pointsOf(points)))).toEqual([0, -5, 5]);
  });
});

describe('formatPoints', () => {
  it.each([
    [0, '0'],
    [5, '0,05'],
    [50, '0,5'],
    [9550, '95,5'],
    [9500, '95'],
    [100_000, '1.000'],
    [123_450, '1.234,5'],
    [123_456_789, '1.234.567,89'],
    [-9505, '-95,05'],
  ])('writes %i as %s', (points, text) => {
    expect(formatPoints(pointsOf(points))).toBe(text);
  });
});
