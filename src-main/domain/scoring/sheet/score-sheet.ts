import { parseDecimal } from '../../kernel/decimal-text.ts';
import type { AmbiguousNumber, DecimalTextError } from '../../kernel/decimal-text.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { pointsOf } from '../../kernel/points.ts';
import type { Points } from '../../kernel/points.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import type { Measure } from '../formulas/measure.ts';
import { highestPoints, lowestPoints } from '../formulas/points-range.ts';
import type { CriterionRules } from '../formulas/points-range.ts';
import type { ScoreLayer } from './layer.ts';

/** One cell that says something. What was never given has no cell; it is not 0. */
export type ScoreCell = {
  readonly unitId: UnitId;
  readonly criterionCode: string;
  readonly layer: ScoreLayer;
  /** Points that were given; null where only a measure was. */
  readonly value: Points | null;
  readonly measure: Measure | null;
};

export type ScoreRangeError =
  | { readonly code: 'over_maximum'; readonly value: Points; readonly maximum: Points }
  | { readonly code: 'below_zero'; readonly value: Points }
  /** Where points below zero are allowed, but not so few. */
  | { readonly code: 'below_minimum'; readonly value: Points; readonly minimum: Points }
  /** Not a multiple of the smallest part of a point that the criterion knows. */
  | { readonly code: 'off_step'; readonly value: Points; readonly step: Points };

/** Checks that points given by hand fit their criterion. */
export function validateScore(value: Points, criterion: CriterionRules): Result<Points, ScoreRangeError> {
  const [minimum, maximum] = [lowestPoints(criterion), highestPoints(criterion)];
  if (value < minimum) {
    return err(minimum === 0 ? { code: 'below_zero', value } : { code: 'below_minimum', value, minimum });
  }
  if (value > maximum) return err({ code: 'over_maximum', value, maximum });
  const step = criterion.formula?.kind === 'manual' ? criterion.formula.step : null;
  // The maximum is always within reach, also where it is no multiple of the step.
  const fits = step === null || value % step === 0 || value === maximum || value === minimum;
  return fits ? ok(value) : err({ code: 'off_step', value, step });
}

/** Reads a typed or pasted score. Empty text is no score (null), which takes the cell away. */
export function parseScore(text: string): Result<Points | null, DecimalTextError> {
  const parsed = parseDecimal(text, 2);
  if (!parsed.ok) return parsed;
  return ok(parsed.value === null ? null : pointsOf(parsed.value));
}

/** A way to read an ambiguous score. */
export type ScoreReading = { readonly style: 'thousands' | 'decimals'; readonly value: Points };

/** The readings of an ambiguous score that fit its criterion: with a maximum of 20, `9.500` can only be 9,5. */
export function scoreReadings(
  { thousands, decimals }: AmbiguousNumber,
  criterion: CriterionRules,
): readonly ScoreReading[] {
  const readings = [
    { style: 'thousands', value: thousands },
    { style: 'decimals', value: decimals },
  ] as const;
  return readings.flatMap(({ style, value }) =>
    value === null || !validateScore(pointsOf(value), criterion).ok
      ? []
      : [{ style, value: pointsOf(value) }],
  );
}
