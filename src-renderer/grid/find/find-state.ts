import type { GridCellRef } from '../types.ts';

/** What the find bar searches for and what it has found. */
export interface FindState {
  readonly query: string;
  readonly wholeCell: boolean;
  /** The cells to search, by row id and column id; null is all of them. */
  readonly scope: CellSet | null;
  /** What "in the selection" would search: the range that was selected when the bar was opened. */
  readonly offeredScope: CellSet | null;
  readonly withReplace: boolean;
  readonly matches: readonly GridCellRef[];
  readonly matchedColumns: CellSet;
  /** The index of the match that is active; -1 where none is. */
  readonly current: number;
  /** Counts how often the bar was asked for, as its field then takes the focus again. */
  readonly asked: number;
}

/** Cells by row id: the ids of their columns. */
export type CellSet = ReadonlyMap<string, ReadonlySet<string>>;
