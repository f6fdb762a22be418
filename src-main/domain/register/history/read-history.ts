import { convertSheetText } from '../../intake/legacy-text.ts';
import type { TextConversion } from '../../intake/legacy-text.ts';
import type { CellRange, RawCell, RawRow, RawSheet, RawWorkbook } from '../../intake/raw-workbook.ts';
import { columnsByHeadings, findHistoryTable } from './history-columns.ts';
import type { HistoryColumns, HistoryHeading, HistoryRole } from './history-columns.ts';
import type { HistoryKnowledge } from './history-knowledge.ts';
import type { HistoryRow } from './history-row.ts';
import { createRowReader } from './read-history-row.ts';

/** What the officer, or an earlier workbook of the sender, says about the columns. */
export type ColumnChoice =
  | { readonly kind: 'found' }
  | { readonly kind: 'headings'; readonly headings: Readonly<Partial<Record<HistoryRole, string>>> }
  | { readonly kind: 'columns'; readonly columns: HistoryColumns };

export type HistoryTableReading = {
  readonly sheet: string;
  readonly headerRow: number;
  readonly headings: readonly HistoryHeading[];
  readonly columns: HistoryColumns;
  readonly conversions: readonly TextConversion[];
  /** Reads the rows in slices of at most `size`, so that whoever asks can tell how far it is. */
  readonly rows: (size: number) => Generator<readonly HistoryRow[], void>;
  /** The rows of the sheet below the heading, empty and irrelevant ones too. */
  readonly rowCount: number;
};

/** Merged cells may repeat their value over so many rows in all; more is no list of awards. */
const REPEATED_ROWS = 200_000;

/** Finds the history on the first sheet, visible ones first, that holds one; null where none does. */
export function readHistory(
  workbook: RawWorkbook,
  knowledge: HistoryKnowledge,
  choice: ColumnChoice,
): HistoryTableReading | null {
  for (const raw of workbook.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
    const { sheet, conversions } = convertSheetText(raw);
    const table = findHistoryTable(sheet);
    if (table === null) continue;
    const columns = columnsOf(choice, table);
    const body = sheet.rows.filter(({ number }) => number > table.headerRow);
    const repeated = repeatedCells(sheet, table.headerRow);
    return {
      sheet: sheet.name,
      headerRow: table.headerRow,
      headings: table.headings,
      columns,
      conversions,
      rowCount: body.length,
      *rows(size) {
        const read = createRowReader(
          knowledge,
          columns,
          table.headings.map(({ column }) => column),
        );
        for (let start = 0; start < body.length; start += size) {
          yield body.slice(start, start + size).flatMap((row) => {
            const line = read(withRepeated(row, repeated));
            return line === null ? [] : [line];
          });
        }
      },
    };
  }
  return null;
}

function columnsOf(
  choice: ColumnChoice,
  table: NonNullable<ReturnType<typeof findHistoryTable>>,
): HistoryColumns {
  if (choice.kind === 'columns') return choice.columns;
  return choice.kind === 'headings' ? columnsByHeadings(table, choice.headings) : table.columns;
}

/** A decision that is merged over the rows of all whom it names holds for each of them. */
function repeatedCells(
  { rows, merges }: RawSheet,
  headerRow: number,
): ReadonlyMap<number, ReadonlyMap<number, RawCell>> {
  const cells = new Map(rows.map(({ number, cells: own }) => [number, own]));
  const lastRow = rows.at(-1)?.number ?? 0;
  const repeated = new Map<number, Map<number, RawCell>>();
  let budget = REPEATED_ROWS;
  for (const merge of merges) {
    const cell = isRepeated(merge, headerRow) ? cells.get(merge.top)?.get(merge.left) : undefined;
    if (cell === undefined) continue;
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, lastRow) && budget > 0; row += 1) {
      const line = repeated.get(row) ?? new Map<number, RawCell>();
      line.set(merge.left, cell);
      repeated.set(row, line);
      budget -= 1;
    }
  }
  return repeated;
}

function isRepeated({ top, bottom, left, right }: CellRange, headerRow: number): boolean {
  return top > headerRow && bottom > top && left === right;
}

function withRepeated(row: RawRow, repeated: ReadonlyMap<number, ReadonlyMap<number, RawCell>>): RawRow {
  const more = repeated.get(row.number);
  return more === undefined ? row : { ...row, cells: new Map([...more, ...row.cells]) };
}
