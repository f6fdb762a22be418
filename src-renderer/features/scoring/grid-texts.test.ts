import { describe, expect, it } from 'vitest';

import { makeCriterion } from '../../../src-main/domain/scoring/testing/make-scheme.ts';
import { ambiguityOf, formatValue, readScore, summarizePoints } from './grid-texts.ts';

describe('readScore', () => {
  it('takes scores that fit, clears on empty text and says why it refuses', () => {
    const criterion = makeCriterion('I', 60);
    const read = (text: string) => {
      const result = readScore(text, criterion);
      return result.ok ? result.value : result.error.code;
    };
    expect(['59,5', '60', '', '60,01', '-1', 'mười', '1,234', '1,2345'].map(read)).toEqual([
      5950,
      6000,
      null,
      'over_maximum',
      'below_zero',
      'not_a_number',
      'ambiguous',
      'too_many_decimals',
    ]);
  });
});

it('offers the readings of a doubtful score that fit its criterion', () => {
  expect(
    ambiguityOf(
      { code: 'ambiguous', thousands: 950_000, decimals: 950 },
      makeCriterion('I', 20),
      'Nghìn hay thập phân?',
    ),
  ).toEqual({
    kind: 'ambiguous',
    message: 'Nghìn hay thập phân?',
    readings: [{ style: 'decimals', value: 950, label: '9,5' }],
  });
});

it('shows points as offices write them and other values as they are', () => {
  expect([123450, '2=', null].map(formatValue)).toEqual(['1.234,5', '2=', '']);
});

it('sums selected points and rounds their average to hundredths', () => {
  expect(summarizePoints([1000, 1001, 1001])).toEqual({ sum: '30,02', average: '10,01' });
});
