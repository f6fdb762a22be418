import type { Area } from '../model/position.ts';
import { cellCount } from '../model/position.ts';
import type { GridColumn, GridRow } from '../types.ts';
import { holdsFigures } from './cell-style.ts';

/** What the status bar says of the selection; `numbers` are those of columns that may be summed. */
export interface SelectionFigures {
  readonly cells: number;
  readonly filled: number;
  readonly numbers: readonly number[];
}

export function selectionFigures(
  areas: readonly Area[],
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): SelectionFigures {
  const numbers: number[] = [];
  let filled = 0;
  for (const area of areas) {
    for (const row of rows.slice(area.top, area.bottom + 1)) {
      for (const column of columns.slice(area.left, area.right + 1)) {
        const value = row.values[column.id] ?? null;
        if (value === null || value === '') continue;
        filled += 1;
        if (typeof value === 'number' && (column.summable ?? holdsFigures(column))) numbers.push(value);
      }
    }
  }
  return { cells: areas.reduce((sum, area) => sum + cellCount(area), 0), filled, numbers };
}
