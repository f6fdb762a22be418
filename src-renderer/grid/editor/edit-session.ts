import { editedText, filterChoiceList, openChoiceList } from '../choices/choice-list.ts';
import { isReadOnlyCell, refAt, valueOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { positionsIn } from '../model/position.ts';
import { activePosition, selectedAreas } from '../selection/grid-selection.ts';
import type { GridCellRef, GridRejection } from '../types.ts';
import { readTexts } from './read-texts.ts';
import type { ReadTexts, TextEntry } from './read-texts.ts';
import { listRejections, rejectionAt, updateRejections } from './rejection-book.ts';

/** The whole text of a cell, as it is copied: the refused one where there is one. */
export function cellText(context: GridContext, cell: GridCellRef): string {
  const rejection = rejectionAt(context.store.get().rejections, cell);
  return rejection?.text ?? context.rendered.props.format(valueOf(context, cell), cell);
}

/** A text as it is edited: an input has a single line. */
export function singleLine(text: string): string {
  return text.replaceAll(/\r\n|\r|\n/g, ' ');
}

/** Begins an edit of the active cell; the input holds its text (or already the first character typed). */
export function beginEdit(context: GridContext, mode: 'typing' | 'caret'): void {
  const active = activePosition(context);
  const cell = active === null ? null : refAt(context, active);
  if (cell === null) return;
  if (isReadOnlyCell(context, cell)) {
    context.store.update({ notice: context.rendered.labels.readOnlyCell });
    return;
  }
  context.session ??= {
    ...cell,
    initialText: singleLine(cellText(context, cell)),
    seen: valueOf(context, cell),
  };
  // After F2 nothing is selected any more: the caret stands behind the text.
  if (mode === 'caret' && context.store.get().mode === 'navigate') {
    context.input?.setSelectionRange(context.input.value.length, context.input.value.length);
  }
  context.store.update({ mode, notice: '' });
  if (mode === 'typing') filterChoiceList(context);
  else openChoiceList(context);
}

/** Ends the edit and takes what the input holds, unless nothing was changed. Without an edit it does nothing. */
export function commitEdit(context: GridContext): void {
  const { session, input } = context;
  if (session === null || input === null) return;
  const text = editedText(context, input.value);
  endEdit(context);
  if (text !== session.initialText) enterTexts(context, [{ ...session, text }]);
}

/** Ends the edit and puts what was typed into every selected cell. */
export function commitIntoSelection(context: GridContext): void {
  const { session, input } = context;
  if (session === null || input === null) return;
  const text = editedText(context, input.value);
  endEdit(context);
  enterTexts(context, writableEntries(context, text));
}

/** Ends the edit and drops what was typed. */
export function cancelEdit(context: GridContext): void {
  endEdit(context);
}

/** Empties the selected cells that take input. */
export function clearSelection(context: GridContext): void {
  const entries = writableEntries(context, '');
  if (entries.length === 0) context.store.update({ notice: context.rendered.labels.readOnlyCell });
  else enterTexts(context, entries);
}

/** Drops a refused text, so that the cell shows its stored value again. False where there was none. */
export function dropRejection(context: GridContext, cell: GridCellRef): boolean {
  if (rejectionAt(context.store.get().rejections, cell) === undefined) return false;
  settle(context, [cell], []);
  return true;
}

/** Puts texts into cells as one action of the user; all must take input. The refused ones stay in their cells. */
export function enterTexts(context: GridContext, entries: readonly TextEntry[]): ReadTexts {
  const read = refuseAmbiguous(
    readTexts(entries, context.rendered.props.parse, (cell) => valueOf(context, cell)),
  );
  takeRead(context, read);
  const [refused] = read.rejections;
  context.store.update({ notice: refused === undefined ? '' : describeRejection(context, refused) });
  return read;
}

/** Gives what was read to the page as one edit and marks what was refused. */
export function takeRead(
  context: GridContext,
  { accepted, edits, rejections }: Omit<ReadTexts, 'ambiguous'>,
): void {
  settle(context, accepted, rejections);
  if (edits.length > 0) context.rendered.props.onEdit(edits);
}

/** What nobody chose a reading for is refused; its cell keeps the readings. */
function refuseAmbiguous(read: ReadTexts): ReadTexts {
  return read.ambiguous.length === 0
    ? read
    : { ...read, rejections: [...read.rejections, ...read.ambiguous], ambiguous: [] };
}

export function describeRejection(context: GridContext, rejection: GridRejection): string {
  const { row, column } = titlesOf(context, rejection);
  return context.rendered.labels.rejected(row, column, rejection.message);
}

/** Names a cell by its row and column. */
export function describeCell(context: GridContext, cell: GridCellRef): string {
  const { row, column } = titlesOf(context, cell);
  return context.rendered.labels.cell(row, column);
}

function titlesOf({ rendered }: GridContext, cell: GridCellRef): { row: string; column: string } {
  const rowIndex = rendered.rowOrder.indexById.get(cell.rowId) ?? -1;
  const columnIndex = rendered.layout.indexById.get(cell.columnId) ?? -1;
  return {
    row: rendered.rows[rowIndex]?.title ?? '',
    column: rendered.layout.columns[columnIndex]?.title ?? '',
  };
}

function endEdit(context: GridContext): void {
  context.session = null;
  context.store.update({ mode: 'navigate', notice: '', choiceList: null });
}

function writableEntries(context: GridContext, text: string): TextEntry[] {
  return positionsIn(selectedAreas(context)).flatMap((position) => {
    const cell = refAt(context, position);
    return cell === null || isReadOnlyCell(context, cell) ? [] : [{ ...cell, text }];
  });
}

function settle(
  context: GridContext,
  settled: readonly GridCellRef[],
  refused: readonly GridRejection[],
): void {
  const before = context.store.get().rejections;
  const rejections = updateRejections(before, settled, refused);
  if (rejections === before) return;
  context.store.update({ rejections });
  context.rendered.props.onRejectionsChange?.(listRejections(rejections));
}
