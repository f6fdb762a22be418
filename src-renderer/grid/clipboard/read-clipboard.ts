import { parseTsv } from './tsv.ts';

/** What is on the clipboard, as texts in rows, and which of its two forms they were read from. */
export interface CopiedTexts {
  readonly rows: readonly (readonly string[])[];
  readonly source: 'text' | 'table';
}

/**
 * Chooses between the two forms. The text comes first: it has every cell apart and says exactly what was shown. It cannot
 * tell a line break within a cell from a new row where the program that copied puts no quotes around it (Word, browsers):
 * then the table is read, and also where there is no text at all.
 */
export function readClipboard(text: string, readTable: () => string[][] | null): CopiedTexts {
  const rows = parseTsv(text);
  const table = readTable();
  if (table === null || table.length === 0) return { rows, source: 'text' };
  const holdsLines = table.some((row) => row.some((cell) => /[\n\t]/.test(cell)));
  const textIsTorn = holdsLines && shapeText(rows) !== shapeText(table);
  return rows.length === 0 || textIsTorn ? { rows: table, source: 'table' } : { rows, source: 'text' };
}

/** Whether reading the table could change anything; parsing HTML for nothing would hold a large paste up. */
export function mayNeedTable(text: string, html: string): boolean {
  return html !== '' && (text === '' || /<(?:br|p|div|li|pre)[\s/>]/i.test(html));
}

function shapeText(rows: readonly (readonly string[])[]): string {
  return `${rows.length}x${rows.reduce((widest, row) => Math.max(widest, row.length), 0)}`;
}
