import type {
  GridCellRef,
  GridEdit,
  GridLayout,
  GridPasteReport,
  GridRow,
} from '../../src-renderer/grid/types.ts';

/** What the specs read from the page: each call of the grid, and the rows as they stand. */
export interface HarnessRecord {
  readonly edits: (readonly GridEdit[])[];
  readonly pastes: GridPasteReport[];
  undos: number;
  redos: number;
  rows: readonly GridRow[];
  /** From a key press to the frame after it in ms, where a spec measures that. */
  readonly keyTimes: number[];
  layout: GridLayout;
  /** Cells for which the page's own menu item was chosen. */
  readonly asked: GridCellRef[];
  /** Changes cells as another window would. */
  changeElsewhere: (edits: readonly GridEdit[]) => void;
}

declare global {
  interface Window {
    harness: HarnessRecord;
  }
}
