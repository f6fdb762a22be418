import { createContext, useContext, useEffect, useState } from 'react';

/** Whether a stage is the hall screen itself, which listens to keys; the operator's preview doesn't. */
export const HallContext = createContext(false);

/** How long a page of a list stays. */
const PAGE_MS = 8000;

/**
 * The page of a list that is shown now, from 0: the next one every eight seconds, or at once with the space bar in the
 * hall, and the first again after the last.
 */
export function usePages(pages: number): number {
  const isHall = useContext(HallContext);
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    if (pages < 2) return undefined;
    const next = (): void => setTurns(turns + 1);
    // Every turn starts the time anew, so that a page turned by hand stays as long as any other.
    const timer = setTimeout(next, PAGE_MS);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== ' ') return;
      event.preventDefault();
      next();
    };
    if (isHall) window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, [pages, turns, isHall]);
  return pages === 0 ? 0 : turns % pages;
}
