/** A place in the grid as shown: pinned columns come first, both counts start at 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four edges belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface GridShape {
  readonly rowCount: number;
  readonly columnCount: number;
}

export function areaContains(area: Area, { row, column }: Position): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** The smallest rectangle around all areas, or null for none. */
export function boundingArea(areas: readonly Area[]): Area | null {
  const [first, ...rest] = areas;
  if (first === undefined) return null;
  return rest.reduce(
    (box, area) => ({
      top: Math.min(box.top, area.top),
      left: Math.min(box.left, area.left),
      bottom: Math.max(box.bottom, area.bottom),
      right: Math.max(box.right, area.right),
    }),
    first,
  );
}

/** The rectangle that disjoint areas fill without a gap, or null where they don't. */
export function filledArea(areas: readonly Area[]): Area | null {
  const box = boundingArea(areas);
  if (box === null) return null;
  const covered = areas.reduce((sum, area) => sum + cellCount(area), 0);
  return covered === cellCount(box) ? box : null;
}

/** Every place in the areas, row by row within each. */
export function positionsIn(areas: readonly Area[]): Position[] {
  const positions: Position[] = [];
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) positions.push({ row, column });
    }
  }
  return positions;
}

/** The nearest place inside the grid. The grid must not be empty. */
export function clampPosition({ row, column }: Position, shape: GridShape): Position {
  return {
    row: Math.max(0, Math.min(row, shape.rowCount - 1)),
    column: Math.max(0, Math.min(column, shape.columnCount - 1)),
  };
}
