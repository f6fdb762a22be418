import './spreadsheet-grid.css';

import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';

import { ChoiceListBox } from './choices/ChoiceListBox.tsx';
import { CellEditor } from './editor/CellEditor.tsx';
import { emptyRejectionBook } from './editor/rejection-book.ts';
import { FillHandle } from './fill/FillHandle.tsx';
import { FindBar } from './find/FindBar.tsx';
import { vietnameseGridLabels } from './labels.ts';
import { attachScroller, GridContextProvider, updateRendered } from './model/grid-context.ts';
import type { GridContext, GridState, Rendered } from './model/grid-context.ts';
import { useGridTable } from './model/grid-table.ts';
import type { GridTable } from './model/grid-table.ts';
import { layOutColumns, orderRows } from './model/layout.ts';
import type { RowOrder } from './model/layout.ts';
import { createStore } from './model/store.ts';
import { useColumnTexts } from './model/use-column-texts.ts';
import { ReadingsDialog } from './readings/ReadingsDialog.tsx';
import { GridBody } from './rendering/GridBody.tsx';
import { GridHeader } from './rendering/GridHeader.tsx';
import { GridTotalsRow } from './rendering/GridTotalsRow.tsx';
import { headerLevels } from './rendering/header-cells.ts';
import { StatusBar } from './rendering/StatusBar.tsx';
import { useTextScale } from './rendering/use-text-scale.ts';
import { useShownCells } from './rendering/use-window.ts';
import { SelectionWatch } from './selection/SelectionWatch.tsx';
import { usePointerSelection } from './selection/use-pointer-selection.ts';
import type { SpreadsheetGridProps } from './types.ts';
import { hasTotals } from './view/aggregates.ts';
import { DropLine } from './view/DropLine.tsx';
import { pruneSelection, sortsShown } from './view/layout-actions.ts';
import { PopupHost } from './view/PopupHost.tsx';
import { PrintView } from './view/PrintView.tsx';
import { noFlashes, useFlashes } from './view/use-flashes.ts';
import { useGridLayout, useShownColumns, useShownRows } from './view/use-layout.ts';
import { ViewBar } from './view/ViewBar.tsx';

const defaultRowHeight = 30;
const headingHeight = 30;
const titleHeight = 58;
const ordinalWidth = 44;
const denseShare = 0.8;

/**
 * A spreadsheet: cells that are typed into directly, ranges, clipboard, fill, frozen columns, grouped headings, totals and
 * figures of the selection. It fills its parent, which must have a height, and keeps no data: every edit goes out through
 * `onEdit` and comes back in `rows`.
 */
export function SpreadsheetGrid(given: SpreadsheetGridProps) {
  const labels = given.labels ?? vietnameseGridLabels;
  const props = useColumnTexts(given, labels);
  const { totals } = props;
  const probe = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { gridLayout, keepLayout } = useGridLayout(props.layout);
  const scale = (useTextScale(probe) * gridLayout.zoom) / 100;
  const { ordered, shown: columns } = useShownColumns(props.columns, gridLayout);
  const { rows, reapply } = useShownRows(props, gridLayout);
  const keptWidths = gridLayout.widths;
  const table = useGridTable(columns, rows, keptWidths, scale);
  const sizing = table.state.columnSizing;
  const layout = useMemo(() => {
    const widths = columns.map(
      ({ id, width }) => sizing[id] ?? Math.round((keptWidths[id] ?? width) * scale),
    );
    return layOutColumns(columns, widths, Math.round(ordinalWidth * scale));
  }, [columns, sizing, keptWidths, scale]);
  const levels = headerLevels(columns);
  const levelHeights = useMemo(
    () =>
      Array.from({ length: levels }, (_unused, level) =>
        Math.round((level === levels - 1 ? titleHeight : headingHeight) * scale),
      ),
    [levels, scale],
  );
  const density = gridLayout.dense ? denseShare : 1;
  const rowHeight = Math.round((props.rowHeight ?? defaultRowHeight) * density * scale);
  const headerHeight = levelHeights.reduce((sum, height) => sum + height, 0);
  const isTotalled = hasTotals(columns, totals, gridLayout);
  const totalsHeight = isTotalled ? rowHeight : 0;
  const frozenRows = Math.min(gridLayout.frozenRows, rows.length);
  const rowOrder = useRowOrder(rows);
  const rendered = {
    props,
    labels,
    gridLayout,
    ordered,
    rows,
    layout,
    rowOrder,
    rowHeight,
    headerHeight,
    totalsHeight,
    frozenRows,
    scale,
  };
  const context = useNewContext(table, rendered, keepLayout, reapply);
  // Without a list of dependencies: every commit is what events must find.
  useLayoutEffect(() => updateRendered(context, rendered));
  useLayoutEffect(() => pruneSelection(context), [context, layout, rowOrder]);
  useFlashes(context, props.changedCells);
  const pointer = usePointerSelection(context);
  const shown = useShownCells(context, scroller, rows.length, rowHeight, layout);
  const shownRows = useMemo(() => withFrozen(shown.rows, frozenRows), [shown.rows, frozenRows]);

  useLayoutEffect(() => {
    const detach = attachScroller(context, scroller.current);
    if (context.rendered.props.autoFocus === true) context.input?.focus({ preventScroll: true });
    return detach;
  }, [context]);

  return (
    <GridContextProvider value={context}>
      <div className="sg-root">
        <div ref={probe} className="sg-probe" aria-hidden="true" />
        {props.viewBar === true ? (
          <ViewBar gridLayout={gridLayout} ordered={ordered} labels={labels} />
        ) : null}
        <p id={`${context.id}-hint`} className="sg-hidden">
          {labels.keyboardHint}
        </p>
        <FindBar rows={rows} layout={layout} labels={labels} />
        <div
          ref={scroller}
          className="sg-scroller"
          style={{
            scrollPaddingBlockStart: headerHeight + frozenRows * rowHeight,
            scrollPaddingBlockEnd: totalsHeight,
            scrollPaddingInlineStart: layout.pinnedWidth,
            fontSize: `${gridLayout.zoom / 100}em`,
          }}
        >
          <div className="sg-content" style={{ width: layout.totalWidth }}>
            {rows.length === 0 ? null : (
              <>
                <CellEditor
                  layout={layout}
                  rows={rows}
                  rowOrder={rowOrder}
                  rowHeight={rowHeight}
                  frozenRows={frozenRows}
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
                  frozenRows={frozenRows}
                  headerHeight={headerHeight}
                  labels={labels}
                />
              </>
            )}
            <div
              role="grid"
              id={`${context.id}-grid`}
              aria-label={props.label}
              aria-multiselectable
              aria-rowcount={levels + rows.length + (isTotalled ? 1 : 0)}
              aria-colcount={columns.length + 1}
            >
              <GridHeader
                layout={layout}
                shownColumns={shown.columns}
                levelHeights={levelHeights}
                sorts={sortsShown(rendered)}
                gridLayout={gridLayout}
                ordered={ordered}
                labels={labels}
                pointer={pointer}
              />
              <GridBody
                rows={rows}
                rowOrder={rowOrder}
                layout={layout}
                shownRows={shownRows}
                shownColumns={shown.columns}
                rowHeight={rowHeight}
                headerHeight={headerHeight}
                frozenRows={frozenRows}
                headerLevels={levels}
                pointer={pointer}
                format={props.format}
                renderValue={props.renderValue}
                cellState={props.cellState}
                labels={labels}
              />
              {isTotalled ? (
                <GridTotalsRow
                  props={props}
                  rows={rows}
                  gridLayout={gridLayout}
                  labels={labels}
                  layout={layout}
                  shownColumns={shown.columns}
                  height={totalsHeight}
                  ariaRowIndex={levels + rows.length + 1}
                />
              ) : null}
            </div>
            {rows.length === 0 ? (
              <p className="sg-empty">{props.rows.length === 0 ? labels.empty : labels.view.noRowsMatch}</p>
            ) : null}
            <DropLine />
          </div>
        </div>
        <StatusBar
          rows={rows}
          rowOrder={rowOrder}
          layout={layout}
          labels={labels}
          props={props}
          gridLayout={gridLayout}
        />
        <ChoiceListBox labels={labels} />
        <ReadingsDialog labels={labels} />
        <PopupHost gridLayout={gridLayout} ordered={ordered} labels={labels} />
        <PrintView />
        <SelectionWatch
          context={context}
          rowOrder={rowOrder}
          layout={layout}
          goTo={props.goTo}
          selectRows={props.selectRows}
          onActiveCellChange={props.onActiveCellChange}
          onSelectionChange={props.onSelectionChange}
        />
      </div>
    </GridContextProvider>
  );
}

/** The order of the rows, the same object while it is the same order. */
function useRowOrder(rows: SpreadsheetGridProps['rows']): RowOrder {
  const [order, setOrder] = useState(() => orderRows(rows, null));
  const next = orderRows(rows, order);
  if (next !== order) setOrder(next);
  return next;
}

/** Frozen rows are drawn wherever the others are scrolled to. */
function withFrozen(shown: readonly number[], frozenRows: number): readonly number[] {
  if (frozenRows === 0) return shown;
  const frozen = Array.from({ length: frozenRows }, (_unused, index) => index);
  return [...frozen, ...shown.filter((index) => index >= frozenRows)];
}

/** The one context of this grid, from its first render on. */
function useNewContext(
  table: GridTable,
  rendered: Rendered,
  keepLayout: GridContext['keepLayout'],
  reapply: GridContext['reapply'],
): GridContext {
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
      popup: null,
      flashes: noFlashes,
      dropAt: null,
      printing: null,
      find: null,
      choiceList: null,
    }),
    keepLayout,
    reapply,
    rendered,
    input: null,
    scroller: null,
    session: null,
    tabOrigin: null,
    leaving: false,
    lastActive: { row: 0, column: 0 },
    copied: null,
    lastQuery: '',
    copiesHeadings: false,
    stopReading: null,
  }));
  return context;
}
