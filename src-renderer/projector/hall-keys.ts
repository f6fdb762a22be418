import type { PagePlace } from './paging-context.ts';

/** What a key does to the hall screen. */
export type HallAction =
  | { readonly kind: 'black' }
  | { readonly kind: 'turn'; readonly by: 1 | -1 }
  | { readonly kind: 'step'; readonly by: 1 | -1 };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>;

/**
 * `B` blackens; the space bar goes to the next page and after the last to the next slide, with Shift or ← back; `N` and
 * `P` go to the next and the previous slide at once.
 *
 * @param place the page that the slide stands at
 * @returns null for any other key
 */
export function hallAction(key: Key, { page, pages }: PagePlace): HallAction | null {
  if (key.ctrlKey || key.altKey || key.metaKey || key.repeat) return null;
  switch (key.key.toLowerCase()) {
    case 'b':
      return { kind: 'black' };
    case 'n':
      return { kind: 'step', by: 1 };
    case 'p':
      return { kind: 'step', by: -1 };
    case ' ':
      return key.shiftKey ? back(page) : forward(page, pages);
    case 'arrowright':
    case 'pagedown':
      return forward(page, pages);
    case 'arrowleft':
    case 'pageup':
      return back(page);
    default:
      return null;
  }
}

function forward(page: number, pages: number): HallAction {
  return { kind: page + 1 < pages ? 'turn' : 'step', by: 1 };
}

function back(page: number): HallAction {
  return { kind: page > 0 ? 'turn' : 'step', by: -1 };
}
