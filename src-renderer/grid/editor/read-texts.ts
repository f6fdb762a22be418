import type { Result } from '../../../src-main/domain/kernel/result.ts';
import type { GridCellRef, GridEdit, GridRejection, GridValue } from '../types.ts';

export interface TextEntry extends GridCellRef {
  readonly text: string;
}

/** What typed, pasted or filled texts come to. `accepted` also lists cells whose value stays the same. */
export interface ReadTexts {
  readonly accepted: readonly GridCellRef[];
  readonly edits: readonly GridEdit[];
  readonly rejections: readonly GridRejection[];
}

/** Parses texts for their cells; a refusal of one doesn't hold back the others. */
export function readTexts(
  entries: readonly TextEntry[],
  parse: (text: string, cell: GridCellRef) => Result<GridValue, string>,
  valueOf: (cell: GridCellRef) => GridValue,
): ReadTexts {
  const accepted: GridCellRef[] = [];
  const edits: GridEdit[] = [];
  const rejections: GridRejection[] = [];
  for (const { rowId, columnId, text } of entries) {
    const cell = { rowId, columnId };
    const parsed = parse(text, cell);
    if (!parsed.ok) {
      rejections.push({ ...cell, text, message: parsed.error });
      continue;
    }
    accepted.push(cell);
    if (parsed.value !== valueOf(cell)) edits.push({ ...cell, value: parsed.value });
  }
  return { accepted, edits, rejections };
}
