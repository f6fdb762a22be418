import { closeSync, mkdirSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import Database from 'better-sqlite3';

import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { errorDetail, storageErrorCode } from './database-errors.ts';
import { unsupportedLocation } from './unsupported-location.ts';

/** Says "this file is ours" in the header of the database ("SoVg"). */
export const APPLICATION_ID = 0x53_6f_56_67;

/** Rises only when older programs must not touch the file at all; tables change by migrations. */
export const FILE_FORMAT = 1;

/** An old process may need this long to let go of the file; a second program is told off no later. */
const OPENING_TIMEOUT_MS = 400;

export type DatabaseClient = Database.Database;

export type OpenDatabase = {
  readonly client: DatabaseClient;
  readonly file: string;
  /** Writes the log back into the file and releases it; a second call does nothing. */
  close(): void;
};

export type OpenDatabaseError = {
  readonly code:
    | 'already_open'
    | 'not_our_file'
    | 'newer_version'
    | 'damaged'
    | 'unsupported_location'
    | 'disk_full'
    | 'no_rights'
    | 'io';
  /** For the log: a machine code, never a path. */
  readonly detail: string;
};

export type OpenDatabaseOptions = {
  readonly file: string;
  /** Milliseconds to wait for another program to release the file. */
  readonly timeout?: number;
};

/**
 * Opens the database for this process alone, making it (and its folder) if there is none. A file that isn't ours, or is
 * newer than this program, is left as it was. The whole file is checked before it is handed out.
 */
export function openDatabase({
  file,
  timeout = OPENING_TIMEOUT_MS,
}: OpenDatabaseOptions): Result<OpenDatabase, OpenDatabaseError> {
  const path = resolve(file);
  let client: DatabaseClient | null = null;
  try {
    const place = placeOf(path);
    if (place !== null) return err({ code: 'unsupported_location', detail: place });
    if (isForeignFile(path)) return err({ code: 'not_our_file', detail: 'header' });
    client = new Database(path, { timeout });
    const refusal = takePossession(client);
    if (refusal !== null) {
      client.close();
      return err(refusal);
    }
    return ok(asOpenDatabase(client, path));
  } catch (thrown) {
    client?.close();
    const code = openingErrorCode(thrown);
    if (code === null) throw thrown;
    return err({ code, detail: errorDetail(thrown) });
  }
}

function asOpenDatabase(client: DatabaseClient, file: string): OpenDatabase {
  return {
    client,
    file,
    close() {
      client.close();
    },
  };
}

/** Makes the folder, and says why the file can't lie there; the typed path is asked first, before anything is made. */
function placeOf(path: string): string | null {
  const typed = unsupportedLocation(path, process.platform, process.env);
  if (typed !== null) return typed;
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  return unsupportedLocation(realpathSync.native(folder), process.platform, process.env);
}

/**
 * Reads the header without SQLite, which would already lock, recover or convert a stranger's file. Our id is in the
 * file itself from its first commit on, because it is written before write-ahead logging begins.
 */
function isForeignFile(path: string): boolean {
  const header = Buffer.alloc(100);
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (thrown) {
    if (errorDetail(thrown) === 'ENOENT') return false;
    throw thrown;
  }
  try {
    const count = readSync(descriptor, header);
    if (count === 0) return false;
    return (
      count < header.length ||
      header.toString('latin1', 0, 16) !== 'SQLite format 3\0' ||
      header.readUInt32BE(68) !== APPLICATION_ID
    );
  } finally {
    closeSync(descriptor);
  }
}

/** Locks, identifies and checks the file; the order of the pragmas matters. */
function takePossession(client: DatabaseClient): OpenDatabaseError | null {
  // Before write-ahead logging: no shared-memory file, and a second process is refused.
  client.pragma('locking_mode = EXCLUSIVE');
  const format = Number(client.pragma('user_version', { simple: true }));
  if (format > FILE_FORMAT) return { code: 'newer_version', detail: `format_${format}` };
  // A real write, so that a second program, a read-only file or a full disk shows now and not at the first vote.
  client.exec(
    `BEGIN IMMEDIATE; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FILE_FORMAT}; COMMIT`,
  );
  client.pragma('journal_mode = WAL');
  // FULL: NORMAL may drop the last commits in a power cut, and a closed vote must stay closed.
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  // Without it INSERT OR REPLACE would pass by the triggers that guard the audit log.
  client.pragma('recursive_triggers = ON');
  client.pragma('trusted_schema = OFF');
  // What was overwritten or deleted is zeroed: earlier states of a count must not be found in the free space of the file.
  client.pragma('secure_delete = ON');
  // VACUUM puts the whole book together a second time: faster here, and no copy of it comes to lie among the temporary files.
  client.pragma('temp_store = MEMORY');
  for (const [pragma, expected] of Object.entries(expectedPragmas)) {
    const actual = client.pragma(pragma, { simple: true });
    if (actual !== expected) return { code: 'io', detail: `${pragma}_${String(actual)}` };
  }
  const check = client.pragma('quick_check(1)', { simple: true });
  return check === 'ok' ? null : { code: 'damaged', detail: 'quick_check' };
}

const expectedPragmas: Readonly<Record<string, string | number>> = {
  locking_mode: 'exclusive',
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  recursive_triggers: 1,
  trusted_schema: 0,
  secure_delete: 1,
  temp_store: 2,
  application_id: APPLICATION_ID,
  user_version: FILE_FORMAT,
};

function openingErrorCode(thrown: unknown): OpenDatabaseError['code'] | null {
  const code = storageErrorCode(thrown);
  return code === 'busy' ? 'already_open' : code;
}
