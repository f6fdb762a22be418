/** How a table is sorted; null leaves the rows as they came. */
export type TableSort = { readonly column: string; readonly descending: boolean } | null;

/** What a click on a column's head makes of the sorting: up, then down, then as it was. */
export function nextSort(sort: TableSort, column: string): TableSort {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

/** Sorts rows by the column that is asked for; rows that are equal there keep their order both ways. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly { readonly key: string; readonly compare?: (a: Row, b: Row) => number }[],
  sort: TableSort,
): readonly Row[] {
  const compare = columns.find((column) => column.key === sort?.column)?.compare;
  if (sort === null || compare === undefined) return rows;
  return rows.toSorted((a, b) => (sort.descending ? compare(b, a) : compare(a, b)));
}
