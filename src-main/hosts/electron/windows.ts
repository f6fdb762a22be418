import type { BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';

export interface WindowSurroundings {
  readonly preloadFile: string;
  readonly iconFile: string;
  /** Whether this is the delivered product rather than a checkout. */
  readonly isPackaged: boolean;
}

/** What every page of the application runs with: a sandboxed world of its own, without Node. */
function pagePreferences(surroundings: WindowSurroundings): WebPreferences {
  return {
    preload: surroundings.preloadFile,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    navigateOnDragDrop: false,
    // Chromium would fetch its dictionaries from the internet, and has none for Vietnamese.
    spellcheck: false,
    devTools: !surroundings.isPackaged,
  };
}

/** @param workArea of the display the window opens on: the screen without the taskbar */
export function mainWindowOptions(
  surroundings: WindowSurroundings,
  workArea: Rectangle,
): BrowserWindowConstructorOptions {
  return {
    title: 'Sổ Vàng',
    icon: surroundings.iconFile,
    width: Math.min(1440, workArea.width),
    height: Math.min(900, workArea.height),
    // The smallest office screen is 1366 × 768, with a taskbar and sometimes at 125 %.
    minWidth: Math.min(1024, workArea.width),
    minHeight: Math.min(600, workArea.height),
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: pagePreferences(surroundings),
  };
}

export function projectorWindowOptions(surroundings: WindowSurroundings): BrowserWindowConstructorOptions {
  return {
    title: 'Sổ Vàng – Màn hình hội trường',
    icon: surroundings.iconFile,
    width: 960,
    height: 540,
    // Shown only once it lies on the right display: moving a visible window there would be seen in the hall.
    show: false,
    backgroundColor: '#000000',
    autoHideMenuBar: true,
    webPreferences: {
      ...pagePreferences(surroundings),
      // The operator works in another window all the time; the hall must go on being drawn.
      backgroundThrottling: false,
    },
  };
}

/** A plate in the middle of a display with its number; it takes no focus and lies above everything. */
export function displayNumberOptions(
  surroundings: WindowSurroundings,
  display: Rectangle,
): BrowserWindowConstructorOptions {
  const width = Math.min(640, display.width);
  const height = Math.min(360, display.height);
  return {
    icon: surroundings.iconFile,
    width,
    height,
    x: display.x + Math.round((display.width - width) / 2),
    y: display.y + Math.round((display.height - height) / 2),
    frame: false,
    resizable: false,
    focusable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    backgroundColor: '#000000',
    webPreferences: pagePreferences(surroundings),
  };
}
