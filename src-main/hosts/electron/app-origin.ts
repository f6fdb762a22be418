import { bookOfPath } from '../../contract/book.ts';
import type { Book } from '../../contract/book.ts';

/** The scheme the pages are served under. A scheme of our own has no rights that file: or http: pages would have. */
export const APP_SCHEME = 'app';
const APP_HOST = 'council';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Whether an address or an origin is one of the application's own, parsed rather than compared by its beginning. */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}

/** The book that the page at one of our addresses works on. */
export function bookOfUrl(address: string): Book {
  return bookOfPath(URL.parse(address)?.pathname ?? '');
}
