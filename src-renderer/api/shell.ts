import type { FolderSaving, ShellBridge } from '../../src-main/contract/shell-bridge.ts';
import { addressWithToken } from './loopback-token.ts';

declare global {
  interface Window {
    /** Put there by the Electron preload; missing in a browser. */
    readonly soVangShell?: ShellBridge;
    /** Chromium's; other browsers have no folders to write to. */
    readonly showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
  }
}

export type NamedContent = { readonly name: string; readonly file: Blob };

/** What the page asks of the window it runs in; the same for both shells. */
export interface Shell {
  readonly kind: 'electron' | 'loopback';
  /** Hands a file to the person. `false` when they cancelled, as far as the shell can know. */
  saveFile(name: string, content: Blob): Promise<boolean>;
  /**
   * Asks for a folder and writes files into it; missing where the shell can't. They are asked for after the folder was
   * chosen, since a browser opens its dialog only right after a click.
   */
  readonly saveToFolder?: (files: () => Promise<readonly NamedContent[]>) => Promise<FolderSaving>;
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
    async saveToFolder(files) {
      const named = await files();
      const list = named.map(async ({ name, file }) => ({ name, bytes: await file.bytes() }));
      return bridge.saveFiles(await Promise.all(list));
    },
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
  const chooseFolder = page.showDirectoryPicker?.bind(page);
  return {
    kind: 'loopback',
    ...(chooseFolder && { saveToFolder: (files) => saveToFolder(chooseFolder, files) }),
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

/** Writes files into a folder that the person chooses. The browser replaces a file only once its new content is whole. */
async function saveToFolder(
  chooseFolder: NonNullable<Window['showDirectoryPicker']>,
  files: () => Promise<readonly NamedContent[]>,
): Promise<FolderSaving> {
  try {
    const folder = await chooseFolder({ mode: 'readwrite' });
    const named = await files();
    for (const { name } of named) if (await holds(folder, name)) return { kind: 'taken', name };
    for (const { name, file } of named) {
      const target = await folder.getFileHandle(name, { create: true });
      const writing = await target.createWritable();
      await writing.write(file);
      await writing.close();
    }
    return { kind: 'saved', files: named.length };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'AbortError') return { kind: 'cancelled' };
    if (name === 'QuotaExceededError') return { kind: 'failed', reason: 'disk_full' };
    if (name === 'NotAllowedError' || name === 'NoModificationAllowedError') {
      return { kind: 'failed', reason: 'no_rights' };
    }
    throw error;
  }
}

async function holds(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}
