import type { GridContext } from '../model/grid-context.ts';
import { columnAt } from '../model/layout.ts';
import { selectedAreas } from '../selection/grid-selection.ts';
import { moveColumnToPlaceOf } from './layout-actions.ts';

/** The pointer must travel this far in px before a click is a drag. */
const slack = 6;

/** Whether a column is selected from top to bottom: then its heading is dragged, as in other spreadsheets. */
export function isWholeColumnSelected(context: GridContext, column: number): boolean {
  const lastRow = context.rendered.rows.length - 1;
  return selectedAreas(context).some(
    ({ top, bottom, left, right }) => top === 0 && bottom === lastRow && left <= column && column <= right,
  );
}

/** Follows the pointer until the button is let go; a click without a drag is handed back. */
export function dragColumn(
  context: GridContext,
  start: { readonly clientX: number },
  column: number,
  onClick: () => void,
): void {
  let target: number | null = null;
  const onMove = (event: MouseEvent) => {
    if (target === null && Math.abs(event.clientX - start.clientX) < slack) return;
    target = columnUnder(context, event.clientX);
    context.store.update({ dropAt: lineAt(context, column, target) });
  };
  const onUp = () => {
    document.removeEventListener('mousemove', onMove);
    document.removeEventListener('mouseup', onUp);
    context.store.update({ dropAt: null });
    const { columns } = context.rendered.layout;
    const [moved, to] = [columns[column], target === null ? undefined : columns[target]];
    if (target === null) onClick();
    else if (moved !== undefined && to !== undefined) moveColumnToPlaceOf(context, moved.id, to.id);
  };
  document.addEventListener('mousemove', onMove);
  document.addEventListener('mouseup', onUp);
}

function columnUnder({ scroller, rendered }: GridContext, clientX: number): number {
  if (scroller === null) return 0;
  const x = clientX - scroller.getBoundingClientRect().left;
  const isOverPinned = x < rendered.layout.pinnedWidth;
  return columnAt(rendered.layout, isOverPinned ? x : x + scroller.scrollLeft);
}

/** On the side of the target that the column comes to lie on. */
function lineAt({ scroller, rendered }: GridContext, column: number, target: number): number {
  const { starts, widths, pinnedCount } = rendered.layout;
  const side = target > column ? (widths[target] ?? 0) : 0;
  const scrolled = target < pinnedCount ? (scroller?.scrollLeft ?? 0) : 0;
  return (starts[target] ?? 0) + side + scrolled;
}
