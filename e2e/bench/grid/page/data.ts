import type { GridCellState, GridColumn, GridRow, GridTotals } from '../../../../src-renderer/grid/types.ts';
import { formatValue, parseText, sheetColumns, sheetRows, withTotal } from '../../../harness-grid/sheet.ts';

/** The sheet that both grids show: unit and total in sight, the criteria under the headings of their parts. */
const query = new URLSearchParams(location.search);
const units = Number(query.get('units') ?? 120);
const criteria = Number(query.get('criteria') ?? 80);

const byId = new Map(sheetColumns(criteria).map((column) => [column.id, column]));
byId.delete('note');

export const columns: readonly GridColumn[] = [...byId.values()].map((column) =>
  column.id === 'total' ? { ...column, pinned: true } : column,
);

/** The rows of one layer; each layer differs from the others in most cells. */
export function layerRows(layer: number): readonly GridRow[] {
  return sheetRows(units, criteria).map((row, index) => {
    const values = Object.entries(row.values).map(([column, value]) => {
      if (!isScored(column) || typeof value !== 'number') return [column, value];
      return [column, (index + value) % 17 === 0 ? null : (value + layer * 350) % 2000];
    });
    return withTotal({ ...row, values: Object.fromEntries(values) });
  });
}

export function isScored(columnId: string): boolean {
  return columnId.startsWith('c');
}

/** About as many cells stand out as in a cluster that is half done. */
export function toneOf(columnId: string, value: unknown): NonNullable<GridCellState['tone']> {
  if (columnId === 'total') return 'computed';
  if (!isScored(columnId)) return 'none';
  if (typeof value !== 'number') return 'missing';
  if (value > 1900) return 'warning';
  return value % 700 === 0 ? 'changed' : 'none';
}

export function totalsOf(rows: readonly GridRow[]): GridTotals {
  const sums: Record<string, number> = {};
  for (const { values } of rows) {
    for (const { id } of columns) {
      const value = values[id];
      if (typeof value === 'number') sums[id] = (sums[id] ?? 0) + value;
    }
  }
  return { title: 'Tổng cộng', values: sums };
}

/** The row with the texts of a paste, from the first criterion on, as AG Grid's user has to do it. */
export function withTexts(row: GridRow, texts: readonly string[]): GridRow {
  const values = { ...row.values };
  texts.forEach((text, index) => {
    const columnId = `c${index + 1}`;
    const parsed = parseText(text, { rowId: row.id, columnId });
    if (parsed.ok) values[columnId] = parsed.value;
  });
  return withTotal({ ...row, values });
}

export { formatValue, parseText, withTotal };
