import { useQuery } from '@tanstack/react-query';

import { orpc } from '../../api/page-connection.ts';

/** The catalogue of titles and forms; empty until the program has answered. */
export function useAwards() {
  return useQuery(orpc.law.awards.queryOptions()).data ?? none;
}

const none: never[] = [];
