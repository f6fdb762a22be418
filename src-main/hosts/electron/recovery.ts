import type { App, WebContents } from 'electron';

/** A page that crashes more often than this within the hour would only crash again. */
const MOST_RELOADS = 3;
const HOUR = 60 * 60 * 1000;

/**
 * Loads a page again whose process has crashed or was killed: an empty screen in the hall is worse than a moment's
 * flicker, and what the page shows is in the database.
 */
export function recoverPages(app: Pick<App, 'on'>, now: () => number): void {
  const reloads = new WeakMap<WebContents, readonly number[]>();
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason === 'clean-exit' || contents.isDestroyed()) return;
    const recent = (reloads.get(contents) ?? []).filter((time) => now() - time < HOUR);
    if (recent.length >= MOST_RELOADS) return;
    reloads.set(contents, [...recent, now()]);
    contents.reload();
  });
}
