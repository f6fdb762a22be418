import type { Points } from '../../domain/kernel/points.ts';
import type { CellContent } from '../scoring/write-scores.ts';

/** What a cell says when points were typed; null for an empty cell. */
export function typedPoints(hundredths: number | null): CellContent {
  return { value: hundredths as Points | null, measure: null };
}
