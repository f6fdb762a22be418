import { describe, expect, it } from 'vitest';

import type { ChangeEvent } from '../contract/live.contract.ts';
import { createChangeFeed } from './change-feed.ts';

function scores(id: string | null): ChangeEvent {
  return { topic: 'scores', id };
}

/** Reads the given number of changes. */
async function take(iterator: AsyncIterator<ChangeEvent>, count: number): Promise<readonly unknown[]> {
  const changes: unknown[] = [];
  for (let index = 0; index < count; index += 1) changes.push((await iterator.next()).value);
  return changes;
}

describe('createChangeFeed', () => {
  it('delivers to every listener what is published between subscribing and reading', async () => {
    const feed = createChangeFeed();
    const [first, second] = [feed.subscribe(), feed.subscribe()];
    feed.publish([scores('a'), scores('b')]);
    expect(await Promise.all([take(first, 2), take(second, 2)])).toEqual([
      [scores('a'), scores('b')],
      [scores('a'), scores('b')],
    ]);
  });

  it('wakes a listener that waits', async () => {
    const feed = createChangeFeed();
    const waiting = take(feed.subscribe(), 3);
    feed.publish([scores('a'), scores('b'), scores('c')]);
    expect(await waiting).toEqual([scores('a'), scores('b'), scores('c')]);
  });

  it('lists a change once, at the place of its last report', async () => {
    const feed = createChangeFeed();
    const changes = feed.subscribe();
    feed.publish([scores('a'), scores('b'), scores('a')]);
    const read = await take(changes, 2);
    feed.publish([scores('c')]);
    expect([...read, ...(await take(changes, 1))]).toEqual([scores('b'), scores('a'), scores('c')]);
  });

  it('lets a whole topic stand for everything under it', async () => {
    const feed = createChangeFeed();
    const changes = feed.subscribe();
    feed.publish([scores('a'), { topic: 'units', id: null }, scores(null), scores('b')]);
    expect(await take(changes, 2)).toEqual([{ topic: 'units', id: null }, scores(null)]);
  });

  it('reduces a list that grows too long to its topics and loses none of them', async () => {
    const feed = createChangeFeed({ limit: 5 });
    const changes = feed.subscribe();
    feed.publish([{ topic: 'meetings', id: 'm' }]);
    for (let index = 0; index < 1_000; index += 1) feed.publish([scores(`sheet-${index}`)]);
    feed.publish([{ topic: 'units', id: 'u' }]);
    expect(await take(changes, 3)).toEqual([
      { topic: 'meetings', id: null },
      scores(null),
      { topic: 'units', id: 'u' },
    ]);
  });

  it('ends a waiting loop when the signal aborts, and stops listening', async () => {
    const feed = createChangeFeed();
    const controller = new AbortController();
    const changes = feed.subscribe(controller.signal);
    const waiting = changes.next();
    controller.abort();
    feed.publish([scores('a')]);
    expect([await waiting, await changes.next()]).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
  });

  it('is over from the start for a signal that has aborted', async () => {
    expect(await createChangeFeed().subscribe(AbortSignal.abort()).next()).toEqual({
      done: true,
      value: undefined,
    });
  });

  it('stops listening when a loop is left', async () => {
    const feed = createChangeFeed();
    const changes = feed.subscribe();
    feed.publish([scores('a'), scores('b')]);
    for await (const change of changes) {
      expect(change).toEqual(scores('a'));
      break;
    }
    expect(await changes.next()).toEqual({ done: true, value: undefined });
  });

  it('refuses two readers of one subscription', async () => {
    const feed = createChangeFeed();
    const changes = feed.subscribe();
    const first = changes.next();
    await expect(changes.next()).rejects.toThrow('two loops');
    feed.publish([scores('a')]);
    expect(await first).toEqual({ done: false, value: scores('a') });
  });
});
