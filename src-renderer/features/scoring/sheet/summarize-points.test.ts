import { expect, it } from 'vitest';

import { summarizePoints } from './summarize-points.ts';

it('sums selected points and rounds their average to hundredths', () => {
  expect(summarizePoints([1000, 1001, 1001])).toEqual({
    sum: '30,02',
    average: '10,01',
    min: '10',
    max: '10,01',
  });
});
