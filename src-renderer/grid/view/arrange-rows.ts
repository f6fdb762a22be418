import type { GridColumn, GridFilter, GridRow, GridSort } from '../types.ts';
import { rowMatcher } from './filter-rows.ts';
import type { CellReader } from './filter-rows.ts';
import { rowComparator } from './sort-rows.ts';

/** What decides which rows are shown and in which order. */
export interface RowWishes {
  readonly sort: readonly GridSort[];
  readonly filters: readonly GridFilter[];
  readonly search: string;
}

/**
 * The rows that passed when the wishes were last applied. It outlives edits: a row neither jumps nor vanishes under the
 * user's cursor because of what was typed, only when the wishes are applied again.
 */
export interface AppliedOrder {
  readonly key: string;
  /** In order where there is a sort. */
  readonly shown: readonly string[];
  /** All rows there were; one that comes later is shown, whatever it holds, until the wishes are applied again. */
  readonly known: ReadonlySet<string>;
}

export function hasWishes({ sort, filters, search }: RowWishes): boolean {
  return sort.length > 0 || filters.length > 0 || search.trim() !== '';
}

export function applyWishes(
  key: string,
  rows: readonly GridRow[],
  wishes: RowWishes,
  columns: readonly GridColumn[],
  reader: CellReader,
): AppliedOrder {
  const matching = rows.filter(rowMatcher(wishes.filters, wishes.search, columns, reader));
  const ordered =
    wishes.sort.length === 0 ? matching : matching.toSorted(rowComparator(wishes.sort, columns));
  return { key, shown: ordered.map((row) => row.id), known: new Set(rows.map((row) => row.id)) };
}

/** The rows to show now: those of the applied order that are still there, and new ones. */
export function rowsInOrder(rows: readonly GridRow[], applied: AppliedOrder, sorted: boolean): GridRow[] {
  const isNew = (row: GridRow) => !applied.known.has(row.id);
  if (!sorted) {
    const shown = new Set(applied.shown);
    return rows.filter((row) => shown.has(row.id) || isNew(row));
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...applied.shown.flatMap((id) => byId.get(id) ?? []), ...rows.filter(isNew)];
}

/** Whether applying the wishes again would change what is shown; `matches` is what rows they let through. */
export function isOutOfDate(
  rows: readonly GridRow[],
  shown: readonly GridRow[],
  wishes: RowWishes,
  columns: readonly GridColumn[],
  matches: (row: GridRow) => boolean,
): boolean {
  if (!hasWishes(wishes)) return false;
  if (shown.some((row) => !matches(row)) || rows.filter(matches).length !== shown.length) return true;
  const compare = rowComparator(wishes.sort, columns);
  return shown.some((row, index) => {
    const before = shown[index - 1];
    return before !== undefined && compare(before, row) > 0;
  });
}
