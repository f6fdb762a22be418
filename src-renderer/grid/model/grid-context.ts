import { createContext, use } from 'react';

import type { CopiedValues } from '../clipboard/copied-values.ts';
import type { RejectionBook } from '../editor/rejection-book.ts';
import type { FillDone } from '../fill/plan-fill.ts';
import type { FindState } from '../find/find-state.ts';
import type { EditMode } from '../keyboard/key-action.ts';
import type { ReadingsPreview } from '../readings/preview-state.ts';
import type {
  GridCellRef,
  GridCellState,
  GridChoice,
  GridColumn,
  GridLabels,
  GridLayout,
  GridRow,
  GridValue,
  SpreadsheetGridProps,
} from '../types.ts';
import type { GridPopup } from '../view/grid-popup.ts';
import type { Orientation } from '../view/print-plan.ts';
import type { GridTable } from './grid-table.ts';
import { positionIn } from './layout.ts';
import type { ColumnLayout, RowOrder } from './layout.ts';
import type { GridShape, Position } from './position.ts';
import type { Store } from './store.ts';

/** The grid's own state besides the selection and the widths, which the table model holds. */
export interface GridState {
  readonly mode: EditMode;
  readonly rejections: RejectionBook;
  /** The last thing said to the user, in the status bar and to screen readers. */
  readonly notice: string;
  /** Texts that can be read in two ways and wait for the user's choice. */
  readonly preview: ReadingsPreview | null;
  /** The fill whose menu is open. */
  readonly fillDone: FillDone | null;
  /** The one menu or panel that is open. */
  readonly popup: GridPopup | null;
  /** Cells that someone else has just changed: ids of columns by row. */
  readonly flashes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where a dragged column would be dropped, in px from the left of the content. */
  readonly dropAt: number | null;
  /** What is being printed, from the user's word until the browser is done. */
  readonly printing: PrintJob | null;
  /** The choices of the cell that is being edited, and the one that Enter would take. */
  readonly choiceList: ChoiceList | null;
  /** The find bar, where it is open. */
  readonly find: FindState | null;
}

export interface PrintJob {
  readonly title: string;
  readonly date: string;
  readonly orientation: Orientation;
  readonly fitToWidth: boolean;
  /** Also those that are hidden. */
  readonly allColumns: boolean;
  readonly allRows: boolean;
}

export interface ChoiceList {
  readonly options: readonly GridChoice[];
  /** -1 where none is. */
  readonly index: number;
}

/** What the last commit rendered. Only event handlers read it; components take props instead. */
export interface Rendered {
  readonly props: SpreadsheetGridProps;
  readonly labels: GridLabels;
  readonly gridLayout: GridLayout;
  /** All columns in the user's order, also those that are hidden. */
  readonly ordered: readonly GridColumn[];
  /** The rows that are shown. */
  readonly rows: readonly GridRow[];
  readonly layout: ColumnLayout;
  readonly rowOrder: RowOrder;
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly totalsHeight: number;
  /** How many rows at the top stay in sight. */
  readonly frozenRows: number;
  readonly scale: number;
}

/** An edit under way: the cell keeps it by id, whatever happens to the order of rows meanwhile. */
export interface EditSession extends GridCellRef {
  readonly initialText: string;
  /** What the cell held when the edit began. */
  readonly seen: GridValue;
}

/** One per mounted grid and the same object for its whole life. The mutable parts never decide what is rendered. */
export interface GridContext {
  readonly id: string;
  readonly table: GridTable;
  readonly store: Store<GridState>;
  /** Keeps the layout where the page doesn't. */
  readonly keepLayout: (layout: GridLayout) => void;
  /** Sorts and filters by what the cells hold now. */
  readonly reapply: () => void;
  rendered: Rendered;
  input: HTMLInputElement | null;
  scroller: HTMLDivElement | null;
  session: EditSession | null;
  /** The column where a row of Tabs began; Enter goes back to it, one row down. */
  tabOrigin: number | null;
  /** Escape was the last key, so Tab leaves the grid. */
  leaving: boolean;
  lastActive: Position;
  /** What was last copied here, so that pasting it back needs no reading of texts that could mean two things. */
  copied: CopiedValues | null;
  /** What the find bar last searched for. */
  lastQuery: string;
  /** The copy under way is to have the headings too. */
  copiesHeadings: boolean;
  /** Stops the paste that is being read, if one is. */
  stopReading: (() => void) | null;
}

const ReactGridContext = createContext<GridContext | null>(null);

export const GridContextProvider = ReactGridContext.Provider;

export function useGridContext(): GridContext {
  const context = use(ReactGridContext);
  if (context === null) throw new Error('Parts of the grid are only rendered inside it');
  return context;
}

/** Called after each commit, so that events find what the user sees. */
export function updateRendered(context: GridContext, rendered: Rendered): void {
  context.rendered = rendered;
}

/** Lends the input to event handlers until the returned function is called. */
export function attachInput(context: GridContext, input: HTMLInputElement | null): () => void {
  context.input = input;
  return () => {
    context.input = null;
  };
}

/** Lends the scrolled box to event handlers until the returned function is called. */
export function attachScroller(context: GridContext, scroller: HTMLDivElement | null): () => void {
  context.scroller = scroller;
  return () => {
    context.scroller = null;
  };
}

export function shapeOf({ rendered }: GridContext): GridShape {
  return { rowCount: rendered.rowOrder.ids.length, columnCount: rendered.layout.columns.length };
}

function rowAt({ rendered }: GridContext, index: number): GridRow | undefined {
  return rendered.rows[index];
}

export function columnAtIndex({ rendered }: GridContext, index: number): GridColumn | undefined {
  return rendered.layout.columns[index];
}

export function refAt(context: GridContext, { row, column }: Position): GridCellRef | null {
  const rowId = context.rendered.rowOrder.ids[row];
  const columnId = columnAtIndex(context, column)?.id;
  return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
}

export function positionOf({ rendered }: GridContext, cell: GridCellRef): Position | null {
  return positionIn(rendered.rowOrder, rendered.layout, cell);
}

export function valueOf(context: GridContext, { rowId, columnId }: GridCellRef): GridValue {
  const index = context.rendered.rowOrder.indexById.get(rowId);
  return (index === undefined ? undefined : rowAt(context, index)?.values[columnId]) ?? null;
}

/** Whether a cell takes no input: its column is read-only or the page says so. */
export function isReadOnly(column: GridColumn, state: GridCellState | undefined): boolean {
  return column.kind === 'readonly' || state?.readOnly === true;
}

export function isReadOnlyCell({ rendered }: GridContext, cell: GridCellRef): boolean {
  const index = rendered.layout.indexById.get(cell.columnId);
  const column = index === undefined ? undefined : rendered.layout.columns[index];
  return column === undefined || isReadOnly(column, rendered.props.cellState?.(cell));
}

/** The DOM id of a cell, by place: ids of rows may hold characters that ids of elements may not. */
export function cellElementId(gridId: string, { row, column }: Position): string {
  return `${gridId}-${row}-${column}`;
}

/** The DOM ids of the list and its options, which the input names while the list is open. */
export function choiceListId(gridId: string): string {
  return `${gridId}-choices`;
}

export function choiceOptionId(gridId: string, index: number): string {
  return `${gridId}-choice-${index}`;
}
