import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

type Page<Row> = { readonly rows: readonly Row[]; readonly total: number };

export const PAGE_ROWS = 100;

/** Loads the pages that are in view of a list that the program holds, and answers with the rows that are there. */
export function usePagedRows<Row>({
  keyOf,
  load,
}: {
  keyOf: (offset: number) => QueryKey;
  load: (offset: number, signal: AbortSignal) => Promise<Page<Row>>;
}) {
  const [range, setRange] = useState({ first: 0, last: PAGE_ROWS - 1 });
  const onRange = useCallback((first: number, last: number) => {
    setRange((now) => (now.first === first && now.last === last ? now : { first, last }));
  }, []);
  const firstPage = Math.floor(range.first / PAGE_ROWS);
  const pages = Math.max(1, Math.floor(range.last / PAGE_ROWS) - firstPage + 1);
  const queries = useQueries({
    queries: Array.from({ length: pages }, (_, index) => {
      const offset = (firstPage + index) * PAGE_ROWS;
      return {
        queryKey: keyOf(offset),
        queryFn: ({ signal }: { signal: AbortSignal }) => load(offset, signal),
        // While the next letter is looked for, the list of the last one stays and doesn't flicker.
        placeholderData: keepPreviousData<Page<Row>>,
      };
    }),
  });
  const loaded = queries.find(({ data }) => data !== undefined)?.data;
  const failed = queries.find(({ isError }) => isError);
  return {
    total: loaded?.total ?? 0,
    isLoaded: loaded !== undefined,
    error: failed?.error ?? null,
    retry: () => queries.forEach((query) => void query.refetch()),
    rowAt: (index: number): Row | undefined =>
      queries[Math.floor(index / PAGE_ROWS) - firstPage]?.data?.rows[index % PAGE_ROWS],
    onRange,
  };
}
