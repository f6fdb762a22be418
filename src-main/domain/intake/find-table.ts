import { foldText } from '../kernel/vietnamese-text.ts';
import { shownText } from './raw-workbook.ts';
import type { RawCell, RawRow, RawSheet } from './raw-workbook.ts';

/** How far down a sheet its table can begin, and how many columns it can have. */
const HEADER_SEARCH_ROWS = 200;
const TABLE_COLUMNS = 60;
/** A header over three lines is the deepest that office forms use. */
const DEEPEST_HEADER = 3;
/** A merge wider or higher is a title across the page, not a heading over columns. */
const WIDEST_HEADING = 8;
const LONGEST_HEADING = 80;

/** How the heading of a column is recognised; texts and patterns are in the folded form of foldText. */
export type ColumnRule<Role extends string> = {
  readonly role: Role;
  readonly weight: number;
  readonly exact: readonly string[];
  readonly pattern: RegExp;
  readonly not?: RegExp;
};

export type FoundTable<Role extends string> = {
  /** The rows of the header, both included. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The columns that can hold each role, best recognised only: more than one when the headings say the same. */
  readonly columns: ReadonlyMap<Role, readonly number[]>;
};

/**
 * Finds the header of the table on a sheet: one to three lines, with merged headings. Of all that pass `isTable` the one
 * with the most columns recognised wins, then the fewest lines, then the topmost.
 */
export function findTable<Role extends string>(
  sheet: RawSheet,
  rules: readonly ColumnRule<Role>[],
  isTable: (roles: ReadonlyMap<Role, readonly number[]>) => boolean,
): FoundTable<Role> | null {
  const headings = headingTexts(sheet);
  const rows = sheet.rows.filter((row) => row.number <= HEADER_SEARCH_ROWS);
  let best: { table: FoundTable<Role>; weight: number; depth: number } | null = null;
  for (const row of rows) {
    for (let depth = 1; depth <= DEEPEST_HEADER; depth += 1) {
      const lastRow = row.number + depth - 1;
      if (depth > 1 && !isHeadingLine(rows.find((candidate) => candidate.number === lastRow))) break;
      const columns = assignRoles(columnTexts(headings, row.number, lastRow), rules);
      if (!isTable(columns)) continue;
      const weight = rules.reduce((sum, rule) => sum + (columns.has(rule.role) ? rule.weight : 0), 0);
      if (best === null || weight > best.weight || (weight === best.weight && depth < best.depth)) {
        best = { table: { firstRow: row.number, lastRow, columns }, weight, depth };
      }
    }
  }
  return best?.table ?? null;
}

/** A further line of a header holds words and no figures; the first row of data holds at least a maximum. */
function isHeadingLine(row: RawRow | undefined): boolean {
  return (
    row !== undefined && [...row.cells.values()].every((cell) => cell.kind === 'text') && row.cells.size > 0
  );
}

/** The texts by row and column, with a merged heading repeated over the columns and lines it spans. */
function headingTexts(sheet: RawSheet): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const texts = new Map<number, Map<number, string>>();
  function put(row: number, column: number, text: string): void {
    const line = texts.get(row) ?? new Map<number, string>();
    texts.set(row, line);
    line.set(column, text);
  }
  const cells = new Map<number, ReadonlyMap<number, RawCell>>();
  for (const row of sheet.rows) {
    if (row.number > HEADER_SEARCH_ROWS + DEEPEST_HEADER) break;
    cells.set(row.number, row.cells);
    for (const [column, cell] of row.cells) {
      if (cell.kind !== 'text' || column > TABLE_COLUMNS) continue;
      const text = shownText(cell);
      if (text.length <= LONGEST_HEADING) put(row.number, column, foldText(text));
    }
  }
  for (const merge of sheet.merges) {
    const isHeading = merge.right - merge.left < WIDEST_HEADING && merge.bottom - merge.top < DEEPEST_HEADER;
    const text = texts.get(merge.top)?.get(merge.left);
    if (!isHeading || text === undefined) continue;
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) put(row, column, text);
    }
  }
  return texts;
}

/** What stands over each column from the first to the last line, each heading once. */
function columnTexts(
  headings: ReadonlyMap<number, ReadonlyMap<number, string>>,
  firstRow: number,
  lastRow: number,
): ReadonlyMap<number, string> {
  const parts = new Map<number, string[]>();
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (const [column, text] of headings.get(row) ?? []) {
      const earlier = parts.get(column) ?? [];
      if (text !== '' && !earlier.includes(text)) parts.set(column, [...earlier, text]);
    }
  }
  return new Map([...parts].map(([column, texts]) => [column, texts.join(' ')]));
}

/** In the order of the rules; a column that one role takes is no candidate for the next. */
function assignRoles<Role extends string>(
  texts: ReadonlyMap<number, string>,
  rules: readonly ColumnRule<Role>[],
): ReadonlyMap<Role, readonly number[]> {
  const roles = new Map<Role, readonly number[]>();
  const taken = new Set<number>();
  for (const rule of rules) {
    const free = [...texts].filter(([column]) => !taken.has(column)).toSorted(([a], [b]) => a - b);
    const exact = free.filter(([, text]) => rule.exact.includes(text));
    const candidates =
      exact.length > 0
        ? exact
        : free.filter(([, text]) => rule.pattern.test(text) && rule.not?.test(text) !== true);
    if (candidates.length === 0) continue;
    roles.set(
      rule.role,
      candidates.map(([column]) => column),
    );
    for (const [column] of candidates) taken.add(column);
  }
  return roles;
}
