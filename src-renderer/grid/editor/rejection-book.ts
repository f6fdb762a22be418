import type { GridCellRef, GridRejection } from '../types.ts';

/** Refused texts by row id, then by column id. A row's map keeps its identity until something in that row changes. */
export type RejectionBook = ReadonlyMap<string, ReadonlyMap<string, GridRejection>>;

export const emptyRejectionBook: RejectionBook = new Map();

export function rejectionAt(book: RejectionBook, cell: GridCellRef): GridRejection | undefined {
  return book.get(cell.rowId)?.get(cell.columnId);
}

export function listRejections(book: RejectionBook): GridRejection[] {
  return [...book.values()].flatMap((row) => [...row.values()]);
}

/** Takes the settled cells out and the refused ones in; the same book where that changes nothing. */
export function updateRejections(
  book: RejectionBook,
  settled: readonly GridCellRef[],
  refused: readonly GridRejection[],
): RejectionBook {
  const gone = settled.filter((cell) => rejectionAt(book, cell) !== undefined);
  if (gone.length === 0 && refused.length === 0) return book;
  const next = new Map<string, Map<string, GridRejection>>();
  const rowToChange = (rowId: string) => {
    const row = next.get(rowId) ?? new Map(book.get(rowId));
    next.set(rowId, row);
    return row;
  };
  for (const cell of gone) rowToChange(cell.rowId).delete(cell.columnId);
  for (const rejection of refused) rowToChange(rejection.rowId).set(rejection.columnId, rejection);
  const merged = new Map<string, ReadonlyMap<string, GridRejection>>([...book, ...next]);
  for (const [rowId, row] of next) if (row.size === 0) merged.delete(rowId);
  return merged;
}
