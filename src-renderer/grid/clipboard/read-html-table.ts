import { layOutSpans } from './lay-out-spans.ts';
import type { SpannedCell } from './lay-out-spans.ts';

const unreadElements = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'TITLE']);
const blockElements = new Set(['P', 'DIV', 'LI', 'TR', 'UL', 'OL', 'TABLE', 'H1', 'H2', 'H3', 'H4', 'PRE']);

/**
 * Reads the one table of copied HTML as its user saw it: shown texts (`x:num`, `sdval` and the like may hold more digits
 * than were shown), line breaks kept, hidden rows left out. Null where there is no table, more than one, or too much.
 *
 * The parsed document is inert: it loads nothing and runs nothing, so the security policy has no say.
 */
export function readHtmlTable(html: string): string[][] | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  );
  const [table] = tables;
  if (table === undefined || tables.length > 1) return null;
  const rows = [...table.rows].filter((row) => !isHidden(row));
  return layOutSpans(rows.map((row) => [...row.cells].filter((cell) => !isHidden(cell)).map(readCell)));
}

function readCell(cell: HTMLTableCellElement): SpannedCell {
  return { text: textOf(cell), columns: cell.colSpan, rows: cell.rowSpan };
}

/** `innerText` needs a page that is shown, so the rules for white space and line breaks are followed here. */
function textOf(cell: Element): string {
  const parts: string[] = [];
  collect(cell, parts);
  return parts
    .join('')
    .replaceAll(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/^[ \n]+|[ \n]+$/g, '');
}

function collect(parent: Node, parts: string[]): void {
  for (const node of parent.childNodes) {
    if (node instanceof Text) parts.push(node.data.replaceAll(/[ \t\r\n\f]+/g, ' '));
    else if (node instanceof Element && !unreadElements.has(node.tagName) && !isHidden(node)) {
      collectElement(node, parts);
    }
  }
}

function collectElement(element: Element, parts: string[]): void {
  if (element.tagName === 'BR') {
    parts.push('\n');
    return;
  }
  const isBlock = blockElements.has(element.tagName);
  if (isBlock) startLine(parts);
  collect(element, parts);
  if (isBlock && element.nextSibling !== null) startLine(parts);
}

function startLine(parts: string[]): void {
  const last = parts.findLast((part) => part.trim() !== '' || part === '\n');
  if (last !== undefined && last !== '\n') parts.push('\n');
}

function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return (
    element.hasAttribute('hidden') || /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(style)
  );
}
