import type { UnitId } from '../kernel/ids.ts';
import { pointsOf } from '../kernel/points.ts';
import type { Points } from '../kernel/points.ts';
import { err, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { cleanText } from '../kernel/vietnamese-text.ts';
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

/**
 * `ambiguous`: `1.234` is 1234 to one office and 1,234 to another. `too_many_decimals`: scores have two at most, and a
 * third is never rounded away silently.
 */
export type ScoreTextError = { readonly code: 'not_a_number' | 'ambiguous' | 'too_many_decimals' };

/**
 * Reads a typed or pasted score: `12,5`, `12.5`, `1.234,5` and `1,234.5`. Empty text is no score (null), which takes the
 * cell away.
 */
export function parseScore(text: string): Result<Points | null, ScoreTextError> {
  const typed = cleanText(text);
  if (typed === '') return ok(null);
  const match = /^([-−]?)([\d.,]*\d)$/.exec(typed);
  const [, sign = '', digits = ''] = match ?? [];
  const number = match ? splitNumber(digits) : err({ code: 'not_a_number' as const });
  if (!number.ok) return number;
  const { whole, decimals } = number.value;
  if (decimals.length > 2) return err({ code: 'too_many_decimals' });
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(hundredths)) return err({ code: 'not_a_number' });
  return ok(pointsOf(sign === '' || hundredths === 0 ? hundredths : -hundredths));
}

/** Tells thousands from decimals; trailing zeros of the decimals are dropped. */
function splitNumber(text: string): Result<{ whole: string; decimals: string }, ScoreTextError> {
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return err({ code: 'ambiguous' });
  // One kind of separator, more than once: only thousands look like this.
  if (/^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/.test(text)) {
    return ok({ whole: text.replace(/[.,]/g, ''), decimals: '' });
  }
  const grouped =
    /^(\d*|[1-9]\d{0,2}(?:\.\d{3})+),(\d+)$|^(\d*|[1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$|^(\d+)$/.exec(text);
  if (!grouped) return err({ code: 'not_a_number' });
  const [, wholeComma, decimalsComma, wholePoint, decimalsPoint, plain] = grouped;
  const whole = (wholeComma ?? wholePoint ?? plain ?? '').replace(/[.,]/g, '');
  return ok({ whole, decimals: (decimalsComma ?? decimalsPoint ?? '').replace(/0+$/, '') });
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
