import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

const normalRem = 16;

/** The page's text size against 100 %, from a box of 1rem; follows the user's setting. */
export function useTextScale(probe: RefObject<HTMLElement | null>): number {
  const [scale, setScale] = useState(
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / normalRem,
  );
  useLayoutEffect(() => {
    const box = probe.current;
    if (box === null) return undefined;
    const observer = new ResizeObserver(() => setScale(box.getBoundingClientRect().width / normalRem));
    observer.observe(box);
    return () => observer.disconnect();
  }, [probe]);
  return scale;
}
