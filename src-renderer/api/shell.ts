import { pathInBook } from '../../src-main/contract/book.ts';
import type { Book } from '../../src-main/contract/book.ts';
import type { FolderSaving, ProjectorPlacing, ShellBridge } from '../../src-main/contract/shell-bridge.ts';
import { createHallWindow } from './hall-window.ts';
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

/** Files that are saved together, with a name for them all. */
export type NamedContents = { readonly name: string; readonly files: readonly NamedContent[] };

/** What the page asks of the window it runs in; the same for both shells. */
export interface Shell {
  readonly kind: 'electron' | 'loopback';
  /** Hands a file to the person. `false` when they cancelled, as far as the shell can know. */
  saveFile(name: string, content: Blob): Promise<boolean>;
  /** Opens a document in another window or program, to look at or to print. `false` when it couldn't. */
  openFile(name: string, content: Blob): Promise<boolean>;
  /**
   * Asks for a folder and writes files into it; missing where the shell can't. They are asked for after the folder was
   * chosen, since a browser opens its dialog only right after a click.
   */
  readonly saveToFolder?: (load: () => Promise<NamedContents>) => Promise<FolderSaving>;
  /** Opens the hall screen, or shows it again. `false` when the browser kept the window from opening. */
  openProjector(): Promise<boolean>;
  closeProjector(): Promise<void>;
  /** Where the hall screen is, as far as the shell can tell. */
  readonly projectorPlacing: () => ProjectorPlacing;
  /** Tells of every change of it; answers with how to stop. */
  readonly watchProjector: (listener: () => void) => () => void;
  /** Shows its number on every display for a few seconds; missing where the shell can't. */
  readonly identifyDisplays?: () => Promise<void>;
  /** Shows the data folder in the file manager; missing where the shell can't. */
  readonly openDataFolder?: () => Promise<void>;
}

const PROJECTOR_PATH = '/projector';
/** A browser may still be reading the file some time after the click that started the download. */
const DOWNLOAD_GRACE_MS = 60_000;

export function createElectronShell(bridge: ShellBridge): Shell {
  let placing: ProjectorPlacing = 'closed';
  const listeners = new Set<() => void>();
  const tell = (next: ProjectorPlacing): void => {
    placing = next;
    for (const listener of listeners) listener();
  };
  bridge.onProjectorPlacing(tell);
  // The hall screen may have been open before this page was loaded; the main process then says where.
  void bridge.projectorPlacing().then(tell);
  return {
    kind: 'electron',
    saveFile: async (name, content) => bridge.saveFile(name, await content.bytes()),
    openFile: async (name, content) => bridge.openFile(name, await content.bytes()),
    async saveToFolder(load) {
      const { files } = await load();
      const list = files.map(async ({ name, file }) => ({ name, bytes: await file.bytes() }));
      return bridge.saveFiles(await Promise.all(list));
    },
    async openProjector() {
      await bridge.openProjector();
      return true;
    },
    closeProjector: () => bridge.closeProjector(),
    projectorPlacing: () => placing,
    watchProjector(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    identifyDisplays: () => bridge.identifyDisplays(),
    openDataFolder: () => bridge.openDataFolder(),
  };
}

/** @param token what the projector's window needs to connect as well */
export function createLoopbackShell(page: Window, token: string | undefined, book: Book): Shell {
  const hall = createHallWindow(page, addressWithToken(pathInBook(book, PROJECTOR_PATH), token), book);
  const chooseFolder = page.showDirectoryPicker?.bind(page);
  return {
    kind: 'loopback',
    ...(chooseFolder && { saveToFolder: (load) => saveToFolder(chooseFolder, load) }),
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
    async openFile(_name, content) {
      const address = URL.createObjectURL(content);
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, DOWNLOAD_GRACE_MS);
      return page.open(address, '_blank') !== null;
    },
    openProjector: async () => hall.open(),
    closeProjector: async () => hall.close(),
    projectorPlacing: hall.placing,
    watchProjector: hall.watch,
  };
}

/** Writes files into a folder that the person chooses. The browser replaces a file only once its new content is whole. */
async function saveToFolder(
  chooseFolder: NonNullable<Window['showDirectoryPicker']>,
  load: () => Promise<NamedContents>,
): Promise<FolderSaving> {
  try {
    const folder = await chooseFolder({ mode: 'readwrite' });
    const { files } = await load();
    for (const { name } of files) if (await holds(folder, name)) return { kind: 'taken', name };
    for (const { name, file } of files) {
      const target = await folder.getFileHandle(name, { create: true });
      const writing = await target.createWritable();
      await writing.write(file);
      await writing.close();
    }
    return { kind: 'saved', files: files.length };
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
