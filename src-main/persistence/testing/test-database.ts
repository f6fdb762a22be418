import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import type { Instant } from '../../domain/kernel/dates.ts';
import { migrateDatabase } from '../migrate-database.ts';
import { openDatabase } from '../open-database.ts';
import type { OpenDatabase } from '../open-database.ts';
import { AUDIT_TABLE_SQL, AUDIT_TRIGGERS_SQL, writeMigrations } from './migrations-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const TEST_INSTANT = '2026-11-23T07:30:00.000Z' as Instant;

/** Opens a file and closes it when the running test ends. */
export function openForTest(file: string): OpenDatabase {
  const opened = openDatabase({ file });
  if (!opened.ok) throw new Error(`The test database did not open: ${opened.error.code}`);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

/** A new database in a folder of its own with the audit log and a table `note (id, text)`. */
export function createTestDatabase(): { readonly database: OpenDatabase; readonly folder: string } {
  const folder = temporaryFolder();
  const database = openForTest(join(folder, 'so-vang.db'));
  const migrated = migrateDatabase(database, {
    migrationsFolder: writeMigrations(join(folder, 'drizzle'), [
      { sql: AUDIT_TABLE_SQL },
      { sql: AUDIT_TRIGGERS_SQL },
      { sql: 'CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;' },
    ]),
    backupFolder: join(folder, 'backups'),
    at: TEST_INSTANT,
  });
  if (!migrated.ok) throw new Error(`The test database was not migrated: ${migrated.error.detail}`);
  return { database, folder };
}
