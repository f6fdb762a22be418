import type { GridAlign, GridColumn } from '../types.ts';

/** Figures stand right, so that their digits line up; all else left, unless the column says otherwise. */
export function alignOf(column: GridColumn): GridAlign {
  return column.align ?? (column.kind === 'points' ? 'end' : 'start');
}
