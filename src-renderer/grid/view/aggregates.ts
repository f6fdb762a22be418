import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import type { GridAggregate, GridColumn, GridLayout, GridRow, GridTotals } from '../types.ts';
import { isEmpty } from './sort-rows.ts';

/** One cell of the totals row: a value of the page, or one worked out here of the rows that are shown. */
export type TotalsCell =
  | { readonly kind: 'given' }
  | { readonly kind: 'worked-out'; readonly aggregate: GridAggregate; readonly value: number | null };

/** What the totals row shows of a column; null for nothing. The user's choice wins over the page's value. */
export function totalsCell(
  column: GridColumn,
  rows: readonly GridRow[],
  totals: GridTotals | undefined,
  layout: GridLayout,
): TotalsCell | null {
  const chosen = layout.aggregates[column.id];
  if (chosen === 'none') return null;
  const given = totals?.values[column.id] ?? null;
  if (chosen === undefined && given !== null) return { kind: 'given' };
  const aggregate = chosen ?? column.aggregate;
  if (aggregate === undefined) return null;
  return { kind: 'worked-out', aggregate, value: aggregateOf(rows, column.id, aggregate) };
}

/** Whether there is a totals row at all. */
export function hasTotals(
  columns: readonly GridColumn[],
  totals: GridTotals | undefined,
  layout: GridLayout,
): boolean {
  return (
    totals !== undefined ||
    columns.some((column) => (layout.aggregates[column.id] ?? column.aggregate ?? 'none') !== 'none')
  );
}

/** Null where a column has no numbers to work with; `count` counts filled cells of any kind. */
export function aggregateOf(
  rows: readonly GridRow[],
  columnId: string,
  aggregate: GridAggregate,
): number | null {
  const values = rows.map((row) => row.values[columnId] ?? null).filter((value) => !isEmpty(value));
  if (aggregate === 'count') return values.length;
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return null;
  const sum = numbers.reduce((total, value) => total + value, 0);
  switch (aggregate) {
    case 'sum':
      return sum;
    case 'average':
      return Math.round(sum / numbers.length);
    case 'min':
      return numbers.reduce((least, value) => Math.min(least, value));
    case 'max':
      return numbers.reduce((most, value) => Math.max(most, value));
    default:
      return assertNever(aggregate);
  }
}
