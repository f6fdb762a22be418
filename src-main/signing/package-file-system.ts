import { link, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';

import { isNetworkFolder } from '../domain/e-office/e-office-settings.ts';

export interface PackageFileHandle {
  writeFile(content: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface PackageFileStatus {
  readonly mtimeMs: number;
  isDirectory(): boolean;
}

/** The few calls that writing a package makes, so that a test can stand in a full disk. */
export interface PackageFileSystem {
  stat(path: string): Promise<PackageFileStatus>;
  lstat(path: string): Promise<PackageFileStatus>;
  readdir(path: string): Promise<string[]>;
  mkdir(path: string): Promise<unknown>;
  open(path: string, flags: 'wx' | 'r'): Promise<PackageFileHandle>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  rm(path: string, options: { recursive: true; force: true }): Promise<void>;
}

export const nodeFileSystem: PackageFileSystem = { link, lstat, mkdir, open, readdir, rename, rm, stat };

/** Why files couldn't be written; `io` carries what the system said. */
export type PackageWriteError =
  | { readonly code: 'disk_full' }
  | { readonly code: 'no_rights' }
  | { readonly code: 'outbox_missing' }
  /** The folder lies on another computer, which no longer answers. */
  | { readonly code: 'network_lost' }
  | { readonly code: 'io'; readonly cause: Error };

/** The system's error number of a failed file call; `null` for an error that isn't one, which is a bug. */
export function errorNumber(error: unknown): string | null {
  return error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

const networkErrors: ReadonlySet<string> = new Set([
  'ECONNABORTED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETRESET',
  'ENETUNREACH',
  'ENOTCONN',
  'EPIPE',
  'ESTALE',
  'ETIMEDOUT',
]);

/** Turns a failed file call in a folder into a code; anything else is thrown on. */
export function toWriteError(error: unknown, folder: string): PackageWriteError {
  const code = errorNumber(error);
  if (code === null || !(error instanceof Error)) throw error;
  // What Windows says of a share that went away has no number of its own in Node.
  const isNetwork = isNetworkFolder(folder) && (code === 'UNKNOWN' || code === 'EIO');
  if (isNetwork || networkErrors.has(code)) return { code: 'network_lost' };
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk_full' };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'no_rights' };
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'outbox_missing' };
    default:
      return { code: 'io', cause: error };
  }
}
