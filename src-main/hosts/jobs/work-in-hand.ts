import { AsyncLocalStorage } from 'node:async_hooks';

import type { Work } from '../../application/ports.ts';

export type TrackedWork = Work & {
  /** Says where what was made lies on the disk, a file or a folder that the program itself has just written. */
  made(place: string): void;
};

/**
 * The work that the running call is done for. It is handed down beside the arguments: every use case that makes a file would
 * otherwise carry a signal and a listener which it does nothing with but hand on.
 */
export const workInHand = new AsyncLocalStorage<TrackedWork>();
