import { useState } from 'react';
import type { MouseEvent as ReactMouseEvent } from 'react';

import { beginEdit, commitEdit } from '../editor/edit-session.ts';
import { shapeOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { columnAt } from '../model/layout.ts';
import { clampPosition } from '../model/position.ts';
import type { Position } from '../model/position.ts';
import { activePosition, addRange, extendTo, selectCell, selectRange } from './grid-selection.ts';
import { showCell } from './show-cell.ts';

type Target = 'cells' | 'rows' | 'columns';

/** Handlers that select with the mouse: cells by dragging, whole rows by their numbers, whole columns by their headings. */
export interface PointerSelection {
  readonly onBodyMouseDown: (event: ReactMouseEvent) => void;
  readonly onBodyDoubleClick: (event: ReactMouseEvent) => void;
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
      followPointer(context, onOrdinal ? 'rows' : 'cells', at);
    },
    onBodyDoubleClick: (event) => {
      if (event.button === 0 && !isOverOrdinal(context, event)) beginEdit(context, 'caret');
    },
    onHeaderMouseDown: (event, firstColumn, lastColumn) => {
      if (event.button !== 0) return;
      takeFocus(context, event, { row: 0, column: firstColumn });
      const from = event.shiftKey ? (startOf(context)?.column ?? firstColumn) : firstColumn;
      selectColumns(context, from, lastColumn);
      if (firstColumn === lastColumn) followPointer(context, 'columns', { row: 0, column: from });
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

/** Extends the selection until the button is let go, and scrolls while the pointer is beyond the rim. */
function followPointer(context: GridContext, target: Target, from: Position): void {
  let pointer: { readonly clientX: number; readonly clientY: number } | null = null;
  let frame = 0;
  let last = '';
  const follow = () => {
    frame = 0;
    const at = pointer === null ? null : positionUnder(context, pointer);
    if (at === null) return;
    if (target !== 'columns' && isBeyondRim(context, pointer)) frame = requestAnimationFrame(follow);
    const place = `${at.row}:${at.column}`;
    if (place === last) return;
    last = place;
    if (target === 'rows') selectRows(context, from, at);
    else if (target === 'columns') selectColumns(context, from.column, at.column);
    else extendTo(context, at);
    if (target !== 'columns') showCell(context, target === 'rows' ? { row: at.row, column: 0 } : at);
  };
  const onMove = (event: MouseEvent) => {
    pointer = event;
    if (frame === 0) frame = requestAnimationFrame(follow);
  };
  const onUp = () => {
    if (frame !== 0) cancelAnimationFrame(frame);
    document.removeEventListener('mousemove', onMove);
    document.removeEventListener('mouseup', onUp);
    if (pointer !== null) follow();
    if (frame !== 0) cancelAnimationFrame(frame);
  };
  document.addEventListener('mousemove', onMove);
  document.addEventListener('mouseup', onUp);
}

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** The cell under the pointer, the nearest one beyond the rims; beyond the last one in sight that is one further on. */
function positionUnder(context: GridContext, point: Point): Position | null {
  const { scroller, rendered } = context;
  const shape = shapeOf(context);
  if (scroller === null || shape.rowCount === 0 || shape.columnCount === 0) return null;
  const box = scroller.getBoundingClientRect();
  const x = point.clientX - box.left;
  const y = Math.min(
    point.clientY - box.top,
    scroller.clientHeight - rendered.totalsHeight + rendered.rowHeight / 2,
  );
  const overPinned = x >= 0 && x < rendered.layout.pinnedWidth;
  const row = Math.floor((y + scroller.scrollTop - rendered.headerHeight) / rendered.rowHeight);
  const column = columnAt(rendered.layout, overPinned ? x : x + scroller.scrollLeft);
  return clampPosition({ row, column }, shape);
}

function isOverOrdinal({ scroller, rendered }: GridContext, point: Point): boolean {
  return (
    scroller !== null && point.clientX - scroller.getBoundingClientRect().left < rendered.layout.ordinalWidth
  );
}

function isBeyondRim({ scroller, rendered }: GridContext, point: Point | null): boolean {
  if (scroller === null || point === null) return false;
  const box = scroller.getBoundingClientRect();
  return (
    point.clientX < box.left ||
    point.clientX > box.right ||
    point.clientY < box.top + rendered.headerHeight ||
    point.clientY > box.bottom - rendered.totalsHeight
  );
}
