import './spreadsheet-grid.css';

import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';

import { CellEditor } from './editor/CellEditor.tsx';
import { emptyRejectionBook } from './editor/rejection-book.ts';
import { FillHandle } from './fill/FillHandle.tsx';
import { vietnameseGridLabels } from './labels.ts';
import { attachScroller, GridContextProvider, updateRendered } from './model/grid-context.ts';
import type { GridContext, GridState, Rendered } from './model/grid-context.ts';
import { useGridTable } from './model/grid-table.ts';
import type { GridTable } from './model/grid-table.ts';
import { columnsAsShown, layOutColumns, orderRows } from './model/layout.ts';
import type { ColumnLayout, RowOrder } from './model/layout.ts';
import { createStore } from './model/store.ts';
import { ReadingsDialog } from './readings/ReadingsDialog.tsx';
import { GridBody } from './rendering/GridBody.tsx';
import { GridHeader } from './rendering/GridHeader.tsx';
import { GridTotalsRow } from './rendering/GridTotalsRow.tsx';
import { headerLevels } from './rendering/header-cells.ts';
import { StatusBar } from './rendering/StatusBar.tsx';
import { useTextScale } from './rendering/use-text-scale.ts';
import { useShownCells } from './rendering/use-window.ts';
import { usePointerSelection } from './selection/use-pointer-selection.ts';
import { useActivePosition } from './selection/use-selection.ts';
import type { SpreadsheetGridProps } from './types.ts';

const defaultRowHeight = 30;
const headingHeight = 30;
const titleHeight = 58;
const ordinalWidth = 44;

/**
 * A spreadsheet: cells that are typed into directly, ranges, clipboard, fill, frozen columns, grouped headings, totals and
 * figures of the selection. It fills its parent, which must have a height, and keeps no data: every edit goes out through
 * `onEdit` and comes back in `rows`.
 */
export function SpreadsheetGrid(props: SpreadsheetGridProps) {
  const { rows, totals } = props;
  const labels = props.labels ?? vietnameseGridLabels;
  const probe = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const scale = useTextScale(probe);
  const columns = useMemo(() => columnsAsShown(props.columns), [props.columns]);
  const table = useGridTable(columns, rows, scale);
  const sizing = table.state.columnSizing;
  const layout = useMemo(() => {
    const widths = columns.map((column) => sizing[column.id] ?? Math.round(column.width * scale));
    return layOutColumns(columns, widths, Math.round(ordinalWidth * scale));
  }, [columns, sizing, scale]);
  const levels = headerLevels(columns);
  const levelHeights = useMemo(
    () =>
      Array.from({ length: levels }, (_unused, level) =>
        Math.round((level === levels - 1 ? titleHeight : headingHeight) * scale),
      ),
    [levels, scale],
  );
  const rowHeight = Math.round((props.rowHeight ?? defaultRowHeight) * scale);
  const headerHeight = levelHeights.reduce((sum, height) => sum + height, 0);
  const totalsHeight = totals === undefined ? 0 : rowHeight;
  const rowOrder = useRowOrder(rows);
  const rendered = { props, labels, layout, rowOrder, rowHeight, headerHeight, totalsHeight, scale };
  const context = useNewContext(table, rendered);
  // Without a list of dependencies: every commit is what events must find.
  useLayoutEffect(() => updateRendered(context, rendered));
  const pointer = usePointerSelection(context);
  const shown = useShownCells(context, scroller, rows.length, rowHeight, layout);

  useLayoutEffect(() => {
    const detach = attachScroller(context, scroller.current);
    if (context.rendered.props.autoFocus === true) context.input?.focus({ preventScroll: true });
    return detach;
  }, [context]);

  return (
    <GridContextProvider value={context}>
      <div className="sg-root">
        <div ref={probe} className="sg-probe" aria-hidden="true" />
        <p id={`${context.id}-hint`} className="sg-hidden">
          {labels.keyboardHint}
        </p>
        <div
          ref={scroller}
          className="sg-scroller"
          style={{
            scrollPaddingBlockStart: headerHeight,
            scrollPaddingBlockEnd: totalsHeight,
            scrollPaddingInlineStart: layout.pinnedWidth,
          }}
        >
          <div className="sg-content" style={{ width: layout.totalWidth }}>
            <div
              role="grid"
              id={`${context.id}-grid`}
              aria-label={props.label}
              aria-multiselectable
              aria-rowcount={levels + rows.length + (totals === undefined ? 0 : 1)}
              aria-colcount={columns.length + 1}
            >
              <GridHeader
                layout={layout}
                shownColumns={shown.columns}
                levelHeights={levelHeights}
                sort={props.sort}
                labels={labels}
                pointer={pointer}
              />
              <GridBody
                rows={rows}
                rowOrder={rowOrder}
                layout={layout}
                shownRows={shown.rows}
                shownColumns={shown.columns}
                rowHeight={rowHeight}
                headerLevels={levels}
                pointer={pointer}
                format={props.format}
                renderValue={props.renderValue}
                cellState={props.cellState}
              />
              {totals === undefined ? null : (
                <GridTotalsRow
                  totals={totals}
                  layout={layout}
                  shownColumns={shown.columns}
                  height={totalsHeight}
                  ariaRowIndex={levels + rows.length + 1}
                  format={props.format}
                />
              )}
            </div>
            {rows.length === 0 ? (
              <p className="sg-empty">{labels.empty}</p>
            ) : (
              <>
                <CellEditor
                  layout={layout}
                  rows={rows}
                  rowOrder={rowOrder}
                  rowHeight={rowHeight}
                  headerHeight={headerHeight}
                  label={props.label}
                  labels={labels}
                  format={props.format}
                  cellState={props.cellState}
                />
                <FillHandle
                  layout={layout}
                  rowOrder={rowOrder}
                  rowHeight={rowHeight}
                  headerHeight={headerHeight}
                  labels={labels}
                />
              </>
            )}
          </div>
        </div>
        <StatusBar
          rows={rows}
          rowOrder={rowOrder}
          layout={layout}
          labels={labels}
          summary={props.summary}
          cellState={props.cellState}
        />
        <ReadingsDialog labels={labels} />
        <ActiveCellWatch
          context={context}
          rowOrder={rowOrder}
          layout={layout}
          onChange={props.onActiveCellChange}
        />
      </div>
    </GridContextProvider>
  );
}

interface ActiveCellWatchProps {
  readonly context: GridContext;
  readonly rowOrder: RowOrder;
  readonly layout: ColumnLayout;
  readonly onChange: SpreadsheetGridProps['onActiveCellChange'];
}

/** Tells the page about the active cell from a component of its own, so that a move doesn't render the grid. */
function ActiveCellWatch({ context, rowOrder, layout, onChange }: ActiveCellWatchProps) {
  const active = useActivePosition(context, rowOrder, layout);
  const rowId = rowOrder.ids[active?.row ?? -1];
  const columnId = layout.columns[active?.column ?? -1]?.id;
  const tell = useEffectEvent((rowId?: string, columnId?: string) => {
    onChange?.(rowId === undefined || columnId === undefined ? null : { rowId, columnId });
  });
  useEffect(() => tell(rowId, columnId), [rowId, columnId]);
  return null;
}

/** The order of the rows, the same object while it is the same order. */
function useRowOrder(rows: SpreadsheetGridProps['rows']): RowOrder {
  const [order, setOrder] = useState(() => orderRows(rows, null));
  const next = orderRows(rows, order);
  if (next !== order) setOrder(next);
  return next;
}

/** The one context of this grid, from its first render on. */
function useNewContext(table: GridTable, rendered: Rendered): GridContext {
  const id = useId();
  const [context] = useState<GridContext>(() => ({
    id,
    table,
    store: createStore<GridState>({
      mode: 'navigate',
      rejections: emptyRejectionBook,
      notice: '',
      preview: null,
      fillDone: null,
    }),
    rendered,
    input: null,
    scroller: null,
    session: null,
    tabOrigin: null,
    leaving: false,
    lastActive: { row: 0, column: 0 },
    copied: null,
    copiesHeadings: false,
    stopReading: null,
  }));
  return context;
}
