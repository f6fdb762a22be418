import { honourLayoutHeader } from './layout-choice.ts';
import { logFailures } from './log-failures.ts';
import type { Services } from './services.ts';

/** What stands between a connection and the procedures of a book, whichever shell the page runs in. */
export function handlerOptions({ logger }: Pick<Services, 'logger'>) {
  return { interceptors: [honourLayoutHeader], clientInterceptors: [logFailures(logger)] };
}
