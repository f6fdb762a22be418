import { expect, it } from 'vitest';

import { planCopy } from './copy-plan.ts';

it('copies one rectangle, and ranges of the same rows or columns closed up', () => {
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  expect([
    planCopy([area(0, 1, 1, 2)]),
    planCopy([area(0, 4, 1, 4), area(0, 1, 1, 2)]),
    planCopy([area(0, 1, 0, 2), area(3, 1, 4, 2)]),
    planCopy([area(0, 1, 0, 1), area(3, 2, 3, 2)]),
    planCopy([]),
  ]).toEqual([
    { rows: [0, 1], columns: [1, 2] },
    { rows: [0, 1], columns: [1, 2, 4] },
    { rows: [0, 3, 4], columns: [1, 2] },
    null,
    null,
  ]);
});
