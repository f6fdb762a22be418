import { describe, expect, it } from 'vitest';

import { stretchToDraw } from './stretch-to-draw.ts';

const overscan = { ahead: 8, behind: 3, least: 2 };

describe('stretchToDraw', () => {
  it('begins with what is in sight and little more', () => {
    expect(stretchToDraw(null, { first: 0, last: 20 }, overscan, 100)).toEqual({ first: 0, last: 22 });
  });

  it('stays while there is enough on both sides, and then goes ahead', () => {
    const steps = [1, 7, 8].map((first) =>
      stretchToDraw({ first: 0, last: 29 }, { first, last: first + 20 }, overscan, 100),
    );
    expect(steps).toEqual([
      { first: 0, last: 29 },
      { first: 0, last: 29 },
      { first: 5, last: 36 },
    ]);
  });

  it('goes ahead backwards too', () => {
    expect(stretchToDraw({ first: 30, last: 60 }, { first: 31, last: 51 }, overscan, 100)).toEqual({
      first: 23,
      last: 54,
    });
  });

  it('never leaves the grid and stays at its ends', () => {
    const atEnd = { first: 76, last: 99 };
    expect(stretchToDraw({ first: 70, last: 92 }, { first: 79, last: 99 }, overscan, 100)).toEqual(atEnd);
    expect(stretchToDraw(atEnd, { first: 79, last: 99 }, overscan, 100)).toBe(atEnd);
  });

  it('begins anew after a jump', () => {
    expect(stretchToDraw({ first: 0, last: 30 }, { first: 60, last: 80 }, overscan, 100)).toEqual({
      first: 58,
      last: 82,
    });
  });
});
