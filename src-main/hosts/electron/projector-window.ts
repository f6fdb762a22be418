import type { BrowserWindow, PowerSaveBlocker, Screen } from 'electron';

import type { ProjectorPlacing } from '../../contract/shell-bridge.ts';
import { chooseHallDisplay } from './display-choice.ts';
import type { DisplayCandidate } from './display-choice.ts';
import type { DisplayMemory } from './display-memory.ts';

export interface ProjectorParts {
  readonly screen: Pick<Screen, 'getAllDisplays' | 'getDisplayMatching' | 'getPrimaryDisplay' | 'on'>;
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'stop'>;
  readonly memory: DisplayMemory;
  /** Makes the hidden window and begins to load the hall screen. */
  createWindow(): BrowserWindow;
  /** The operator's window; null when it is closed. */
  operatorWindow(): BrowserWindow | null;
  wait(milliseconds: number): Promise<void>;
  /** Told whenever the hall screen is somewhere else than before, or closed. */
  onPlaced(placing: ProjectorPlacing): void;
}

export interface Projector {
  /** Opens the hall screen, or shows it again. */
  open(): Promise<void>;
  close(): void;
  placing(): ProjectorPlacing;
}

const ATTEMPTS = 4;
/** How long Windows takes to move a window between displays of different scaling. */
const SETTLING = 250;

/** The hall screen. What it shows is in the database, so closing and reopening it loses nothing. */
export function createProjector(parts: ProjectorParts): Projector {
  const { screen } = parts;
  let window: BrowserWindow | null = null;
  // Plugging in a display brings several events in a row; only the last placing may finish.
  let placing = 0;
  // The operator works on while displays come and go, so only `open` may take the focus.
  let placed: ProjectorPlacing = 'closed';

  const setPlaced = (next: ProjectorPlacing): void => {
    if (placed === next) return;
    placed = next;
    parts.onPlaced(next);
  };

  const placeAgain = (): void => {
    if (window !== null) void place(window);
  };
  screen.on('display-added', placeAgain);
  screen.on('display-removed', placeAgain);
  screen.on('display-metrics-changed', placeAgain);

  return {
    async open() {
      if (window === null) {
        const created = parts.createWindow();
        window = created;
        const blocker = parts.powerSaveBlocker.start('prevent-display-sleep');
        created.on('close', () => remember(created));
        created.on('closed', () => {
          window = null;
          setPlaced('closed');
          parts.powerSaveBlocker.stop(blocker);
        });
      }
      if (window.isMinimized()) window.restore();
      await place(window);
      if (placed === 'window') window?.show();
      else window?.moveTop();
    },
    close() {
      window?.close();
    },
    placing: () => placed,
  };

  function operatorDisplayId(): number {
    const operator = parts.operatorWindow();
    return (operator === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(operator.getBounds()))
      .id;
  }

  async function place(target: BrowserWindow): Promise<void> {
    placing += 1;
    const turn = placing;
    const isCurrent = (): boolean => turn === placing && !target.isDestroyed();
    for (let attempt = 1; attempt <= ATTEMPTS && isCurrent(); attempt += 1) {
      const display = chooseHallDisplay(screen.getAllDisplays(), operatorDisplayId(), parts.memory.read());
      if (display === null) {
        // Once it is a window, its size and place are the operator's.
        // Before anything of it can be seen: what the operator types must be covered by then.
        const wasWindow = placed === 'window';
        setPlaced('window');
        if (!wasWindow) showInWindow(target);
        return;
      }
      if (isOn(target, display)) {
        setPlaced('second_display');
        return;
      }
      await fillDisplay(target, display, isCurrent);
    }
    // Windows would not let it go there: whoever operates must know that it may lie over the work.
    if (isCurrent()) setPlaced(isOnOtherDisplay(target) ? 'second_display' : 'window');
  }

  function isOnOtherDisplay(target: BrowserWindow): boolean {
    return screen.getDisplayMatching(target.getBounds()).id !== operatorDisplayId();
  }

  function isOn(target: BrowserWindow, display: DisplayCandidate): boolean {
    return target.isFullScreen() && screen.getDisplayMatching(target.getBounds()).id === display.id;
  }

  /**
   * First into the display, then to its size, then full screen: with displays of different scaling Windows takes the
   * size of the display that the window leaves, and Electron's full screen is that of the display the window is on.
   */
  async function fillDisplay(
    target: BrowserWindow,
    { bounds }: DisplayCandidate,
    isCurrent: () => boolean,
  ): Promise<void> {
    if (target.isFullScreen()) {
      target.setFullScreen(false);
      await parts.wait(SETTLING);
      if (!isCurrent()) return;
    }
    target.setBounds({ x: bounds.x + 40, y: bounds.y + 40, width: 640, height: 360 });
    target.setBounds(bounds);
    target.showInactive();
    target.setFullScreen(true);
    await parts.wait(SETTLING);
  }

  /** No display but the operator's: a window beside the work, full screen only when somebody asks for it. */
  function showInWindow(target: BrowserWindow): void {
    const { workArea } = screen.getPrimaryDisplay();
    if (target.isFullScreen()) target.setFullScreen(false);
    const width = Math.min(960, workArea.width);
    const height = Math.min(540, workArea.height);
    target.setBounds({
      x: workArea.x + Math.round((workArea.width - width) / 2),
      y: workArea.y + Math.round((workArea.height - height) / 2),
      width,
      height,
    });
    target.showInactive();
  }

  /** Remembers where the hall screen was last, also when it was moved there by hand (Windows+Shift+arrow). */
  function remember(target: BrowserWindow): void {
    const { id, bounds } = screen.getDisplayMatching(target.getBounds());
    if (id !== operatorDisplayId()) parts.memory.write({ id, bounds });
  }
}
