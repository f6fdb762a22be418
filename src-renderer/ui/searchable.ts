import { foldText } from '../../src-main/domain/kernel/vietnamese-text.ts';

/**
 * Prepares rows for a search box. The answer takes what was typed and gives the rows whose text has every word of it,
 * whatever the case, the tones and the spelling of đ; all rows while nothing is typed.
 */
export function searchable<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
): (query: string) => readonly Row[] {
  const folded = rows.map((row) => ({ row, text: foldText(textOf(row)) }));
  return (query) => {
    const words = foldText(query).split(' ').filter(Boolean);
    if (words.length === 0) return rows;
    return folded.filter(({ text }) => words.every((word) => text.includes(word))).map(({ row }) => row);
  };
}
