import type { ClientContext, ClientLink } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ConnectionLostError, createTransport, type ConnectionEvents } from './transport.ts';

const OPTIONS = { firstDelayMs: 100, longestDelayMs: 1000, callWaitMs: 5000 };
const ECHO: ClientLink<ClientContext> = { call: async (path, input) => ({ path, input }) };
const SILENT: ClientLink<ClientContext> = { call: () => new Promise(() => {}) };

/** A transport whose connections the test itself opens and loses. */
function scene() {
  const attempts: ConnectionEvents[] = [];
  const states: string[] = [];
  const ended: number[] = [];
  const transport = createTransport((events) => {
    const number = attempts.push(events);
    return () => {
      ended.push(number);
    };
  }, OPTIONS);
  transport.subscribe(() => states.push(transport.state));
  const call = (signal?: AbortSignal) =>
    transport.call(['greet'], { name: 'Lan' }, { context: {}, ...(signal === undefined ? {} : { signal }) });
  return { transport, attempts, states, ended, call, latest: () => attempts.at(-1) };
}

describe('a transport', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('connects when it is started, once', () => {
    const { transport, attempts } = scene();
    const before = attempts.length;
    transport.start();
    transport.start();
    expect([before, attempts.length, transport.state]).toEqual([0, 1, 'connecting']);
  });

  it('lets a call made before the connection wait for it', async () => {
    const { transport, call, latest } = scene();
    transport.start();
    const answer = call();
    latest()?.opened(ECHO);
    expect(await answer).toEqual({ path: ['greet'], input: { name: 'Lan' } });
  });

  it('rejects a call when no connection comes about in time', async () => {
    const { transport, call } = scene();
    transport.start();
    const outcome = Promise.allSettled([call()]);
    await vi.advanceTimersByTimeAsync(OPTIONS.callWaitMs);
    expect(await outcome).toEqual([{ status: 'rejected', reason: expect.any(ConnectionLostError) }]);
  });

  it('lets a waiting call be aborted', async () => {
    const { transport, call } = scene();
    const controller = new AbortController();
    transport.start();
    const outcome = Promise.allSettled([call(controller.signal)]);
    controller.abort(new Error('the page was left'));
    expect(await outcome).toEqual([{ status: 'rejected', reason: new Error('the page was left') }]);
  });

  it('tries again with growing pauses, and from the start after a success', async () => {
    const { transport, attempts, latest } = scene();
    transport.start();
    const pauses: number[] = [];
    const loseAndMeasure = async (): Promise<void> => {
      const before = attempts.length;
      latest()?.lost();
      let waited = 0;
      while (attempts.length === before) {
        await vi.advanceTimersByTimeAsync(100);
        waited += 100;
      }
      pauses.push(waited);
    };
    for (let failure = 1; failure <= 6; failure += 1) {
      await loseAndMeasure();
    }
    latest()?.opened(ECHO);
    await loseAndMeasure();
    expect(pauses).toEqual([100, 200, 400, 800, 1000, 1000, 100]);
  });

  it('rejects calls under way when the connection is lost, and says so to who listens', async () => {
    const { transport, call, latest, states } = scene();
    transport.start();
    latest()?.opened(SILENT);
    const outcome = Promise.allSettled([call(), call()]);
    await vi.advanceTimersByTimeAsync(0);
    latest()?.lost();
    expect((await outcome).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(states).toEqual(['connected', 'connecting']);
  });

  it('gives up when it is refused: another attempt would be refused as well', async () => {
    const { transport, attempts, call, latest, states } = scene();
    transport.start();
    const waiting = Promise.allSettled([call()]);
    await vi.advanceTimersByTimeAsync(0);
    latest()?.refused();
    latest()?.lost();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([(await waiting)[0]?.status, attempts.length, states]).toEqual(['rejected', 1, ['refused']]);
    await expect(call()).rejects.toThrow(ConnectionLostError);
  });

  it('ends its connection when it is closed, and never tries again', async () => {
    const { transport, attempts, ended, latest } = scene();
    transport.start();
    latest()?.opened(ECHO);
    transport.close();
    latest()?.lost();
    await vi.advanceTimersByTimeAsync(60_000);
    expect({ ended, attempts: attempts.length, state: transport.state }).toEqual({
      ended: [1],
      attempts: 1,
      state: 'closed',
    });
  });
});
