import { describeRejection, takeRead } from '../editor/edit-session.ts';
import type { AmbiguousText, ReadTexts } from '../editor/read-texts.ts';
import { rejectionAt } from '../editor/rejection-book.ts';
import { valueOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import type { GridCellRef, GridReading, GridRejection } from '../types.ts';
import type { ReadingsPreview } from './preview-state.ts';

/** The reading chosen for each ambiguous text, in their order; null leaves the text in its cell, refused. */
export type ReadingChoices = readonly (GridReading['style'] | null)[];

/** Only one reading fits: it is chosen already, but the user still sees it before it is stored. */
export function firstChoice({ readings }: AmbiguousText): GridReading['style'] | undefined {
  return readings.length === 1 ? readings[0]?.style : undefined;
}

/** The texts with their chosen readings, as if they had never been in doubt. */
export function decideReadings(
  read: ReadTexts,
  choices: ReadingChoices,
  valueOfCell: (cell: GridCellRef) => unknown,
): ReadTexts {
  const accepted = [...read.accepted];
  const edits = [...read.edits];
  const rejections: GridRejection[] = [...read.rejections];
  for (const [index, text] of read.ambiguous.entries()) {
    const cell = { rowId: text.rowId, columnId: text.columnId };
    const reading = text.readings.find(({ style }) => style === choices[index]);
    if (reading === undefined) {
      rejections.push(text);
      continue;
    }
    accepted.push(cell);
    if (reading.value !== valueOfCell(cell)) edits.push({ ...cell, value: reading.value });
  }
  return { accepted, edits, rejections, ambiguous: [] };
}

export function openPreview(context: GridContext, preview: ReadingsPreview): void {
  context.store.update({ preview, notice: '' });
}

export function takePreview(context: GridContext, choices: ReadingChoices): void {
  const { preview } = context.store.get();
  if (preview === null) return;
  closePreview(context, '');
  preview.take(decideReadings(preview.read, choices, (cell) => valueOf(context, cell)));
}

export function closePreview(context: GridContext, notice: string): void {
  context.store.update({ preview: null, notice });
}

/** Enter in a cell whose refused text has readings: asks which one. False where there is nothing to ask. */
export function askReading(context: GridContext, cell: GridCellRef): boolean {
  const rejection = rejectionAt(context.store.get().rejections, cell);
  if (rejection?.readings === undefined) return false;
  const ambiguous = [{ ...rejection, readings: rejection.readings }];
  openPreview(context, {
    read: { accepted: [], edits: [], rejections: [], ambiguous },
    take: (decided) => {
      takeRead(context, decided);
      const [refused] = decided.rejections;
      if (refused !== undefined) context.store.update({ notice: describeRejection(context, refused) });
    },
  });
  return true;
}
