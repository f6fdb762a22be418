/** Rows or columns from one index to another, both included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** How many rows or columns are drawn out of sight. */
export interface Overscan {
  /** On the side that comes into sight. */
  readonly ahead: number;
  /** On the side that has just left it. */
  readonly behind: number;
  /** With fewer than these left on a side, the next ones are drawn. */
  readonly least: number;
}

/**
 * What to draw around what is in sight. It stays the same until scrolling has nearly used it up and then goes several steps
 * ahead at once: a step costs a pass over all cells, however many are new. At first only what is needed is drawn.
 */
export function stretchToDraw(
  before: Stretch | null,
  sight: Stretch,
  overscan: Overscan,
  count: number,
): Stretch {
  const { ahead, behind, least } = overscan;
  const needed = within({ first: sight.first - least, last: sight.last + least }, count);
  if (before === null || before.last < sight.first || before.first > sight.last) return needed;
  if (needed.last > before.last) {
    return within({ first: sight.first - behind, last: sight.last + ahead }, count);
  }
  if (needed.first < before.first) {
    return within({ first: sight.first - ahead, last: sight.last + behind }, count);
  }
  return before;
}

function within({ first, last }: Stretch, count: number): Stretch {
  return { first: Math.max(0, first), last: Math.min(count - 1, last) };
}
