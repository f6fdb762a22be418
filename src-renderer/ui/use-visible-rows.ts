import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import type { RefObject } from 'react';

/** The height of a row of one line at 100 % text size, until the row itself is measured. */
export const estimatedRowHeight = 32;

/**
 * Which rows of a long table to put into the page, and how much room stands for those above and below.
 *
 * @param options.headHeight how much of the scroller its sticky head covers, in pixels
 * @param options.rowHeight of rows that are all of one height (`useUniformHeight`); others are measured one by one, and what
 * comes after them moves when they turn out higher or lower
 */
export function useVisibleRows(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  keyOf: (index: number) => string | number,
  { headHeight = 0, rowHeight = estimatedRowHeight }: { headHeight?: number; rowHeight?: number } = {},
) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 12,
    useFlushSync: false,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const items = virtualizer.getVirtualItems();

  function isInView(index: number): boolean {
    const item = items.find((drawn) => drawn.index === index);
    const { scrollOffset, scrollRect } = virtualizer;
    if (!item || scrollOffset === null || !scrollRect) return false;
    return item.start >= scrollOffset && item.end + headHeight <= scrollOffset + scrollRect.height;
  }

  return {
    items,
    above: items[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
    /** Brings a row that isn't in view to its middle, with what comes before and after. Asking costs no layout. */
    show: (index: number): void => {
      const [row, view] = [virtualizer.measurementsCache[index], virtualizer.scrollRect];
      if (!row || !view || isInView(index)) return;
      // The middle of what the head leaves free: to the virtualizer the head is no part of what scrolls.
      virtualizer.scrollToOffset(row.start + row.size / 2 - (view.height - headHeight) / 2);
    },
  };
}
