import { positionOf, refAt, shapeOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import type { GridTable } from '../model/grid-table.ts';
import { positionIn } from '../model/layout.ts';
import type { ColumnLayout, RowOrder } from '../model/layout.ts';
import { clampPosition, filledArea } from '../model/position.ts';
import type { Area, Position } from '../model/position.ts';
import { showCell } from './show-cell.ts';

/** The selected rectangles, none touching another. */
export function selectedAreas({ table }: GridContext): Area[] {
  return table.getCellSelectionBounds().map((bounds) => ({
    top: bounds.minRowIndex,
    left: bounds.minColumnIndex,
    bottom: bounds.maxRowIndex,
    right: bounds.maxColumnIndex,
  }));
}

/** The one rectangle that is selected, or null for none or for several apart. */
export function selectedArea(context: GridContext): Area | null {
  return filledArea(selectedAreas(context));
}

/** The active cell: where the last range began. Null before the first focus and when its row or column is gone. */
export function activePosition({ table, rendered }: GridContext): Position | null {
  return activeIn(table, rendered.rowOrder, rendered.layout);
}

/** The same for components, which name the order of rows and columns that they render. */
export function activeIn(table: GridTable, rowOrder: RowOrder, layout: ColumnLayout): Position | null {
  const range = table.atoms.cellSelection.get().at(-1);
  if (range === undefined) return null;
  return positionIn(rowOrder, layout, { rowId: range.anchorRowId, columnId: range.anchorColumnId });
}

/** The active cell, or the place nearest to where it last was, or null in an empty grid. */
export function activeOrNearest(context: GridContext): Position | null {
  const shape = shapeOf(context);
  if (shape.rowCount === 0 || shape.columnCount === 0) return null;
  return activePosition(context) ?? clampPosition(context.lastActive, shape);
}

/** Where the active range ends: the corner that Shift moves. */
export function focusPosition(context: GridContext): Position | null {
  const range = context.table.atoms.cellSelection.get().at(-1);
  return range === undefined
    ? null
    : positionOf(context, { rowId: range.focusRowId, columnId: range.focusColumnId });
}

/** Makes one cell active and selects it alone. */
export function selectCell(context: GridContext, position: Position): void {
  selectRange(context, position, position);
  showCell(context, position);
}

/** Selects a rectangle alone; `anchor` becomes the active cell. Scrolls nowhere. */
export function selectRange(context: GridContext, anchor: Position, focus: Position): void {
  const range = rangeOf(context, anchor, focus);
  if (range === null) return;
  context.lastActive = anchor;
  context.table.setCellSelection([range]);
}

/** Adds a rectangle to what is selected; `anchor` becomes the active cell. */
export function addRange(context: GridContext, anchor: Position, focus: Position): void {
  const range = rangeOf(context, anchor, focus);
  if (range === null) return;
  context.lastActive = anchor;
  context.table.setCellSelection((ranges) => [...ranges, range]);
}

/** Moves the far corner of the last range; the active cell stays. */
export function extendTo(context: GridContext, focus: Position): void {
  const anchor = activeOrNearest(context);
  const range = anchor === null ? null : rangeOf(context, anchor, focus);
  if (range === null) return;
  context.table.setCellSelection((ranges) => [...ranges.slice(0, -1), range]);
}

/** Makes another cell of the selection active and keeps the selection. */
export function activateInside(context: GridContext, position: Position): void {
  const range = rangeOf(context, position, position);
  if (range === null) return;
  context.lastActive = position;
  context.table.setCellSelection((ranges) => {
    const last = ranges.at(-1);
    const lastIsOneCell =
      last !== undefined &&
      last.anchorRowId === last.focusRowId &&
      last.anchorColumnId === last.focusColumnId;
    // The one-cell range of the step before is inside the selection and only named the active cell.
    return ranges.length > 1 && lastIsOneCell ? [...ranges.slice(0, -1), range] : [...ranges, range];
  });
  showCell(context, position);
}

export function selectAll(context: GridContext): void {
  const { rowCount, columnCount } = shapeOf(context);
  const active = activeOrNearest(context);
  if (active === null) return;
  selectRange(context, { row: 0, column: 0 }, { row: rowCount - 1, column: columnCount - 1 });
  activateInside(context, active);
}

/** Selects rows alone, from edge to edge; the first of them that is shown becomes active. */
export function selectWholeRows(context: GridContext, rowIds: readonly string[]): void {
  const { rowOrder } = context.rendered;
  const lastColumn = shapeOf(context).columnCount - 1;
  const shown = rowIds.flatMap((id) => rowOrder.indexById.get(id) ?? []).toSorted((a, b) => a - b);
  const [first] = shown;
  if (first === undefined) return;
  // The active cell is where the last range begins.
  const ranges = stretchesOf(shown)
    .toReversed()
    .flatMap(
      ([from, to]) => rangeOf(context, { row: from, column: 0 }, { row: to, column: lastColumn }) ?? [],
    );
  context.lastActive = { row: first, column: 0 };
  context.table.setCellSelection(ranges);
  showCell(context, { row: first, column: 0 });
}

/** `3 4 5 9` → 3 to 5, 9 to 9. */
function stretchesOf(ascending: readonly number[]): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const index of ascending) {
    const last = stretches.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else stretches.push([index, index]);
  }
  return stretches;
}

function rangeOf(context: GridContext, anchor: Position, focus: Position) {
  const from = refAt(context, anchor);
  const to = refAt(context, focus);
  if (from === null || to === null) return null;
  return {
    anchorRowId: from.rowId,
    anchorColumnId: from.columnId,
    focusRowId: to.rowId,
    focusColumnId: to.columnId,
  };
}
