import type { Brand } from './brand.ts';
import { formatScaled, scaleUp } from './decimal.ts';
import { roundedRatio, times } from './whole.ts';
import type { Whole } from './whole.ts';

/** Score points in hundredths: 95,5 points are 9550. Always an integer. */
export type Points = Brand<number, 'hundredths of a point'>;

/** Takes whole or fractional points, as schemes and workbooks write them, to hundredths (half away from zero). */
export function pointsFrom(value: number): Points {
  return scaleUp(value, 2) as Points;
}

/** Hundredths that are known to be an integer already (from the database or from another Points sum). */
export function pointsOf(hundredths: number): Points {
  if (!Number.isSafeInteger(hundredths)) throw new Error(`Not a whole number of hundredths: ${hundredths}`);
  return hundredths as Points;
}

/** Sums points; an empty list is 0. */
export function sumPoints(values: readonly Points[]): Points {
  return values.reduce((sum, value) => sum + value, 0) as Points;
}

/** The same points to be taken off. */
export function negative(points: Points): Points {
  // Not -points: that would make -0 of 0.
  return (0 - points) as Points;
}

/**
 * points × numerator / denominator to a hundredth, half away from zero. Every score that is computed is rounded here, once,
 * where it becomes the score of a criterion; sums of scores are exact.
 */
export function roundedShare(points: number, numerator: Whole, denominator: Whole): Points {
  return pointsOf(roundedRatio(times(points, numerator), denominator));
}

/** `9550` → `95,5`; `123450` → `1.234,5`. Without trailing zeros, as offices write scores. */
export function formatPoints(points: Points): string {
  return formatScaled(points, 2);
}
