import type { Area, GridShape, Position } from '../model/position.ts';

/** Where each text of a paste goes, and how many texts fall outside the grid. */
export interface PastePlan {
  readonly cells: readonly { readonly position: Position; readonly text: string }[];
  readonly outside: number;
  /** What is to be selected afterwards; null where nothing falls inside. */
  readonly target: Area | null;
}

/**
 * Lays copied texts over the grid as Excel does: from the selection's first cell on, or repeated where the selection is a
 * multiple of what was copied (one cell fills the whole selection). Rows shorter than the widest leave cells untouched.
 */
export function planPaste(
  texts: readonly (readonly string[])[],
  selection: Area,
  shape: GridShape,
): PastePlan {
  const height = texts.length;
  const width = Math.max(0, ...texts.map((row) => row.length));
  if (height === 0 || width === 0) return { cells: [], outside: 0, target: null };
  const rows = repeated(height, selection.bottom - selection.top + 1);
  const columns = repeated(width, selection.right - selection.left + 1);
  const cells: { position: Position; text: string }[] = [];
  let outside = 0;
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      const text = texts[down % height]?.[across % width];
      if (text === undefined) continue;
      const position = { row: selection.top + down, column: selection.left + across };
      if (position.row < shape.rowCount && position.column < shape.columnCount)
        cells.push({ position, text });
      else outside += 1;
    }
  }
  const target = {
    top: selection.top,
    left: selection.left,
    bottom: Math.min(selection.top + rows, shape.rowCount) - 1,
    right: Math.min(selection.left + columns, shape.columnCount) - 1,
  };
  return { cells, outside, target: cells.length === 0 ? null : target };
}

function repeated(copied: number, selected: number): number {
  return selected % copied === 0 ? selected : copied;
}
