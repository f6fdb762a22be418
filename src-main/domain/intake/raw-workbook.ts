import { assertNever } from '../kernel/assert-never.ts';

/** A workbook as it lies in its file: nothing interpreted, nothing rounded, nothing converted. */
export type RawWorkbook = { readonly sheets: readonly RawSheet[] };

export type RawSheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Only rows and cells that hold something, ascending; row and column numbers start at 1 as in Excel. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly CellRange[];
};

export type RawRow = { readonly number: number; readonly cells: ReadonlyMap<number, RawCell> };

/** A stretch of text in one font; legacy encodings are told by the font. */
export type TextRun = { readonly text: string; readonly fontName: string | null };

/** A value as a cell, or the cached result of a formula, can hold it. */
export type RawValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Whether the cell shows the number as a percentage: 0.85 is then seen as 85 %. */
      readonly percent: boolean;
    }
  | { readonly kind: 'text'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A number that the cell shows as a date, `2026-05-12`. */
  | { readonly kind: 'date'; readonly value: string };

export type RawCell =
  | RawValue
  | {
      readonly kind: 'formula';
      /** Without the leading equals sign, `D8/C8*100`. */
      readonly formula: string;
      /** What the program that saved the file computed; null when it stored nothing. */
      readonly result: RawValue | null;
    };

/** A rectangle of cells, both corners included. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type CellPosition = { readonly row: number; readonly column: number };

/** Excel's own bounds; an address beyond them is no address. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** `(12, 7)` → `G12`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `G12` or `$G$12` → its row and column; null when the text is no address within Excel's bounds. */
export function parseCellAddress(address: string): CellPosition | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match === null) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase())
    column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  const row = Number(match[2]);
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

/** `A1:D4`, or a single address, → the range; null when it is none. */
export function parseCellRange(text: string): CellRange | null {
  const [first = '', second = first, ...rest] = text.split(':');
  const [start, end] = [parseCellAddress(first), parseCellAddress(second)];
  if (start === null || end === null || rest.length > 0) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** Whether a cell lies in a range. */
export function isInRange(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The text of all runs, as written. */
export function textOfRuns(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('');
}

/** A cell as a reader of the sheet sees it, for finding headers and for quoting it in a message; '' when empty. */
export function shownText(cell: RawCell | undefined): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'text':
      return textOfRuns(cell.runs);
    case 'number':
      return cell.percent
        ? `${String(cell.value * 100).replace('.', ',')}%`
        : String(cell.value).replace('.', ',');
    case 'error':
      return cell.code;
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'date':
      return cell.value.split('-').toReversed().join('/');
    case 'formula':
      return cell.result === null ? `=${cell.formula}` : shownText(cell.result);
    default:
      return assertNever(cell);
  }
}
