import type { Points } from '../../domain/kernel/points.ts';
import type { CellContent } from '../../domain/scoring/sheet/cell-content.ts';

/** What a cell says when points were typed; null for an empty cell. */
export function typedPoints(hundredths: number | null): CellContent {
  return { value: hundredths as Points | null, measure: null };
}
