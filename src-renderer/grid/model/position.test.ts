import { describe, expect, it } from 'vitest';

import { filledArea, positionsIn } from './position.ts';

describe('areas', () => {
  it('fills one rectangle only without gaps', () => {
    const left = { top: 0, left: 0, bottom: 2, right: 0 };
    expect(filledArea([left, { top: 0, left: 1, bottom: 2, right: 1 }])).toEqual({ ...left, right: 1 });
    expect(filledArea([left, { top: 0, left: 2, bottom: 2, right: 2 }])).toBeNull();
    expect(filledArea([])).toBeNull();
  });

  it('lists its cells row by row', () => {
    expect(positionsIn([{ top: 0, left: 1, bottom: 1, right: 2 }])).toEqual([
      { row: 0, column: 1 },
      { row: 0, column: 2 },
      { row: 1, column: 1 },
      { row: 1, column: 2 },
    ]);
  });
});
