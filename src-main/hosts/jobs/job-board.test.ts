import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Job } from '../../contract/jobs.contract.ts';
import { closeTimedBoard, openTimedBoard } from '../testing/timed-board.ts';
import type { JobBoard } from './job-board.ts';

let board: JobBoard;

beforeEach(() => {
  board = openTimedBoard();
});
afterEach(() => closeTimedBoard(board));

/** What one listener is told, in the order in which it is told. */
function listen(signal?: AbortSignal): { readonly told: Job[][]; readonly left: Promise<void> } {
  const told: Job[][] = [];
  async function hear(): Promise<void> {
    for await (const jobs of board.changes(signal)) told.push(jobs);
  }
  return { told, left: hear() };
}

const states = (told: readonly Job[][]): string[] =>
  told.map((jobs) =>
    jobs.map(({ state, stage, done, all }) => `${state} ${stage} ${done}/${all}`).join(', '),
  );

describe('the board of jobs', () => {
  it('shows work only once it lasts, then how far it is, and what came of it', async () => {
    const { told } = listen();
    const job = board.open('minutes');
    job.work.begins();
    await vi.advanceTimersByTimeAsync(499);
    expect(states(told)).toEqual(['']);
    await vi.advanceTimersByTimeAsync(101);
    job.work.tell({ stage: 'drawing', done: 3, all: 10 });
    await vi.advanceTimersByTimeAsync(100);
    job.finish(new File(['văn bản'], 'bien-ban.pdf'));
    await vi.advanceTimersByTimeAsync(100);
    expect(states(told)).toEqual(['', 'running preparing 0/0', 'running drawing 3/10', 'done drawing 3/10']);
    expect(told.at(-1)).toEqual([
      {
        id: 'job-1',
        kind: 'minutes',
        state: 'done',
        stage: 'drawing',
        done: 3,
        all: 10,
        elapsed: 700,
        brief: false,
        fileName: 'bien-ban.pdf',
        hasPlace: true,
        together: 0,
        refusal: null,
      },
    ]);
  });

  it('tells at most ten times a second, and the newest at last', async () => {
    const { told } = listen();
    const job = board.open('minutes');
    job.work.begins();
    await vi.advanceTimersByTimeAsync(600);
    const before = told.length;
    for (let done = 1; done <= 1000; done += 1) {
      job.work.tell({ stage: 'composing', done, all: 1000 });
      await vi.advanceTimersByTimeAsync(1);
    }
    // One at each tenth of the second, its beginning and its end among them.
    expect(told.length - before).toBeLessThanOrEqual(11);
    await vi.advanceTimersByTimeAsync(100);
    expect(states(told).at(-1)).toBe('running composing 1000/1000');
  });

  it('forgets what took no thread and made no file, and calls brief what nobody could notice', async () => {
    board.open('file').finish(null);
    board.open('file').fail(null);
    const brief = board.open('decision');
    brief.work.begins();
    brief.finish(new File(['x'], 'quyet-dinh.docx'));
    const failed = board.open('decision');
    failed.work.begins();
    failed.fail(null);
    const { told } = listen();
    await vi.advanceTimersByTimeAsync(0);
    expect(told.at(-1)?.map(({ fileName, brief: isBrief }) => [fileName, isBrief])).toEqual([
      ['quyet-dinh.docx', true],
    ]);
  });

  it('cancels one job and no other; too late it changes nothing', async () => {
    const [first, second] = [board.open('minutes'), board.open('scores')];
    first.work.begins();
    second.work.waits();
    await vi.advanceTimersByTimeAsync(600);
    const { told } = listen();
    await vi.advanceTimersByTimeAsync(0);
    const firstId = told.at(-1)?.at(-1)?.id;
    if (firstId === undefined) throw new Error('No job is shown');
    board.cancel(firstId);
    expect([first.work.signal.aborted, second.work.signal.aborted]).toEqual([true, false]);
    first.cancelled();
    first.finish(new File(['late'], 'late.pdf'));
    board.cancel(firstId);
    await vi.advanceTimersByTimeAsync(100);
    expect(states(told).at(-1)).toBe('waiting preparing 0/0, cancelled preparing 0/0');
    expect(board.resultOf(firstId)).toEqual({ file: null, together: null, place: null });
  });

  it('keeps the newest of a file that was made anew, and twenty results', async () => {
    for (let number = 1; number <= 25; number += 1) {
      board.open('letter').finish(new File(['x'], `thu-${Math.min(number, 22)}.docx`));
    }
    const { told } = listen();
    await vi.advanceTimersByTimeAsync(0);
    const names = told.at(-1)?.map(({ fileName }) => fileName);
    expect([names?.length, names?.[0], names?.at(-1), new Set(names).size]).toEqual([
      20,
      'thu-22.docx',
      'thu-3.docx',
      20,
    ]);
  });

  it('lets go of listeners that leave, and of all when it is closed', async () => {
    const leaving = new AbortController();
    const [one, other] = [listen(leaving.signal), listen()];
    await vi.advanceTimersByTimeAsync(200);
    leaving.abort();
    await one.left;
    board.close();
    await other.left;
    expect([one.told.length, other.told.length]).toEqual([1, 1]);
  });
});
