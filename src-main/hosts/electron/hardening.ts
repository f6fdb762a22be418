import type { App, Session, Shell, WebContents, WebFrameMain } from 'electron';

import { APP_ORIGIN, isAppUrl } from './app-origin.ts';

/** All a page may ask for: copying a table to the clipboard, and the hall screen's full screen. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Whether a message comes from the top frame of one of our pages. A frame that is gone already is not trusted. */
export function isTrustedSender(frame: Pick<WebFrameMain, 'parent' | 'origin'> | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}

/** The one door out: hands web and mail addresses to the system, and nothing that could start a program. */
export async function openExternalUrl(address: string, shell: Pick<Shell, 'openExternal'>): Promise<boolean> {
  const url = URL.parse(address);
  if (url === null || !['https:', 'http:', 'mailto:'].includes(url.protocol)) return false;
  await shell.openExternal(url.href);
  return true;
}

/** Keeps every page, present and future, on our own address and without windows of its own making. */
export function hardenPages(app: Pick<App, 'on'>, shell: Pick<Shell, 'openExternal'>): void {
  app.on('web-contents-created', (_event, contents) => hardenPage(contents, shell));
}

function hardenPage(contents: WebContents, shell: Pick<Shell, 'openExternal'>): void {
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openExternalUrl(url, shell).catch(() => {
      // No program is registered for the address: nothing opens, and there is nothing of ours to undo.
    });
    return { action: 'deny' };
  });
}

/** Denies what a page may ask the browser for, both when it asks and when it merely checks. */
export function hardenSession(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(ALLOWED_PERMISSIONS.has(permission) && isAppUrl(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => ALLOWED_PERMISSIONS.has(permission) && isAppUrl(origin),
  );
  session.setDevicePermissionHandler(() => false);
}
