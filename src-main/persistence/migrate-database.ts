import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';

import type { Instant } from '../domain/kernel/dates.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { BackupRecord } from './backup-record.ts';
import { createBackup } from './backup.ts';
import { errorDetail } from './database-errors.ts';
import type { DatabaseClient, OpenDatabase } from './open-database.ts';
import { restoreBackup, setDatabaseAside } from './restore-backup.ts';

export type MigrateDatabaseOptions = {
  /** Holds `meta/_journal.json` and the SQL files. */
  readonly migrationsFolder: string;
  readonly backupFolder: string;
  readonly at: Instant;
};

export type Migrated = {
  /** How many migrations ran now. */
  readonly applied: number;
  /** Null when nothing ran, or when the database was new. */
  readonly backup: BackupRecord | null;
};

export type MigrateDatabaseError =
  /** The journal or one of its SQL files is not there: an incomplete installation. */
  | { readonly code: 'migrations_missing'; readonly detail: string }
  /** The dates of the journal don't rise; the migrator would pass over a file in silence. */
  | { readonly code: 'journal_not_monotonic'; readonly detail: string }
  | { readonly code: 'database_from_newer_app'; readonly detail: string }
  /** What ran on this database is not what the file with its number says now. */
  | { readonly code: 'migration_edited'; readonly detail: string }
  /** Nothing was changed. */
  | { readonly code: 'backup_failed'; readonly detail: string }
  /** The database is closed. `restored`: its file holds what it held before. */
  | { readonly code: 'migration_failed'; readonly detail: string; readonly restored: boolean };

type Migration = { readonly hash: string; readonly folderMillis: number };
type AppliedMigration = { readonly hash: string; readonly created_at: number };

/**
 * Brings the tables up to this program, all pending migrations or none of them, after a verified backup. On any error
 * the program must stop: `migration_failed` closes the database, the other errors leave it as it was.
 */
export function migrateDatabase(
  database: OpenDatabase,
  options: MigrateDatabaseOptions,
): Result<Migrated, MigrateDatabaseError> {
  const { client } = database;
  const known = readKnownMigrations(options.migrationsFolder);
  if (!known.ok) return known;
  const applied = readAppliedMigrations(client);
  const refusal = compareHistories(known.value, applied);
  if (refusal !== null) return err(refusal);
  const pending = known.value.length - applied.length;
  if (pending === 0) return ok({ applied: 0, backup: null });

  let backup: BackupRecord | null = null;
  if (applied.length > 0) {
    const { backupFolder: folder, at } = options;
    const made = createBackup(client, { folder, at, reason: 'before-migration' });
    if (!made.ok) return err({ code: 'backup_failed', detail: `${made.error.code}_${made.error.detail}` });
    backup = made.value;
  }
  const failure = runMigrations(client, options.migrationsFolder);
  if (failure === null) return ok({ applied: pending, backup });
  const restored = undoMigrations(database, options, applied.length, backup);
  return err({ code: 'migration_failed', detail: failure, restored });
}

function readKnownMigrations(migrationsFolder: string): Result<readonly Migration[], MigrateDatabaseError> {
  if (!existsSync(join(migrationsFolder, 'meta', '_journal.json'))) {
    return err({ code: 'migrations_missing', detail: 'journal' });
  }
  let migrations: readonly Migration[];
  try {
    migrations = readMigrationFiles({ migrationsFolder });
  } catch (thrown) {
    // The reader names the file it misses in its message only; an unreadable journal ends here as well.
    return err({ code: 'migrations_missing', detail: errorDetail(thrown) });
  }
  const late = migrations.findIndex((migration, index) => {
    const previous = migrations[index - 1];
    return previous !== undefined && migration.folderMillis <= previous.folderMillis;
  });
  return late === -1 ? ok(migrations) : err({ code: 'journal_not_monotonic', detail: `migration_${late}` });
}

function readAppliedMigrations(client: DatabaseClient): readonly AppliedMigration[] {
  const table = client
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '__drizzle_migrations'")
    .get();
  if (table === undefined) return [];
  return client
    .prepare<[], AppliedMigration>(
      'SELECT hash, created_at FROM __drizzle_migrations ORDER BY created_at, rowid',
    )
    .all();
}

/** What ran on the database must be the beginning of what this program knows. */
function compareHistories(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): MigrateDatabaseError | null {
  const edited = applied.findIndex((migration, index) => {
    const file = known[index];
    return file !== undefined && (file.hash !== migration.hash || file.folderMillis !== migration.created_at);
  });
  if (edited !== -1) return { code: 'migration_edited', detail: `migration_${edited}` };
  if (applied.length <= known.length) return null;
  return { code: 'database_from_newer_app', detail: `${applied.length}_of_${known.length}` };
}

/** Runs what is pending in one transaction; answers with the reason when it went wrong. */
function runMigrations(client: DatabaseClient, migrationsFolder: string): string | null {
  // Rebuilding a table drops it for a moment. The switch does nothing inside a transaction, so it is thrown out here.
  client.pragma('foreign_keys = OFF');
  try {
    migrate(drizzle({ client }), { migrationsFolder });
    const violations = client.prepare('PRAGMA foreign_key_check').all();
    return violations.length === 0 ? null : `foreign_keys_${violations.length}`;
  } catch (thrown) {
    return failureDetail(thrown);
  } finally {
    if (client.inTransaction) client.exec('ROLLBACK');
    client.pragma('foreign_keys = ON');
  }
}

/** Closes the database and makes sure that its file is as it was; answers whether it is. */
function undoMigrations(
  database: OpenDatabase,
  { backupFolder, at }: MigrateDatabaseOptions,
  appliedBefore: number,
  backup: BackupRecord | null,
): boolean {
  const rolledBack = readAppliedMigrations(database.client).length === appliedBefore;
  database.close();
  if (rolledBack) return true;
  if (backup === null) {
    setDatabaseAside(database.file, at);
    return true;
  }
  return restoreBackup({ backup: join(backupFolder, backup.file), file: database.file, at }).ok;
}

/** SQLite names tables and columns, never values, so its sentence may go into a log beside the code. */
function failureDetail(thrown: unknown): string {
  let root = thrown;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  return root instanceof Error ? `${errorDetail(thrown)}: ${root.message}` : errorDetail(thrown);
}
