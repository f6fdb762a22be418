import type { ChangeEvent } from '../contract/live.contract.ts';
import type { ChangeFeed } from './ports.ts';

type Subscription = { receive(change: ChangeEvent): void };

/**
 * A feed inside one process. Each listener has a waiting list of its own that can't grow without end: a change that is
 * already waiting isn't listed twice, and when more than `limit` single things wait, each topic is reduced to one event
 * with `id: null` ("anything under this topic"). A slow listener so loses detail, never the news that a topic changed.
 */
export function createChangeFeed({ limit = 200 }: { readonly limit?: number } = {}): ChangeFeed {
  const subscriptions = new Set<Subscription>();
  return {
    publish(changes) {
      for (const change of changes) {
        for (const subscription of subscriptions) subscription.receive(change);
      }
    },
    subscribe(signal) {
      const waiting = createWaitingList(limit);
      let waiter: ((result: IteratorResult<ChangeEvent, undefined>) => void) | null = null;
      let ended = false;

      function receive(change: ChangeEvent): void {
        waiting.add(change);
        if (waiter === null) return;
        const next = waiting.take();
        if (next === undefined) return;
        const deliver = waiter;
        waiter = null;
        deliver({ done: false, value: next });
      }

      function end(): void {
        if (ended) return;
        ended = true;
        subscriptions.delete(subscription);
        signal?.removeEventListener('abort', end);
        waiter?.({ done: true, value: undefined });
        waiter = null;
      }

      const subscription: Subscription = { receive };
      // Listed before the first pull: what is stored between subscribing and reading would be lost otherwise.
      subscriptions.add(subscription);
      if (signal?.aborted === true) end();
      signal?.addEventListener('abort', end, { once: true });

      const iterator: AsyncIteratorObject<ChangeEvent, undefined, void> = {
        next() {
          if (ended) return Promise.resolve({ done: true, value: undefined });
          const next = waiting.take();
          if (next !== undefined) return Promise.resolve({ done: false, value: next });
          if (waiter !== null)
            return Promise.reject(new Error('The change feed is read by two loops at once'));
          return new Promise((resolve) => {
            waiter = resolve;
          });
        },
        return() {
          end();
          return Promise.resolve({ done: true, value: undefined });
        },
        [Symbol.asyncIterator]() {
          return iterator;
        },
        [Symbol.asyncDispose]() {
          end();
          return Promise.resolve();
        },
      };
      return iterator;
    },
  };
}

/** Changes in the order in which each was last reported; a topic as a whole covers every single thing under it. */
function createWaitingList(limit: number) {
  let changes = new Map<string, ChangeEvent>();

  function add(change: ChangeEvent): void {
    if (changes.has(keyOf({ topic: change.topic, id: null }))) return;
    const key = keyOf(change);
    if (change.id === null) {
      for (const [waitingKey, waitingChange] of changes) {
        if (waitingChange.topic === change.topic) changes.delete(waitingKey);
      }
    }
    changes.delete(key);
    changes.set(key, change);
    if (changes.size > limit) {
      changes = new Map(
        [...changes.values()].map(({ topic }) => [keyOf({ topic, id: null }), { topic, id: null }]),
      );
    }
  }

  function take(): ChangeEvent | undefined {
    for (const [key, change] of changes) {
      changes.delete(key);
      return change;
    }
    return undefined;
  }

  return { add, take };
}

function keyOf(change: Pick<ChangeEvent, 'topic' | 'id'>): string {
  return JSON.stringify([change.topic, change.id]);
}
