import { useQuery } from '@tanstack/react-query';

import { orpc } from '../api/page-connection.ts';

/** The year that is worked on; undefined until the program has answered. */
export function useYear(): number | undefined {
  return useQuery(orpc.setup.status.queryOptions()).data?.year;
}
