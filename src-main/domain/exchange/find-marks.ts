import { cellAddress, shownText } from '../intake/raw-workbook.ts';
import type { RawCell, RawRow, RawSheet, RawWorkbook } from '../intake/raw-workbook.ts';
import { parseColumnKey, parseIdentity, parseRowKey } from './sheet-marks.ts';
import type { IdentityReading, RowKey } from './sheet-marks.ts';
import type { UnitSheetColumn } from './unit-sheet.ts';

/** More rows than any scheme has lines: the rest of a sheet is no table, and may be endless. */
const LONGEST_SHEET = 5000;

/** A row of the table with its cells by what they are. */
export type MarkedRow = {
  readonly number: number;
  /** Null for a row that the unit inserted. */
  readonly key: RowKey | null;
  readonly cells: ReadonlyMap<
    UnitSheetColumn,
    { readonly cell: RawCell | undefined; readonly address: string }
  >;
  /** What a reader of the sheet would call the row. */
  readonly text: string;
};

export type MarkedSheet = {
  readonly name: string;
  readonly columns: ReadonlyMap<UnitSheetColumn, number>;
  readonly rows: readonly MarkedRow[];
};

/** Every identity that a workbook carries: its hidden sheet and each score sheet have one. */
export function findIdentities(workbook: RawWorkbook): readonly IdentityReading[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.rows.slice(0, LONGEST_SHEET).flatMap((row) =>
      [...row.cells.values()].flatMap((cell) => {
        const reading = cell.kind === 'text' ? parseIdentity(shownText(cell)) : null;
        return reading === null ? [] : [reading];
      }),
    ),
  );
}

/** Whether the program wrote a workbook itself, as far as its marks are left. */
export function isSentWorkbook(workbook: RawWorkbook): boolean {
  return findIdentities(workbook).length > 0;
}

/** The sheet with the most marked rows; null where none is left. Names and places of sheets don't matter. */
export function findMarkedSheet({ sheets }: RawWorkbook): MarkedSheet | null {
  const marked = sheets.map(readMarkedSheet).map((sheet) => ({
    sheet,
    count: sheet.rows.filter(({ key }) => key !== null).length,
  }));
  const best = marked.reduce<(typeof marked)[number] | null>(
    (most, entry) => (entry.count > (most?.count ?? 0) ? entry : most),
    null,
  );
  return best?.sheet ?? null;
}

function readMarkedSheet(sheet: RawSheet): MarkedSheet {
  const rows = sheet.rows.slice(0, LONGEST_SHEET);
  const columns = new Map<UnitSheetColumn, number>();
  let headerRow = 0;
  for (const row of rows) {
    for (const [column, cell] of row.cells) {
      const key = cell.kind === 'text' ? parseColumnKey(shownText(cell)) : null;
      if (key === null || columns.has(key)) continue;
      columns.set(key, column);
      headerRow = row.number;
    }
    if (columns.size > 0) break;
  }
  const marked = rows.map((row) => ({ row, key: keyOf(row) }));
  const first = marked.find(({ key }) => key !== null)?.row.number ?? 0;
  const last = marked.findLast(({ key }) => key !== null)?.row.number ?? 0;
  return {
    name: sheet.name,
    columns,
    // What stands above and below the table is its heading and its signatures.
    rows: marked
      .filter(({ row }) => row.number > headerRow && row.number >= first && row.number <= last)
      .map(({ row, key }) => ({
        number: row.number,
        key,
        cells: new Map(
          [...columns].map(([column, number]) => [
            column,
            { cell: row.cells.get(number), address: cellAddress(row.number, number) },
          ]),
        ),
        text: textOf(row),
      })),
  };
}

function keyOf(row: RawRow): RowKey | null {
  for (const cell of row.cells.values()) {
    const key = cell.kind === 'text' ? parseRowKey(shownText(cell)) : null;
    if (key !== null) return key;
  }
  return null;
}

function textOf(row: RawRow): string {
  const texts = [...row.cells.values()]
    .filter((cell) => cell.kind === 'text')
    .map(shownText)
    .filter((text) => parseRowKey(text) === null);
  return (
    texts
      .toSorted((a, b) => b.length - a.length)[0]
      ?.split('\n')[0]
      ?.slice(0, 80) ?? ''
  );
}
