import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import Database from 'better-sqlite3';

import type { AuditHead, StorageErrorCode } from '../application/ports.ts';
import type { Instant } from '../domain/kernel/dates.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { atOnce } from '../domain/kernel/steps.ts';
import type { Steps } from '../domain/kernel/steps.ts';
import { AUDIT_GENESIS, auditHead } from './audit-log.ts';
import { readBackupRecord, writeBackupRecord } from './backup-record.ts';
import type { BackupReason, BackupRecord } from './backup-record.ts';
import { errorDetail, storageErrorCode } from './database-errors.ts';
import { discardPartial, partialName, publishFile, sha256OfFile } from './durable-files.ts';
import { APPLICATION_ID } from './open-database.ts';
import type { DatabaseClient } from './open-database.ts';

export type BackupError = {
  /** `copy_damaged`: the copy isn't sound. `copy_differs`: it isn't the same as the database, or as its record. */
  readonly code: StorageErrorCode | 'copy_damaged' | 'copy_differs' | 'no_record';
  /** For the log: a machine code, never a path. */
  readonly detail: string;
};

export type BackupRequest = {
  /** Made when it doesn't exist. */
  readonly folder: string;
  readonly at: Instant;
  readonly reason: BackupReason;
};

/**
 * Copies the open database into one compact file and checks the copy before it gets its name: sound throughout, same
 * rows in every table, same end of the audit chain. Must not be called inside a transaction.
 */
export function createBackup(
  client: DatabaseClient,
  request: BackupRequest,
): Result<BackupRecord, BackupError> {
  return atOnce(backupSteps(client, request));
}

/** As `createBackup`. Only its first step looks at the open database: the copy is as it stood then. */
export function* backupSteps(
  client: DatabaseClient,
  { folder, at, reason }: BackupRequest,
): Steps<Result<BackupRecord, BackupError>> {
  const stem = `so-vang-${at.replaceAll(/[-:.]/g, '')}-${reason}`;
  const partial = partialName(join(folder, stem));
  try {
    mkdirSync(folder, { recursive: true });
    client.prepare('VACUUM INTO ?').run(partial);
    const expected = readSummary(client);
    yield;
    const refusal = checkCopy(partial, expected);
    if (refusal !== null) return err(refusal);
    yield;
    const sha256 = sha256OfFile(partial);
    yield;
    const file = freeName(folder, stem);
    const record: BackupRecord = {
      file,
      at,
      reason,
      bytes: statSync(partial).size,
      sha256,
      auditHead: expected.auditHead,
    };
    publishFile(partial, join(folder, file));
    // After the file: a backup without its record is shown as such, a record without a file would promise too much.
    writeBackupRecord(folder, record);
    return ok(record);
  } catch (thrown) {
    return err(asBackupError(thrown));
  } finally {
    discardPartial(partial);
  }
}

/** Whether a backup still is what its record says, byte for byte, and opens as a sound database of ours. */
export function verifyBackup(path: string): Result<BackupRecord, BackupError> {
  const record = readBackupRecord(dirname(path), basename(path));
  if (record === null) return err({ code: 'no_record', detail: 'record' });
  try {
    if (sha256OfFile(path) !== record.sha256) return err({ code: 'copy_differs', detail: 'sha256' });
    const refusal = checkCopy(path, null);
    return refusal === null ? ok(record) : err(refusal);
  } catch (thrown) {
    return err(asBackupError(thrown));
  }
}

type Summary = { readonly auditHead: AuditHead; readonly rows: ReadonlyMap<string, number> };

/** The parts by which a copy is compared: how many rows each table has and where the audit chain ends. */
function readSummary(client: DatabaseClient): Summary {
  const tables = client
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema
       WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%'
       ORDER BY name`,
    )
    .pluck()
    .all();
  const rows = new Map(
    tables.map((table) => {
      const count = client
        .prepare<[], number>(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
        .pluck();
      return [table, count.get() ?? 0];
    }),
  );
  return { auditHead: rows.has('audit_log') ? auditHead(client) : AUDIT_GENESIS, rows };
}

function checkCopy(path: string, expected: Summary | null): BackupError | null {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    if (copy.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      return { code: 'copy_differs', detail: 'application_id' };
    }
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') {
      return { code: 'copy_damaged', detail: 'integrity_check' };
    }
    if (expected === null) return null;
    const actual = readSummary(copy);
    if (actual.auditHead.hash !== expected.auditHead.hash)
      return { code: 'copy_differs', detail: 'audit_head' };
    const sameRows =
      actual.rows.size === expected.rows.size &&
      [...expected.rows].every(([table, count]) => actual.rows.get(table) === count);
    return sameRows ? null : { code: 'copy_differs', detail: 'row_counts' };
  } finally {
    copy.close();
  }
}

/** Two backups within one millisecond must not replace each other. */
function freeName(folder: string, stem: string): string {
  let name = `${stem}.db`;
  for (let number = 2; existsSync(join(folder, name)); number += 1) name = `${stem}-${number}.db`;
  return name;
}

function asBackupError(thrown: unknown): BackupError {
  const code = storageErrorCode(thrown);
  if (code === null) throw thrown;
  return { code, detail: errorDetail(thrown) };
}
