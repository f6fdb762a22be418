import type { Area, GridShape, Position } from '../model/position.ts';

/** A copied text and where it goes; `from` is its row and column among the copied ones. */
export interface PlannedCell {
  readonly position: Position;
  readonly from: Position;
  readonly text: string;
}

/** Where each text of a paste goes, and how many texts fall outside the grid. */
export interface PastePlan {
  readonly cells: readonly PlannedCell[];
  readonly outside: number;
  /** What is to be selected afterwards; null where the selection stays as it is or nothing falls inside. */
  readonly target: Area | null;
}

/**
 * Lays copied texts over the grid as Excel does: from the selection's first cell on, or repeated where the selection is a
 * multiple of what was copied (one cell fills the whole selection). Rows shorter than the widest leave cells untouched.
 * Several ranges each take the texts, as often as they fit; null where one of them is no multiple.
 */
export function planPaste(
  texts: readonly (readonly string[])[],
  areas: readonly Area[],
  shape: GridShape,
): PastePlan | null {
  const height = texts.length;
  const width = texts.reduce((widest, row) => Math.max(widest, row.length), 0);
  const [first] = areas;
  if (height === 0 || width === 0 || first === undefined) return { cells: [], outside: 0, target: null };
  if (areas.length > 1 && !areas.every((area) => isMultiple(area, height, width))) return null;
  const cells: PlannedCell[] = [];
  let outside = 0;
  for (const area of areas) {
    const rows = repeated(height, heightOf(area));
    const columns = repeated(width, widthOf(area));
    for (let down = 0; down < rows; down += 1) {
      for (let across = 0; across < columns; across += 1) {
        const from = { row: down % height, column: across % width };
        const text = texts[from.row]?.[from.column];
        if (text === undefined) continue;
        const position = { row: area.top + down, column: area.left + across };
        if (position.row < shape.rowCount && position.column < shape.columnCount)
          cells.push({ position, from, text });
        else outside += 1;
      }
    }
  }
  const target = {
    top: first.top,
    left: first.left,
    bottom: Math.min(first.top + repeated(height, heightOf(first)), shape.rowCount) - 1,
    right: Math.min(first.left + repeated(width, widthOf(first)), shape.columnCount) - 1,
  };
  return { cells, outside, target: areas.length > 1 || cells.length === 0 ? null : target };
}

function isMultiple(area: Area, height: number, width: number): boolean {
  return heightOf(area) % height === 0 && widthOf(area) % width === 0;
}

function repeated(copied: number, selected: number): number {
  return selected % copied === 0 ? selected : copied;
}

function heightOf(area: Area): number {
  return area.bottom - area.top + 1;
}

function widthOf(area: Area): number {
  return area.right - area.left + 1;
}
