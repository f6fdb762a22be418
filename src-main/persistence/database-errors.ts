import type { StorageErrorCode } from '../application/ports.ts';

/** SQLite's primary result codes and the system's own that a user, and not a programmer, can do something about. */
const codes: Readonly<Record<string, StorageErrorCode>> = {
  SQLITE_FULL: 'disk_full',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  SQLITE_READONLY: 'no_rights',
  SQLITE_PERM: 'no_rights',
  SQLITE_AUTH: 'no_rights',
  EACCES: 'no_rights',
  EPERM: 'no_rights',
  EROFS: 'no_rights',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  EBUSY: 'busy',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  SQLITE_IOERR: 'io',
  SQLITE_CANTOPEN: 'io',
  SQLITE_PROTOCOL: 'io',
  EIO: 'io',
  ENOENT: 'io',
  ENOTDIR: 'io',
  EISDIR: 'io',
  EEXIST: 'io',
  EMFILE: 'io',
  ENAMETOOLONG: 'io',
};

/**
 * The storage error behind something thrown by SQLite, by the query builder (which wraps it as `cause`) or by the file
 * system; null for anything else, which then is a bug and should be thrown on.
 */
export function storageErrorCode(thrown: unknown): StorageErrorCode | null {
  const systemCode = systemErrorCode(thrown);
  if (systemCode === null) return null;
  // SQLITE_IOERR_WRITE and its like are refinements of a primary code that is their beginning.
  const primary = /^SQLITE_[A-Z]+/.exec(systemCode)?.[0] ?? systemCode;
  return codes[primary] ?? null;
}

/** The machine's own words for something thrown, for a log: a code where there is one, never a path or a value. */
export function errorDetail(thrown: unknown): string {
  return systemErrorCode(thrown) ?? (thrown instanceof Error ? thrown.name : 'unknown');
}

function systemErrorCode(thrown: unknown): string | null {
  let current = thrown;
  while (current instanceof Error) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    current = current.cause;
  }
  return null;
}
