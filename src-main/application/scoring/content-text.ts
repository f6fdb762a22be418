import { assertNever } from '../../domain/kernel/assert-never.ts';
import { formatPoints } from '../../domain/kernel/points.ts';
import { formatQuantity } from '../../domain/kernel/quantity.ts';
import { measureFields } from '../../domain/scoring/formulas/measure.ts';
import type { Measure, MeasureField } from '../../domain/scoring/formulas/measure.ts';
import type { CellContent } from '../../domain/scoring/sheet/cell-content.ts';

/** A cell's content in one line for a sentence: the points that were given, else the figures as a sheet lists them. */
export function contentText({ value, measure }: CellContent): string {
  if (value !== null) return formatPoints(value);
  if (measure === null) return '';
  return measureFields.flatMap((field) => figureText(measure, field) ?? []).join(' · ');
}

function figureText(measure: Measure, field: MeasureField): string | undefined {
  switch (field) {
    case 'target':
    case 'actual':
      return measure[field] === undefined ? undefined : formatQuantity(measure[field]);
    case 'passed':
      return measure.passed === undefined ? undefined : measure.passed ? '✓' : '✗';
    case 'counts':
      return measure.counts?.map((count) => count ?? '–').join(' · ');
    case 'label':
    case 'bonuses':
    case 'penalties':
    case 'rank':
      return measure[field]?.toString();
    default:
      return assertNever(field);
  }
}
