import { useContext, useEffect, useState } from 'react';

import { pageAt, pageStays } from '../../src-main/domain/meetings/hall-paging.ts';
import { onlyPage, PagingContext } from './paging-context.ts';

/** The page of a list that is shown now, from 0. The hall and the operator's preview reckon it alike. */
export function usePages(pages: number): number {
  const { paging, report } = useContext(PagingContext);
  // Read when a page ends; a page turned by hand begins later than this and stands as it was turned.
  const [now, setNow] = useState(() => Date.now());
  const page = pageAt(paging, pages, now);
  useEffect(() => {
    if (pages < 2 || paging.since === null) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), pageStays(paging, Date.now()));
    return () => clearTimeout(timer);
  }, [pages, now, paging]);
  useEffect(() => {
    report?.({ page, pages });
    return () => report?.(onlyPage);
  }, [report, page, pages]);
  return page;
}
