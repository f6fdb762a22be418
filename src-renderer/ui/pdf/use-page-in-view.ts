import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The number of the page that fills most of what is seen, from 1. */
export function usePageInView(scroller: RefObject<HTMLElement | null>, pages: number): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = (): void => {
      const middle = element.scrollTop + element.clientHeight / 2;
      const sheets = [...element.querySelectorAll<HTMLElement>('[data-page]')];
      const seen = sheets.findLastIndex((sheet) => sheet.offsetTop <= middle);
      setPage(Math.max(seen, 0) + 1);
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, pages]);
  return page;
}
