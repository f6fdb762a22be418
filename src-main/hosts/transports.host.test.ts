import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

import { createORPCClient, isDefinedError, safe } from '@orpc/client';
import type { ClientContext } from '@orpc/client';
import { eventIterator, oc } from '@orpc/contract';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { z } from 'zod';

import { inOwnLayout } from '../../src-renderer/api/own-layout.ts';
import { ConnectionLostError } from '../../src-renderer/api/transport.ts';
import { createWebSocketTransport } from '../../src-renderer/api/websocket-transport.ts';
import { RPC_PATH } from '../contract/socket-handshake.ts';
import { layoutChoice } from './layout-choice.ts';
import { createToken } from './loopback/guard.ts';
import { startLoopbackServer } from './loopback/http-server.ts';
import { QUICK, stages } from './testing/stages.ts';
import type { Stage } from './testing/stages.ts';

const testContract = {
  greet: oc.input(z.object({ name: z.string().min(1) })).output(z.object({ text: z.string() })),
  refuse: oc
    .errors({ REFUSED: { data: z.object({ code: z.literal('sheet_locked'), points: z.int() }) } })
    .input(z.object({ points: z.int() })),
  crash: oc,
  never: oc,
  numbers: oc.input(z.object({ upTo: z.int() })).output(eventIterator(z.object({ number: z.int() }))),
  upload: oc
    .input(z.object({ file: z.file() }))
    .output(z.object({ name: z.string(), type: z.string(), sha256: z.string() })),
  download: oc.input(z.object({ bytes: z.int() })).output(z.file()),
  layout: oc.output(z.object({ own: z.boolean() })),
};
type TestClient = ContractRouterClient<typeof testContract, ClientContext>;

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** What the procedures of one test noticed on the server's side. */
interface Observed {
  started: number;
  stopped: number;
}

function createTestRouter(observed: Observed) {
  const contract = implement(testContract);
  return contract.router({
    greet: contract.greet.handler(({ input }) => ({ text: `Chào ${input.name}` })),
    refuse: contract.refuse.handler(({ input, errors }) => {
      throw errors.REFUSED({ data: { code: 'sheet_locked', points: input.points } });
    }),
    crash: contract.crash.handler(() => {
      throw new Error('secret: the path of the database');
    }),
    // Asked after a turn of the event loop: the choice goes along with the work, wherever it waits.
    layout: contract.layout.handler(async () => {
      await delay(1);
      return { own: layoutChoice.ownLayoutAsked() };
    }),
    never: contract.never.handler(async ({ signal }) => {
      observed.started += 1;
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      observed.stopped += 1;
    }),
    numbers: contract.numbers.handler(async function* ({ input }) {
      observed.started += 1;
      try {
        for (let number = 1; number <= input.upTo; number += 1) {
          yield { number };
          await delay(1);
        }
      } finally {
        observed.stopped += 1;
      }
    }),
    upload: contract.upload.handler(async ({ input }) => ({
      name: input.file.name,
      type: input.file.type,
      sha256: sha256(new Uint8Array(await input.file.arrayBuffer())),
    })),
    download: contract.download.handler(
      ({ input }) => new File([pattern(input.bytes)], 'bằng khen.pdf', { type: 'application/pdf' }),
    ),
  });
}

describe.each(Object.entries(stages))('calls over a %s', (_name, openStage) => {
  let observed: Observed;
  let stage: Stage;
  let client: TestClient;

  beforeEach(async () => {
    observed = { started: 0, stopped: 0 };
    stage = await openStage(createTestRouter(observed));
    client = createORPCClient(stage.transport);
    stage.transport.start();
  });
  afterEach(async () => {
    await stage.close();
  });

  it('answers a call, Vietnamese letters unharmed', async () => {
    expect(await client.greet({ name: 'Đỗ Thị Ngọc Ánh' })).toEqual({ text: 'Chào Đỗ Thị Ngọc Ánh' });
  });

  it('refuses input that breaks the contract', async () => {
    const { error } = await safe(client.greet({ name: '' }));
    expect(error).toMatchObject({ code: 'BAD_REQUEST', status: 400 });
  });

  it('hands over a typed error with its code and data', async () => {
    const { error } = await safe(client.refuse({ points: 950 }));
    expect(isDefinedError(error) ? { code: error.code, data: error.data } : error).toEqual({
      code: 'REFUSED',
      data: { code: 'sheet_locked', points: 950 },
    });
  });

  it('carries the wish for the program’s own layout with the one call that has it', async () => {
    const asked = client.layout(undefined, { context: inOwnLayout });
    const answers = await Promise.all([asked, client.layout(undefined, { context: {} })]);
    expect(answers).toEqual([{ own: true }, { own: false }]);
  });

  it('tells nothing about an unexpected failure', async () => {
    const { error } = await safe(client.crash());
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  it('delivers events in order, to the end', async () => {
    const numbers: number[] = [];
    for await (const event of await client.numbers({ upTo: 200 })) {
      numbers.push(event.number);
    }
    expect({ numbers, observed }).toEqual({
      numbers: Array.from({ length: 200 }, (_value, index) => index + 1),
      observed: { started: 1, stopped: 1 },
    });
  });

  it('cleans up on the server when the page stops listening', async () => {
    for await (const event of await client.numbers({ upTo: 1_000_000 })) {
      if (event.number === 3) {
        break;
      }
    }
    await expect.poll(() => observed).toEqual({ started: 1, stopped: 1 });
  });

  it('cleans up on the server when the page aborts the stream', async () => {
    const controller = new AbortController();
    const events = await client.numbers({ upTo: 1_000_000 }, { signal: controller.signal });
    await events.next();
    controller.abort();
    await expect(drain(events)).rejects.toThrow(/abort/i);
    await expect.poll(() => observed).toEqual({ started: 1, stopped: 1 });
  });

  it('aborts a call under way on both sides', async () => {
    const controller = new AbortController();
    const call = client.never(undefined, { signal: controller.signal });
    await expect.poll(() => observed.started).toBe(1);
    controller.abort(new Error('the page was left'));
    await expect(call).rejects.toThrow('the page was left');
    await expect.poll(() => observed.stopped).toBe(1);
  });

  it('carries files of 5 MB both ways', async () => {
    const bytes = pattern(FIVE_MEGABYTES);
    const file = new File([bytes], 'tự chấm – Sở Nội vụ.xlsx', { type: 'application/x-test' });
    const uploaded = await client.upload({ file });
    const downloaded = await client.download({ bytes: FIVE_MEGABYTES });
    expect({
      uploaded,
      downloaded: {
        name: downloaded.name,
        type: downloaded.type,
        sha256: sha256(new Uint8Array(await downloaded.arrayBuffer())),
      },
    }).toEqual({
      uploaded: { name: 'tự chấm – Sở Nội vụ.xlsx', type: 'application/x-test', sha256: sha256(bytes) },
      downloaded: { name: 'bằng khen.pdf', type: 'application/pdf', sha256: sha256(bytes) },
    });
  });

  it('keeps a hundred calls at a time apart', async () => {
    const names = Array.from({ length: 100 }, (_value, index) => `đơn vị ${index}`);
    const answers = await Promise.all(names.map((name) => client.greet({ name })));
    expect(answers).toEqual(names.map((name) => ({ text: `Chào ${name}` })));
  });

  it('rejects the calls under way when the connection is lost, and stops them on the server', async () => {
    const calls = [client.never(), client.never()];
    const outcomes = Promise.allSettled(calls);
    await expect.poll(() => observed.started).toBe(2);
    stage.cut();
    expect((await outcomes).map((outcome) => outcome.status === 'rejected' && outcome.reason)).toEqual([
      expect.any(ConnectionLostError),
      expect.any(ConnectionLostError),
    ]);
    await expect.poll(() => observed.stopped).toBe(2);
  });

  it('ends a stream when the connection is lost', async () => {
    const events = await client.numbers({ upTo: 1_000_000 });
    await events.next();
    stage.cut();
    await expect(drain(events)).rejects.toThrow(/abort/i);
    await expect.poll(() => observed).toEqual({ started: 1, stopped: 1 });
  });

  it('connects again by itself, tells of it, and calls made meanwhile wait', async () => {
    const states: string[] = [];
    await client.greet({ name: 'một' });
    stage.transport.subscribe(() => states.push(stage.transport.state));
    stage.cut();
    await expect.poll(() => states[0]).toBe('connecting');
    expect(await client.greet({ name: 'hai' })).toEqual({ text: 'Chào hai' });
    expect({ states, connections: stage.transport.connectionCount }).toEqual({
      states: ['connecting', 'connected'],
      connections: 2,
    });
  });

  it('rejects calls once it is closed', async () => {
    const underWay = Promise.allSettled([client.never()]);
    await expect.poll(() => observed.started).toBe(1);
    stage.transport.close();
    expect(await underWay).toEqual([{ status: 'rejected', reason: expect.any(ConnectionLostError) }]);
    await expect(client.greet({ name: 'ba' })).rejects.toThrow(ConnectionLostError);
    expect(stage.transport.state).toBe('closed');
  });
});

describe('a page with a token of an earlier start', () => {
  it('is refused once and does not try again', async () => {
    const server = await startLoopbackServer({
      rendererFolder: import.meta.dirname,
      token: createToken(),
      port: 0,
      onConnection: () => {},
      onError: () => {},
    });
    let attempts = 0;
    const transport = createWebSocketTransport({
      url: `ws://127.0.0.1:${server.port}${RPC_PATH}`,
      token: createToken(),
      openSocket(url) {
        attempts += 1;
        return new NodeWebSocket(url, { origin: server.origin }) as unknown as WebSocket;
      },
      reconnect: QUICK,
    });
    transport.start();
    await expect.poll(() => transport.state).toBe('refused');
    await delay(100);
    expect({ attempts, state: transport.state }).toEqual({ attempts: 1, state: 'refused' });
    await server.close();
  });
});

function pattern(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index += 1) {
    bytes[index] = (index * 31 + (index >> 8)) % 256;
  }
  return bytes;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function drain(events: Pick<AsyncIterator<unknown>, 'next'>): Promise<void> {
  let ended = false;
  while (!ended) {
    ended = (await events.next()).done === true;
  }
}
