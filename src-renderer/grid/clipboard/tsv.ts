/**
 * Reads what Excel and LibreOffice put on the clipboard as text: tabs between cells, any line end between rows, quotes
 * around cells that hold a tab, a quote or a line break. One trailing line end is dropped, empty cells are kept.
 *
 * @returns rows of texts; a row keeps its own number of cells; no row for an empty text
 */
export function parseTsv(text: string): string[][] {
  if (text === '') return [];
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = readCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (at >= text.length) return rows;
  }
}

/** Writes texts so that Excel and `parseTsv` read the same cells back. Rows end in CR LF, the last one too. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoteIfNeeded).join('\t')}\r\n`).join('');
}

function quoteIfNeeded(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function readCell(text: string, start: number): { readonly text: string; readonly end: number } {
  const quoted = text[start] === '"' ? readQuoted(text, start) : null;
  if (quoted !== null) return quoted;
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\r' && text[end] !== '\n') end += 1;
  return { text: text.slice(start, end), end };
}

/** Null where the quote is a plain character: never closed, or closed before the cell's end, as in `"Sao Mai" lần 2`. */
function readQuoted(text: string, start: number): { readonly text: string; readonly end: number } | null {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  const after = text[close + 1];
  if (after !== undefined && after !== '\t' && after !== '\r' && after !== '\n') return null;
  return { text: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
}
