import { vi } from 'vitest';

import type { Instant } from '../../domain/kernel/dates.ts';
import { createJobBoard } from '../jobs/job-board.ts';
import type { JobBoard } from '../jobs/job-board.ts';

/** A board whose time passes only as the test says, and whose jobs are called `job-1`, `job-2`. */
export function openTimedBoard(): JobBoard {
  vi.useFakeTimers();
  let ids = 0;
  return createJobBoard({
    clock: { now: () => '2026-11-27T02:00:00.000Z' as Instant, elapsed: () => Date.now() },
    ids: { newId: () => `job-${(ids += 1)}` },
  });
}

/** Ends it, and lets time pass by itself again. */
export function closeTimedBoard(board: JobBoard): void {
  board.close();
  vi.useRealTimers();
}
