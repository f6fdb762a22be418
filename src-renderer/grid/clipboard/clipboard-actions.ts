import { cellText, clearSelection, describeRejection, enterTexts } from '../editor/edit-session.ts';
import type { TextEntry } from '../editor/read-texts.ts';
import { isReadOnlyCell, refAt, shapeOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { boundingArea, cellCount } from '../model/position.ts';
import type { Area } from '../model/position.ts';
import { activateInside, selectedArea, selectedAreas, selectRange } from '../selection/grid-selection.ts';
import type { GridPasteReport } from '../types.ts';
import { formatHtmlTable } from './html-table.ts';
import { planPaste } from './plan-paste.ts';
import { formatTsv, parseTsv } from './tsv.ts';

const rejectionsNamed = 3;

/** Puts the selected cells on the clipboard as text and as an HTML table. False where the selection isn't one range. */
export function copySelection(context: GridContext, clipboard: DataTransfer): boolean {
  const { labels } = context.rendered;
  const area = selectedArea(context);
  if (area === null) {
    context.store.update({ notice: labels.copyNeedsOneRange });
    return false;
  }
  const texts = textsOf(context, area);
  clipboard.setData('text/plain', formatTsv(texts));
  clipboard.setData('text/html', formatHtmlTable(texts));
  context.store.update({ notice: labels.copied(labels.formatCount(cellCount(area))) });
  return true;
}

export function cutSelection(context: GridContext, clipboard: DataTransfer): void {
  if (copySelection(context, clipboard)) clearSelection(context);
}

/** Pastes text from the selection's first cell on, as one edit, and says what wasn't taken and where. */
export function pasteText(context: GridContext, text: string): void {
  const selection = boundingArea(selectedAreas(context));
  if (selection === null) return;
  const plan = planPaste(parseTsv(text), selection, shapeOf(context));
  const entries: TextEntry[] = [];
  let readOnly = 0;
  for (const { position, text } of plan.cells) {
    const cell = refAt(context, position);
    if (cell === null || isReadOnlyCell(context, cell)) readOnly += 1;
    else entries.push({ ...cell, text });
  }
  const read = enterTexts(context, entries);
  if (plan.target !== null) {
    const { top, left, bottom, right } = plan.target;
    selectRange(context, { row: top, column: left }, { row: bottom, column: right });
    activateInside(context, { row: top, column: left });
  }
  const report = {
    accepted: read.accepted.length,
    rejected: read.rejections,
    readOnly,
    outside: plan.outside,
  };
  context.store.update({ notice: describePaste(context, report) });
  context.rendered.props.onPasteReport?.(report);
}

/** Ctrl+D and Ctrl+R: the first row or column of the selection into the rest, or the neighbour's cell into a single one. */
export function fill(context: GridContext, direction: 'down' | 'right'): void {
  const area = selectedArea(context);
  if (area === null) return;
  const down = direction === 'down';
  const single = down ? area.top === area.bottom : area.left === area.right;
  const sourceRow = down && single ? area.top - 1 : area.top;
  const sourceColumn = !down && single ? area.left - 1 : area.left;
  const entries: TextEntry[] = [];
  for (let row = down ? sourceRow + 1 : area.top; row <= area.bottom; row += 1) {
    for (let column = down ? area.left : sourceColumn + 1; column <= area.right; column += 1) {
      const source = refAt(context, down ? { row: sourceRow, column } : { row, column: sourceColumn });
      const cell = refAt(context, { row, column });
      if (source === null || cell === null || isReadOnlyCell(context, cell)) continue;
      entries.push({ ...cell, text: cellText(context, source) });
    }
  }
  if (entries.length > 0) enterTexts(context, entries);
}

function textsOf(context: GridContext, area: Area): string[][] {
  const rows: string[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const texts: string[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = refAt(context, { row, column });
      if (cell !== null) texts.push(cellText(context, cell));
    }
    rows.push(texts);
  }
  return rows;
}

function describePaste(context: GridContext, report: GridPasteReport): string {
  const { labels } = context.rendered;
  const asked = report.accepted + report.rejected.length + report.readOnly;
  const sentences = [labels.pasted(labels.formatCount(report.accepted), labels.formatCount(asked))];
  if (report.readOnly > 0) sentences.push(labels.pasteReadOnly(labels.formatCount(report.readOnly)));
  if (report.outside > 0) sentences.push(labels.pasteOutside(labels.formatCount(report.outside)));
  if (report.rejected.length > 0) {
    const named = report.rejected
      .slice(0, rejectionsNamed)
      .map((refused) => describeRejection(context, refused));
    const more = report.rejected.length - named.length;
    if (more > 0) named.push(labels.andMore(labels.formatCount(more)));
    sentences.push(
      `${labels.rejectedCells(labels.formatCount(report.rejected.length))}: ${named.join('; ')}`,
    );
  }
  return sentences.join(' ');
}
