import { parseDecimal } from '../kernel/decimal-text.ts';
import type { AmbiguousNumber, DecimalTextError } from '../kernel/decimal-text.ts';
import type { UnitId } from '../kernel/ids.ts';
import { pointsOf } from '../kernel/points.ts';
import type { Points } from '../kernel/points.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { scoreLayers } from './layer.ts';
import type { ScoreLayer } from './layer.ts';
import type { Measure } from './measure.ts';
import type { Criterion } from './scheme.ts';

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
  | { readonly code: 'below_zero'; readonly value: Points };

/** Checks that a score fits its criterion. */
export function validateScore(
  value: Points,
  { maximum }: Pick<Criterion, 'maximum'>,
): Result<Points, ScoreRangeError> {
  if (value < 0) return err({ code: 'below_zero', value });
  return value > maximum ? err({ code: 'over_maximum', value, maximum }) : ok(value);
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
  criterion: Pick<Criterion, 'maximum'>,
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

/**
 * The score that counts for each unit and criterion: the appraisal's over the cluster's over the unit's own. Pass the
 * cells of one layer only to get that layer's scores.
 */
export function effectiveValues(
  cells: readonly ScoreCell[],
): ReadonlyMap<UnitId, ReadonlyMap<string, Points>> {
  const values = new Map<UnitId, Map<string, Points>>();
  for (const layer of scoreLayers) {
    for (const cell of cells) {
      if (cell.layer !== layer || cell.value === null) continue;
      const ofUnit = values.get(cell.unitId) ?? new Map<string, Points>();
      values.set(cell.unitId, ofUnit.set(cell.criterionCode, cell.value));
    }
  }
  return values;
}
