import { shapeOf } from '../model/grid-context.ts';
import type { GridContext } from '../model/grid-context.ts';
import { columnAt } from '../model/layout.ts';
import { clampPosition } from '../model/position.ts';
import type { Position } from '../model/position.ts';

export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

interface PointerEvents {
  /** Called whenever the pointer comes over another cell. */
  readonly onReach: (at: Position) => void;
  readonly onEnd?: () => void;
  /** Whether to go on beyond the rim while the pointer is held there. */
  readonly scrolls: boolean;
}

/** Follows the pointer from cell to cell until the button is let go, and scrolls while it is beyond the rim. */
export function followPointer(context: GridContext, { onReach, onEnd, scrolls }: PointerEvents): void {
  let pointer: Point | null = null;
  let frame = 0;
  let last = '';
  const follow = () => {
    frame = 0;
    const at = pointer === null ? null : positionUnder(context, pointer);
    if (at === null) return;
    if (scrolls && isBeyondRim(context, pointer)) frame = requestAnimationFrame(follow);
    const place = `${at.row}:${at.column}`;
    if (place === last) return;
    last = place;
    onReach(at);
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
    onEnd?.();
  };
  document.addEventListener('mousemove', onMove);
  document.addEventListener('mouseup', onUp);
}

/** The cell under the pointer, the nearest one beyond the rims; beyond the last one in sight that is one further on. */
export function positionUnder(context: GridContext, point: Point): Position | null {
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
  const below = y - rendered.headerHeight;
  const overFrozen = below >= 0 && below < rendered.frozenRows * rendered.rowHeight;
  const row = Math.floor((overFrozen ? below : below + scroller.scrollTop) / rendered.rowHeight);
  const column = columnAt(rendered.layout, overPinned ? x : x + scroller.scrollLeft);
  return clampPosition({ row, column }, shape);
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
