import { foldText } from '../../domain/kernel/vietnamese-text.ts';

/**
 * The FTS5 expression that finds rows with all words of a text, the last letters of each left open; null for a text
 * without a word. What is written without a space stays together: `123/QĐ-UBND` doesn't find `QĐ-UBND` with 123 elsewhere.
 * Folded words hold letters and digits only, so that nothing of it can be read as an operator.
 */
export function matchOf(text: string): string | null {
  const words = text.split(/\s+/).map(foldText).filter(Boolean);
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' AND ');
}
