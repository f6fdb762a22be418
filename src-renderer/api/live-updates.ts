import type { QueryClient, QueryKey } from '@tanstack/react-query';

import type { ChangeEvent, ChangeTopic } from '../../src-main/contract/live.contract.ts';
import type { Transport } from './transport.ts';

export interface LiveUpdatesOptions {
  readonly transport: Pick<Transport, 'state' | 'connectionCount' | 'subscribe'>;
  readonly queryClient: Pick<QueryClient, 'invalidateQueries'>;
  /** Opens the stream of changes: `(signal) => client.live.changes(undefined, { signal })`. */
  readonly openChanges: (signal: AbortSignal) => Promise<AsyncIterable<ChangeEvent>>;
  /** The beginnings of the keys of all queries that show something of a topic. */
  readonly queryKeys: Readonly<Record<ChangeTopic, readonly QueryKey[]>>;
  /** Topics that somebody is looking at in that very moment: the hall waits for no burst to end. */
  readonly urgent?: readonly ChangeTopic[];
  readonly onError: (error: unknown) => void;
}

/** Votes come in bursts; within this time they make one question to the program instead of thirty. */
const GATHER_MS = 50;
/** As long as a command takes to tell of all that it changed. */
const GATHER_URGENT_MS = 4;
/** Pause before a stream that broke on a living connection is opened again. */
const REOPEN_MS = 1000;

/**
 * Keeps what the page shows true: asks again for whatever the program says has changed and, after a broken connection,
 * for everything, because changes may have been missed.
 *
 * @returns how to stop
 */
export function startLiveUpdates(options: LiveUpdatesOptions): () => void {
  const { transport, queryClient } = options;
  const stopped = new AbortController();
  const changed = new Set<ChangeTopic>();
  const changedUrgently = new Set<ChangeTopic>();
  let stream: AbortController | undefined;
  let listenedBefore = false;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let gatheringUrgent: ReturnType<typeof setTimeout> | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;

  function askAgain(keys: readonly QueryKey[]): void {
    for (const queryKey of keys) {
      queryClient.invalidateQueries({ queryKey }).catch(options.onError);
    }
  }

  function askFor(topics: Set<ChangeTopic>): void {
    const keys = [...topics].flatMap((topic) => options.queryKeys[topic]);
    topics.clear();
    askAgain(keys);
  }

  function gather(topic: ChangeTopic): void {
    if (options.urgent?.includes(topic) === true) {
      changedUrgently.add(topic);
      gatheringUrgent ??= setTimeout(() => {
        gatheringUrgent = undefined;
        askFor(changedUrgently);
      }, GATHER_URGENT_MS);
      return;
    }
    changed.add(topic);
    gathering ??= setTimeout(() => {
      gathering = undefined;
      askFor(changed);
    }, GATHER_MS);
  }

  async function listen(signal: AbortSignal): Promise<void> {
    const changes = await options.openChanges(signal);
    if (listenedBefore) {
      queryClient.invalidateQueries().catch(options.onError);
    }
    listenedBefore = true;
    for await (const change of changes) {
      // What had arrived before the stream was left may still come out of it.
      if (signal.aborted) {
        return;
      }
      gather(change.topic);
    }
  }

  function reopen(): void {
    stream?.abort();
    clearTimeout(reopening);
    if (stopped.signal.aborted || transport.state !== 'connected') {
      return;
    }
    const current = new AbortController();
    stream = current;
    listen(current.signal)
      .catch((error: unknown) => {
        // A broken connection ends the stream as well; the transport tells of that itself.
        if (!current.signal.aborted && transport.state === 'connected') {
          options.onError(error);
        }
      })
      .finally(() => {
        if (stream === current && !current.signal.aborted) {
          reopening = setTimeout(reopen, REOPEN_MS);
        }
      });
  }

  let seenConnections = 0;
  function follow(): void {
    if (transport.state === 'connected' && transport.connectionCount !== seenConnections) {
      seenConnections = transport.connectionCount;
      reopen();
    }
  }

  const unsubscribe = transport.subscribe(follow);
  follow();
  return () => {
    stopped.abort();
    unsubscribe();
    stream?.abort();
    clearTimeout(gathering);
    clearTimeout(gatheringUrgent);
    clearTimeout(reopening);
  };
}
