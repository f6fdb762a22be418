export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** What became of files that were to be saved in a folder. */
export type FolderSaving =
  | { readonly kind: 'saved'; readonly files: number }
  | { readonly kind: 'cancelled' }
  /** The folder holds a file of this name already; it was not replaced. */
  | { readonly kind: 'taken'; readonly name: string }
  | { readonly kind: 'failed'; readonly reason: 'disk_full' | 'no_rights' | 'other' };

/** Where the hall screen is; `unknown` where no shell can tell. */
export type ProjectorPlacing =
  | 'closed'
  /** On a display that the operator doesn't work on. */
  | 'second_display'
  /** On the operator's own display, as with one display or mirrored ones. */
  | 'window'
  | 'unknown';

/**
 * What the Electron preload puts on the page as `window.soVangShell`: the few things a page can't do by itself.
 * Everything else (all data) goes through the message port that `requestPort` asks for.
 */
export interface ShellBridge {
  /**
   * Asks the main process for a fresh message port. It arrives as a window message
   * (`{ type: SHELL_PORT_MESSAGE }` with the port as its only transferred port). May be called again after a
   * port was closed.
   */
  requestPort(): void;
  /** Asks where to save and writes the file. `false` when the person cancelled. */
  saveFile(name: string, bytes: Uint8Array): Promise<boolean>;
  /** Asks for a folder and writes the files into it, each whole; none where one of their names is taken there. */
  saveFiles(files: readonly NamedBytes[]): Promise<FolderSaving>;
  /** Opens a copy of a document in the program that the machine has for it, to look at or to print. `false` when it couldn't. */
  openFile(name: string, bytes: Uint8Array): Promise<boolean>;
  /** Opens the hall screen, on the second display where there is one; shows it again if it is open already. */
  openProjector(): Promise<void>;
  closeProjector(): Promise<void>;
  /** Where the hall screen is now. */
  projectorPlacing(): Promise<ProjectorPlacing>;
  /** Tells of every later place of it. */
  onProjectorPlacing(listener: (placing: ProjectorPlacing) => void): void;
  /** Shows its number on every display for a few seconds. */
  identifyDisplays(): Promise<void>;
  /** Shows the data folder in the file manager. */
  openDataFolder(): Promise<void>;
}

/** The page that shows the number of a display: `/display/2`, and `/display/1?operator` where the operator works. */
export function displayNumberPath(number: number, isOperators: boolean): string {
  return `/display/${number}${isOperators ? '?operator' : ''}`;
}

/** `data.type` of the window message that carries the port from the preload to the page. */
export const SHELL_PORT_MESSAGE = 'so-vang:port';
