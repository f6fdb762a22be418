import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { RPC_PATH } from '../../contract/socket-handshake.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import { startLoopback } from './start-loopback.ts';
import type { LoopbackOptions, LoopbackSurroundings, RunningLoopback } from './start-loopback.ts';

let stopAll: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(stopAll.map((stop) => stop()));
  stopAll = [];
});

function scene(overrides: Partial<LoopbackSurroundings> = {}) {
  const told: string[] = [];
  const surroundings: LoopbackSurroundings = {
    openApplication: async () => {
      told.push('data opened');
      return ok({
        accept: () => {
          told.push('socket accepted');
        },
        close: async () => {
          told.push('data closed');
        },
      });
    },
    openBrowser: async () => {
      told.push('window opened');
      return true;
    },
    print: (line) => {
      told.push(line.startsWith('{') ? 'address printed' : 'sentence printed');
    },
    onError: (error) => {
      told.push(String(error));
    },
    ...overrides,
  };
  return { told, surroundings };
}

const OPTIONS: LoopbackOptions = {
  rendererFolder: import.meta.dirname,
  port: 0,
  openWindow: false,
  // Long enough to open a window anew on a machine that does other work.
  windowGraceMs: 500,
};

async function started(
  options: LoopbackOptions,
  surroundings: LoopbackSurroundings,
): Promise<RunningLoopback> {
  const result = await startLoopback(options, surroundings);
  if (!result.ok) {
    throw new Error(result.error.code);
  }
  stopAll.push(() => result.value.stop());
  return result.value;
}

async function openWindow(url: string): Promise<WebSocket> {
  const { host, origin, hash } = new URL(url);
  const socket = new WebSocket(`ws://${host}${RPC_PATH}`, { origin });
  await new Promise((resolve, reject) => {
    socket.once('message', resolve);
    socket.once('error', reject);
    socket.once('open', () => {
      socket.send(new URLSearchParams(hash.slice(1)).get('token') ?? '');
    });
  });
  return socket;
}

describe('the loopback shell', () => {
  it('prints an address whose token opens the socket, and closes the data last', async () => {
    const { told, surroundings } = scene();
    const lines: string[] = [];
    const running = await started(OPTIONS, {
      ...surroundings,
      print: (line) => {
        lines.push(line);
      },
    });
    expect(JSON.parse(lines[0] ?? '')).toEqual({ url: running.url });
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    await openWindow(running.url);
    await Promise.all([running.stop(), running.stop(), running.ended]);
    expect(told).toEqual(['data opened', 'socket accepted', 'data closed']);
  });

  it('ends when its last window is gone for good, not when one is reloaded', async () => {
    const { told, surroundings } = scene();
    const running = await started({ ...OPTIONS, openWindow: true }, surroundings);
    const [first, second] = [await openWindow(running.url), await openWindow(running.url)];
    first.close();
    second.close();
    await expect
      .poll(() => [first.readyState, second.readyState])
      .toEqual([WebSocket.CLOSED, WebSocket.CLOSED]);
    const reloaded = await openWindow(running.url);
    await sleep(OPTIONS.windowGraceMs + 200);
    expect(told.at(-1)).toBe('socket accepted');
    reloaded.close();
    await running.ended;
    expect(told.at(-1)).toBe('data closed');
  });

  it('goes on without a window when it was asked to open none', async () => {
    const { told, surroundings } = scene();
    const running = await started(OPTIONS, surroundings);
    (await openWindow(running.url)).close();
    await sleep(OPTIONS.windowGraceMs + 200);
    expect(told).toEqual(['data opened', 'address printed', 'sentence printed', 'socket accepted']);
  });

  it('does not start on data that are open elsewhere', async () => {
    const { told, surroundings } = scene({ openApplication: async () => err({ code: 'already_open' }) });
    expect(await startLoopback({ ...OPTIONS, openWindow: true }, surroundings)).toEqual(
      err({ code: 'already_open' }),
    );
    expect(told).toEqual([]);
  });

  it('closes the data again when its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { told, surroundings } = scene();
    expect(await startLoopback({ ...OPTIONS, port }, surroundings)).toEqual(err({ code: 'port_taken' }));
    expect(told).toEqual(['data opened', 'data closed']);
    other.close();
  });
});
