import { describe, expect, it } from 'vitest';

import { formatQuantity, quantityFrom, quantityOf } from './quantity.ts';

describe('quantities', () => {
  it('are whole thousandths, rounded half away from zero', () => {
    expect([97.9, 1.0005, -1.0005, 0, 1_250_000_000_000].map(quantityFrom)).toEqual([
      97_900, 1001, -1001, 0, 1_250_000_000_000_000,
    ]);
    expect(() => quantityOf(0.5)).toThrow('Not a whole number');
  });

  it('print with decimal comma and without trailing zeros', () => {
    expect([1_250_500, 97_900, -1, 0].map((value) => formatQuantity(quantityOf(value)))).toEqual([
      '1.250,5',
      '97,9',
      '-0,001',
      '0',
    ]);
  });
});
