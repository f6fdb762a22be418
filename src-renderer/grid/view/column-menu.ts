import type { GridContext } from '../model/grid-context.ts';
import { holdsFigures } from '../rendering/cell-style.ts';
import type { GridAggregate } from '../types.ts';
import { collapseToLevel, isCollapsed, pathToToggle } from './collapse.ts';
import { fitWidth } from './fit-width.ts';
import type { PopupAnchor } from './grid-popup.ts';
import {
  columnsMeant,
  filterColumn,
  hideColumns,
  moveColumn,
  resetLayout,
  setCollapsed,
  sortColumn,
  sortsShown,
  toggleDense,
  toggleFreeze,
  toggleHeading,
} from './layout-actions.ts';
import { menuItem as item } from './menu-entries.ts';
import type { MenuEntry } from './menu-entries.ts';
import { changeLayout } from './use-layout.ts';

const aggregates: readonly (GridAggregate | 'none')[] = ['sum', 'average', 'count', 'min', 'max', 'none'];

/** The menu of a column's heading. */
export function columnMenuEntries(
  context: GridContext,
  columnId: string,
  anchor: PopupAnchor,
): readonly MenuEntry[] {
  const { gridLayout, labels, layout } = context.rendered;
  const { view } = labels;
  const column = layout.columns[layout.indexById.get(columnId) ?? -1];
  if (column === undefined) return [];
  const isFiltered = gridLayout.filters.some((filter) => filter.columnId === columnId);
  const chosen = gridLayout.aggregates[columnId] ?? column.aggregate;
  const summable = column.summable ?? holdsFigures(column);
  return [
    ...sortEntries(context, columnId),
    item('filter', view.filter, () => context.store.update({ popup: { kind: 'filter', anchor, columnId } })),
    ...(isFiltered
      ? [item('clear-filter', view.clearFilter, () => filterColumn(context, columnId, null))]
      : []),
    ...columnViewEntries(context, columnId),
    item('fit-width', view.fitWidth, () => fitWidth(context, columnId)),
    item('move-left', view.moveLeft, () => moveColumn(context, columnId, -1), 'Ctrl+Alt+←'),
    item('move-right', view.moveRight, () => moveColumn(context, columnId, 1), 'Ctrl+Alt+→'),
    item('dense', view.dense, () => toggleDense(context)),
    item('columns', view.chooseColumns, () => context.store.update({ popup: { kind: 'columns', anchor } })),
    item('reset', view.resetLayout, () => resetLayout(context)),
    item('print', view.print, () => context.store.update({ popup: { kind: 'print', anchor } }), 'Ctrl+P'),
    ...headingEntries(context, columnId),
    { kind: 'line', id: 'totals', title: view.totals },
    ...aggregates
      .filter((kind) => summable || kind === 'count' || kind === 'none')
      .map((kind) => ({
        kind: 'item' as const,
        id: `total-${kind}`,
        label: view.aggregates[kind],
        checked: chosen === kind,
        onSelect: () =>
          changeLayout(context, (kept) => ({
            ...kept,
            aggregates: { ...kept.aggregates, [columnId]: kind },
          })),
      })),
  ];
}

/** Sorting by a column; adding a key makes sense once there is another one, and only the grid sorts by several. */
export function sortEntries(context: GridContext, columnId: string): readonly MenuEntry[] {
  const { labels, layout, props } = context.rendered;
  const { view } = labels;
  const column = layout.columns[layout.indexById.get(columnId) ?? -1];
  if (column?.sortable !== true) return [];
  const sorts = sortsShown(context.rendered);
  const canAdd = props.onSortChange === undefined && sorts.some((sort) => sort.columnId !== columnId);
  return [
    item('sort-ascending', view.sortAscending, () => sortColumn(context, columnId, 'ascending', false)),
    item('sort-descending', view.sortDescending, () => sortColumn(context, columnId, 'descending', false)),
    ...(canAdd
      ? [
          item('add-ascending', view.addSortAscending, () =>
            sortColumn(context, columnId, 'ascending', true),
          ),
          item('add-descending', view.addSortDescending, () =>
            sortColumn(context, columnId, 'descending', true),
          ),
        ]
      : []),
    ...(sorts.length === 0
      ? []
      : [item('no-sort', view.noSort, () => sortColumn(context, columnId, null, false))]),
  ];
}

/** Hiding and freezing, as both menus have them. */
export function columnViewEntries(context: GridContext, columnId: string): readonly MenuEntry[] {
  const { labels, layout } = context.rendered;
  const { view } = labels;
  const meant = columnsMeant(context, columnId).length;
  const isLastFrozen = layout.indexById.get(columnId) === layout.pinnedCount - 1;
  return [
    item(
      'hide',
      meant > 1 ? view.hideColumns(labels.formatCount(meant)) : view.hideColumn,
      () => hideColumns(context, columnId),
      undefined,
      meant >= layout.columns.length,
    ),
    item(
      'freeze',
      isLastFrozen ? view.unfreeze : view.freeze,
      () => toggleFreeze(context, columnId),
      'Ctrl+Alt+F',
    ),
  ];
}

function headingEntries(context: GridContext, columnId: string): readonly MenuEntry[] {
  const { ordered, gridLayout, labels } = context.rendered;
  const { view } = labels;
  const all = collapseToLevel(ordered, 1);
  const column = ordered.find((each) => each.id === columnId);
  if (all.length === 0 || column === undefined) return [];
  const { collapsed } = gridLayout;
  const toOpen = pathToToggle(ordered, collapsed, column, true);
  const toCollapse = pathToToggle(ordered, collapsed, column, false);
  return [
    { kind: 'line', id: 'headings' },
    ...(toCollapse === null
      ? []
      : [item('collapse', view.collapseHeading, () => toggleHeading(context, toCollapse), 'Alt+Shift+←')]),
    ...(toOpen === null
      ? []
      : [item('open', view.openHeading, () => toggleHeading(context, toOpen), 'Alt+Shift+→')]),
    item(
      'collapse-all',
      view.collapseAll,
      () => setCollapsed(context, all),
      undefined,
      all.every((path) => isCollapsed(collapsed, path)),
    ),
    item('open-all', view.openAll, () => setCollapsed(context, []), undefined, collapsed.length === 0),
  ];
}
