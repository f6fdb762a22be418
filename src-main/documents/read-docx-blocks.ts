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
  return (body?.children ?? []).flatMap((element): WrittenBlock[] => {
    if (element.name === 'p') return [{ kind: 'text', text: paragraphText(element) }];
    if (element.name !== 'tbl') return [];
    const rows = all(element, 'tr').map((row) =>
      row.children.filter(({ name }) => name === 'tc').map((cell) => cellText(cell)),
    );
    return [{ kind: 'table', rows }];
  });
}

function cellText(cell: Element): string {
  return all(cell, 'p').map(paragraphText).join('\n');
}

function paragraphText(paragraph: Element): string {
  return paragraph.children
    .map((child) => {
      if (child.name === 't') return child.text;
      return child.name === 'br' ? '\n' : paragraphText(child);
    })
    .join('');
}
