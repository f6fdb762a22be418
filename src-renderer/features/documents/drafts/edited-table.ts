import type { DraftTable } from '../../../../src-main/domain/documents/draft-content.ts';

/** A cell by its row and column, from 0. */
export type CellPlace = { readonly row: number; readonly column: number };

/** Where a key leads to from a cell; null for keys that lead nowhere. */
export function moveInTable(
  { row, column }: CellPlace,
  key: string,
  size: { readonly rows: number; readonly columns: number },
): CellPlace | null {
  const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, size.rows), column };
    case 'ArrowDown':
      return { row: within(row + 1, size.rows), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1, size.columns) };
    case 'ArrowRight':
      return { row, column: within(column + 1, size.columns) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: within(size.columns, size.columns) };
    default:
      return null;
  }
}

/** The table with another text in one cell. */
export function setCell<Table extends DraftTable>(
  table: Table,
  { row, column }: CellPlace,
  text: string,
): Table {
  const cells = table.rows[row];
  if (cells === undefined || cells[column] === text) return table;
  return { ...table, rows: table.rows.with(row, cells.with(column, text)) };
}

/** The table with an empty row below another one. */
export function addRow<Table extends DraftTable>(table: Table, row: number): Table {
  const empty = table.columns.map(() => '');
  return { ...table, rows: table.rows.toSpliced(row + 1, 0, empty) };
}

/** The table without a row. */
export function removeRow<Table extends DraftTable>(table: Table, row: number): Table {
  return { ...table, rows: table.rows.toSpliced(row, 1) };
}
