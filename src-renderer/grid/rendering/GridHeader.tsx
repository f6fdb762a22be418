import { memo, useMemo } from 'react';
import type { MouseEvent, ReactNode } from 'react';

import { useGridContext } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import type { ColumnLayout } from '../model/layout.ts';
import { selectAll } from '../selection/grid-selection.ts';
import type { PointerSelection } from '../selection/use-pointer-selection.ts';
import type { GridColumn, GridLabels, GridSort } from '../types.ts';
import { headerCells } from './header-cells.ts';
import type { HeaderCell } from './header-cells.ts';
import { toggleSort } from './toggle-sort.ts';

interface GridHeaderProps {
  readonly layout: ColumnLayout;
  readonly shownColumns: readonly number[];
  /** Heights of the heading rows in px, from the top. */
  readonly levelHeights: readonly number[];
  readonly sort: GridSort | null | undefined;
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
    const sorted = cell.column !== undefined && props.sort?.columnId === cell.column.id;
    return (
      <div
        key={cell.key}
        role="columnheader"
        className={cell.column === undefined ? 'sg-head-cell sg-heading' : 'sg-head-cell'}
        aria-colindex={cell.firstColumn + 2}
        aria-colspan={span > 1 ? span : undefined}
        aria-rowspan={cell.levelSpan > 1 ? cell.levelSpan : undefined}
        aria-sort={sorted ? props.sort?.direction : undefined}
        title={cell.title}
        style={box}
        onMouseDown={(event) => pointer.onHeaderMouseDown(event, cell.firstColumn, cell.lastColumn)}
      >
        {cell.column === undefined ? (
          <span className="sg-heading-title" style={{ left: layout.pinnedWidth + 6 }}>
            {cell.title}
          </span>
        ) : (
          <ColumnTitle context={context} column={cell.column} sort={props.sort} labels={labels} />
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

interface ColumnTitleProps {
  readonly context: GridContext;
  readonly column: GridColumn;
  readonly sort: GridSort | null | undefined;
  readonly labels: GridLabels;
}

function ColumnTitle({ context, column, sort, labels }: ColumnTitleProps) {
  const direction = sort?.columnId === column.id ? sort.direction : 'none';
  return (
    <>
      <span className="sg-column-title">
        <span className="sg-column-name">{column.title}</span>
        {column.subtitle === undefined ? null : <span className="sg-column-subtitle">{column.subtitle}</span>}
      </span>
      {column.sortable === true ? (
        <button
          type="button"
          tabIndex={-1}
          className="sg-sort"
          data-direction={direction}
          aria-label={labels.sortColumn(column.title)}
          onMouseDown={keepFocus}
          onClick={() => toggleSort(context.rendered.props, column.id)}
        />
      ) : null}
      <span
        className="sg-resize"
        aria-hidden="true"
        title={labels.resizeColumn(column.title)}
        onMouseDown={(event) => resizeByMouse(context, column, event)}
        onDoubleClick={() => resetWidth(context, column)}
      />
    </>
  );
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

function resizeByMouse(context: GridContext, column: GridColumn, event: MouseEvent): void {
  keepFocus(event);
  const header = context.table.getLeafHeaders().find((leaf) => leaf.column.id === column.id);
  header?.getResizeHandler()(event.nativeEvent);
  document.addEventListener('mouseup', () => tellWidth(context, column), { once: true });
}

function resetWidth(context: GridContext, column: GridColumn): void {
  context.table.getColumn(column.id)?.resetSize();
  tellWidth(context, column);
}

function tellWidth({ table, rendered }: GridContext, column: GridColumn): void {
  const width = table.getColumn(column.id)?.getSize();
  if (width !== undefined) rendered.props.onColumnResize?.(column.id, Math.round(width / rendered.scale));
}

function sumOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
