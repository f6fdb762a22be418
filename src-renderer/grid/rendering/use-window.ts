import { useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';

import type { GridContext } from '../model/grid-context.ts';
import type { ColumnLayout } from '../model/layout.ts';
import { activePosition } from '../selection/grid-selection.ts';
import { createVirtualWindow } from './virtual-window.ts';
import type { WindowItems } from './virtual-window.ts';

/** The indexes of rows to draw: those in sight, some around them, and the active one. */
export function useRowWindow(
  context: GridContext,
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): readonly number[] {
  const items = useMemo(() => ({ count, sizeOf: () => rowHeight }), [count, rowHeight]);
  const [rows] = useState(() =>
    createVirtualWindow({ horizontal: false, overscan: 8 }, items, () => activePosition(context)?.row),
  );
  return useShown(rows, scroller, items);
}

/** The indexes of unpinned columns to draw, likewise; they count all columns as shown. */
export function useColumnWindow(
  context: GridContext,
  scroller: RefObject<HTMLElement | null>,
  { widths, pinnedCount }: ColumnLayout,
): readonly number[] {
  const items = useMemo(
    () => ({
      count: widths.length - pinnedCount,
      sizeOf: (index: number) => widths[index + pinnedCount] ?? 0,
    }),
    [widths, pinnedCount],
  );
  const [columns] = useState(() =>
    createVirtualWindow({ horizontal: true, overscan: 4 }, items, () => {
      const active = activePosition(context)?.column;
      return active === undefined ? undefined : active - context.rendered.layout.pinnedCount;
    }),
  );
  const indexes = useShown(columns, scroller, items);
  return useMemo(() => indexes.map((index) => index + pinnedCount), [indexes, pinnedCount]);
}

/** Only for the component that holds the scroller: a child's effects would run before its ref is set. */
function useShown(
  shown: ReturnType<typeof createVirtualWindow>,
  scroller: RefObject<HTMLElement | null>,
  items: WindowItems,
): readonly number[] {
  useLayoutEffect(
    () => (scroller.current === null ? undefined : shown.attach(scroller.current)),
    [shown, scroller],
  );
  useLayoutEffect(() => shown.setItems(items), [shown, items]);
  return useSyncExternalStore(shown.subscribe, shown.indexes);
}
