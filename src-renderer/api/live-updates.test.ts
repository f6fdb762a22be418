import { QueryClient, QueryObserver, type QueryKey } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ChangeTopic, type ChangeEvent } from '../../src-main/contract/live.contract.ts';
import { askAgain } from './ask-again.ts';
import { startLiveUpdates } from './live-updates.ts';
import { createTransport, type ConnectionEvents } from './transport.ts';

const QUERY_KEYS = Object.fromEntries(
  Object.values(ChangeTopic).map((topic) => [topic, [[topic]] as readonly QueryKey[]]),
) as Record<ChangeTopic, readonly QueryKey[]>;

/** The stream of changes of one subscription, fed and ended by the test. */
function createStream(signal: AbortSignal) {
  let controller: ReadableStreamDefaultController<ChangeEvent> | undefined;
  const stream = new ReadableStream<ChangeEvent>({
    start(opened) {
      controller = opened;
    },
  });
  signal.addEventListener('abort', () => controller?.error(signal.reason));
  return {
    changes: stream as AsyncIterable<ChangeEvent>,
    tell: (topic: ChangeTopic) => controller?.enqueue({ topic, id: null }),
    fail: () => controller?.error(new Error('the connection is gone')),
    end: () => controller?.close(),
    signal,
  };
}

describe('live updates', () => {
  let connection: ConnectionEvents | undefined;
  let streams: ReturnType<typeof createStream>[];
  let asked: string[];
  let errors: unknown[];
  let queryClient: QueryClient;
  let stop: () => void;
  const link = { call: async () => {} };

  beforeEach(async () => {
    vi.useFakeTimers();
    [streams, asked, errors] = [[], [], []];
    queryClient = new QueryClient({
      defaultOptions: { queries: { staleTime: Infinity, networkMode: 'always' } },
    });
    for (const topic of [ChangeTopic.meetings, ChangeTopic.scores]) {
      new QueryObserver(queryClient, {
        queryKey: [topic, { input: 1 }],
        queryFn: async () => {
          asked.push(topic);
          return topic;
        },
      }).subscribe(() => {});
    }
    const transport = createTransport(
      (events) => {
        connection = events;
        return () => {};
      },
      { firstDelayMs: 10, longestDelayMs: 10, callWaitMs: 100 },
    );
    stop = startLiveUpdates({
      transport,
      queryClient,
      openChanges: async (signal) => {
        const stream = createStream(signal);
        streams.push(stream);
        return stream.changes;
      },
      queryKeys: QUERY_KEYS,
      onError: (error) => errors.push(error),
    });
    transport.start();
    connection?.opened(link);
    await vi.advanceTimersByTimeAsync(100);
    asked.length = 0;
  });

  afterEach(() => {
    stop();
    queryClient.clear();
    vi.useRealTimers();
  });

  it('ask again for what a change concerns and for nothing else', async () => {
    streams[0]?.tell('scores');
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual(['scores']);
  });

  it('make one question of a burst of changes', async () => {
    for (let vote = 1; vote <= 30; vote += 1) {
      streams[0]?.tell('meetings');
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual(['meetings']);
  });

  it('make one question of a change of two topics, and of what a command of the page asks for itself', async () => {
    const shown = [['scores'], ['meetings']] as const;
    streams[0]?.tell('meetings');
    streams[0]?.tell('scores');
    await vi.advanceTimersByTimeAsync(10);
    const own = askAgain(queryClient, shown, 20);
    await vi.advanceTimersByTimeAsync(20);
    await own;
    expect(asked.toSorted()).toEqual(['meetings', 'scores']);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.toSorted()).toEqual(['meetings', 'scores']);
  });

  it('listen again after a lost connection and ask for everything that is shown', async () => {
    connection?.lost();
    streams[0]?.fail();
    await vi.advanceTimersByTimeAsync(20);
    const meanwhile = [...asked];
    connection?.opened(link);
    await vi.advanceTimersByTimeAsync(100);
    streams[1]?.tell('scores');
    await vi.advanceTimersByTimeAsync(100);
    expect({ meanwhile, asked, streams: streams.length, errors }).toEqual({
      meanwhile: [],
      asked: ['meetings', 'scores', 'scores'],
      streams: 2,
      errors: [],
    });
  });

  it('open the stream again when the program ended it', async () => {
    streams[0]?.end();
    await vi.advanceTimersByTimeAsync(1100);
    expect({ streams: streams.length, asked }).toEqual({ streams: 2, asked: ['meetings', 'scores'] });
  });

  it('report a stream that fails on a living connection, and open it again', async () => {
    streams[0]?.fail();
    await vi.advanceTimersByTimeAsync(1100);
    expect({ streams: streams.length, errors }).toEqual({
      streams: 2,
      errors: [new Error('the connection is gone')],
    });
  });

  it('stop for good', async () => {
    streams[0]?.tell('scores');
    stop();
    connection?.lost();
    await vi.advanceTimersByTimeAsync(20);
    connection?.opened(link);
    await vi.advanceTimersByTimeAsync(2000);
    expect({ asked, streams: streams.length, aborted: streams[0]?.signal.aborted, errors }).toEqual({
      asked: [],
      streams: 1,
      aborted: true,
      errors: [],
    });
  });
});
