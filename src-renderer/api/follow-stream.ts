import type { Transport } from './transport.ts';

export interface StreamOptions<Event> {
  readonly transport: Pick<Transport, 'state' | 'connectionCount' | 'subscribe'>;
  /** Opens the stream: `(signal) => client.live.changes(undefined, { signal })`. */
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>;
  readonly receive: (event: Event) => void;
  /** The stream was opened once more: what was told meanwhile is missing. */
  readonly reopened?: () => void;
  readonly onError: (error: unknown) => void;
}

/** Pause before a stream that broke on a living connection is opened again. */
const REOPEN_MS = 1000;

/**
 * Listens to a stream of the program for as long as the page wants to: on every new connection it is opened anew, and so it is
 * when it ends on a living one.
 *
 * @returns how to stop
 */
export function followStream<Event>(options: StreamOptions<Event>): () => void {
  const { transport } = options;
  const stopped = new AbortController();
  let stream: AbortController | undefined;
  let listenedBefore = false;
  let reopening: ReturnType<typeof setTimeout> | undefined;

  async function listen(signal: AbortSignal): Promise<void> {
    const events = await options.open(signal);
    if (listenedBefore) options.reopened?.();
    listenedBefore = true;
    for await (const event of events) {
      // What had arrived before the stream was left may still come out of it.
      if (signal.aborted) return;
      options.receive(event);
    }
  }

  function reopen(): void {
    stream?.abort();
    clearTimeout(reopening);
    if (stopped.signal.aborted || transport.state !== 'connected') return;
    const current = new AbortController();
    stream = current;
    listen(current.signal)
      .catch((error: unknown) => {
        // A broken connection ends the stream as well; the transport tells of that itself.
        if (!current.signal.aborted && transport.state === 'connected') options.onError(error);
      })
      .finally(() => {
        if (stream === current && !current.signal.aborted) reopening = setTimeout(reopen, REOPEN_MS);
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
    clearTimeout(reopening);
  };
}
