import type { Points } from '../../kernel/points.ts';
import { sameMeasure } from '../formulas/measure.ts';
import type { Measure } from '../formulas/measure.ts';

/** What a cell says: points given by hand, what was measured, or both; both null for an empty cell. */
export type CellContent = { readonly value: Points | null; readonly measure: Measure | null };

/** Whether two cells say the same, wherever their scores came from. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  return a.value === b.value && sameMeasure(a.measure, b.measure);
}
