import { useState, useSyncExternalStore } from 'react';

import type { GridCellRef } from '../../../grid/index.ts';
import type { CellTarget } from './cell-target.ts';

/** What is active and selected in the grid. */
export type FocusedCells = {
  readonly target: CellTarget | null;
  /** Lists the selected cells of the grid as it stands. */
  readonly selected: () => readonly GridCellRef[];
};

/**
 * Carries what is active in the grid to the panel beside it, past the page: a move through the grid must not draw the whole
 * page anew.
 */
export type PanelFocus = {
  readonly get: () => FocusedCells;
  readonly set: (change: Partial<FocusedCells>) => void;
  /** Forgets the grid: another one takes its place. */
  readonly clear: () => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const nothing: FocusedCells = { target: null, selected: () => [] };

/** Keeps what the panel is about outside the page, which needn't be drawn anew for every cell that is passed. */
export function usePanelFocus(): PanelFocus {
  const [focus] = useState(createPanelFocus);
  return focus;
}

/** What the panel shows; draws it anew when that changes. */
export function useFocusedCells(focus: PanelFocus): FocusedCells {
  return useSyncExternalStore(focus.subscribe, focus.get);
}

function createPanelFocus(): PanelFocus {
  const listeners = new Set<() => void>();
  let cells = nothing;
  function put(next: FocusedCells): void {
    cells = next;
    for (const listener of listeners) listener();
  }
  return {
    get: () => cells,
    set: (change) => put({ ...cells, ...change }),
    clear: () => put(nothing),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
