import type {
  GridCellRef,
  GridEdit,
  GridReading,
  GridRejection,
  GridValue,
  SpreadsheetGridProps,
} from '../types.ts';

export interface TextEntry extends GridCellRef {
  readonly text: string;
  /** What the text stands for, where that is known; it settles a text that could mean two things. */
  readonly meant?: GridValue | undefined;
  /** What the cell held when typing began. */
  readonly seen?: GridValue | undefined;
}

/** A text that has more than one reading, or one that is not certain. */
export interface AmbiguousText extends GridCellRef {
  readonly text: string;
  readonly message: string;
  readonly readings: readonly GridReading[];
}

/** What typed, pasted or filled texts come to. `accepted` also lists cells whose value stays the same. */
export interface ReadTexts {
  readonly accepted: readonly GridCellRef[];
  readonly edits: readonly GridEdit[];
  readonly rejections: readonly GridRejection[];
  readonly ambiguous: readonly AmbiguousText[];
}

type Parse = SpreadsheetGridProps['parse'];

/** Parses texts for their cells; a refusal of one doesn't hold back the others. */
export function readTexts(
  entries: Iterable<TextEntry>,
  parse: Parse,
  valueOf: (cell: GridCellRef) => GridValue,
): ReadTexts {
  const reader = createTextReader(parse, valueOf);
  for (const entry of entries) reader.take(entry);
  return reader.read;
}

/** The same one text at a time, for a reading that lets the page breathe in between. */
export function createTextReader(parse: Parse, valueOf: (cell: GridCellRef) => GridValue) {
  const accepted: GridCellRef[] = [];
  const edits: GridEdit[] = [];
  const rejections: GridRejection[] = [];
  const ambiguous: AmbiguousText[] = [];
  const accept = (cell: GridCellRef, value: GridValue, seen?: GridValue) => {
    accepted.push(cell);
    const held = valueOf(cell);
    if (value === held) return;
    edits.push(seen === undefined || seen === held ? { ...cell, value } : { ...cell, value, seen });
  };
  const take = ({ rowId, columnId, text, meant, seen }: TextEntry) => {
    const cell = { rowId, columnId };
    const parsed = parse(text, cell);
    if (parsed.ok) {
      accept(cell, parsed.value, seen);
      return;
    }
    if (typeof parsed.error === 'string') {
      rejections.push({ ...cell, text, message: parsed.error });
      return;
    }
    const { message, readings } = parsed.error;
    const known = meant === undefined ? undefined : readings.find((reading) => reading.value === meant);
    if (known !== undefined) accept(cell, known.value);
    else if (readings.length === 0) rejections.push({ ...cell, text, message });
    else ambiguous.push({ ...cell, text, message, readings });
  };
  const read: ReadTexts = { accepted, edits, rejections, ambiguous };
  return { take, read };
}
