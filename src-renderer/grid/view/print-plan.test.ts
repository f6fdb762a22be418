import { describe, expect, it } from 'vitest';

import { planPrint } from './print-plan.ts';

const fitted = { orientation: 'landscape', fitToWidth: true } as const;
const natural = { orientation: 'landscape', fitToWidth: false } as const;

describe('planPrint', () => {
  it('prints what fits on one page as it is', () => {
    expect(planPrint([190, 92, 92], 1, 44, fitted)).toEqual({ scale: 12 / 14, parts: [[0, 1, 2]] });
  });

  it('shrinks a little to fit', () => {
    const { scale, parts } = planPrint([190, ...Array.from({ length: 14 }, () => 92)], 1, 44, fitted);
    expect(parts).toHaveLength(1);
    expect(scale).toBeGreaterThan(0.57);
    expect(scale).toBeLessThan(12 / 14);
  });

  it('repeats the frozen columns on each page across, each other column being printed once', () => {
    const { parts } = planPrint([190, ...Array.from({ length: 20 }, () => 92)], 1, 44, natural);
    expect(parts.every((part) => part[0] === 0)).toBe(true);
    expect(parts.flatMap((part) => part.slice(1))).toEqual(
      Array.from({ length: 20 }, (_each, index) => index + 1),
    );
  });

  it('does not repeat frozen columns that take half the page, and gives a wide column a page', () => {
    expect(planPrint([800, 92, 1500], 1, 44, natural).parts).toEqual([[0, 1], [2]]);
    expect(planPrint([100, 100], 2, 44, natural).parts).toEqual([[0, 1]]);
  });
});
