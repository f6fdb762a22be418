import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';

import { startLiveUpdates } from '../api/live-updates.ts';
import { client, transport } from '../api/page-connection.ts';
import { queriesOfTopic } from './live-queries.ts';
import { cssVariables, theme } from './theme.ts';

const queryClient = new QueryClient({
  defaultOptions: {
    // The program is on this very machine: a browser that believes itself offline must not hold questions back.
    queries: { networkMode: 'always', staleTime: 30_000, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** The nonce that the shell wrote into the page, under which Mantine may insert its style elements. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/** Everything that pages rely on: look, questions to the program and live updates. */
export function Providers({ children }: { children: ReactNode }) {
  useEffect(
    () =>
      startLiveUpdates({
        transport,
        queryClient,
        openChanges: (signal) => client.live.changes(undefined, { signal }),
        queryKeys: queriesOfTopic,
        onError: (error) => reportError(error),
      }),
    [],
  );
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        {/* Under the navigation and no wider than it: elsewhere they would lie over what one works on. */}
        <Notifications position="bottom-left" limit={3} containerWidth="12.5rem" />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
}
