import { EventEmitter } from 'node:events';

import type * as Electron from 'electron';

import type { ElectronCalls } from '../shell.ts';

/** A display of the double, 1920 × 1080 unless said otherwise, with a taskbar of 40 pixels. */
export function display(id: number, x: number, size = { width: 1920, height: 1080 }, internal = false) {
  return {
    id,
    internal,
    bounds: { x, y: 0, ...size },
    workArea: { x, y: 0, width: size.width, height: size.height - 40 },
  };
}
export type DisplayDouble = ReturnType<typeof display>;

export class ContentsDouble extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  /** What was sent to the page: channel and content. */
  readonly sent: (readonly [channel: string, content: unknown])[] = [];
  send(channel: string, content: unknown): void {
    this.sent.push([channel, content]);
  }

  reloads = 0;
  reload(): void {
    this.reloads += 1;
  }
  isDestroyed(): boolean {
    return false;
  }

  /** Emits a navigation and says whether it was prevented. */
  isPrevented(event: string, url: string): boolean {
    let prevented = false;
    this.emit(event, { url, preventDefault: () => (prevented = true) });
    return prevented;
  }
}

/** A window that keeps its place as Electron does, and a list of what was asked of it. */
export class WindowDouble extends EventEmitter {
  readonly calls: string[] = [];
  readonly webContents = new ContentsDouble();
  readonly options: Electron.BrowserWindowConstructorOptions;
  url = '';
  bounds: Electron.Rectangle;
  fullScreen = false;
  visible: boolean;
  minimized = false;
  destroyed = false;
  /** How many times a move is ignored, as Windows does while displays settle. */
  ignoredMoves = 0;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.visible = options.show !== false;
    this.bounds = { x: 0, y: 0, width: options.width ?? 800, height: options.height ?? 600 };
  }

  async loadURL(url: string): Promise<void> {
    this.url = url;
  }
  getBounds(): Electron.Rectangle {
    return this.bounds;
  }
  setBounds(bounds: Electron.Rectangle): void {
    this.calls.push(`bounds ${bounds.x},${bounds.y} ${bounds.width}x${bounds.height}`);
    if (this.ignoredMoves > 0) this.ignoredMoves -= 1;
    else this.bounds = bounds;
  }
  setFullScreen(on: boolean): void {
    this.calls.push(on ? 'full screen' : 'leave full screen');
    this.fullScreen = on;
  }
  isFullScreen(): boolean {
    return this.fullScreen;
  }
  show(): void {
    this.calls.push('show');
    this.visible = true;
  }
  showInactive(): void {
    this.calls.push('show inactive');
    this.visible = true;
  }
  moveTop(): void {
    this.calls.push('to top');
  }
  focus(): void {
    this.calls.push('focus');
  }
  restore(): void {
    this.calls.push('restore');
    this.minimized = false;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  close(): void {
    this.emit('close');
    this.destroyed = true;
    this.emit('closed');
  }
}

export class ScreenDouble extends EventEmitter {
  displays: readonly DisplayDouble[];
  constructor(displays: readonly DisplayDouble[]) {
    super();
    this.displays = displays;
  }
  getAllDisplays(): readonly DisplayDouble[] {
    return this.displays;
  }
  getPrimaryDisplay(): DisplayDouble {
    const [primary] = this.displays;
    if (primary === undefined) throw new Error('a computer without a display');
    return primary;
  }
  getDisplayMatching({ x, width }: Electron.Rectangle): DisplayDouble {
    const middle = x + width / 2;
    return (
      this.displays.find(({ bounds }) => middle >= bounds.x && middle < bounds.x + bounds.width) ??
      this.getPrimaryDisplay()
    );
  }
}

export class SessionDouble {
  request:
    | ((
        contents: null,
        permission: string,
        decide: (granted: boolean) => void,
        details: { requestingUrl: string },
      ) => void)
    | null = null;
  check: ((contents: null, permission: string, origin: string) => boolean) | null = null;
  device: (() => boolean) | null = null;
  setPermissionRequestHandler(handler: typeof this.request): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: typeof this.check): void {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: typeof this.device): void {
    this.device = handler;
  }
}

class IpcDouble extends EventEmitter {
  readonly handlers = new Map<string, (event: object, ...input: readonly unknown[]) => Promise<unknown>>();
  handle(channel: string, handler: (event: object, ...input: readonly unknown[]) => Promise<unknown>): void {
    this.handlers.set(channel, handler);
  }
  async invoke(channel: string, frame: object | null, ...input: readonly unknown[]): Promise<unknown> {
    return this.handlers.get(channel)?.({ senderFrame: frame }, ...input);
  }
}

class AppDouble extends EventEmitter {
  readonly calls: string[] = [];
  readonly paths = new Map<string, string>([['documents', '/documents']]);
  isPackaged = true;
  hasLock = true;
  enableSandbox(): void {
    this.calls.push('sandbox');
  }
  setAppUserModelId(): void {}
  setPath(name: string, folder: string): void {
    this.paths.set(name, folder);
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? '';
  }
  requestSingleInstanceLock(): boolean {
    this.calls.push('lock');
    return this.hasLock;
  }
  async whenReady(): Promise<void> {
    this.calls.push('ready');
  }
  quit(): void {
    this.calls.push('quit');
  }
  exit(code: number): void {
    this.calls.push(`exit ${code}`);
  }
}

/** Everything of Electron that the shell calls, in memory. */
export function electronDouble(displays: readonly DisplayDouble[] = [display(1, 0)]) {
  const app = new AppDouble();
  const windows: WindowDouble[] = [];
  const errorBoxes: string[] = [];
  const opened: string[] = [];
  const schemes: string[] = [];
  const state: {
    answer: ((request: Request) => Promise<Response>) | null;
    blockers: number;
    /** What is chosen in the dialog that asks where to save; empty where it is cancelled. */
    savingAt: string;
  } = { answer: null, blockers: 0, savingAt: '' };
  const ipcMain = new IpcDouble();
  const screen = new ScreenDouble(displays);
  const defaultSession = new SessionDouble();
  class BrowserWindowDouble extends WindowDouble {
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      super(options);
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
  }
  const calls = {
    app,
    BrowserWindow: BrowserWindowDouble,
    dialog: {
      showErrorBox: (title: string, text: string) => errorBoxes.push(`${title}: ${text}`),
      showSaveDialog: async () => ({ canceled: state.savingAt === '', filePath: state.savingAt }),
    },
    ipcMain,
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => {} },
    powerSaveBlocker: { start: () => (state.blockers += 1), stop: () => (state.blockers -= 1) },
    protocol: {
      registerSchemesAsPrivileged(list: readonly { scheme: string }[]) {
        schemes.push(...list.map(({ scheme }) => scheme));
        app.calls.push('schemes');
      },
      handle(_scheme: string, answer: (request: Request) => Promise<Response>) {
        state.answer = answer;
      },
    },
    screen,
    session: { defaultSession },
    shell: {
      async openExternal(url: string) {
        opened.push(url);
      },
      async openPath(folder: string) {
        opened.push(folder);
        return '';
      },
    },
  };
  return {
    electron: calls as unknown as ElectronCalls,
    app,
    windows,
    errorBoxes,
    opened,
    schemes,
    state,
    ipcMain,
    screen,
    defaultSession,
  };
}
