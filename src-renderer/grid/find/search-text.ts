import { foldText } from '../../../src-main/domain/kernel/vietnamese-text.ts';

/** A place where the searched text stands, in the text as it is written (NFC). */
export interface FoundSpan {
  readonly start: number;
  readonly end: number;
}

/** How a query is compared: whatever the case, and with accents only where the query itself has some. */
export interface TextSearch {
  readonly needle: string;
  readonly accents: boolean;
  readonly wholeCell: boolean;
}

/** Null for a query of nothing but spaces. */
export function textSearch(query: string, wholeCell: boolean): TextSearch | null {
  const trimmed = query.trim();
  if (trimmed === '') return null;
  const withAccents = letters(trimmed, true);
  const accents = withAccents !== letters(trimmed, false);
  return { needle: accents ? withAccents : letters(trimmed, false), accents, wholeCell };
}

/** Where the text has what is searched; empty where it hasn't. */
export function findSpans(text: string, { needle, accents, wholeCell }: TextSearch): FoundSpan[] {
  const haystack = letters(text, accents);
  if (wholeCell) return haystack.trim() === needle ? [{ start: 0, end: haystack.length }] : [];
  const spans: FoundSpan[] = [];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
    spans.push({ start: at, end: at + needle.length });
  }
  return spans;
}

/** The text with every place that is found replaced. */
export function replaceSpans(text: string, search: TextSearch, replacement: string): string {
  const written = text.normalize('NFC');
  let replaced = '';
  let at = 0;
  for (const { start, end } of findSpans(text, search)) {
    replaced += written.slice(at, start) + replacement;
    at = end;
  }
  return replaced + written.slice(at);
}

/** The text in lower case, letter for letter, so that a place in it is a place in the text. */
function letters(text: string, accents: boolean): string {
  // Figures and codes, most cells of a sheet, have nothing to take off.
  if (/^[\u0020-\u007e]*$/.test(text)) return text.toLowerCase();
  return Array.from(text.normalize('NFC'), (letter) => plainLetter(letter, accents)).join('');
}

function plainLetter(letter: string, accents: boolean): string {
  const lower = letter.toLowerCase();
  const plain = accents ? lower : foldText(letter);
  if (plain.length === letter.length) return plain;
  return lower.length === letter.length ? lower : letter;
}
