import { useCallback, useRef, useState } from 'react';

/** Rounding of layouts; a row doesn't grow by less. */
const SAME_HEIGHT = 0.05;

/**
 * The height of rows that are all of one height, in pixels: one of those in the page is watched, so that it is right at every
 * text size and asking for it costs no layout.
 *
 * @param estimate until a row was seen
 * @returns the height, and what every row takes as its `ref`
 */
export function useUniformHeight(
  estimate: number,
): readonly [number, (row: Element | null) => (() => void) | undefined] {
  const [height, setHeight] = useState(estimate);
  const watched = useRef<Element | null>(null);
  const watch = useCallback((row: Element | null) => {
    if (row === null || watched.current !== null) return undefined;
    watched.current = row;
    const observer = new ResizeObserver(() => {
      const seen = row.getBoundingClientRect().height;
      if (seen > 0) setHeight((known) => (Math.abs(known - seen) < SAME_HEIGHT ? known : seen));
    });
    observer.observe(row);
    return () => {
      observer.disconnect();
      watched.current = null;
    };
  }, []);
  return [height, watch];
}
