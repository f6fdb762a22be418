/** Which book a page works on: the office's own, or the copy of it that a session is rehearsed in. */
export const Book = { real: 'real', rehearsal: 'rehearsal' } as const;
export type Book = (typeof Book)[keyof typeof Book];

/** Every page of a rehearsal lies below this path, so that a window can't change books without being loaded anew. */
const REHEARSAL_PATH = '/rehearsal';

/** The book of the page, or of the socket, at a path: `/rehearsal/meetings/m1` */
export function bookOfPath(pathname: string): Book {
  return pathname === REHEARSAL_PATH || pathname.startsWith(`${REHEARSAL_PATH}/`)
    ? Book.rehearsal
    : Book.real;
}

/** The path of a page in a book: `/meetings/m1` in the rehearsal is `/rehearsal/meetings/m1`. */
export function pathInBook(book: Book, pathname: string): string {
  return book === Book.rehearsal ? `${REHEARSAL_PATH}${pathname}` : pathname;
}
