import { areaContains, clampPosition } from '../model/position.ts';
import type { Area, GridShape, Position } from '../model/position.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const deltas = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
} as const satisfies Record<Direction, Position>;

/** Moves some cells on, stopping at the rim. */
export function moveBy(from: Position, direction: Direction, cells: number, shape: GridShape): Position {
  const delta = deltas[direction];
  return clampPosition(
    { row: from.row + delta.row * cells, column: from.column + delta.column * cells },
    shape,
  );
}

/**
 * Ctrl+arrow as in Excel: from a filled cell to the last filled one of its run, otherwise to the next filled one, and to
 * the rim where there is none.
 */
export function moveToEdge(
  from: Position,
  direction: Direction,
  shape: GridShape,
  isFilled: (position: Position) => boolean,
): Position {
  let at = from;
  let next = moveBy(at, direction, 1, shape);
  const leavesRun = isFilled(from) && !isSame(next, at) && isFilled(next);
  while (!isSame(next, at)) {
    if (leavesRun && !isFilled(next)) return at;
    at = next;
    if (!leavesRun && isFilled(at)) return at;
    next = moveBy(at, direction, 1, shape);
  }
  return at;
}

/** Tab on a single cell: along the row, then to the next row's first cell. Null past the last or before the first cell. */
export function stepAlongRow(from: Position, back: boolean, shape: GridShape): Position | null {
  const index = from.row * shape.columnCount + from.column + (back ? -1 : 1);
  if (index < 0 || index >= shape.rowCount * shape.columnCount) return null;
  return { row: Math.floor(index / shape.columnCount), column: index % shape.columnCount };
}

/** Enter or Tab within a selected range: down its columns or along its rows, and round again at the end. */
export function stepInside(area: Area, from: Position, by: 'enter' | 'tab', back: boolean): Position {
  if (!areaContains(area, from)) return { row: area.top, column: area.left };
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const row = from.row - area.top;
  const column = from.column - area.left;
  const count = height * width;
  const here = by === 'enter' ? column * height + row : row * width + column;
  const there = (here + (back ? count - 1 : 1)) % count;
  return by === 'enter'
    ? { row: area.top + (there % height), column: area.left + Math.floor(there / height) }
    : { row: area.top + Math.floor(there / width), column: area.left + (there % width) };
}

export function isSame(one: Position, other: Position): boolean {
  return one.row === other.row && one.column === other.column;
}
