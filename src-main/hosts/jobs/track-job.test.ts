import { ORPCError } from '@orpc/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { Job } from '../../contract/jobs.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import { closeTimedBoard, openTimedBoard } from '../testing/timed-board.ts';
import type { JobBoard } from './job-board.ts';
import { trackJob } from './track-job.ts';
import { workInHand } from './work-in-hand.ts';

let board: JobBoard;

beforeEach(() => {
  board = openTimedBoard();
});
afterEach(() => closeTimedBoard(board));

async function jobs(): Promise<readonly Job[]> {
  const told = await board.changes().next();
  return told.done === true ? [] : told.value;
}

const sending = { path: ['exchange', 'send'], signal: undefined };

/** A stream that writes three files, a second each. */
async function* written(): AsyncGenerator {
  for (let done = 1; done <= 3; done += 1) {
    workInHand.getStore()?.begins();
    await vi.advanceTimersByTimeAsync(1000);
    if (workInHand.getStore()?.signal.aborted === true) return;
    yield { kind: 'written', done, all: 3 };
  }
}

async function streamOf(answer: Promise<{ readonly output: unknown }>): Promise<AsyncGenerator> {
  return (await answer).output as AsyncGenerator;
}

it('counts with a stream, and is done when the stream is', async () => {
  const stream = await streamOf(trackJob(board, sending, async () => ({ output: written() })));
  await stream.next();
  await stream.next();
  const [halfway] = await jobs();
  const last = await stream.next();
  const over = await stream.next();
  const [end] = await jobs();
  expect([last.done, over.done]).toEqual([false, true]);
  expect([halfway, end].map((job) => [job?.state, job?.stage, job?.done, job?.all])).toEqual([
    ['running', 'composing', 2, 3],
    ['done', 'composing', 3, 3],
  ]);
});

it('refuses the rest of a stream whose work was cancelled, also one that ends without a word', async () => {
  const stream = await streamOf(trackJob(board, sending, async () => ({ output: written() })));
  await stream.next();
  const [job] = await jobs();
  if (job) board.cancel(job.id);
  const refusal = await stream
    .next()
    .catch((error: unknown) => (error instanceof ORPCError ? error.data : error));
  expect([refusal, (await jobs())[0]?.state]).toEqual([refuse('job_cancelled').error, 'cancelled']);
});

it('is cancelled when the page leaves its stream', async () => {
  const stream = await streamOf(trackJob(board, sending, async () => ({ output: written() })));
  await stream.next();
  await stream.return(undefined);
  expect((await jobs())[0]?.state).toBe('cancelled');
});

it('fails with the refusal of its call, which the caller hears unchanged', async () => {
  const refused = new ORPCError('REFUSED', { data: refuse('disk_full').error });
  const call = trackJob(board, { path: ['minutes', 'draft'], signal: undefined }, async () => {
    workInHand.getStore()?.begins();
    await vi.advanceTimersByTimeAsync(1000);
    throw refused;
  });
  expect(await call.catch((error: unknown) => error)).toBe(refused);
  expect((await jobs()).map(({ kind, state, refusal }) => [kind, state, refusal?.code])).toEqual([
    ['minutes', 'failed', 'disk_full'],
  ]);
});

it('keeps the file of any call that hands one out, under a name of its own', async () => {
  const output = { name: 'bằng khen.pdf', file: new Blob(['x'], { type: 'application/pdf' }) };
  await trackJob(board, { path: ['some', 'later', 'procedure'], signal: undefined }, async () => ({
    output,
  }));
  const [job] = await jobs();
  const file = job && board.resultOf(job.id)?.file;
  expect([job?.kind, file?.name, file?.type]).toEqual(['file', 'bằng khen.pdf', 'application/pdf']);
});

it('keeps files that are handed out together under the name of their folder', async () => {
  const files = ['01.xlsx', '02.xlsx'].map((name) => ({ name, file: new File([name], name) }));
  await trackJob(board, { path: ['exchange', 'files'], signal: undefined }, async () => ({
    output: { name: 'biểu cụm 1', files },
  }));
  const [job] = await jobs();
  expect([job?.kind, job?.fileName, job?.together, job?.hasPlace]).toEqual([
    'unit_workbooks',
    'biểu cụm 1',
    2,
    true,
  ]);
  const together = job && board.resultOf(job.id)?.together;
  expect(together?.files.map(({ name }) => name)).toEqual(['01.xlsx', '02.xlsx']);
});
