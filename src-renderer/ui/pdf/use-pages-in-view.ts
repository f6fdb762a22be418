import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Pages this far outside of what is seen count as near, so that slow scrolling never shows a blank one. */
const MARGIN = '400px 0px';
/** The line across the middle. */
const MIDDLE = '-50% 0px';

export type PagesInView = {
  /** The numbers of the pages that are seen, or nearly so. */
  readonly near: ReadonlySet<number>;
  /** The number of the page in the middle, from 1. */
  readonly current: number;
};

/**
 * Which of the sheets in a scroller are in view. The browser tells it with each frame: asking for their places would have it lay
 * the page out anew each time.
 *
 * @param sheets how many are there; changes when they have been put there
 */
export function usePagesInView(scroller: RefObject<HTMLElement | null>, sheets: number): PagesInView {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set());
  const [current, setCurrent] = useState(1);
  useEffect(() => {
    const root = scroller.current;
    if (!root || sheets === 0) return undefined;
    const nearby = new IntersectionObserver((entries) => setNear((before) => following(before, entries)), {
      root,
      rootMargin: MARGIN,
    });
    const middle = new IntersectionObserver(
      (entries) => {
        const reached = entries.findLast(({ isIntersecting }) => isIntersecting);
        if (reached) setCurrent(numberOf(reached));
      },
      { root, rootMargin: MIDDLE },
    );
    for (const sheet of root.querySelectorAll('[data-page]')) {
      nearby.observe(sheet);
      middle.observe(sheet);
    }
    return () => {
      nearby.disconnect();
      middle.disconnect();
    };
  }, [scroller, sheets]);
  return { near, current: Math.min(current, Math.max(sheets, 1)) };
}

function following(
  before: ReadonlySet<number>,
  entries: readonly IntersectionObserverEntry[],
): ReadonlySet<number> {
  const near = new Set(before);
  for (const entry of entries) {
    if (entry.isIntersecting) near.add(numberOf(entry));
    else near.delete(numberOf(entry));
  }
  return near;
}

function numberOf({ target }: IntersectionObserverEntry): number {
  return target instanceof HTMLElement ? Number(target.dataset['page']) : 0;
}
