import type { ShellBridge } from '../../src-main/contract/shell-bridge.ts';
import { addressWithToken } from './loopback-token.ts';

declare global {
  interface Window {
    /** Put there by the Electron preload; missing in a browser. */
    readonly soVangShell?: ShellBridge;
  }
}

/** What the page asks of the window it runs in; the same for both shells. */
export interface Shell {
  readonly kind: 'electron' | 'loopback';
  /** Hands a file to the person. `false` when they cancelled, as far as the shell can know. */
  saveFile(name: string, content: Blob): Promise<boolean>;
  /** Opens the hall screen, or shows it again. `false` when the browser kept the window from opening. */
  openProjector(): Promise<boolean>;
  closeProjector(): Promise<void>;
  /** Shows the data folder in the file manager; missing where the shell can't. */
  readonly openDataFolder?: () => Promise<void>;
}

const PROJECTOR_PATH = '/projector';
const PROJECTOR_WINDOW = 'so-vang-projector';
/** A browser may still be reading the file some time after the click that started the download. */
const DOWNLOAD_GRACE_MS = 60_000;

export function createElectronShell(bridge: ShellBridge): Shell {
  return {
    kind: 'electron',
    saveFile: async (name, content) => bridge.saveFile(name, await content.bytes()),
    async openProjector() {
      await bridge.openProjector();
      return true;
    },
    closeProjector: () => bridge.closeProjector(),
    openDataFolder: () => bridge.openDataFolder(),
  };
}

/** @param token what the projector's window needs to connect as well */
export function createLoopbackShell(page: Window, token: string | undefined): Shell {
  let projector: Window | null = null;
  return {
    kind: 'loopback',
    async saveFile(name, content) {
      const address = URL.createObjectURL(content);
      const link = page.document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, DOWNLOAD_GRACE_MS);
      return true;
    },
    async openProjector() {
      if (projector === null || projector.closed) {
        // The name finds the window again after this page was reloaded.
        projector = page.open(
          addressWithToken(PROJECTOR_PATH, token),
          PROJECTOR_WINDOW,
          'popup,width=1280,height=720',
        );
      }
      projector?.focus();
      return projector !== null;
    },
    async closeProjector() {
      // After a reload only the name is left; where no such window is, an empty one opens and is gone at once.
      (projector ?? page.open('', PROJECTOR_WINDOW, 'popup,width=100,height=100'))?.close();
      projector = null;
    },
  };
}
