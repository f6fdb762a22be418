import { useCallback, useSyncExternalStore } from 'react';

import type { GridContext } from '../model/grid-context.ts';
import type { ColumnLayout, RowOrder } from '../model/layout.ts';
import type { Position } from '../model/position.ts';
import { activeIn } from './grid-selection.ts';

/** Renders again when `read` gives another value (by `Object.is`) after a change of the selection. */
export function useSelection<T>(context: GridContext, read: () => T): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      const subscription = context.table.atoms.cellSelection.subscribe(listener);
      return () => subscription.unsubscribe();
    },
    [context],
  );
  return useSyncExternalStore(subscribe, read);
}

/** The active cell's place in the given order of rows and columns. */
export function useActivePosition(
  context: GridContext,
  rowOrder: RowOrder,
  layout: ColumnLayout,
): Position | null {
  const place = useSelection(context, () => {
    const active = activeIn(context.table, rowOrder, layout);
    return active === null ? '' : `${active.row}:${active.column}`;
  });
  if (place === '') return null;
  const [row = 0, column = 0] = place.split(':').map(Number);
  return { row, column };
}
