/** A cell of a copied table; merged cells span more than one column or row. */
export interface SpannedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** More cells than any sheet of an office holds; a page that claims more is not read. */
const mostPastedCells = 200_000;

/**
 * Puts cells where their spans leave room: a merged cell's text in its first cell, '' in the ones it covers, so that
 * nothing beside or below it shifts. Null where that comes to too many cells.
 */
export function layOutSpans(rows: readonly (readonly SpannedCell[])[]): string[][] | null {
  const texts: (string | undefined)[][] = rows.map(() => []);
  let count = 0;
  for (const [rowIndex, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (texts[rowIndex]?.[column] !== undefined) column += 1;
      // A rowspan of 0 means: to the last row.
      const last = cell.rows === 0 ? rows.length : Math.min(rowIndex + cell.rows, rows.length);
      count += (last - rowIndex) * cell.columns;
      if (count > mostPastedCells) return null;
      for (let row = rowIndex; row < last; row += 1) {
        for (let across = column; across < column + cell.columns; across += 1) {
          const line = texts[row];
          if (line !== undefined) line[across] ??= row === rowIndex && across === column ? cell.text : '';
        }
      }
      column += cell.columns;
    }
  }
  return texts.map((line) => Array.from(line, (text) => text ?? ''));
}
