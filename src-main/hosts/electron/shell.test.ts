import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { err, ok } from '../../domain/kernel/result.ts';
import { findLocations } from '../locations.ts';
import { CHANNELS } from './channels.ts';
import { startShell } from './shell.ts';
import type { ShellParts } from './shell.ts';
import { display, electronDouble } from './testing/electron-double.ts';

const TOP = { parent: null, origin: 'app://council' };

let dataFolder = '';
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'so-vang-shell-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

async function start(
  options: {
    displays?: Parameters<typeof electronDouble>[0];
    open?: ShellParts['openApplication'];
    hasLock?: boolean;
  } = {},
) {
  const double = electronDouble(options.displays);
  double.app.hasLock = options.hasLock ?? true;
  const events: string[] = [];
  await startShell({
    electron: double.electron,
    locations: findLocations(),
    dataFolder,
    openApplication:
      options.open ??
      (async () =>
        ok({
          servePort: (_port, book) => events.push(`served ${book}`),
          rememberSaved: (bytes, place) => events.push(`saved ${bytes.length} at ${place}`),
          close: async () => {
            events.push('closed');
          },
        })),
  });
  return { ...double, events };
}

describe('starting', () => {
  it('sandboxes, locks and names the scheme before Electron is ready, with the profile beside the data', async () => {
    const { app, schemes } = await start();
    expect([app.calls, schemes, app.paths.get('userData')]).toEqual([
      ['sandbox', 'lock', 'schemes', 'ready'],
      ['app'],
      path.join(dataFolder, 'shell'),
    ]);
  });

  it('opens one hidden, sandboxed window on the application and shows it when it is drawn', async () => {
    const { windows } = await start({ displays: [display(1, 0, { width: 1366, height: 768 })] });
    const [window] = windows;
    const before = window?.visible;
    window?.emit('ready-to-show');
    expect({
      count: windows.length,
      url: window?.url,
      before,
      after: window?.visible,
      options: window?.options,
    }).toEqual({
      count: 1,
      url: 'app://council/',
      before: false,
      after: true,
      options: {
        title: 'Sổ Vàng',
        icon: path.join(findLocations().resourcesFolder, 'icons', 'icon.png'),
        width: 1366,
        height: 728,
        minWidth: 1024,
        minHeight: 600,
        show: false,
        backgroundColor: '#ffffff',
        autoHideMenuBar: true,
        webPreferences: {
          preload: findLocations().preloadFile,
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webviewTag: false,
          webSecurity: true,
          navigateOnDragDrop: false,
          spellcheck: false,
          devTools: false,
        },
      },
    });
  });

  it('leaves to the first instance, which comes to the front', async () => {
    const second = await start({ hasLock: false });
    const first = await start();
    const [window] = first.windows;
    if (window !== undefined) window.minimized = true;
    first.app.emit('second-instance');
    expect([second.app.calls, second.windows, window?.calls]).toEqual([
      ['sandbox', 'lock', 'quit'],
      [],
      ['restore', 'focus'],
    ]);
  });

  it.each([
    ['already_open', 'đang được mở'],
    ['newer_version', 'phiên bản Sổ Vàng mới hơn'],
    ['damaged', 'bị hỏng'],
    ['unsupported_location', 'Ổ mạng'],
    ['disk_full', 'Ổ đĩa đã đầy'],
    ['no_rights', 'không có quyền ghi'],
  ] as const)('explains %s in Vietnamese and opens no window', async (code, words) => {
    const { errorBoxes, windows, app } = await start({ open: async () => err({ code }) });
    expect(errorBoxes).toEqual([expect.stringContaining(words)]);
    expect([windows, app.calls.at(-1)]).toEqual([[], 'exit 1']);
  });

  it('explains a data folder that cannot be made', async () => {
    const file = path.join(dataFolder, 'a-file');
    writeFileSync(file, '');
    dataFolder = path.join(file, 'below');
    const { errorBoxes, app } = await start();
    dataFolder = path.dirname(file);
    expect([errorBoxes.length, app.calls]).toEqual([1, ['sandbox', 'exit 1']]);
  });
});

describe('the bridge', () => {
  function port() {
    const calls: string[] = [];
    return { calls, close: () => calls.push('close') };
  }

  it('serves a port of our own page and closes any other', async () => {
    const { ipcMain, events } = await start();
    const ports = [port(), port(), port()];
    ipcMain.emit(CHANNELS.port, { senderFrame: TOP, ports: [ports[0]] });
    ipcMain.emit(CHANNELS.port, { senderFrame: null, ports: [ports[1]] });
    ipcMain.emit(CHANNELS.port, { senderFrame: { parent: TOP, origin: 'app://council' }, ports: [ports[2]] });
    ipcMain.emit(CHANNELS.port, { senderFrame: TOP, ports: [] });
    expect([events, ports.map(({ calls }) => calls)]).toEqual([['served real'], [[], ['close'], ['close']]]);
  });

  it('serves a page of the rehearsal from the rehearsal, by where the page really is', async () => {
    const { ipcMain, events } = await start();
    const url = 'app://council/rehearsal/meetings/m1';
    ipcMain.emit(CHANNELS.port, { senderFrame: { ...TOP, url }, ports: [port()] });
    ipcMain.emit(CHANNELS.port, {
      senderFrame: { ...TOP, url: 'app://council/meetings/rehearsal' },
      ports: [port()],
    });
    expect(events).toEqual(['served rehearsal', 'served real']);
  });

  it('closes the hall screen of one book when the operator goes to the other, and opens that of the book shown', async () => {
    const { ipcMain, windows } = await start();
    const [operator] = windows;
    await ipcMain.invoke(CHANNELS.openProjector, TOP);
    operator?.webContents.emit('did-navigate', {}, 'app://council/rehearsal/meetings/m1');
    await ipcMain.invoke(CHANNELS.openProjector, TOP);
    operator?.webContents.emit('did-navigate', {}, 'app://council/rehearsal/meetings/m1?tab=polls');
    expect(windows.slice(1).map(({ url, destroyed }) => [url, destroyed])).toEqual([
      ['app://council/projector', true],
      ['app://council/rehearsal/projector', false],
    ]);
  });

  it('refuses every request of an untrusted frame', async () => {
    const { ipcMain, windows, opened } = await start();
    const channels = [...ipcMain.handlers.keys()];
    const outcomes = await Promise.allSettled(
      channels.map((channel) => ipcMain.invoke(channel, { parent: null, origin: 'https://example.vn' })),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(channels.map(() => 'rejected'));
    expect([channels.length, windows.length, opened]).toEqual([8, 1, []]);
  });

  it('refuses a file that is not a name and bytes', async () => {
    const { ipcMain } = await start();
    await expect(ipcMain.invoke(CHANNELS.saveFile, TOP, 'x.pdf', 'text')).rejects.toThrow('a name and bytes');
    await expect(ipcMain.invoke(CHANNELS.openFile, TOP, 'x.pdf')).rejects.toThrow('a name and bytes');
    await expect(ipcMain.invoke(CHANNELS.saveFiles, TOP, [{ name: 'x.xlsx' }])).rejects.toThrow(
      'a list of names and bytes',
    );
  });

  it('saves where the person says and remembers the place; of what they cancel there is nothing to remember', async () => {
    const { ipcMain, state, events } = await start();
    const cancelled = await ipcMain.invoke(CHANNELS.saveFile, TOP, 'x.pdf', Buffer.from('một'));
    state.savingAt = path.join(dataFolder, 'chosen.pdf');
    const saved = await ipcMain.invoke(CHANNELS.saveFile, TOP, 'x.pdf', Buffer.from('hai'));
    expect([cancelled, saved, events]).toEqual([false, true, [`saved 3 at ${state.savingAt}`]]);
  });

  it('opens the hall screen on the second display and closes it with the operator’s window', async () => {
    const { ipcMain, windows, state, app } = await start({ displays: [display(1, 0), display(2, 1920)] });
    await ipcMain.invoke(CHANNELS.openProjector, TOP);
    const [main, hall] = windows;
    const open = [hall?.url, hall?.bounds.x, hall?.fullScreen, state.blockers];
    const placing = await ipcMain.invoke(CHANNELS.projectorPlacing, TOP);
    expect([placing, main?.webContents.sent]).toEqual([
      'second_display',
      [[CHANNELS.projectorPlaced, 'second_display']],
    ]);
    main?.close();
    app.emit('window-all-closed');
    expect([open, hall?.destroyed, state.blockers, app.calls.at(-1)]).toEqual([
      ['app://council/projector', 1920, true, 1],
      true,
      0,
      'quit',
    ]);
  });

  it('puts a number on every display', async () => {
    const { ipcMain, windows } = await start({ displays: [display(1, 0), display(2, 1920)] });
    void ipcMain.invoke(CHANNELS.identifyDisplays, TOP);
    await new Promise((resolve) => setImmediate(resolve));
    const plates = windows.slice(1);
    expect(plates.map(({ url, options: { x, frame } }) => [url, x, frame])).toEqual([
      ['app://council/display/1?operator', 640, false],
      ['app://council/display/2', 2560, false],
    ]);
    for (const plate of plates) plate.close();
  });

  it('shows the data folder, and no other', async () => {
    const { ipcMain, opened } = await start();
    await ipcMain.invoke(CHANNELS.openDataFolder, TOP, '/etc');
    expect(opened).toEqual([dataFolder]);
  });
});

describe('the page', () => {
  it('cannot leave, be redirected, open a window or get a permission', async () => {
    const { windows, defaultSession } = await start();
    const contents = windows[0]?.webContents;
    expect([
      contents?.isPrevented('will-navigate', 'https://example.vn/'),
      contents?.isPrevented('will-redirect', 'https://example.vn/'),
      contents?.openHandler?.({ url: 'app://council/' }),
      defaultSession.check?.(null, 'media', 'app://council/'),
    ]).toEqual([true, true, { action: 'deny' }, false]);
  });

  it('is loaded again after a crash', async () => {
    const { app, windows } = await start();
    app.emit('render-process-gone', {}, windows[0]?.webContents, { reason: 'crashed' });
    expect(windows[0]?.webContents.reloads).toBe(1);
  });

  it('is served by the protocol', async () => {
    const { state } = await start();
    expect((await state.answer?.({ url: 'app://council/absent.js', method: 'GET' } as Request))?.status).toBe(
      404,
    );
  });
});

describe('quitting', () => {
  it('waits until the data are closed, and closes them once', async () => {
    const { app, events } = await start();
    let prevented = 0;
    const event = { preventDefault: () => (prevented += 1) };
    app.emit('will-quit', event);
    await new Promise((resolve) => setImmediate(resolve));
    app.emit('will-quit', event);
    expect([prevented, events, app.calls.at(-1)]).toEqual([1, ['closed'], 'quit']);
  });
});
