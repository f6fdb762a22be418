import type { GridAlign, GridColumn } from '../types.ts';

/** Figures stand right, so that their digits line up; all else left, unless the column says otherwise. */
export function alignOf(column: GridColumn): GridAlign {
  return column.align ?? (holdsFigures(column) ? 'end' : column.kind === 'check' ? 'center' : 'start');
}

/** Whether its values are figures, which line up and add up. */
export function holdsFigures({ kind }: GridColumn): boolean {
  return kind === 'points' || kind === 'number';
}
