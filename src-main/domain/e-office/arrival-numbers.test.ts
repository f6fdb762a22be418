import { describe, expect, it } from 'vitest';

import { arrivalNumbers } from './arrival-numbers.ts';

describe('arrivalNumbers', () => {
  it.each([
    [[], { next: 1, gaps: [] }],
    [[215], { next: 216, gaps: [] }],
    [[3, 1, 6], { next: 7, gaps: [2, 4, 5] }],
  ])('after %j', (given, expected) => expect(arrivalNumbers(given)).toEqual(expected));
});
