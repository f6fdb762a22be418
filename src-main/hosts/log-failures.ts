import { ORPCError } from '@orpc/server';

import type { Logger } from '../application/ports.ts';
import { errorDetail } from '../persistence/database-errors.ts';

/**
 * Writes into the log what no rule foresaw: the page only hears that something failed. A refusal is an answer and no
 * failure. Kept are the procedure, the kind of error and the line that threw it, never the message: it may quote data.
 */
export function logFailures(logger: Pick<Logger, 'error'>) {
  return async <T>(call: { readonly path: readonly string[]; next(): Promise<T> }): Promise<T> => {
    try {
      return await call.next();
    } catch (error) {
      if (!(error instanceof ORPCError) || error.status >= 500) {
        const thrown = error instanceof ORPCError && error.cause !== undefined ? error.cause : error;
        logger.error('call_failed', {
          procedure: call.path.join('.'),
          detail: errorDetail(thrown),
          place: placeOf(thrown),
        });
      }
      throw error;
    }
  };
}

/** `run-poll.ts:84:13`: the line that threw, without its folders, which may hold the name of a person. */
function placeOf(thrown: unknown): string {
  const frames = thrown instanceof Error ? (thrown.stack ?? '').split('\n') : [];
  const first = frames.find((line) => line.startsWith('    at '));
  return /[^/\\(\s]+:\d+:\d+/.exec(first ?? '')?.[0] ?? '';
}
