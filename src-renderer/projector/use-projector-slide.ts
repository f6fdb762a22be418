import { useQuery } from '@tanstack/react-query';

import { orpc } from '../api/page-connection.ts';

/** How often the hall screen asks even if no change was told of, should a change ever go missing. */
const ASK_AGAIN_MS = 5000;

/** What the hall sees now. Changes ask anew by themselves (app/live-queries.ts), and so does a new connection. */
export function useProjectorSlide() {
  return useQuery(
    orpc.projector.slide.queryOptions({
      refetchInterval: ASK_AGAIN_MS,
      // The hall window is never the one in front.
      refetchIntervalInBackground: true,
    }),
  );
}
