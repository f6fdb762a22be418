import type { ClientContext, ClientLink } from '@orpc/client';

/**
 * How the page and the program stand to each other.
 * - `connecting`: not yet connected, or connected before and trying again
 * - `connected`: calls go through
 * - `refused`: the program doesn't know this page (wrong or missing token); only opening it afresh helps
 * - `closed`: `close()` was called
 */
export type ConnectionState = 'connecting' | 'connected' | 'refused' | 'closed';

/** What carries calls to the program, whichever shell the page runs in. */
export interface Transport extends ClientLink<ClientContext> {
  readonly state: ConnectionState;
  /** How often a connection has come about; a change says that updates may have been missed. */
  readonly connectionCount: number;
  /** Begins to connect; calling again does nothing. */
  start(): void;
  /** Tells of every change of `state`; returns how to stop listening. Fits React's `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void;
  /** Ends the connection for good; calls under way are rejected. */
  close(): void;
}

/**
 * A call couldn't be carried to its end: the connection broke, or didn't come about in time. Whether the program has
 * done what was asked is not known.
 */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
}

/** What an attempt to connect tells while it lives. After `lost` or `refused` it is silent. */
export interface ConnectionEvents {
  opened(link: ClientLink<ClientContext>): void;
  lost(): void;
  refused(): void;
}

/** Starts one attempt to connect; returns how to end it. */
export type OpenConnection = (events: ConnectionEvents) => () => void;

export interface ReconnectOptions {
  /** Pause before the first new attempt, doubled for each further one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** How long a call waits for a connection before it is rejected. */
  readonly callWaitMs: number;
}

const DEFAULT_RECONNECT: ReconnectOptions = { firstDelayMs: 200, longestDelayMs: 5000, callWaitMs: 5000 };

/** A transport that opens connections one after the other: whenever one is lost, the next is tried. */
export function createTransport(
  open: OpenConnection,
  options: ReconnectOptions = DEFAULT_RECONNECT,
): Transport {
  const listeners = new Set<() => void>();
  /** Rejects the calls that are under way or wait for a connection. */
  const pending = new Set<(error: ConnectionLostError) => void>();
  let waiting: PromiseWithResolvers<ClientLink<ClientContext>> | undefined;
  let state: ConnectionState = 'connecting';
  let connectionCount = 0;
  let started = false;
  let link: ClientLink<ClientContext> | undefined;
  let endAttempt: (() => void) | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function change(next: ConnectionState): void {
    if (state !== next) {
      state = next;
      for (const listener of listeners) {
        listener();
      }
    }
  }

  function rejectPending(): void {
    const rejects = [...pending];
    pending.clear();
    for (const reject of rejects) {
      reject(new ConnectionLostError('The connection to the program was lost.'));
    }
  }

  function attempt(): void {
    let over = false;
    const finish = (): boolean => {
      const first = !over;
      over = true;
      return first;
    };
    const end = open({
      opened(openedLink) {
        if (over) {
          return;
        }
        failures = 0;
        connectionCount += 1;
        link = openedLink;
        waiting?.resolve(openedLink);
        waiting = undefined;
        change('connected');
      },
      lost() {
        if (!finish()) {
          return;
        }
        // Calls that were waiting for a connection go on waiting; those that were sent are lost.
        if (link !== undefined) {
          link = undefined;
          rejectPending();
        }
        const delay = Math.min(options.firstDelayMs * 2 ** failures, options.longestDelayMs);
        failures += 1;
        retry = setTimeout(attempt, delay);
        change('connecting');
      },
      refused() {
        if (finish()) {
          link = undefined;
          rejectPending();
          change('refused');
        }
      },
    });
    endAttempt = () => {
      over = true;
      end();
    };
  }

  async function withinConnection<T>(work: Promise<T>, waitMs?: number, signal?: AbortSignal): Promise<T> {
    const { promise, reject } = Promise.withResolvers<never>();
    const giveUp = (): void => {
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', giveUp, { once: true });
    const timer =
      waitMs === undefined
        ? undefined
        : setTimeout(() => {
            reject(new ConnectionLostError('No connection to the program came about.'));
          }, waitMs);
    pending.add(reject);
    try {
      return await Promise.race([work, promise]);
    } finally {
      pending.delete(reject);
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
    }
  }

  async function connectedLink(signal: AbortSignal | undefined): Promise<ClientLink<ClientContext>> {
    signal?.throwIfAborted();
    if (link !== undefined) {
      return link;
    }
    if (state === 'refused' || state === 'closed') {
      throw new ConnectionLostError('The program is not reachable from this page.');
    }
    waiting ??= Promise.withResolvers<ClientLink<ClientContext>>();
    return await withinConnection(waiting.promise, options.callWaitMs, signal);
  }

  return {
    get state() {
      return state;
    },
    get connectionCount() {
      return connectionCount;
    },
    start() {
      if (!started && state !== 'closed') {
        started = true;
        attempt();
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async call(path, input, callOptions) {
      const current = await connectedLink(callOptions.signal);
      return await withinConnection(current.call(path, input, callOptions));
    },
    close() {
      clearTimeout(retry);
      endAttempt?.();
      link = undefined;
      rejectPending();
      change('closed');
    },
  };
}
