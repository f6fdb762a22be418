import { Book } from '../contract/book.ts';
import type { Services } from './services.ts';

/** The handler of a book for a new connection, which must leave when the book is closed; null where it isn't open. */
export type ServeBook<Handler> = (book: Book, leave: () => void) => Handler | null;

/** Serves both books of the program: the office's own for good, a rehearsal as long as it runs. One handler each. */
export function createBookServer<Handler>(
  real: Services,
  createHandler: (services: Services) => Handler,
): ServeBook<Handler> {
  const handlers = new WeakMap<Services, Handler>();
  return (book, leave) => {
    const services = book === Book.real ? real : real.joinRehearsal(leave);
    if (services === null) return null;
    const handler = handlers.get(services) ?? createHandler(services);
    handlers.set(services, handler);
    return handler;
  };
}
