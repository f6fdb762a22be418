import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { drizzle } from 'drizzle-orm/better-sqlite3';

import type { AuditReader, AuditTrail, StorageErrorCode, UnitOfWork } from '../application/ports.ts';
import type { Repositories } from '../application/repositories.ts';
import type { Instant } from '../domain/kernel/dates.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import { overTurns } from '../domain/kernel/steps.ts';
import { createAuditTrail } from './audit-log.ts';
import { listBackups, rotateBackups } from './backup-record.ts';
import type { BackupReason, BackupRecord } from './backup-record.ts';
import { backupSteps } from './backup.ts';
import type { BackupError } from './backup.ts';
import { storageErrorCode } from './database-errors.ts';
import { migrateDatabase } from './migrate-database.ts';
import type { MigrateDatabaseError } from './migrate-database.ts';
import { openDatabase } from './open-database.ts';
import type { DatabaseClient, OpenDatabaseError } from './open-database.ts';
import { createRepositories } from './repositories/create-repositories.ts';
import { createUnitOfWork } from './unit-of-work.ts';

const BOOK_FILE = 'so-vang.db';

/** The office's book, opened for this process alone and brought up to this program. */
export type Store = {
  readonly repositories: Repositories;
  readonly unitOfWork: UnitOfWork<Repositories>;
  readonly audit: AuditTrail & AuditReader;
  /** Writes a verified copy, over several turns, and drops the oldest ones. */
  backUp(at: Instant, reason: BackupReason): Promise<Result<BackupRecord, BackupError>>;
  /** Copies the book as it is into another data folder, made where there is none, while others go on reading and writing. */
  copyTo(dataFolder: string): Promise<Result<null, { readonly code: StorageErrorCode }>>;
  /** The newest verified copy; null when there is none. */
  lastBackup(): BackupRecord | null;
  close(): void;
};

/** Opens the database in the data folder, making it where there is none, and migrates it after a backup. */
export function openStore(options: {
  readonly dataFolder: string;
  readonly migrationsFolder: string;
  readonly at: Instant;
}): Result<Store, OpenDatabaseError | MigrateDatabaseError> {
  const backupFolder = join(options.dataFolder, 'backups');
  const opened = openDatabase({ file: join(options.dataFolder, BOOK_FILE) });
  if (!opened.ok) return opened;
  const database = opened.value;
  const { migrationsFolder, at } = options;
  const migrated = migrateDatabase(database, { migrationsFolder, backupFolder, at });
  if (!migrated.ok) {
    database.close();
    return migrated;
  }
  const { client } = database;
  const repositories = createRepositories(drizzle({ client }));
  return ok({
    repositories,
    unitOfWork: createUnitOfWork(client, repositories),
    audit: createAuditTrail(client),
    async backUp(instant, reason) {
      const request = { folder: backupFolder, at: instant, reason };
      const backup = await overTurns(backupSteps(client, request), () => nextTurn());
      if (backup.ok) rotateBackups(backupFolder);
      return backup;
    },
    copyTo: (dataFolder) => copyBook(client, dataFolder),
    lastBackup: () => listBackups(backupFolder).backups[0] ?? null,
    close: () => database.close(),
  });
}

/** A copy of pages: it takes some hundred of them at a time, and begins again should somebody write meanwhile. */
export async function copyBook(
  client: DatabaseClient,
  dataFolder: string,
): Promise<Result<null, { readonly code: StorageErrorCode }>> {
  try {
    mkdirSync(dataFolder, { recursive: true });
    await client.backup(join(dataFolder, BOOK_FILE));
    return ok(null);
  } catch (thrown) {
    const code = storageErrorCode(thrown);
    if (code === null) throw thrown;
    return err({ code });
  }
}
