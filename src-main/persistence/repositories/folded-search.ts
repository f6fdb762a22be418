import { foldText } from '../../domain/kernel/vietnamese-text.ts';

/**
 * The FTS5 expression that finds rows with all words of a text, the last letters of each left open; null for a text
 * without a word. Folded words hold letters and digits only, so that nothing of it can be read as an operator.
 */
export function matchOf(text: string): string | null {
  const words = foldText(text).split(' ').filter(Boolean);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' AND ');
}
