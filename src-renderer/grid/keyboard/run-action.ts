import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { copyWithHeadings } from '../clipboard/copy.ts';
import {
  beginEdit,
  cancelEdit,
  clearSelection,
  commitEdit,
  commitIntoSelection,
  dropRejection,
} from '../editor/edit-session.ts';
import { fillSelection, fillSeries } from '../fill/fill.ts';
import { openFind, stepFind } from '../find/find.ts';
import { columnAtIndex, isReadOnlyCell, refAt, shapeOf, valueOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { narrowestColumn } from '../model/grid-table.ts';
import { boundingArea, cellCount } from '../model/position.ts';
import type { Position } from '../model/position.ts';
import { askReading } from '../readings/readings-preview.ts';
import {
  activateInside,
  activeOrNearest,
  activePosition,
  extendTo,
  focusPosition,
  selectAll,
  selectCell,
  selectedAreas,
} from '../selection/grid-selection.ts';
import { isSame, moveBy, moveToEdge, stepAlongRow, stepInside } from '../selection/moves.ts';
import { showCell } from '../selection/show-cell.ts';
import type { GridColumn } from '../types.ts';
import {
  moveColumn,
  openActivePopup,
  setWidths,
  toggleActiveHeading,
  toggleFreeze,
  zoom,
} from '../view/layout-actions.ts';
import type { GridAction } from './key-action.ts';

const resizeStep = 16;

/**
 * Does what a key asks for.
 *
 * @returns false where the browser is to have the key after all: Tab past the rim, which leaves the grid
 */
export function runAction(context: GridContext, action: GridAction): boolean {
  if (action.kind === 'step') return step(context, action.by, action.back);
  context.tabOrigin = null;
  context.leaving = false;
  switch (action.kind) {
    case 'move':
    case 'go-to':
      commitEdit(context);
      moveOrExtend(context, action);
      return true;
    case 'cancel':
      cancel(context);
      return true;
    case 'edit':
      beginEdit(context, 'caret');
      return true;
    case 'clear':
      clearSelection(context);
      return true;
    case 'select-all':
      selectAll(context);
      return true;
    case 'fill-down':
      fillSelection(context, 'down');
      return true;
    case 'fill-right':
      fillSelection(context, 'right');
      return true;
    case 'find':
    case 'find-replace':
      openFind(context, action.kind === 'find-replace');
      return true;
    case 'find-next':
    case 'find-previous':
      commitEdit(context);
      stepFind(context, action.kind === 'find-previous');
      return true;
    case 'series-down':
      fillSeries(context, 'down');
      return true;
    case 'series-right':
      fillSeries(context, 'right');
      return true;
    case 'copy-with-headings':
      copyWithHeadings(context);
      return true;
    case 'fill-selection':
      commitIntoSelection(context);
      return true;
    case 'undo':
      context.rendered.props.onUndo?.();
      return true;
    case 'redo':
      context.rendered.props.onRedo?.();
      return true;
    case 'resize-column':
      resizeActiveColumn(context, action.wider);
      return true;
    case 'move-column': {
      const column = activeColumn(context);
      if (column !== undefined) moveColumn(context, column.id, action.step);
      return true;
    }
    case 'toggle-freeze': {
      const column = activeColumn(context);
      if (column !== undefined) toggleFreeze(context, column.id);
      return true;
    }
    case 'toggle-heading':
      toggleActiveHeading(context, action.open);
      return true;
    case 'zoom':
      zoom(context, action.steps);
      return true;
    case 'open':
      if (action.popup === 'column-menu' && isOnChoice(context)) beginEdit(context, 'caret');
      else openActivePopup(context, action.popup);
      return true;
    default:
      return assertNever(action);
  }
}

/** Alt+Down opens what a cell can be chosen from; only other cells leave it to the column's menu. */
function isOnChoice(context: GridContext): boolean {
  const active = activePosition(context);
  const cell = active === null ? null : refAt(context, active);
  if (active === null || cell === null) return false;
  return columnAtIndex(context, active.column)?.kind === 'choice' && !isReadOnlyCell(context, cell);
}

function moveOrExtend(context: GridContext, action: Extract<GridAction, { kind: 'move' | 'go-to' }>): void {
  const active = activeOrNearest(context);
  if (active === null) return;
  if (!action.extend) {
    selectCell(context, targetOf(context, action, active));
    return;
  }
  const target = targetOf(context, action, focusPosition(context) ?? active);
  extendTo(context, target);
  showCell(context, target);
}

function targetOf(
  context: GridContext,
  action: Extract<GridAction, { kind: 'move' | 'go-to' }>,
  from: Position,
): Position {
  const shape = shapeOf(context);
  const { layout, frozenRows } = context.rendered;
  if (action.kind === 'go-to') {
    switch (action.target) {
      case 'row-start': {
        const start = { row: from.row, column: firstScrolled(layout.pinnedCount, shape.columnCount) };
        return isSame(from, start) ? { row: from.row, column: 0 } : start;
      }
      case 'row-end':
        return { row: from.row, column: shape.columnCount - 1 };
      case 'grid-start': {
        const start = {
          row: firstScrolled(frozenRows, shape.rowCount),
          column: firstScrolled(layout.pinnedCount, shape.columnCount),
        };
        return isSame(from, start) ? { row: 0, column: 0 } : start;
      }
      case 'grid-end':
        return { row: shape.rowCount - 1, column: shape.columnCount - 1 };
      default:
        return assertNever(action.target);
    }
  }
  switch (action.reach) {
    case 'cell':
      return moveBy(from, action.direction, 1, shape);
    case 'page':
      return moveBy(from, action.direction, rowsPerPage(context), shape);
    case 'edge':
      return moveToEdge(from, action.direction, shape, (position) => {
        const cell = refAt(context, position);
        const value = cell === null ? null : valueOf(context, cell);
        return value !== null && value !== '';
      });
    default:
      return assertNever(action.reach);
  }
}

/**
 * Home goes where the scrolled part begins, as in Excel, so that it also scrolls back; pressed there it goes on to the first
 * frozen row or column. 0 where all are frozen.
 */
function firstScrolled(frozen: number, count: number): number {
  return frozen < count ? frozen : 0;
}

function rowsPerPage({ scroller, rendered }: GridContext): number {
  const shown = (scroller?.clientHeight ?? 0) - rendered.headerHeight - rendered.totalsHeight;
  return Math.max(1, Math.floor(shown / rendered.rowHeight) - rendered.frozenRows - 1);
}

function step(context: GridContext, by: 'enter' | 'tab', back: boolean): boolean {
  if (by === 'tab' && context.leaving) return false;
  const active = activeOrNearest(context);
  if (active === null) return false;
  if (by === 'enter' && !back && context.session === null && askReadingAt(context, active)) return true;
  commitEdit(context);
  context.leaving = false;
  const areas = selectedAreas(context);
  const box = boundingArea(areas);
  if (box !== null && areas.length === 1 && cellCount(box) > 1) {
    activateInside(context, stepInside(box, active, by, back));
    return true;
  }
  if (by === 'tab') {
    const next = stepAlongRow(active, back, shapeOf(context));
    if (next === null) return false;
    const origin = context.tabOrigin ?? active.column;
    selectCell(context, next);
    context.tabOrigin = next.row === active.row ? origin : null;
    return true;
  }
  const { row, column } = moveBy(active, back ? 'up' : 'down', 1, shapeOf(context));
  selectCell(context, { row, column: context.tabOrigin ?? column });
  context.tabOrigin = null;
  return true;
}

function askReadingAt(context: GridContext, active: Position): boolean {
  const cell = refAt(context, active);
  return cell !== null && askReading(context, cell);
}

/** Escape: first out of the edit, then a refused text, and only then it readies Tab to leave the grid. */
function cancel(context: GridContext): void {
  if (context.store.get().mode !== 'navigate') {
    cancelEdit(context);
    return;
  }
  if (context.stopReading !== null) {
    context.stopReading();
    return;
  }
  const active = activePosition(context);
  const cell = active === null ? null : refAt(context, active);
  if (cell !== null && dropRejection(context, cell)) {
    context.store.update({ notice: '' });
    return;
  }
  context.leaving = true;
  context.store.update({ notice: context.rendered.labels.leaveWithTab });
}

function resizeActiveColumn(context: GridContext, wider: boolean): void {
  const active = activePosition(context);
  const column = activeColumn(context);
  if (active === null || column === undefined) return;
  const { scale, layout } = context.rendered;
  const delta = Math.round(resizeStep * scale) * (wider ? 1 : -1);
  const width = Math.max(narrowestColumn, (layout.widths[active.column] ?? 0) + delta);
  setWidths(context, [[column.id, width]]);
}

function activeColumn(context: GridContext): GridColumn | undefined {
  const active = activePosition(context);
  return active === null ? undefined : columnAtIndex(context, active.column);
}
