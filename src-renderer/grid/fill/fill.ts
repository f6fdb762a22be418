import { decimalsOf } from '../clipboard/copy.ts';
import { describeOutcome } from '../editor/describe-outcome.ts';
import { cellText, enterTexts } from '../editor/edit-session.ts';
import type { TextEntry } from '../editor/read-texts.ts';
import { columnAtIndex, isReadOnlyCell, refAt, shapeOf, valueOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { boundingArea } from '../model/position.ts';
import type { Area, Position } from '../model/position.ts';
import { selectedAreas, selectRange } from '../selection/grid-selection.ts';
import type { GridValue } from '../types.ts';
import { fillDirection, hasSeries, planFill } from './plan-fill.ts';
import type { FilledCell, FillMode, FillValues } from './plan-fill.ts';

/** Ctrl+D and Ctrl+R: the first row or column of each range into the rest, or the neighbour's cell into a single one. */
export function fillSelection(context: GridContext, direction: 'down' | 'right'): void {
  const cells = selectedAreas(context).flatMap((area) => {
    const source = firstLine(area, direction);
    return planFill(source, boundingArea([source, area]) ?? area, 'copy', fillValues(context));
  });
  takeFill(context, cells);
}

/** Goes on with the numbers that the selection begins with, down its columns or along its rows. */
export function fillSeries(context: GridContext, direction: 'down' | 'right'): void {
  const values = fillValues(context);
  const cells = selectedAreas(context).flatMap((area) =>
    planFill(leadingNumbers(area, direction, values), area, 'series', values),
  );
  takeFill(context, cells);
}

/** Fills from the source over the rest of the target; numbers of one step in two or more cells go on, as in Excel. */
export function fillTo(context: GridContext, source: Area, target: Area, mode?: FillMode): void {
  const direction = fillDirection(source, target);
  if (direction === null) return;
  const values = fillValues(context);
  const several =
    direction === 'down' || direction === 'up' ? source.bottom > source.top : source.right > source.left;
  const canGoOn = hasSeries(source, direction, values);
  const chosen = mode ?? (several && canGoOn ? 'series' : 'copy');
  selectRange(
    context,
    { row: target.top, column: target.left },
    { row: target.bottom, column: target.right },
  );
  takeFill(context, planFill(source, target, chosen, values));
  context.store.update({ fillDone: canGoOn ? { source, target, mode: chosen } : null });
}

/** A double click on the handle: down to where the data of the neighbouring column ends. */
export function fillToNeighbourEnd(context: GridContext, source: Area): void {
  const { rowCount, columnCount } = shapeOf(context);
  const { valueAt } = fillValues(context);
  const endBeside = (column: number) => {
    if (column < 0 || column >= columnCount) return source.bottom;
    let end = source.bottom;
    for (let row = end + 1; row < rowCount && isFilled(valueAt({ row, column })); row += 1) end = row;
    return end;
  };
  const left = endBeside(source.left - 1);
  const bottom = left > source.bottom ? left : endBeside(source.right + 1);
  if (bottom > source.bottom) fillTo(context, source, { ...source, bottom });
  else context.store.update({ notice: context.rendered.labels.nothingToFill });
}

function takeFill(context: GridContext, cells: readonly FilledCell[]): void {
  const { labels } = context.rendered;
  const entries: TextEntry[] = [];
  let readOnly = 0;
  for (const { position, source, next } of cells) {
    const cell = refAt(context, position);
    const from = refAt(context, source);
    if (cell === null || from === null) continue;
    if (isReadOnlyCell(context, cell)) readOnly += 1;
    else if (next === null)
      entries.push({ ...cell, text: cellText(context, from), meant: valueOf(context, from) });
    else entries.push({ ...cell, text: context.rendered.props.format(next, cell), meant: next });
  }
  if (entries.length === 0) {
    context.store.update({ notice: readOnly > 0 ? labels.readOnlyCell : labels.nothingToFill });
    return;
  }
  const { accepted, rejections } = enterTexts(context, entries);
  const sentence = labels.filled(labels.formatCount(accepted.length));
  context.store.update({ notice: describeOutcome(context, sentence, { rejected: rejections, readOnly }) });
}

function fillValues(context: GridContext): FillValues {
  return {
    valueAt: (position) => {
      const cell = refAt(context, position);
      return cell === null ? null : valueOf(context, cell);
    },
    unitAt: ({ column }) => {
      const found = columnAtIndex(context, column);
      return 10 ** (found === undefined ? 0 : (decimalsOf(found) ?? 0));
    },
  };
}

/** What Ctrl+D or Ctrl+R repeats: the range's first line, or the one before it where the range is a single line. */
function firstLine(area: Area, direction: 'down' | 'right'): Area {
  if (direction === 'down') {
    const row = area.top === area.bottom ? area.top - 1 : area.top;
    return { ...area, top: row, bottom: row };
  }
  const column = area.left === area.right ? area.left - 1 : area.left;
  return { ...area, left: column, right: column };
}

/** The filled cells that the range begins with, at least its first line. */
function leadingNumbers(area: Area, direction: 'down' | 'right', { valueAt }: FillValues): Area {
  const corner: Position = { row: area.top, column: area.left };
  if (direction === 'down') {
    let bottom = area.top;
    while (bottom < area.bottom && isFilled(valueAt({ ...corner, row: bottom + 1 }))) bottom += 1;
    return { ...area, bottom };
  }
  let right = area.left;
  while (right < area.right && isFilled(valueAt({ ...corner, column: right + 1 }))) right += 1;
  return { ...area, right };
}

function isFilled(value: GridValue): boolean {
  return value !== null && value !== '';
}
