import { useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';

import type { GridContext } from '../model/grid-context.ts';
import type { ColumnLayout } from '../model/layout.ts';
import { activePosition } from '../selection/grid-selection.ts';
import { createVirtualWindow, followScroller } from './virtual-window.ts';

const rowOverscan = { ahead: 8, behind: 2, least: 2 };
const columnOverscan = { ahead: 4, behind: 1, least: 1 };

/** The cells to draw, by the indexes of their rows and unpinned columns (which count all columns as shown). */
export interface ShownCells {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * What is in sight, some around it, and the active cell. Only for the component that holds the scroller: a child's effects
 * would run before its ref is set.
 */
export function useShownCells(
  context: GridContext,
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  { widths, pinnedCount }: ColumnLayout,
): ShownCells {
  const rowItems = useMemo(() => ({ count, sizeOf: () => rowHeight }), [count, rowHeight]);
  const columnItems = useMemo(
    () => ({
      count: widths.length - pinnedCount,
      sizeOf: (index: number) => widths[index + pinnedCount] ?? 0,
    }),
    [widths, pinnedCount],
  );
  const [rows] = useState(() =>
    createVirtualWindow(
      { horizontal: false, overscan: rowOverscan },
      rowItems,
      () => activePosition(context)?.row,
    ),
  );
  const [columns] = useState(() =>
    createVirtualWindow({ horizontal: true, overscan: columnOverscan }, columnItems, () => {
      const active = activePosition(context)?.column;
      return active === undefined ? undefined : active - context.rendered.layout.pinnedCount;
    }),
  );
  useLayoutEffect(
    () => (scroller.current === null ? undefined : followScroller(scroller.current, rows, columns)),
    [scroller, rows, columns],
  );
  useLayoutEffect(() => rows.setItems(rowItems), [rows, rowItems]);
  useLayoutEffect(() => columns.setItems(columnItems), [columns, columnItems]);
  const shownRows = useSyncExternalStore(rows.subscribe, rows.indexes);
  const unpinned = useSyncExternalStore(columns.subscribe, columns.indexes);
  const shownColumns = useMemo(() => unpinned.map((index) => index + pinnedCount), [unpinned, pinnedCount]);
  return { rows: shownRows, columns: shownColumns };
}
