import { compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import type { GridColumn, GridRow, GridSort, GridValue } from '../types.ts';

/** What a click on a heading's sort button asks for: Shift keeps the other keys and adds this one behind them. */
export function nextSorts(sorts: readonly GridSort[], columnId: string, adding: boolean): GridSort[] {
  const current = sorts.find((sort) => sort.columnId === columnId);
  const others = adding ? sorts.filter((sort) => sort.columnId !== columnId) : [];
  if (current?.direction === 'descending') return others;
  const next: GridSort = {
    columnId,
    direction: current === undefined ? 'ascending' : 'descending',
  };
  if (!adding || current === undefined) return [...others, next];
  return sorts.map((sort) => (sort === current ? next : sort));
}

/**
 * Orders two rows by the keys: numbers by size, texts as a Vietnamese reader expects, numbers before texts, and empty cells
 * last whichever way the key goes.
 */
export function rowComparator(
  sorts: readonly GridSort[],
  columns: readonly GridColumn[],
): (one: GridRow, other: GridRow) => number {
  const keys = sorts.flatMap(({ columnId, direction }) => {
    const column = columns.find((each) => each.id === columnId);
    if (column === undefined) return [];
    return [{ columnId, sign: direction === 'ascending' ? 1 : -1, compare: column.compare ?? compareValues }];
  });
  return (one, other) => {
    for (const { columnId, sign, compare } of keys) {
      const [left, right] = [one.values[columnId] ?? null, other.values[columnId] ?? null];
      const empties = Number(isEmpty(left)) - Number(isEmpty(right));
      if (empties !== 0) return empties;
      const order = isEmpty(left) ? 0 : sign * compare(left, right);
      if (order !== 0) return order;
    }
    return 0;
  };
}

export function isEmpty(value: GridValue): boolean {
  return value === null || value === '';
}

function compareValues(one: GridValue, other: GridValue): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'number') return -1;
  if (typeof other === 'number') return 1;
  return compareVietnamese(one ?? '', other ?? '');
}
