import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { RPCHandler } from '@orpc/server/message-port';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
} from 'electron';

import { ok } from '../../domain/kernel/result.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { findLocations } from '../locations.ts';
import { STARTUP_PROBLEM_TITLE } from '../startup-messages.ts';
import { startShell } from './shell.ts';
import { startUtilityProcess } from './utility-process.ts';

const locations = findLocations();
const { data: folder } = parseArgs({
  // The delivered program is the first word itself, where Node would have a script as the second.
  args: process.argv.slice(1),
  // Chromium's own switches may stand beside ours.
  strict: false,
  options: { data: { type: 'string' } },
}).values;
const dataFolder =
  typeof folder === 'string'
    ? path.resolve(folder)
    : defaultDataFolder({ platform: process.platform, environment: process.env, homeFolder: homedir() });

// Not awaited: Electron becomes ready only after this module has run to its end, and the shell waits for that.
startShell({
  electron: { app, BrowserWindow, dialog, ipcMain, Menu, powerSaveBlocker, protocol, screen, session, shell },
  locations,
  dataFolder,
  async openApplication() {
    const [{ createServices }, { createRouter }, { handlerOptions }, { createBookServer }] =
      await Promise.all([
        import('../services.ts'),
        import('../router.ts'),
        import('../handler-options.ts'),
        import('../serve-book.ts'),
      ]);
    const program = await createServices({
      dataFolder,
      ...locations,
      startProcess: startUtilityProcess,
      async showInFolder(place) {
        shell.showItemInFolder(place);
        return true;
      },
    });
    if (!program.ok) return program;
    const services = program.value;
    const serveBook = createBookServer(
      services,
      (opened) => new RPCHandler(createRouter(opened), handlerOptions(opened)),
    );
    return ok({
      servePort(port, book) {
        const handler = serveBook(book, () => port.close());
        if (handler === null) {
          port.close();
          return;
        }
        handler.upgrade(port, { context: {} });
        port.start();
      },
      rememberSaved: (bytes, place) => services.madeFiles.remember(bytes, place),
      close: () => services.close(),
    });
  },
}).catch((error: unknown) => {
  dialog.showErrorBox(STARTUP_PROBLEM_TITLE, error instanceof Error ? error.message : String(error));
  app.exit(1);
});
