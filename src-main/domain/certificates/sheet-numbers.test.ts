import { describe, expect, it } from 'vitest';

import { nextSheetNumbers } from './sheet-numbers.ts';

describe('nextSheetNumbers', () => {
  it('runs on past numbers that are taken or spoiled', () => {
    const taken = new Set(['BK 0008', 'BK 0010']);
    const series = { prefix: 'BK ', from: 7, digits: 4 };
    expect(nextSheetNumbers(series, 4, (number) => taken.has(number))).toEqual([
      'BK 0007',
      'BK 0009',
      'BK 0011',
      'BK 0012',
    ]);
  });

  it('writes a number longer than its digits as it is', () => {
    expect(nextSheetNumbers({ prefix: '', from: 99, digits: 2 }, 2, () => false)).toEqual(['99', '100']);
  });
});
