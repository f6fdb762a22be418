import { Virtualizer } from '@tanstack/react-virtual';
import type { Range, Rect } from '@tanstack/react-virtual';

import { stretchToDraw } from './stretch-to-draw.ts';
import type { Overscan, Stretch } from './stretch-to-draw.ts';

/** Taken for the box until it is measured, so that the first paint already holds cells. */
const assumedBox = { width: 1366, height: 768 };

/** How many rows or columns there are, and their sizes in px. */
export interface WindowItems {
  readonly count: number;
  readonly sizeOf: (index: number) => number;
}

/** Which rows or columns are drawn; components watch it as an external store. */
export interface VirtualWindow {
  /** Follows an element's scrolling and size from now on; null lets go of it. */
  readonly attach: (element: HTMLElement | null) => void;
  readonly setItems: (items: WindowItems) => void;
  /** Says how far the element is scrolled, and its size where that has changed. */
  readonly move: (offset: number, size?: Rect) => void;
  /** Indexes in ascending order; the same array while nothing changes. */
  readonly indexes: () => readonly number[];
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * @param alwaysShown an index to draw even out of sight, such as that of the active cell, which screen readers are told of
 */
export function createVirtualWindow(
  axis: { readonly horizontal: boolean; readonly overscan: Overscan },
  first: WindowItems,
  alwaysShown: () => number | undefined,
): VirtualWindow {
  const listeners = new Set<() => void>();
  let items = first;
  let scroller: HTMLElement | null = null;
  let drawn: Stretch | null = null;
  let shown: readonly number[] = [];
  let tellOffset: (offset: number, isScrolling: boolean) => void = () => undefined;
  let tellSize: (size: Rect) => void = () => undefined;
  const optionsFor = ({ count, sizeOf }: WindowItems) => ({
    horizontal: axis.horizontal,
    count,
    estimateSize: sizeOf,
    getScrollElement: () => scroller,
    // The grid scrolls by itself, and says where to through move(): the library's own listeners read the layout that
    // they have just spoilt, once for each axis.
    scrollToFn: () => undefined,
    observeElementOffset: (_virtualizer: unknown, tell: typeof tellOffset) => {
      tellOffset = tell;
    },
    observeElementRect: (_virtualizer: unknown, tell: typeof tellSize) => {
      tellSize = tell;
    },
    initialRect: assumedBox,
    rangeExtractor: ({ startIndex, endIndex }: Range) => {
      drawn = stretchToDraw(drawn, { first: startIndex, last: endIndex }, axis.overscan, count);
      return indexesOf(drawn, alwaysShown(), count);
    },
    onChange: () => {
      for (const listener of listeners) listener();
    },
  });
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(optionsFor(first));
  // What the library's own adapters call when they mount; it is bound to the instance.
  const { _willUpdate: observe } = virtualizer;
  return {
    attach: (element) => {
      scroller = element;
      observe();
    },
    setItems: (next) => {
      if (next === items) return;
      items = next;
      drawn = null;
      virtualizer.setOptions(optionsFor(items));
      virtualizer.measure();
    },
    move: (offset, size) => {
      if (size !== undefined) tellSize(size);
      tellOffset(offset, false);
    },
    indexes: () => {
      const next = virtualizer.getVirtualIndexes();
      const isSame = next.length === shown.length && next.every((index, at) => index === shown[at]);
      if (!isSame) shown = next;
      return shown;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Keeps both windows on what the box shows until the returned function is called. */
export function followScroller(box: HTMLElement, rows: VirtualWindow, columns: VirtualWindow): () => void {
  const move = (size?: Rect): void => {
    // Both are read before either is told, so that no half-drawn grid is laid out in between.
    const { scrollTop, scrollLeft } = box;
    rows.move(scrollTop, size);
    columns.move(scrollLeft, size);
  };
  const onScroll = (): void => move();
  rows.attach(box);
  columns.attach(box);
  box.addEventListener('scroll', onScroll, { passive: true });
  // Tells the size right away too, once it is laid out anyhow.
  const observer = new ResizeObserver(() => move({ width: box.clientWidth, height: box.clientHeight }));
  observer.observe(box);
  return () => {
    observer.disconnect();
    box.removeEventListener('scroll', onScroll);
    rows.attach(null);
    columns.attach(null);
  };
}

function indexesOf({ first, last }: Stretch, extra: number | undefined, count: number): number[] {
  const indexes = Array.from({ length: last - first + 1 }, (_unused, at) => first + at);
  if (extra === undefined || extra < 0 || extra >= count) return indexes;
  if (extra < first) return [extra, ...indexes];
  return extra > last ? [...indexes, extra] : indexes;
}
