import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type * as Electron from 'electron';

import { Book, pathInBook } from '../../contract/book.ts';
import { displayNumberPath } from '../../contract/shell-bridge.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Locations } from '../locations.ts';
import { STARTUP_PROBLEM_TITLE, startupMessage } from '../startup-messages.ts';
import type { StartupProblem } from '../startup-messages.ts';
import { APP_ORIGIN, APP_SCHEME, bookOfUrl } from './app-origin.ts';
import { createProtocolAnswer } from './app-protocol.ts';
import { registerBridge } from './bridge.ts';
import { CHANNELS } from './channels.ts';
import { createDisplayMemory } from './display-memory.ts';
import { createDisplayNumbers } from './display-numbers.ts';
import { hardenPages, hardenSession } from './hardening.ts';
import { menuTemplate } from './menu.ts';
import { forgetOpenedFiles, openFile } from './open-file.ts';
import { createProjector } from './projector-window.ts';
import { recoverPages } from './recovery.ts';
import { saveFile } from './save-file.ts';
import { saveFiles } from './save-files.ts';
import { displayNumberOptions, mainWindowOptions, projectorWindowOptions } from './windows.ts';

/** All of Electron that the shell touches; a test hands in a double of it. */
export type ElectronCalls = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'powerSaveBlocker'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
>;

/** The application as the shell sees it: something that serves ports and has to be closed. */
export interface OpenApplication {
  servePort(port: Electron.MessagePortMain, book: Book): void;
  /** Told where a person saved a file, so that it can be shown there. */
  rememberSaved(bytes: Uint8Array, place: string): void;
  close(): Promise<void>;
}

export interface ShellParts {
  readonly electron: ElectronCalls;
  readonly locations: Locations;
  readonly dataFolder: string;
  openApplication(): Promise<Result<OpenApplication, { readonly code: StartupProblem }>>;
}

/**
 * Starts the Electron shell. What must come before Electron is ready happens before the first await.
 *
 * @returns once the window is open, or the person has been told why it can't be
 */
export async function startShell(parts: ShellParts): Promise<void> {
  const { electron, dataFolder } = parts;
  const { app } = electron;
  const profileFolder = path.join(dataFolder, 'shell');
  app.enableSandbox();
  app.setAppUserModelId('vn.sovang.app');
  try {
    mkdirSync(profileFolder, { recursive: true });
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    refuse(parts, isFull ? 'disk_full' : 'no_rights');
    return;
  }
  // Electron's own choice roams with the Windows profile; the page's profile stays with the data instead.
  app.setPath('userData', profileFolder);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  electron.protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
  hardenPages(app, electron.shell);
  recoverPages(app, Date.now);

  await app.whenReady();
  const opened = await parts.openApplication();
  if (!opened.ok) {
    refuse(parts, opened.error.code);
    return;
  }
  closeBeforeQuitting(app, opened.value);
  await showApplication(parts, profileFolder, opened.value);
}

function refuse({ electron, dataFolder }: ShellParts, problem: StartupProblem): void {
  electron.dialog.showErrorBox(STARTUP_PROBLEM_TITLE, startupMessage(problem, dataFolder));
  electron.app.exit(1);
}

async function showApplication(
  { electron, locations, dataFolder }: ShellParts,
  profileFolder: string,
  application: OpenApplication,
): Promise<void> {
  const { app, BrowserWindow, dialog, screen, shell } = electron;
  const surroundings = {
    preloadFile: locations.preloadFile,
    iconFile: path.join(locations.resourcesFolder, 'icons', 'icon.png'),
    isPackaged: app.isPackaged,
  };
  hardenSession(electron.session.defaultSession);
  electron.protocol.handle(APP_SCHEME, createProtocolAnswer(locations.rendererFolder));
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menuTemplate()));

  const openedFolder = path.join(profileFolder, 'opened');
  await forgetOpenedFiles(openedFolder);

  let main: Electron.BrowserWindow | null = null;
  let shownBook: Book = Book.real;
  const projector = createProjector({
    screen,
    powerSaveBlocker: electron.powerSaveBlocker,
    memory: createDisplayMemory(path.join(profileFolder, 'hall-display.json')),
    createWindow() {
      const window = new BrowserWindow(projectorWindowOptions(surroundings));
      const address = `${APP_ORIGIN}${pathInBook(shownBook, '/projector')}`;
      window.loadURL(address).catch(() => {
        // Closed while it was loading; a page that can't be loaded shows Chromium's own error.
      });
      return window;
    },
    operatorWindow: () => main,
    wait: (milliseconds) => wait(milliseconds),
    onPlaced: (placing) => main?.webContents.send(CHANNELS.projectorPlaced, placing),
  });
  const identifyDisplays = createDisplayNumbers({
    screen,
    operatorWindow: () => main,
    createWindow(display, isOperators) {
      const window = new BrowserWindow(displayNumberOptions(surroundings, display.bounds));
      window.loadURL(`${APP_ORIGIN}${displayNumberPath(display.number, isOperators)}`).catch(() => {
        // Gone again before it was loaded.
      });
      return window;
    },
    wait: (milliseconds) => wait(milliseconds),
  });
  registerBridge(electron.ipcMain, {
    servePort: (port, book) => application.servePort(port, book),
    async saveFile(name, bytes) {
      const place = await saveFile(dialog, main, { name, bytes, folder: app.getPath('documents') });
      if (place === null) return false;
      application.rememberSaved(bytes, place);
      return true;
    },
    saveFiles: (files) =>
      saveFiles(dialog, main, {
        files,
        folder: app.getPath('documents'),
        remember: (bytes, place) => application.rememberSaved(bytes, place),
      }),
    openFile: (name, bytes) => openFile({ shell, dialog }, { name, bytes, folder: openedFolder }),
    openProjector: () => projector.open(),
    closeProjector: () => projector.close(),
    projectorPlacing: () => projector.placing(),
    identifyDisplays,
    async openDataFolder() {
      await shell.openPath(dataFolder);
    },
  });

  app.on('second-instance', () => {
    if (main === null) return;
    if (main.isMinimized()) main.restore();
    main.focus();
  });
  app.on('window-all-closed', () => app.quit());

  const window = new BrowserWindow(mainWindowOptions(surroundings, screen.getPrimaryDisplay().workArea));
  main = window;
  window.once('ready-to-show', () => window.show());
  window.webContents.on('did-navigate', (_event, url) => {
    const book = bookOfUrl(url);
    // The hall must never go on showing one book while the operator works on the other.
    if (book !== shownBook) projector.close();
    shownBook = book;
  });
  window.on('closed', () => {
    main = null;
    projector.close();
  });
  await window.loadURL(`${APP_ORIGIN}/`);
}

/** The database is closed, and with it the day's backup made, before the process ends. */
function closeBeforeQuitting(app: ElectronCalls['app'], application: OpenApplication): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void application.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
