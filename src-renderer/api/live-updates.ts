import type { QueryClient, QueryKey } from '@tanstack/react-query';

import type { ChangeEvent, ChangeTopic } from '../../src-main/contract/live.contract.ts';
import { askAgain } from './ask-again.ts';
import { followStream } from './follow-stream.ts';
import type { Transport } from './transport.ts';

export interface LiveUpdatesOptions {
  readonly transport: Pick<Transport, 'state' | 'connectionCount' | 'subscribe'>;
  readonly queryClient: QueryClient;
  /** Opens the stream of changes: `(signal) => client.live.changes(undefined, { signal })`. */
  readonly openChanges: (signal: AbortSignal) => Promise<AsyncIterable<ChangeEvent>>;
  /** The beginnings of the keys of all queries that show something of a topic. */
  readonly queryKeys: Readonly<Record<ChangeTopic, readonly QueryKey[]>>;
  readonly onError: (error: unknown) => void;
}

/** Votes come in bursts; within this time they make one question to the program instead of thirty. */
const GATHER_MS = 50;

/**
 * Keeps what the page shows true: asks again for whatever the program says has changed and, after a broken connection,
 * for everything, because changes may have been missed.
 *
 * @returns how to stop
 */
export function startLiveUpdates({
  transport,
  queryClient,
  openChanges,
  queryKeys,
  onError,
}: LiveUpdatesOptions): () => void {
  return followStream({
    transport,
    open: openChanges,
    receive: ({ topic }) => void askAgain(queryClient, queryKeys[topic], GATHER_MS).catch(onError),
    reopened: () => void queryClient.invalidateQueries().catch(onError),
    onError,
  });
}
