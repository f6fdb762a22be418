import { ORPCError, createRouterClient, os } from '@orpc/server';
import { expect, it } from 'vitest';
import { z } from 'zod';

import type { LogFields } from '../application/ports.ts';
import { logFailures } from './log-failures.ts';

const diskFull = Object.assign(new Error('ENOSPC: /home/lan/so-vang.db'), { code: 'ENOSPC' });

const router = {
  bug: os.handler(() => {
    throw new TypeError('no member Lò Văn Ví');
  }),
  disk: os.handler(() => {
    throw new Error('not stored', { cause: diskFull });
  }),
  refusal: os.handler(() => {
    throw new ORPCError('REFUSED', { status: 400 });
  }),
  wrongAnswer: os.output(z.string()).handler(() => JSON.parse('1')),
};

it('logs the kind and the line of what nobody foresaw, and neither messages nor refusals', async () => {
  const logged: (readonly [string, LogFields | undefined])[] = [];
  const client = createRouterClient(router, {
    interceptors: [logFailures({ error: (event, fields) => logged.push([event, fields]) })],
  });

  await Promise.allSettled([client.bug(), client.disk(), client.refusal(), client.wrongAnswer()]);

  expect(logged).toEqual([
    [
      'call_failed',
      {
        procedure: 'bug',
        detail: 'TypeError',
        place: expect.stringMatching(/^log-failures\.test\.ts:\d+:\d+$/),
      },
    ],
    [
      'call_failed',
      {
        procedure: 'disk',
        detail: 'ENOSPC',
        place: expect.stringMatching(/^log-failures\.test\.ts:\d+:\d+$/),
      },
    ],
    ['call_failed', { procedure: 'wrongAnswer', detail: 'Error', place: expect.any(String) }],
  ]);
});
