import { notifyManager, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';

import type { ProjectorSlide } from '../../src-main/contract/projector.contract.ts';
import type { Paging } from '../../src-main/domain/meetings/hall-paging.ts';
import { keyOfView } from '../../src-main/domain/meetings/projector-view.ts';
import type { ProjectorTheme, ProjectorView } from '../../src-main/domain/meetings/projector-view.ts';
import { followStream } from '../api/follow-stream.ts';
import { client, orpc, transport } from '../api/page-connection.ts';
import { onlyPage } from './paging-context.ts';
import type { PagePlace, StagePaging } from './paging-context.ts';

/** How often the hall screen asks even if no change was told of, should a change ever go missing. */
const ASK_AGAIN_MS = 30_000;

/** What the hall sees at one moment. */
export type HallState = {
  readonly slide: ProjectorSlide;
  readonly view: ProjectorView;
  readonly black: boolean;
  readonly theme: ProjectorTheme;
  readonly paging: Paging;
};

/**
 * What the hall sees now; undefined until it is known. Changes come by themselves, and so does everything on a new
 * connection. The slide and how it stands come separately, since the slide can be long: until both fit, the last that
 * did stays, so that no slide is seen that was taken down.
 */
export function useHall(): {
  readonly hall: HallState | undefined;
  readonly failed: boolean;
  /** For the stage that shows it. */
  readonly stage: StagePaging | undefined;
  /** The page that the stage shows. */
  readonly place: RefObject<PagePlace>;
} {
  // The hall window is never the one in front.
  const always = { refetchInterval: ASK_AGAIN_MS, refetchIntervalInBackground: true };
  const queryClient = useQueryClient();
  useEffect(
    () =>
      followStream({
        transport,
        open: (signal) => client.projector.watch(undefined, { signal }),
        receive: (change) => {
          notifyManager.batch(() => {
            const { slide, view } = orpc.projector;
            dropAsked(queryClient, view.queryKey());
            queryClient.setQueryData(view.queryKey(), change.state);
            if (!change.slide) return;
            dropAsked(queryClient, slide.queryKey());
            queryClient.setQueryData(slide.queryKey(), change.slide);
          });
        },
        onError: (error) => reportError(error),
      }),
    [queryClient],
  );
  const slide = useQuery(orpc.projector.slide.queryOptions(always));
  const state = useQuery(orpc.projector.view.queryOptions(always));
  const place = useRef<PagePlace>(onlyPage);
  const fitting = useMemo((): HallState | undefined => {
    if (!slide.data || !state.data || slide.data.key !== keyOfView(state.data.view)) return undefined;
    const { view, black, theme, turn, since } = state.data;
    return { slide: slide.data.slide, view, black, theme, paging: { turn, since } };
  }, [slide.data, state.data]);
  const [last, setLast] = useState<HallState | undefined>();
  if (fitting && fitting !== last) setLast(fitting);
  const hall = fitting ?? last;
  const paging = hall?.paging;
  const stage = useMemo((): StagePaging | undefined => {
    const report = (shown: PagePlace): void => {
      place.current = shown;
    };
    return paging && { paging, report };
  }, [paging]);
  return { hall, stage, failed: slide.isError || state.isError, place };
}

/** What was asked before a change was told of may be answered after it, and would bring back how it was then. */
function dropAsked(queryClient: QueryClient, queryKey: QueryKey): void {
  void queryClient.cancelQueries({ queryKey, exact: true });
}
