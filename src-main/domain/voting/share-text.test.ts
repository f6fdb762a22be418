import { expect, it } from 'vitest';

import { formatShare, parseShare } from './share-text.ts';

it.each([
  ['80 %', 4, 5],
  ['80', 4, 5],
  ['66,5%', 133, 200],
  ['2/3', 2, 3],
  ['8/10', 8, 10],
  ['120 %', 6, 5],
  ['0', 0, 1],
  ['1/0', 1, 0],
])('reads %s as it stands', (typed, numerator, denominator) => {
  expect(parseShare(typed)).toEqual({ numerator, denominator });
});

it.each(['', 'hai phần ba', '-5 %', '2//3', '1.234,5 %'])('reads no share in %j', (typed) => {
  expect(parseShare(typed)).toBeNull();
});

it('writes whole percents as such and other shares as fractions', () => {
  expect([
    formatShare({ numerator: 4, denominator: 5 }),
    formatShare({ numerator: 2, denominator: 3 }),
    formatShare({ numerator: 1, denominator: 0 }),
  ]).toEqual(['80 %', '2/3', '1/0']);
});
