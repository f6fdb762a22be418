import type { Instant } from '../kernel/dates.ts';

/** How long a page of a list stays. */
export const PAGE_MS = 8000;

/** From where the pages of a slide go on by themselves. */
export type Paging = {
  /** Pages turned by hand, forwards or back. */
  readonly turn: number;
  /** When the slide was chosen or a page turned; null before the first. */
  readonly since: Instant | null;
};

/**
 * The page that stands at a moment, from 0: the next one every eight seconds, and the first again after the last. All
 * windows reckon it from the same stored figures, so that they show the same page, also after a reload.
 *
 * @param now in milliseconds of the epoch
 */
export function pageAt(paging: Paging, pages: number, now: number): number {
  if (pages < 2) return 0;
  const page = (paging.turn + turnsSince(paging, now)) % pages;
  return page < 0 ? page + pages : page;
}

/** How long the page that stands at a moment still stays, in milliseconds. */
export function pageStays({ since }: Paging, now: number): number {
  if (since === null) return PAGE_MS;
  const passed = Math.max(0, now - Date.parse(since));
  return PAGE_MS - (passed % PAGE_MS);
}

/** Turns pages by hand: the page that stands counts, and the one reached stays as long as any other. */
export function turned(paging: Paging, by: number, now: Instant): Paging {
  return { turn: paging.turn + turnsSince(paging, Date.parse(now)) + by, since: now };
}

function turnsSince({ since }: Paging, now: number): number {
  if (since === null) return 0;
  const passed = Math.max(0, now - Date.parse(since));
  return (passed - (passed % PAGE_MS)) / PAGE_MS;
}
