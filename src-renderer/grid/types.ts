import type { ReactNode } from 'react';

import type { Result } from '../../src-main/domain/kernel/result.ts';
import type { GridEditLabels } from './edit-labels.ts';
import type { GridShortcutLabels } from './keyboard/shortcut-labels.ts';
import type { GridViewLabels } from './view/view-labels.ts';

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
export type GridColumnKind = 'text' | 'points' | 'number' | 'date' | 'choice' | 'check' | 'readonly';

/** One of the values that a choice column takes, and how people write it. */
export interface GridChoice {
  readonly value: string | number;
  readonly label: string;
}

/** A column's own way of writing and reading its values. */
export interface GridColumnTexts {
  readonly format: (value: GridValue) => string;
  readonly parse: (text: string) => Result<GridValue, string | GridAmbiguity>;
}

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
  /**
   * What a `choice` column offers. A `check` column may name its two values here, the ticked one first; by default they
   * are 1 and 0. A `date` column keeps ISO text (`2026-01-05`) and needs nothing.
   */
  readonly choices?: readonly GridChoice[];
  /** Instead of the page's `format` and `parse`, such as for integers of another unit in a `number` column. */
  readonly texts?: GridColumnTexts;
  /** By default `end` for `points` and `number`, otherwise `start`. */
  readonly align?: GridAlign;
  /**
   * How many of its integers' digits are decimals (2: hundredths), so that other programs get the number itself and don't
   * take `1,2` for a date or `9,5` for 95. By default 2 for `points`; without it numbers are copied as shown.
   */
  readonly decimals?: number;
  /** Whether the heading offers sorting; the order itself is made by the page (see `sort`, `onSortChange`). */
  /** Whether the heading offers sorting; by the grid itself unless the page makes the order (see `onSortChange`). */
  readonly sortable?: boolean;
  /** Orders two filled values where numbers by size and texts in Vietnamese order will not do, such as names of persons. */
  readonly compare?: (one: GridValue, other: GridValue) => number;
  /** Stays when its heading is collapsed, as the closing total of a criterion does. Headings without one don't collapse. */
  readonly keepWhenCollapsed?: boolean;
  /** What the totals row shows of the column unless `totals` has a value for it or the user chooses otherwise. */
  readonly aggregate?: GridAggregate;
  /** Whether its numbers count in the status bar's sum and average. By default only for `points` and `number`. */
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
  readonly note?: GridNote;
  /** How many files the page keeps for the cell; it opens them from its own item of the cell's menu. */
  readonly attachments?: number;
}

/** A remark on a cell. `author` and `time` are texts for the eye. */
export interface GridNote {
  readonly text: string;
  readonly author?: string;
  readonly time?: string;
}

export interface GridEdit extends GridCellRef {
  readonly value: GridValue;
  /** What the cell held when typing into it began, where it holds something else by now: nobody saw that. */
  readonly seen?: GridValue;
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

/** What the totals row works out of a column's integers; the average is rounded half up to an integer. */
export type GridAggregate = 'sum' | 'average' | 'count' | 'min' | 'max';

export const gridNumberOperators = ['equal', 'not-equal', 'greater', 'at-least', 'less', 'at-most'] as const;

export const gridTextOperators = ['contains', 'not-contains', 'begins', 'ends', 'equals'] as const;

/** What a cell must be like for its row to be shown. Texts are compared without case, tones and diacritics. */
export type GridCondition =
  | { readonly kind: 'values'; readonly values: readonly GridValue[] }
  | {
      readonly kind: 'number';
      readonly operator: (typeof gridNumberOperators)[number];
      readonly value: number;
    }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | { readonly kind: 'text'; readonly operator: (typeof gridTextOperators)[number]; readonly text: string }
  | { readonly kind: 'empty' | 'not-empty' }
  | { readonly kind: 'tone'; readonly tone: GridTone };

/** One column's filter; a row must pass those of all columns. */
export interface GridFilter {
  readonly columnId: string;
  readonly condition: GridCondition;
}

/**
 * All that the user changes of how the grid looks, as plain JSON that a page may keep. Ids that are gone are passed over,
 * and columns that it doesn't know stand where `columns` has them. Read a kept one with `readGridLayout`.
 */
export interface GridLayout {
  readonly version: 1;
  /** In px at 100 % text size and zoom. */
  readonly widths: Readonly<Record<string, number>>;
  /** All columns in the user's order, or empty for the page's. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Null: as the columns say. */
  readonly pinned: readonly string[] | null;
  /** How many rows at the top stay in sight, whichever they are. */
  readonly frozenRows: number;
  /** Collapsed headings, each as the ids from the outermost one down to it. */
  readonly collapsed: readonly (readonly string[])[];
  /** In percent. */
  readonly zoom: number;
  readonly dense: boolean;
  /** The first key decides, the next one where it is equal, and so on. */
  readonly sort: readonly GridSort[];
  readonly filters: readonly GridFilter[];
  /** Looked for in all columns. */
  readonly search: string;
  readonly aggregates: Readonly<Record<string, GridAggregate | 'none'>>;
}

/** An item that the page adds to the menu of a cell. */
export interface GridMenuItem {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

export interface GridTotals {
  /** Shown in the first column, unless that column has a value of its own. */
  readonly title: string;
  readonly values: Readonly<Record<string, GridValue>>;
}

/** Figures of the selected numbers as text, worked out by the page on integers. */
export type GridSummary = (values: readonly number[]) => {
  readonly sum: string;
  readonly average: string;
  readonly min?: string;
  readonly max?: string;
};

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
  readonly view: GridViewLabels;
  readonly shortcuts: GridShortcutLabels;
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
  /** Told of every change of the selection; `cells` lists what is selected then. */
  readonly onSelectionChange?: (cells: () => readonly GridCellRef[]) => void;
  /** A new object makes its cell the active one and scrolls to it. The focus stays where it is. */
  readonly goTo?: GridCellRef | null;
  /** A new list selects these rows, whole, and scrolls to the first of them; rows that aren't shown are passed over. */
  readonly selectRows?: readonly string[] | null;
  readonly sort?: GridSort | null;
  /** Makes the order the page's business: the grid then shows `rows` as they come. */
  readonly onSortChange?: (sort: GridSort | null) => void;
  /** Left out, the grid keeps the layout itself for as long as it is mounted. Given, change it in `onLayoutChange`. */
  readonly layout?: GridLayout;
  readonly onLayoutChange?: (layout: GridLayout) => void;
  /** A line above the grid with search, levels of headings, the choice of columns and printing. */
  readonly viewBar?: boolean;
  /** Items of the page at the end of a cell's menu. */
  readonly menuItems?: (cell: GridCellRef) => readonly GridMenuItem[];
  /** Null deletes the note. Left out, notes are only read. */
  readonly onNoteChange?: (cell: GridCellRef, text: string | null) => void;
  /** Cells that someone else has just changed: a new list makes them flash. */
  readonly changedCells?: readonly GridCellRef[];
  /** Heads the printed pages; `label` when left out. */
  readonly printTitle?: string;
  /** Of all rows, also of those that a filter hides. */
  readonly totals?: GridTotals;
  readonly summary?: GridSummary;
  readonly labels?: GridLabels;
  /** Height of a row in px at 100 % text size; 30 when left out. */
  readonly rowHeight?: number;
  /** Focus the first cell on mount. */
  readonly autoFocus?: boolean;
}
