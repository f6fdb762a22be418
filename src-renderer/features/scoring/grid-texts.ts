import type { AmbiguousNumber, DecimalTextError } from '../../../src-main/domain/kernel/decimal-text.ts';
import type { Points } from '../../../src-main/domain/kernel/points.ts';
import { formatPoints, pointsOf, sumPoints } from '../../../src-main/domain/kernel/points.ts';
import type { Result } from '../../../src-main/domain/kernel/result.ts';
import { ok } from '../../../src-main/domain/kernel/result.ts';
import type { CriterionRules } from '../../../src-main/domain/scoring/points-range.ts';
import { parseScore, scoreReadings, validateScore } from '../../../src-main/domain/scoring/score-sheet.ts';
import type { ScoreRangeError } from '../../../src-main/domain/scoring/score-sheet.ts';
import type { GridAmbiguity, GridSummary, GridValue } from '../../grid/index.ts';

/** The text of a value: points as offices write them, names and ranks as they are. */
export function formatValue(value: GridValue): string {
  if (value === null) return '';
  return typeof value === 'number' ? formatPoints(pointsOf(value)) : value;
}

/** Reads what was typed into a criterion's cell and checks that it fits. */
export function readScore(
  text: string,
  criterion: CriterionRules,
): Result<Points | null, DecimalTextError | ScoreRangeError> {
  const parsed = parseScore(text);
  if (!parsed.ok || parsed.value === null) return parsed;
  const valid = validateScore(parsed.value, criterion);
  return valid.ok ? ok(valid.value) : valid;
}

/** What the grid asks about a score that can be read in two ways. */
export function ambiguityOf(
  number: AmbiguousNumber,
  criterion: CriterionRules,
  message: string,
): GridAmbiguity {
  const readings = scoreReadings(number, criterion).map(({ style, value }) => ({
    style,
    value,
    label: formatPoints(value),
  }));
  return { kind: 'ambiguous', message, readings };
}

/** Sum and average of selected points; the average is rounded to hundredths. */
export const summarizePoints: GridSummary = (values) => {
  const sum = sumPoints(values.map(pointsOf));
  return {
    sum: formatPoints(sum),
    average: values.length === 0 ? '' : formatPoints(pointsOf(Math.round(sum / values.length))),
  };
};
