import { useState, useSyncExternalStore } from 'react';

import type { GridCellRef } from '../../../grid/index.ts';

/** What is active and selected in the grid, by the ids of rows. */
export type FocusedRows = { readonly active: string | null; readonly selected: readonly string[] };

/**
 * Carries what is active and selected in the grid to the parts around it, past the page: a move through the grid must not
 * draw the whole page anew.
 */
export type ListFocus = {
  readonly get: () => FocusedRows;
  readonly setActive: (cell: GridCellRef | null) => void;
  readonly setSelected: (cells: readonly GridCellRef[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Keeps what is active in the grid outside the page. */
export function useListFocus(): ListFocus {
  const [focus] = useState(createListFocus);
  return focus;
}

/** What is active and selected; draws the caller anew when that changes. */
export function useFocusedRows(focus: ListFocus): FocusedRows {
  return useSyncExternalStore(focus.subscribe, focus.get);
}

export function createListFocus(): ListFocus {
  const listeners = new Set<() => void>();
  let rows: FocusedRows = { active: null, selected: [] };

  function put(next: FocusedRows): void {
    rows = next;
    for (const listener of listeners) listener();
  }

  return {
    get: () => rows,
    setActive: (cell) => {
      const active = cell?.rowId ?? null;
      if (active !== rows.active) put({ ...rows, active });
    },
    setSelected: (cells) => {
      const selected = [...new Set(cells.map(({ rowId }) => rowId))];
      const isSame =
        selected.length === rows.selected.length && selected.every((id, at) => id === rows.selected[at]);
      // A move within the same rows is no news.
      if (!isSame) put({ ...rows, selected });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
