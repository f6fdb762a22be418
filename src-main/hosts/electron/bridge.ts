import type { IpcMain, IpcMainInvokeEvent, MessagePortMain } from 'electron';

import type { Book } from '../../contract/book.ts';
import type { FolderSaving, NamedBytes, ProjectorPlacing } from '../../contract/shell-bridge.ts';
import { bookOfUrl } from './app-origin.ts';
import { CHANNELS } from './channels.ts';
import { isTrustedSender } from './hardening.ts';

/** What the page can have done for it, behind the bridge that the preload puts on it. */
export interface BridgeServices {
  /** Serves the application's procedures on a port that a page of the book handed over. */
  servePort(port: MessagePortMain, book: Book): void;
  saveFile(name: string, bytes: Uint8Array): Promise<boolean>;
  saveFiles(files: readonly NamedBytes[]): Promise<FolderSaving>;
  openFile(name: string, bytes: Uint8Array): Promise<boolean>;
  openProjector(): Promise<void>;
  closeProjector(): void;
  projectorPlacing(): ProjectorPlacing;
  identifyDisplays(): Promise<void>;
  openDataFolder(): Promise<void>;
}

/** Answers the preload. Whoever isn't the top frame of one of our pages gets nothing. */
export function registerBridge(ipcMain: Pick<IpcMain, 'on' | 'handle'>, services: BridgeServices): void {
  ipcMain.on(CHANNELS.port, (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    const { senderFrame } = event;
    if (isTrustedSender(senderFrame)) services.servePort(port, bookOfUrl(senderFrame?.url ?? ''));
    else port.close();
  });
  handle(CHANNELS.saveFile, async (name, bytes) => {
    if (typeof name !== 'string' || !(bytes instanceof Uint8Array))
      throw new TypeError('saveFile: a name and bytes');
    return services.saveFile(name, bytes);
  });
  handle(CHANNELS.saveFiles, async (files) => {
    if (!Array.isArray(files) || !files.every(isNamedBytes))
      throw new TypeError('saveFiles: a list of names and bytes');
    return services.saveFiles(files);
  });
  handle(CHANNELS.openFile, async (name, bytes) => {
    if (typeof name !== 'string' || !(bytes instanceof Uint8Array))
      throw new TypeError('openFile: a name and bytes');
    return services.openFile(name, bytes);
  });
  handle(CHANNELS.openProjector, () => services.openProjector());
  handle(CHANNELS.closeProjector, async () => services.closeProjector());
  handle(CHANNELS.projectorPlacing, async () => services.projectorPlacing());
  handle(CHANNELS.identifyDisplays, () => services.identifyDisplays());
  handle(CHANNELS.openDataFolder, () => services.openDataFolder());

  function handle(channel: string, run: (...input: readonly unknown[]) => Promise<unknown>): void {
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...input: readonly unknown[]) => {
      if (!isTrustedSender(event.senderFrame)) throw new Error(`${channel}: refused`);
      return run(...input);
    });
  }
}

function isNamedBytes(value: unknown): value is NamedBytes {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array
  );
}
