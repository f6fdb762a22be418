import type { DraftBlock, DraftColumn, DraftTable } from '../../../domain/documents/draft-content.ts';

/** A line for what only the office knows, to be written over. */
export const blankLine = '…………';

export function heading(level: 1 | 2, text: string): DraftBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): DraftBlock {
  return { kind: 'paragraph', text };
}

/** Lines of a list: each ends with `;`, the last with a full stop. */
export function items(texts: readonly string[]): readonly DraftBlock[] {
  return texts.map((text, index) => ({
    kind: 'item',
    text: `${text}${index === texts.length - 1 ? '.' : ';'}`,
  }));
}

export function column(title: string, share: number, align: DraftColumn['align'] = 'left'): DraftColumn {
  return { title, share, align };
}

/** A table whose rows are numbered in a column of their own before the others. */
export function numberedTable(
  columns: readonly DraftColumn[],
  rows: readonly (readonly string[])[],
  { caption = '' }: { caption?: string } = {},
): DraftTable {
  return {
    kind: 'table',
    caption,
    columns: [column('TT', 9, 'center'), ...columns],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  };
}

/** `a, b và c` */
export function joined(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} và ${texts.at(-1)}`;
}
