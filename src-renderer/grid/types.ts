import type { ReactNode } from 'react';

import type { Result } from '../../src-main/domain/kernel/result.ts';
import type { GridEditLabels } from './edit-labels.ts';

/**
 * What a cell holds: text, an integer (such as hundredths of a point), or nothing. Fractions never get into the grid,
 * so sums over a selection are exact.
 */
export type GridValue = string | number | null;

/** One cell, by ids and never by place: a sort or a filter may move it while an edit is under way. */
export interface GridCellRef {
  readonly rowId: string;
  readonly columnId: string;
}

/** A heading above columns, such as a criterion of a higher level. Neighbours with the same id share one heading. */
export interface GridHeading {
  readonly id: string;
  readonly title: string;
}

/** `readonly` columns take no input whatever `cellState` says; the others ask `cellState` for each cell. */
export type GridColumnKind = 'text' | 'points' | 'readonly';

export type GridAlign = 'start' | 'center' | 'end';

export interface GridColumn {
  readonly id: string;
  /** The last heading line, right above the cells; also names the column to screen readers and in messages. */
  readonly title: string;
  /** A second, quieter line below the title, such as "tối đa 20". */
  readonly subtitle?: string;
  /** Headings above the title, outermost first; left out for columns that stand alone. */
  readonly headings?: readonly GridHeading[];
  /** Width in px at 100 % text size, before the user resizes. */
  readonly width: number;
  /** Stays in sight when scrolling sideways. Pinned columns are shown first, in their given order. */
  readonly pinned?: boolean;
  readonly kind: GridColumnKind;
  /** By default `end` for `points`, otherwise `start`. */
  readonly align?: GridAlign;
  /**
   * How many of its integers' digits are decimals (2: hundredths), so that other programs get the number itself and don't
   * take `1,2` for a date or `9,5` for 95. By default 2 for `points`; without it numbers are copied as shown.
   */
  readonly decimals?: number;
  /** Whether the heading offers sorting; the order itself is made by the page (see `sort`, `onSortChange`). */
  readonly sortable?: boolean;
  /** Whether its numbers count in the status bar's sum and average. By default only for `points`. */
  readonly summable?: boolean;
}

export interface GridRow {
  readonly id: string;
  /** Names the row to screen readers and in messages, such as the unit's name. */
  readonly title: string;
  /** By column id; a column that is left out is an empty cell. Keep the object while nothing in the row has changed. */
  readonly values: Readonly<Record<string, GridValue>>;
}

/** How a cell stands out. Each tone has a mark besides its colour. */
export type GridTone = 'none' | 'error' | 'warning' | 'changed' | 'missing' | 'computed';

export interface GridCellState {
  readonly readOnly?: boolean;
  readonly tone?: GridTone;
  /** Shown on hover and, for the active cell, in the status bar and to screen readers. */
  readonly title?: string;
}

export interface GridEdit extends GridCellRef {
  readonly value: GridValue;
}

/** One way to read an ambiguous number, such as `9.500`. */
export interface GridReading {
  readonly style: 'thousands' | 'decimals';
  readonly label: string;
  readonly value: GridValue;
}

/** Why `parse` did not take a text that could mean two things, with the readings that the cell would take. */
export interface GridAmbiguity {
  readonly kind: 'ambiguous';
  readonly message: string;
  readonly readings: readonly GridReading[];
}

/** A text that `parse` refused. It stays in its cell, marked, until mended or dropped with Escape; nothing is stored. */
export interface GridRejection extends GridCellRef {
  readonly text: string;
  readonly message: string;
  /** What the text could mean; Enter in its cell lets the user choose. */
  readonly readings?: readonly GridReading[];
}

/** What became of a paste. The refused cells keep their texts; those outside the grid or read-only took nothing. */
export interface GridPasteReport {
  readonly accepted: number;
  readonly rejected: readonly GridRejection[];
  readonly readOnly: number;
  readonly outside: number;
  /** Which form of the clipboard was read: its text, or its table where lines within cells tear the text apart. */
  readonly source: 'text' | 'table';
}

export interface GridSort {
  readonly columnId: string;
  readonly direction: 'ascending' | 'descending';
}

export interface GridTotals {
  /** Shown in the first column, unless that column has a value of its own. */
  readonly title: string;
  readonly values: Readonly<Record<string, GridValue>>;
}

/** Sum and average of the selected numbers as text, worked out by the page on integers. */
export type GridSummary = (values: readonly number[]) => { readonly sum: string; readonly average: string };

/** Every text that the grid itself shows or speaks. See labels.ts for Vietnamese (the default) and English. */
export interface GridLabels extends GridEditLabels {
  readonly ordinal: string;
  readonly selectAll: string;
  readonly keyboardHint: string;
  readonly resizeColumn: (column: string) => string;
  readonly sortColumn: (column: string) => string;
  readonly cell: (row: string, column: string) => string;
  readonly selectedCells: (cells: string) => string;
  readonly count: (cells: string) => string;
  readonly sum: (sum: string) => string;
  readonly average: (average: string) => string;
  readonly readOnlyCell: string;
  readonly rejected: (row: string, column: string, message: string) => string;
  readonly rejectedCells: (cells: string) => string;
  readonly nextRejected: string;
  readonly pasted: (accepted: string, asked: string) => string;
  readonly pasteReadOnly: (cells: string) => string;
  readonly pasteOutside: (cells: string) => string;
  readonly andMore: (cells: string) => string;
  readonly copied: (cells: string) => string;
  readonly copyNeedsOneRange: string;
  readonly leaveWithTab: string;
  readonly empty: string;
  readonly formatCount: (cells: number) => string;
}

/**
 * The props of `SpreadsheetGrid`. `format`, `renderValue`, `parse` and `cellState` are compared by identity: keep them
 * while what they depend on is unchanged, or every visible cell is worked out anew. The `on…` functions may change freely.
 */
export interface SpreadsheetGridProps {
  /** Names the grid to screen readers. */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** The text of a value as it is edited, copied and (without `renderValue`) shown. An empty cell is ''. */
  readonly format: (value: GridValue, cell: GridCellRef) => string;
  /** What the cell shows, where that isn't its text. */
  readonly renderValue?: (value: GridValue, cell: GridCellRef) => ReactNode;
  /**
   * Reads typed, pasted or filled text ('' when cleared); the error is a sentence for the user, or readings to choose
   * from before anything is stored.
   */
  readonly parse: (text: string, cell: GridCellRef) => Result<GridValue, string | GridAmbiguity>;
  readonly cellState?: (cell: GridCellRef) => GridCellState | undefined;
  /**
   * Called once for each action of the user (a paste, a fill or a clearing is one call) with the cells whose value differs.
   * Put the values into `rows` in the same tick, before they are stored, so that the old ones don't flash up.
   */
  readonly onEdit: (edits: readonly GridEdit[]) => void;
  readonly onUndo?: () => void;
  readonly onRedo?: () => void;
  readonly onPasteReport?: (report: GridPasteReport) => void;
  /** Told when texts were refused, mended or dropped; the list holds all that now stand. */
  readonly onRejectionsChange?: (rejections: readonly GridRejection[]) => void;
  readonly onActiveCellChange?: (cell: GridCellRef | null) => void;
  readonly sort?: GridSort | null;
  readonly onSortChange?: (sort: GridSort | null) => void;
  readonly onColumnResize?: (columnId: string, width: number) => void;
  readonly totals?: GridTotals;
  readonly summary?: GridSummary;
  readonly labels?: GridLabels;
  /** Height of a row in px at 100 % text size; 30 when left out. */
  readonly rowHeight?: number;
  /** Focus the first cell on mount. */
  readonly autoFocus?: boolean;
}
