import type { WrittenBlock } from '../domain/documents/consistency/case-line.ts';
import { all, find, openDocx } from './docx-tree.ts';
import type { Element } from './docx-tree.ts';

/**
 * Reads what a docx says from front to back: its paragraphs, and its tables with the texts of their cells, one line for each
 * paragraph of a cell. Throws as `openDocx` does.
 */
export async function readDocxBlocks(docx: Uint8Array): Promise<WrittenBlock[]> {
  const readTree = await openDocx(docx);
  const document = await readTree('word/document.xml');
  const body = document && find(document, 'body');
  return (body ? partsOf(body) : []).flatMap((element): WrittenBlock[] => {
    if (element.name === 'p') return [{ kind: 'text', text: paragraphText(element) }];
    if (element.name !== 'tbl') return [];
    const rows = named(element, 'tr').map((row) => named(row, 'tc').map(cellText));
    return [{ kind: 'table', rows }];
  });
}

/** What lies directly in an element; Word wraps some of it into content controls. */
function partsOf(element: Element): Element[] {
  return element.children.flatMap((child) =>
    child.name === 'sdt' || child.name === 'sdtContent' ? partsOf(child) : [child],
  );
}

function named(element: Element, name: string): Element[] {
  return partsOf(element).filter((part) => part.name === name);
}

/** How a paragraph looks, and what an older Word shows in place of a text box: the same words once more. */
const skipped: ReadonlySet<string> = new Set(['pPr', 'Fallback']);

function cellText(cell: Element): string {
  return all(cell, 'p').map(paragraphText).join('\n');
}

function paragraphText(paragraph: Element): string {
  return paragraph.children
    .map((child) => {
      if (child.name === 't') return child.text;
      if (child.name === 'br') return '\n';
      if (child.name === 'tab') return '\t';
      return skipped.has(child.name) ? '' : paragraphText(child);
    })
    .join('');
}
