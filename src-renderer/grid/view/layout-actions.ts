import { columnAtIndex, positionOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import type { Position } from '../model/position.ts';
import { activeOrNearest, activePosition, selectedAreas, selectRange } from '../selection/grid-selection.ts';
import { showCell } from '../selection/show-cell.ts';
import type { GridColumn, GridCondition, GridLayout, GridSort } from '../types.ts';
import { moveColumnBy, moveColumnTo, nearestShown } from './arrange-columns.ts';
import { pathToToggle, toggleCollapsed } from './collapse.ts';
import type { HeadingPath } from './collapse.ts';
import { replaceFilter } from './filter-rows.ts';
import { emptyGridLayout, zoomBy } from './grid-layout.ts';
import { anchorOf } from './grid-popup.ts';
import type { PopupAnchor } from './grid-popup.ts';
import { nextSorts } from './sort-rows.ts';
import { changeLayout } from './use-layout.ts';

/** Frozen columns and rows leave at least this share of the grid to the others. */
const leastScrolledShare = 0.3;

/** A click on a heading's sort button: ascending, descending, unsorted. The page does it where the order is its business. */
export function toggleSort(context: GridContext, columnId: string, adding: boolean): void {
  const sorts = sortsShown(context.rendered);
  const isPages = context.rendered.props.onSortChange !== undefined;
  sortBy(context, nextSorts(sorts, columnId, adding && !isPages));
}

export function sortColumn(
  context: GridContext,
  columnId: string,
  direction: GridSort['direction'] | null,
  adding: boolean,
): void {
  const others = adding ? sortsShown(context.rendered).filter((sort) => sort.columnId !== columnId) : [];
  sortBy(context, direction === null ? others : [...others, { columnId, direction }]);
}

function sortBy(context: GridContext, sorts: readonly GridSort[]): void {
  const { onSortChange } = context.rendered.props;
  if (onSortChange !== undefined) {
    onSortChange(sorts[0] ?? null);
    return;
  }
  selectOnlyActive(context);
  changeLayout(context, (layout) => ({ ...layout, sort: sorts }));
  context.reapply();
}

/** The sort keys as headings show them, whoever sorts. */
export function sortsShown({
  props,
  gridLayout,
}: Pick<GridContext['rendered'], 'props' | 'gridLayout'>): readonly GridSort[] {
  if (props.onSortChange === undefined) return gridLayout.sort;
  return props.sort === undefined || props.sort === null ? [] : [props.sort];
}

export function filterColumn(context: GridContext, columnId: string, condition: GridCondition | null): void {
  selectOnlyActive(context);
  changeLayout(context, (layout) => ({
    ...layout,
    filters: replaceFilter(layout.filters, columnId, condition),
  }));
  context.reapply();
}

export function clearFilters(context: GridContext): void {
  changeLayout(context, (layout) => ({ ...layout, filters: [], search: '' }));
}

export function searchRows(context: GridContext, search: string): void {
  changeLayout(context, (layout) => ({ ...layout, search }));
}

/** A range by ids would span other rows in another order. */
function selectOnlyActive(context: GridContext): void {
  const active = activePosition(context);
  if (active !== null) selectRange(context, active, active);
}

/** The columns that a command on one of them means: all selected ones where it is among whole selected columns. */
export function columnsMeant(context: GridContext, columnId: string): readonly GridColumn[] {
  const { layout, rows } = context.rendered;
  const index = layout.indexById.get(columnId);
  if (index === undefined) return [];
  const area = selectedAreas(context).find(
    ({ top, bottom, left, right }) =>
      top === 0 && bottom === rows.length - 1 && left <= index && index <= right,
  );
  return area === undefined
    ? layout.columns.slice(index, index + 1)
    : layout.columns.slice(area.left, area.right + 1);
}

export function hideColumns(context: GridContext, columnId: string): void {
  const ids = columnsMeant(context, columnId).map((column) => column.id);
  if (ids.length >= context.rendered.layout.columns.length) return;
  selectOnlyActive(context);
  changeLayout(context, (layout) => ({ ...layout, hidden: [...new Set([...layout.hidden, ...ids])] }));
}

export function setHidden(context: GridContext, hidden: readonly string[]): void {
  changeLayout(context, (layout) => ({ ...layout, hidden }));
}

/** Freezes the columns up to this one, or none where it is the last frozen one. */
export function toggleFreeze(context: GridContext, columnId: string): void {
  const { layout, gridLayout } = context.rendered;
  const index = layout.indexById.get(columnId);
  if (index === undefined) return;
  if (index === layout.pinnedCount - 1) {
    changeLayout(context, () => ({ ...gridLayout, pinned: [] }));
    return;
  }
  const end = (layout.starts[index] ?? 0) + (layout.widths[index] ?? 0);
  if (end > (context.scroller?.clientWidth ?? 0) * (1 - leastScrolledShare)) {
    context.store.update({ notice: context.rendered.labels.view.tooWideToFreeze });
    return;
  }
  const pinned = layout.columns.slice(0, index + 1).map((column) => column.id);
  changeLayout(context, () => ({ ...gridLayout, pinned }));
}

/** Freezes the rows down to this one, or none where it is the last frozen one. */
export function toggleFreezeRows(context: GridContext, row: number): void {
  const { frozenRows, rowHeight, headerHeight, totalsHeight, labels } = context.rendered;
  const room = (context.scroller?.clientHeight ?? 0) - headerHeight - totalsHeight;
  if (row !== frozenRows - 1 && (row + 1) * rowHeight > room * (1 - leastScrolledShare)) {
    context.store.update({ notice: labels.view.tooManyToFreeze });
    return;
  }
  changeLayout(context, (layout) => ({ ...layout, frozenRows: row === frozenRows - 1 ? 0 : row + 1 }));
}

export function moveColumn(context: GridContext, columnId: string, step: -1 | 1): void {
  const { ordered, layout } = context.rendered;
  changeLayout(context, (kept) => ({
    ...kept,
    order: moveColumnBy(ordered, layout.columns, columnId, step),
  }));
}

export function moveColumnToPlaceOf(context: GridContext, columnId: string, to: string): void {
  const { ordered } = context.rendered;
  changeLayout(context, (kept) => ({ ...kept, order: moveColumnTo(ordered, columnId, to) }));
}

/** Keeps widths that are in px as shown now. */
export function setWidths(
  context: GridContext,
  widths: readonly (readonly [columnId: string, width: number])[],
): void {
  const { scale } = context.rendered;
  const unscaled = widths.map(([columnId, width]) => [columnId, Math.round(width / scale)] as const);
  changeLayout(context, (layout) => ({
    ...layout,
    widths: { ...layout.widths, ...Object.fromEntries(unscaled) },
  }));
}

export function toggleHeading(context: GridContext, path: HeadingPath): void {
  changeLayout(context, (layout) => ({ ...layout, collapsed: toggleCollapsed(layout.collapsed, path) }));
}

export function setCollapsed(context: GridContext, collapsed: GridLayout['collapsed']): void {
  changeLayout(context, (layout) => ({ ...layout, collapsed }));
}

/** Collapses the innermost open heading of the active column, or opens its outermost collapsed one. */
export function toggleActiveHeading(context: GridContext, open: boolean): void {
  const active = activePosition(context);
  const column = active === null ? undefined : columnAtIndex(context, active.column);
  if (column === undefined) return;
  const { ordered, gridLayout } = context.rendered;
  const path = pathToToggle(ordered, gridLayout.collapsed, column, open);
  if (path !== null) toggleHeading(context, path);
}

export function zoom(context: GridContext, steps: -1 | 0 | 1): void {
  changeLayout(context, (layout) => (steps === 0 ? { ...layout, zoom: 100 } : zoomBy(layout, steps)));
}

export function toggleDense(context: GridContext): void {
  changeLayout(context, (layout) => ({ ...layout, dense: !layout.dense }));
}

export function resetLayout(context: GridContext): void {
  changeLayout(context, () => emptyGridLayout);
}

/** Keeps the selection to what is shown; where its active cell is gone, the nearest one to it becomes active. */
export function pruneSelection(context: GridContext): void {
  const { table, rendered, store } = context;
  const ranges = table.atoms.cellSelection.get();
  const last = ranges.at(-1);
  if (last === undefined || store.get().mode !== 'navigate') return;
  const isWhole = ranges.every(
    (range) =>
      positionOf(context, { rowId: range.anchorRowId, columnId: range.anchorColumnId }) !== null &&
      positionOf(context, { rowId: range.focusRowId, columnId: range.focusColumnId }) !== null,
  );
  if (isWhole || rendered.rows.length === 0) return;
  const row = rendered.rowOrder.indexById.get(last.anchorRowId) ?? activeOrNearest(context)?.row ?? 0;
  const column = nearestShown(rendered.ordered, rendered.layout.columns, last.anchorColumnId);
  selectRange(context, { row, column }, { row, column });
}

/** Where a popup of the active cell hangs. */
function activeCellAnchor(context: GridContext): { at: Position; anchor: PopupAnchor } | null {
  const at = activePosition(context);
  if (at === null || context.input === null) return null;
  showCell(context, at);
  return { at, anchor: anchorOf(context.input) };
}

export function openActivePopup(
  context: GridContext,
  kind: 'cell-menu' | 'column-menu' | 'note' | 'print' | 'shortcuts',
): void {
  const place = activeCellAnchor(context);
  if (place === null) return;
  if (kind === 'print' || kind === 'shortcuts') {
    context.store.update({ popup: { kind, anchor: place.anchor } });
    return;
  }
  const { rowOrder, layout } = context.rendered;
  const rowId = rowOrder.ids[place.at.row];
  const columnId = layout.columns[place.at.column]?.id;
  if (rowId === undefined || columnId === undefined) return;
  const { anchor } = place;
  context.store.update({
    popup: kind === 'column-menu' ? { kind, anchor, columnId } : { kind, anchor, cell: { rowId, columnId } },
  });
}

/** Shuts the menu or panel; the keyboard is the grid's again unless the user went elsewhere. */
export function closePopup(context: GridContext, refocus: boolean): void {
  context.store.update({ popup: null });
  if (refocus) context.input?.focus({ preventScroll: true });
}
