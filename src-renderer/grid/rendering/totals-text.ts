import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import type { GridColumn, GridLabels, SpreadsheetGridProps } from '../types.ts';
import type { TotalsCell } from '../view/aggregates.ts';

/** The `rowId` that `format` is given for cells of the totals row. */
export const totalsRowId = 'totals';

/** A cell of the totals row as text; a count is no value of the column and is written as a plain number. */
export function totalsText(
  cell: TotalsCell,
  column: GridColumn,
  { totals, format }: Pick<SpreadsheetGridProps, 'totals' | 'format'>,
  labels: GridLabels,
): string {
  const ref = { rowId: totalsRowId, columnId: column.id };
  switch (cell.kind) {
    case 'given':
      return format(totals?.values[column.id] ?? null, ref);
    case 'worked-out':
      if (cell.value === null) return '';
      return cell.aggregate === 'count' ? labels.formatCount(cell.value) : format(cell.value, ref);
    default:
      return assertNever(cell);
  }
}
