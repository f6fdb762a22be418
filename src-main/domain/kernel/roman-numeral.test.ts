import { expect, it } from 'vitest';

import { romanNumeral } from './roman-numeral.ts';

it('writes the numbers that parts and appendices bear', () => {
  const numbers = [1, 3, 4, 5, 9, 14, 19, 20, 39];
  expect(numbers.map(romanNumeral)).toEqual(['I', 'III', 'IV', 'V', 'IX', 'XIV', 'XIX', 'XX', 'XXXIX']);
});
