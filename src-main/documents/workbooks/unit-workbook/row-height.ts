/** Points of a line of 11 pt text, and the air around it. */
const LINE = 15;
const AIR = 4;
/** A character of Times New Roman is narrower than the digit that column widths count in; breaks at words take some back. */
const CHARACTERS_PER_WIDTH = 1.15;

/**
 * The height that wrapped texts need, in points. It is written into the file, since programs that open a file without
 * heights give every row a single line.
 *
 * @param texts each with the width of its column
 */
export function rowHeight(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * CHARACTERS_PER_WIDTH))), 0),
  );
  return LINE * Math.max(1, ...lines) + AIR;
}
