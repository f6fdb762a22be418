import { memo, useMemo } from 'react';
import type { MouseEvent, ReactNode } from 'react';

import { useGridContext } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import type { ColumnLayout } from '../model/layout.ts';
import { selectAll, selectRange } from '../selection/grid-selection.ts';
import type { PointerSelection } from '../selection/use-pointer-selection.ts';
import type { GridColumn, GridLabels, GridLayout, GridSort } from '../types.ts';
import { isCollapsed, isCollapsible } from '../view/collapse.ts';
import type { HeadingPath } from '../view/collapse.ts';
import { dragColumn, isWholeColumnSelected } from '../view/drag-column.ts';
import { fitWidth } from '../view/fit-width.ts';
import { anchorOf } from '../view/grid-popup.ts';
import type { PopupAnchor } from '../view/grid-popup.ts';
import { setWidths, toggleHeading, toggleSort } from '../view/layout-actions.ts';
import { headerCells } from './header-cells.ts';
import type { HeaderCell } from './header-cells.ts';

interface GridHeaderProps {
  readonly layout: ColumnLayout;
  readonly shownColumns: readonly number[];
  /** Heights of the heading rows in px, from the top. */
  readonly levelHeights: readonly number[];
  readonly sorts: readonly GridSort[];
  readonly gridLayout: GridLayout;
  readonly ordered: readonly GridColumn[];
  readonly labels: GridLabels;
  readonly pointer: PointerSelection;
}

/** The heading rows, which stay in sight at the top. */
export const GridHeader = memo(function GridHeader(props: GridHeaderProps) {
  const { layout, shownColumns, levelHeights, labels, pointer } = props;
  const context = useGridContext();
  const cells = useMemo(() => headerCells(layout.columns), [layout.columns]);
  const firstShown = shownColumns[0] ?? layout.pinnedCount;
  const lastShown = shownColumns.at(-1) ?? layout.pinnedCount - 1;
  const tops = levelHeights.map((_height, level) => sumOf(levelHeights.slice(0, level)));

  const renderCell = (cell: HeaderCell): ReactNode => {
    const left = layout.starts[cell.firstColumn] ?? 0;
    const right = (layout.starts[cell.lastColumn] ?? 0) + (layout.widths[cell.lastColumn] ?? 0);
    const box = {
      left,
      width: right - left,
      height: sumOf(levelHeights.slice(cell.level, cell.level + cell.levelSpan)),
    };
    const span = cell.lastColumn - cell.firstColumn + 1;
    // Only the first key: that is what the order of rows goes by.
    const [sort] = props.sorts;
    const sorted = cell.column !== undefined && sort?.columnId === cell.column.id;
    return (
      <div
        key={cell.key}
        role="columnheader"
        className={cell.column === undefined ? 'sg-head-cell sg-heading' : 'sg-head-cell'}
        aria-colindex={cell.firstColumn + 2}
        aria-colspan={span > 1 ? span : undefined}
        aria-rowspan={cell.levelSpan > 1 ? cell.levelSpan : undefined}
        aria-sort={sorted ? sort.direction : undefined}
        title={cell.title}
        style={box}
        onMouseDown={(event) => handleMouseDown(context, pointer, event, cell)}
        onContextMenu={(event) => openMenuAtPointer(context, event, cell)}
      >
        {cell.column === undefined ? (
          <span className="sg-heading-title" style={{ left: layout.pinnedWidth + 6 }}>
            <HeadingToggle
              context={context}
              path={cell.path ?? []}
              title={cell.title}
              ordered={props.ordered}
              collapsed={props.gridLayout.collapsed}
              labels={labels}
            />
            {cell.title}
          </span>
        ) : (
          <ColumnTitle
            context={context}
            column={cell.column}
            sorts={props.sorts}
            isFiltered={props.gridLayout.filters.some((filter) => filter.columnId === cell.column?.id)}
            labels={labels}
          />
        )}
      </div>
    );
  };

  return (
    <div role="rowgroup" className="sg-head" style={{ height: sumOf(levelHeights) }}>
      {levelHeights.map((height, level) => (
        <div
          key={`level-${String(tops[level])}`}
          role="row"
          className="sg-head-row"
          aria-rowindex={level + 1}
          style={{ top: tops[level], height }}
        >
          <div className="sg-pinned" role="presentation" style={{ width: layout.pinnedWidth }}>
            {level === 0 ? (
              <div
                role="columnheader"
                className="sg-head-cell sg-corner"
                aria-colindex={1}
                aria-rowspan={levelHeights.length > 1 ? levelHeights.length : undefined}
                title={labels.selectAll}
                style={{ left: 0, width: layout.ordinalWidth, height: sumOf(levelHeights) }}
                onMouseDown={(event) => selectAllByCorner(context, event)}
              >
                {labels.ordinal}
              </div>
            ) : null}
            {cells
              .filter((cell) => cell.level === level && cell.firstColumn < layout.pinnedCount)
              .map(renderCell)}
          </div>
          {cells
            .filter(
              (cell) =>
                cell.level === level &&
                cell.firstColumn >= layout.pinnedCount &&
                cell.lastColumn >= firstShown &&
                cell.firstColumn <= lastShown,
            )
            .map(renderCell)}
        </div>
      ))}
    </div>
  );
});

interface HeadingToggleProps {
  readonly context: GridContext;
  readonly path: HeadingPath;
  readonly title: string;
  readonly ordered: readonly GridColumn[];
  readonly collapsed: GridLayout['collapsed'];
  readonly labels: GridLabels;
}

/** Collapses a heading to its closing columns and opens it again. */
function HeadingToggle({ context, path, title, ordered, collapsed, labels }: HeadingToggleProps) {
  const canCollapse = useMemo(() => isCollapsible(ordered, path), [ordered, path]);
  if (!canCollapse) return null;
  const isOpen = !isCollapsed(collapsed, path);
  const label = isOpen ? labels.view.collapse(title) : labels.view.open(title);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="sg-heading-toggle"
      aria-expanded={isOpen}
      aria-label={label}
      title={label}
      onMouseDown={keepFocus}
      onClick={() => toggleHeading(context, path)}
    />
  );
}

interface ColumnTitleProps {
  readonly context: GridContext;
  readonly column: GridColumn;
  readonly sorts: readonly GridSort[];
  readonly isFiltered: boolean;
  readonly labels: GridLabels;
}

function ColumnTitle({ context, column, sorts, isFiltered, labels }: ColumnTitleProps) {
  const place = sorts.findIndex((sort) => sort.columnId === column.id);
  const direction = sorts[place]?.direction ?? 'none';
  const { view } = labels;
  const key = place >= 0 && sorts.length > 1 ? labels.formatCount(place + 1) : '';
  return (
    <>
      <span className="sg-column-title">
        <span className="sg-column-name">{column.title}</span>
        {column.subtitle === undefined ? null : <span className="sg-column-subtitle">{column.subtitle}</span>}
      </span>
      <span className="sg-head-buttons" data-busy={isFiltered || place >= 0}>
        {column.sortable === true ? (
          <button
            type="button"
            tabIndex={-1}
            className="sg-sort"
            data-direction={direction}
            aria-label={`${labels.sortColumn(column.title)}${key === '' ? '' : `, ${view.sortKey(key)}`}`}
            onMouseDown={keepFocus}
            onClick={(event) => toggleSort(context, column.id, event.shiftKey)}
          >
            {key}
          </button>
        ) : null}
        <button
          type="button"
          tabIndex={-1}
          className="sg-column-menu"
          data-filtered={isFiltered}
          aria-haspopup="menu"
          aria-label={`${view.columnMenu(column.title)}${isFiltered ? ` (${view.filtered})` : ''}`}
          onMouseDown={keepFocus}
          onClick={(event) => openColumnMenu(context, column.id, anchorOf(event.currentTarget))}
        />
      </span>
      <span
        className="sg-resize"
        aria-hidden="true"
        title={labels.resizeColumn(column.title)}
        onMouseDown={(event) => resizeByMouse(context, column, event)}
        onDoubleClick={() => fitWidth(context, column.id)}
      />
    </>
  );
}

function openColumnMenu(context: GridContext, columnId: string, anchor: PopupAnchor): void {
  context.store.update({ popup: { kind: 'column-menu', anchor, columnId } });
}

function openMenuAtPointer(context: GridContext, event: MouseEvent, cell: HeaderCell): void {
  const column = cell.column ?? context.rendered.layout.columns[cell.firstColumn];
  if (column === undefined) return;
  event.preventDefault();
  const { clientX: left, clientY } = event;
  openColumnMenu(context, column.id, { left, top: clientY, bottom: clientY });
}

/** A click selects the column; the heading of a selected one can be dragged to another place. */
function handleMouseDown(
  context: GridContext,
  pointer: PointerSelection,
  event: MouseEvent,
  { column, firstColumn, lastColumn }: HeaderCell,
): void {
  const isDrag =
    column !== undefined &&
    event.button === 0 &&
    !event.shiftKey &&
    !event.ctrlKey &&
    isWholeColumnSelected(context, firstColumn);
  if (!isDrag) {
    pointer.onHeaderMouseDown(event, firstColumn, lastColumn);
    return;
  }
  event.preventDefault();
  context.input?.focus({ preventScroll: true });
  dragColumn(context, event, firstColumn, () => selectColumn(context, firstColumn));
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function selectAllByCorner(context: GridContext, event: MouseEvent): void {
  if (event.button !== 0) return;
  event.preventDefault();
  context.input?.focus({ preventScroll: true });
  selectAll(context);
}

function selectColumn(context: GridContext, column: number): void {
  const lastRow = context.rendered.rows.length - 1;
  selectRange(context, { row: 0, column }, { row: lastRow, column });
}

function resizeByMouse(context: GridContext, column: GridColumn, event: MouseEvent): void {
  keepFocus(event);
  if (event.button !== 0) return;
  const header = context.table.getLeafHeaders().find((leaf) => leaf.column.id === column.id);
  header?.getResizeHandler()(event.nativeEvent);
  document.addEventListener('mouseup', () => keepWidth(context, column), { once: true });
}

/** The table model holds a width only while it is dragged; then it belongs to the layout. */
function keepWidth(context: GridContext, column: GridColumn): void {
  const width = context.table.atoms.columnSizing.get()[column.id];
  if (width === undefined) return;
  context.table.setColumnSizing({});
  setWidths(context, [[column.id, width]]);
}

function sumOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
