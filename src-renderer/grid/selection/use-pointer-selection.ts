import { useState } from 'react';
import type { MouseEvent as ReactMouseEvent } from 'react';

import { beginEdit, commitEdit } from '../editor/edit-session.ts';
import { refAt, shapeOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { areaContains, clampPosition } from '../model/position.ts';
import type { Position } from '../model/position.ts';
import { followPointer, positionUnder } from './follow-pointer.ts';
import type { Point } from './follow-pointer.ts';
import {
  activePosition,
  addRange,
  extendTo,
  selectCell,
  selectedAreas,
  selectRange,
} from './grid-selection.ts';
import { showCell } from './show-cell.ts';

type Target = 'cells' | 'rows' | 'columns';

/** Handlers that select with the mouse: cells by dragging, whole rows by their numbers, whole columns by their headings. */
export interface PointerSelection {
  readonly onBodyMouseDown: (event: ReactMouseEvent) => void;
  readonly onBodyDoubleClick: (event: ReactMouseEvent) => void;
  readonly onBodyContextMenu: (event: ReactMouseEvent) => void;
  readonly onHeaderMouseDown: (event: ReactMouseEvent, firstColumn: number, lastColumn: number) => void;
}

export function usePointerSelection(context: GridContext): PointerSelection {
  const [handlers] = useState(() => createPointerSelection(context));
  return handlers;
}

function createPointerSelection(context: GridContext): PointerSelection {
  return {
    onBodyMouseDown: (event) => {
      if (event.button !== 0) return;
      const at = positionUnder(context, event);
      if (at === null) return;
      const onOrdinal = isOverOrdinal(context, event);
      const from = event.shiftKey ? (startOf(context) ?? at) : at;
      takeFocus(context, event, at);
      if (onOrdinal) selectRows(context, from, at);
      else if (event.shiftKey) extendTo(context, at);
      else if (event.ctrlKey || event.metaKey) addRange(context, at, at);
      else selectCell(context, at);
      selectWithPointer(context, onOrdinal ? 'rows' : 'cells', at);
    },
    onBodyDoubleClick: (event) => {
      if (event.button === 0 && !isOverOrdinal(context, event)) beginEdit(context, 'caret');
    },
    onBodyContextMenu: (event) => {
      const at = positionUnder(context, event);
      const cell = at === null ? null : refAt(context, at);
      if (at === null || cell === null) return;
      event.preventDefault();
      takeFocus(context, event, at);
      // A right click inside the selection is about all of it.
      if (!selectedAreas(context).some((area) => areaContains(area, at))) selectCell(context, at);
      const { clientX: left, clientY } = event;
      context.store.update({
        popup: { kind: 'cell-menu', anchor: { left, top: clientY, bottom: clientY }, cell },
      });
    },
    onHeaderMouseDown: (event, firstColumn, lastColumn) => {
      if (event.button !== 0) return;
      takeFocus(context, event, { row: 0, column: firstColumn });
      const from = event.shiftKey ? (startOf(context)?.column ?? firstColumn) : firstColumn;
      selectColumns(context, from, lastColumn);
      if (firstColumn === lastColumn) selectWithPointer(context, 'columns', { row: 0, column: from });
    },
  };
}

/** The focus stays in the input; what was typed there is committed before the selection moves on. */
function takeFocus(context: GridContext, event: ReactMouseEvent, at: Position): void {
  event.preventDefault();
  // The first focus makes a cell active and scrolls to it: that must not be one out of the user's sight.
  if (activePosition(context) === null) context.lastActive = at;
  context.tabOrigin = null;
  context.leaving = false;
  commitEdit(context);
  context.input?.focus({ preventScroll: true });
}

function startOf(context: GridContext): Position | null {
  const { rowCount, columnCount } = shapeOf(context);
  return rowCount === 0 || columnCount === 0 ? null : clampPosition(context.lastActive, shapeOf(context));
}

function selectRows(context: GridContext, from: Position, to: Position): void {
  const last = shapeOf(context).columnCount - 1;
  selectRange(context, { row: from.row, column: 0 }, { row: to.row, column: last });
}

function selectColumns(context: GridContext, from: number, to: number): void {
  const last = shapeOf(context).rowCount - 1;
  selectRange(context, { row: 0, column: from }, { row: last, column: to });
}

/** Extends the selection with the pointer until the button is let go. */
function selectWithPointer(context: GridContext, target: Target, from: Position): void {
  followPointer(context, {
    scrolls: target !== 'columns',
    onReach: (at) => {
      if (target === 'rows') selectRows(context, from, at);
      else if (target === 'columns') selectColumns(context, from.column, at.column);
      else extendTo(context, at);
      if (target !== 'columns') showCell(context, target === 'rows' ? { row: at.row, column: 0 } : at);
    },
  });
}

function isOverOrdinal({ scroller, rendered }: GridContext, point: Point): boolean {
  return (
    scroller !== null && point.clientX - scroller.getBoundingClientRect().left < rendered.layout.ordinalWidth
  );
}
