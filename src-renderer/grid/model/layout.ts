import type { GridCellRef, GridColumn, GridRow } from '../types.ts';
import type { Position } from './position.ts';

/** Columns in the order they are shown, and where they lie, in px from the left of the content. */
export interface ColumnLayout {
  readonly columns: readonly GridColumn[];
  readonly indexById: ReadonlyMap<string, number>;
  readonly pinnedCount: number;
  /** Width of the row numbers, left of the first column. */
  readonly ordinalWidth: number;
  /** Width of the row numbers and the pinned columns together. */
  readonly pinnedWidth: number;
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly totalWidth: number;
}

export interface RowOrder {
  readonly ids: readonly string[];
  readonly indexById: ReadonlyMap<string, number>;
}

export function layOutColumns(
  columns: readonly GridColumn[],
  widths: readonly number[],
  ordinalWidth: number,
): ColumnLayout {
  const starts: number[] = [];
  let end = ordinalWidth;
  for (const width of widths) {
    starts.push(end);
    end += width;
  }
  const pinnedCount = columns.filter((column) => column.pinned === true).length;
  return {
    columns,
    indexById: new Map(columns.map((column, index) => [column.id, index])),
    pinnedCount,
    ordinalWidth,
    pinnedWidth: starts[pinnedCount] ?? end,
    starts,
    widths,
    totalWidth: end,
  };
}

/** The order of the rows; the previous object where it is still the same, so that an edit doesn't touch every row. */
export function orderRows(rows: readonly GridRow[], previous: RowOrder | null): RowOrder {
  if (previous?.ids.length === rows.length && rows.every((row, index) => row.id === previous.ids[index])) {
    return previous;
  }
  return {
    ids: rows.map((row) => row.id),
    indexById: new Map(rows.map((row, index) => [row.id, index])),
  };
}

/** Where a cell is shown, or null where its row or column is not. */
export function positionIn(rowOrder: RowOrder, layout: ColumnLayout, cell: GridCellRef): Position | null {
  const row = rowOrder.indexById.get(cell.rowId);
  const column = layout.indexById.get(cell.columnId);
  return row === undefined || column === undefined ? null : { row, column };
}

/** The index of the column under x (px of the content), the first or last one beyond the rims. */
export function columnAt(layout: ColumnLayout, x: number): number {
  let low = 0;
  let high = layout.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((layout.starts[middle] ?? 0) <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function isPinned(layout: ColumnLayout, { column }: Pick<Position, 'column'>): boolean {
  return column < layout.pinnedCount;
}
