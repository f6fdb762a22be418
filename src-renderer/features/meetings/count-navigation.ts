/** A cell of the counting table, both counted from 0. */
export type CountCell = { readonly row: number; readonly column: number };

export type CountKey = {
  readonly key: string;
  readonly shiftKey: boolean;
};

/**
 * Where a key leads in the counting table. The counting team reads one column aloud from top to bottom, so that Enter,
 * Tab and the arrow go down, and from the last row to the top of the next column. Null leaves the key to the browser:
 * Tab at the last cell leaves the table, and so does Shift+Tab at the first.
 */
export function nextCountCell(
  from: CountCell,
  { key, shiftKey }: CountKey,
  size: { readonly rows: number; readonly columns: number },
): CountCell | null {
  const along = (steps: number): CountCell | null => {
    const index = from.column * size.rows + from.row + steps;
    const inside = index >= 0 && index < size.rows * size.columns;
    return inside ? { row: index % size.rows, column: Math.floor(index / size.rows) } : null;
  };
  const aside = (steps: number): CountCell | null => {
    const column = from.column + steps;
    return column >= 0 && column < size.columns ? { row: from.row, column } : null;
  };
  switch (key) {
    case 'Enter':
    case 'Tab':
      return along(shiftKey ? -1 : 1);
    case 'ArrowDown':
      return from.row + 1 < size.rows ? { ...from, row: from.row + 1 } : null;
    case 'ArrowUp':
      return from.row > 0 ? { ...from, row: from.row - 1 } : null;
    case 'ArrowRight':
      return aside(1);
    case 'ArrowLeft':
      return aside(-1);
    default:
      return null;
  }
}

/** What was typed into a count: up to five digits; nothing is “not recorded”, which is not zero. */
export function readCount(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, 5);
  return digits === '' ? null : Number(digits);
}
