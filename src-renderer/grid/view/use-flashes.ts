import { useEffect } from 'react';

import type { GridContext, GridState } from '../model/grid-context.ts';
import type { GridCellRef } from '../types.ts';

/** As long as the animation in the style sheet. */
const flashTime = 2500;

export const noFlashes: GridState['flashes'] = new Map();

/** Marks for a while, and says, what someone else has just changed. */
export function useFlashes(context: GridContext, cells: readonly GridCellRef[] | undefined): void {
  useEffect(() => {
    if (cells === undefined || cells.length === 0) return undefined;
    const flashes = new Map<string, Set<string>>();
    for (const { rowId, columnId } of cells) {
      const columns = flashes.get(rowId) ?? new Set<string>();
      flashes.set(rowId, columns.add(columnId));
    }
    const { labels } = context.rendered;
    const notice = labels.view.changedElsewhere(labels.formatCount(cells.length));
    context.store.update({ flashes, notice });
    const timer = setTimeout(() => context.store.update({ flashes: noFlashes }), flashTime);
    return () => {
      clearTimeout(timer);
      context.store.update({ flashes: noFlashes });
    };
  }, [context, cells]);
}
