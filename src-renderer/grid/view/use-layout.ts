import { useMemo, useState } from 'react';

import type { GridContext } from '../model/grid-context.ts';
import type { GridColumn, GridLayout, GridRow, SpreadsheetGridProps } from '../types.ts';
import { orderColumns, shownOf } from './arrange-columns.ts';
import { applyWishes, hasWishes, rowsInOrder } from './arrange-rows.ts';
import type { AppliedOrder, RowWishes } from './arrange-rows.ts';
import { emptyGridLayout } from './grid-layout.ts';

export interface OwnedLayout {
  readonly gridLayout: GridLayout;
  readonly keepLayout: (layout: GridLayout) => void;
}

/** The page's layout, or else the grid's own. */
export function useGridLayout(given: GridLayout | undefined): OwnedLayout {
  const [own, keepLayout] = useState(given ?? emptyGridLayout);
  return { gridLayout: given ?? own, keepLayout };
}

export interface ShownColumns {
  readonly ordered: readonly GridColumn[];
  readonly shown: readonly GridColumn[];
}

export function useShownColumns(columns: readonly GridColumn[], layout: GridLayout): ShownColumns {
  const { order, pinned, hidden, collapsed } = layout;
  return useMemo(() => {
    const arranged = { ...emptyGridLayout, order, pinned, hidden, collapsed };
    const ordered = orderColumns(columns, arranged);
    return { ordered, shown: shownOf(ordered, arranged) };
  }, [columns, order, pinned, hidden, collapsed]);
}

export interface ShownRows {
  readonly rows: readonly GridRow[];
  readonly reapply: () => void;
}

/** Sorts and filters when the user asks for it, and not when a cell changes. */
export function useShownRows(props: SpreadsheetGridProps, layout: GridLayout): ShownRows {
  const [revision, setRevision] = useState(0);
  const [applied, setApplied] = useState<AppliedOrder | null>(null);
  const [reapply] = useState(() => () => setRevision((last) => last + 1));
  const wishes = rowWishes(props, layout);
  const key = JSON.stringify([wishes, revision]);
  const next = nextOrder(applied, key, props, wishes);
  if (next !== applied) setApplied(next);
  const isSorted = wishes.sort.length > 0;
  const rows = useMemo(
    () => (next === null ? props.rows : rowsInOrder(props.rows, next, isSorted)),
    [props.rows, next, isSorted],
  );
  return { rows, reapply };
}

function nextOrder(
  applied: AppliedOrder | null,
  key: string,
  props: SpreadsheetGridProps,
  wishes: RowWishes,
): AppliedOrder | null {
  if (!hasWishes(wishes)) return null;
  return applied?.key === key ? applied : applyWishes(key, props.rows, wishes, props.columns, props);
}

/** What the grid itself has to do; the order is not its business where the page makes it. */
export function rowWishes(props: SpreadsheetGridProps, layout: GridLayout): RowWishes {
  return {
    sort: props.onSortChange === undefined ? layout.sort : [],
    filters: layout.filters,
    search: layout.search,
  };
}

/** Changes the layout by what was last rendered. */
export function changeLayout(context: GridContext, change: (layout: GridLayout) => GridLayout): void {
  const { gridLayout, props } = context.rendered;
  const next = change(gridLayout);
  if (next === gridLayout) return;
  context.keepLayout(next);
  props.onLayoutChange?.(next);
}
