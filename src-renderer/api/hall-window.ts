import type { Book } from '../../src-main/contract/book.ts';
import type { ProjectorPlacing } from '../../src-main/contract/shell-bridge.ts';

const WINDOW_NAME = 'so-vang-projector';
/** A reload forgets the window, but not that there is one. */
const OPENED_KEY = 'so-vang:hall-opened';
const LOOK_AGAIN_MS = 1000;

/** The few things that tell on which display a browser window lies. */
export type Placed = {
  readonly screenX: number;
  readonly screenY: number;
  readonly outerWidth: number;
  readonly outerHeight: number;
};
/** A display's usable part, as Chromium gives it; `isExtended` says whether there is another. */
export type DisplayPart = {
  readonly availLeft?: number;
  readonly availTop?: number;
  readonly availWidth: number;
  readonly availHeight: number;
  readonly isExtended?: boolean;
};

/**
 * Whether a hall window lies on another display than the operator's. With one display, or mirrored ones, it never does.
 *
 * @param own the display of the operator's window
 */
export function placingOf(hall: Placed, own: DisplayPart): 'second_display' | 'window' | 'unknown' {
  if (own.isExtended === false) return 'window';
  if (own.availLeft === undefined || own.availTop === undefined) return 'unknown';
  const x = hall.screenX + hall.outerWidth / 2;
  const y = hall.screenY + hall.outerHeight / 2;
  const inside =
    x >= own.availLeft &&
    x < own.availLeft + own.availWidth &&
    y >= own.availTop &&
    y < own.availTop + own.availHeight;
  return inside ? 'window' : 'second_display';
}

/**
 * The hall screen as a second window of the browser, on the page of the given address. Each book has a window of its own: one
 * must not be taken for the other.
 */
export function createHallWindow(page: Window, address: string, book: Book) {
  const windowName = `${WINDOW_NAME}-${book}`;
  const openedKey = `${OPENED_KEY}-${book}`;
  let hall: Window | null = null;
  let known: ProjectorPlacing = look();
  const listeners = new Set<() => void>();
  let timer: number | undefined;

  function look(): ProjectorPlacing {
    if (hall === null) return page.sessionStorage.getItem(openedKey) === null ? 'closed' : 'unknown';
    if (!hall.closed) return placingOf(hall, page.screen);
    hall = null;
    page.sessionStorage.removeItem(openedKey);
    return 'closed';
  }

  function lookAgain(): void {
    const placing = look();
    if (placing === known) return;
    known = placing;
    for (const listener of listeners) listener();
  }

  return {
    /** Opens the window, or brings it to the front; `false` when the browser kept it from opening. */
    open(): boolean {
      if (hall === null || hall.closed) {
        // The name finds the window again after this page was reloaded.
        hall = page.open(address, windowName, 'popup,width=1280,height=720');
      }
      hall?.focus();
      if (hall !== null) page.sessionStorage.setItem(openedKey, 'true');
      lookAgain();
      return hall !== null;
    },
    close(): void {
      // After a reload only the name is left; where no such window is, an empty one opens and is gone at once.
      (hall ?? page.open('', windowName, 'popup,width=100,height=100'))?.close();
      hall = null;
      page.sessionStorage.removeItem(openedKey);
      lookAgain();
    },
    placing: (): ProjectorPlacing => known,
    /** No browser tells when another window is moved or closed, so it is looked at as long as somebody wants to know. */
    watch: (listener: () => void): (() => void) => {
      listeners.add(listener);
      timer ??= page.setInterval(lookAgain, LOOK_AGAIN_MS);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        page.clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
