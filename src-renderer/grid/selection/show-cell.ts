import type { GridContext } from '../model/grid-context.ts';
import { isPinned } from '../model/layout.ts';
import type { Position } from '../model/position.ts';
import { scrollToShow } from '../rendering/scroll-to-show.ts';

/** Scrolls as little as needed, so that neither headings nor frozen rows and columns nor totals cover the cell. */
export function showCell({ scroller, rendered }: GridContext, { row, column }: Position): void {
  if (scroller === null) return;
  const { layout, rowHeight, headerHeight, totalsHeight, frozenRows } = rendered;
  const top = headerHeight + row * rowHeight;
  if (row >= frozenRows) {
    scroller.scrollTop = scrollToShow(top, top + rowHeight, {
      offset: scroller.scrollTop,
      size: scroller.clientHeight,
      coveredStart: headerHeight + frozenRows * rowHeight,
      coveredEnd: totalsHeight,
    });
  }
  if (isPinned(layout, { column })) return;
  const left = layout.starts[column] ?? 0;
  scroller.scrollLeft = scrollToShow(left, left + (layout.widths[column] ?? 0), {
    offset: scroller.scrollLeft,
    size: scroller.clientWidth,
    coveredStart: layout.pinnedWidth,
    coveredEnd: 0,
  });
}
