import type { RejectionBook } from '../editor/rejection-book.ts';
import type { GridColumn, GridRow, SpreadsheetGridProps } from '../types.ts';
import { findSpans } from './search-text.ts';
import type { TextSearch } from './search-text.ts';

/** What decides which cells of a row have the searched text. */
export interface RowSearch {
  readonly searched: TextSearch;
  readonly columns: readonly GridColumn[];
  readonly format: SpreadsheetGridProps['format'];
  /** The row's refused texts, which stand in their cells. */
  readonly rejected: ReturnType<RejectionBook['get']>;
  /** The columns to search; all where left out. */
  readonly within: ReadonlySet<string> | undefined;
}

interface Known {
  readonly asked: RowSearch;
  readonly matched: ReadonlySet<string>;
}

/** While the find bar is open each edit searches again, and rows keep their object while nothing in them changes. */
const knownRows = new WeakMap<GridRow, Known>();

/** The ids of the columns in which the row has the text; the same set while nothing about the row changes. */
export function matchRow(row: GridRow, asked: RowSearch): ReadonlySet<string> {
  const known = knownRows.get(row);
  if (known !== undefined && isSameSearch(known.asked, asked)) return known.matched;
  const { searched, columns, format, rejected, within } = asked;
  const matched = new Set<string>();
  for (const { id: columnId } of columns) {
    if (within?.has(columnId) === false) continue;
    const text =
      rejected?.get(columnId)?.text ?? format(row.values[columnId] ?? null, { rowId: row.id, columnId });
    if (findSpans(text, searched).length > 0) matched.add(columnId);
  }
  knownRows.set(row, { asked, matched });
  return matched;
}

function isSameSearch(one: RowSearch, other: RowSearch): boolean {
  return (
    one.searched.needle === other.searched.needle &&
    one.searched.accents === other.searched.accents &&
    one.searched.wholeCell === other.searched.wholeCell &&
    one.columns === other.columns &&
    one.format === other.format &&
    one.rejected === other.rejected &&
    one.within === other.within
  );
}
