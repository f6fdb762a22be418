import { describe, expect, it } from 'vitest';

import { snapBlock } from './snap.ts';

const sheet = { width: 40_000, height: 30_000, frame: null };
const block = { x: 1_000, y: 1_000, width: 10_000, height: 1_000 };

describe('snapBlock', () => {
  it('leaves a block where it is while nothing is near', () => {
    expect(snapBlock(block, [], sheet, 100)).toEqual({ x: 1_000, y: 1_000, guideX: null, guideY: null });
  });

  it('draws the middle of a block to the middle of the sheet', () => {
    expect(snapBlock({ ...block, x: 15_080 }, [], sheet, 100)).toMatchObject({ x: 15_000, guideX: 20_000 });
  });

  it('takes the nearest of edges and middles of other blocks and of the frame', () => {
    const other = { x: 1_060, y: 5_000, width: 4_000, height: 1_000 };
    const frame = { x: 1_040, y: 900, width: 38_000, height: 28_000 };
    expect(snapBlock(block, [other], { ...sheet, frame }, 150)).toEqual({
      x: 1_040,
      y: 900,
      guideX: 1_040,
      guideY: 900,
    });
    expect(snapBlock({ ...block, y: 3_950 }, [other], sheet, 100)).toMatchObject({
      x: 1_060,
      y: 4_000,
      guideY: 5_000,
    });
  });
});
