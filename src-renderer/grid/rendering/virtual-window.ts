import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';

/** Taken for the box until it is measured, so that the first paint already holds cells. */
const assumedBox = { width: 1366, height: 768 };

/** How many rows or columns there are, and their sizes in px. */
export interface WindowItems {
  readonly count: number;
  readonly sizeOf: (index: number) => number;
}

/** Which rows or columns are in sight; components watch it as an external store. */
export interface VirtualWindow {
  /** Follows the element's scrolling and size until the returned function is called. */
  readonly attach: (element: HTMLElement) => () => void;
  readonly setItems: (items: WindowItems) => void;
  /** Indexes in ascending order; the same array while nothing changes. */
  readonly indexes: () => readonly number[];
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * @param alwaysShown an index to draw even out of sight, such as that of the active cell, which screen readers are told of
 */
export function createVirtualWindow(
  axis: { readonly horizontal: boolean; readonly overscan: number },
  first: WindowItems,
  alwaysShown: () => number | undefined,
): VirtualWindow {
  const listeners = new Set<() => void>();
  let scroller: HTMLElement | null = null;
  let shown: readonly number[] = [];
  const optionsFor = ({ count, sizeOf }: WindowItems) => ({
    ...axis,
    count,
    estimateSize: sizeOf,
    getScrollElement: () => scroller,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    initialRect: assumedBox,
    rangeExtractor: (range: Range) => withIndex(range, alwaysShown()),
    onChange: () => {
      for (const listener of listeners) listener();
    },
  });
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(optionsFor(first));
  // What the library's own adapters call when they mount; both are bound to the instance.
  const { _didMount: didMount, _willUpdate: observe } = virtualizer;
  return {
    attach: (element) => {
      scroller = element;
      const detach = didMount();
      observe();
      return () => {
        scroller = null;
        detach();
      };
    },
    setItems: (items) => {
      virtualizer.setOptions(optionsFor(items));
      virtualizer.measure();
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

function withIndex(range: Range, index: number | undefined): number[] {
  const indexes = defaultRangeExtractor(range);
  const isMissing = index !== undefined && index >= 0 && index < range.count && !indexes.includes(index);
  return isMissing ? [...indexes, index].toSorted((one, other) => one - other) : indexes;
}
