import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { migrateDatabase } from '../migrate-database.ts';
import type { DatabaseClient } from '../open-database.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { openForTest, TEST_INSTANT } from './test-database.ts';

/**
 * The file of a book as an earlier version of the program left it: made by the migrations up to one of them and filled by
 * plain SQL. `read` is asked once the rows are there.
 */
export function bookAt<T>(
  lastMigration: number,
  rows: string,
  read: (client: DatabaseClient) => T,
): { readonly book: Buffer; readonly read: T } {
  const folder = temporaryFolder();
  const migrationsFolder = path.join(folder, 'drizzle');
  cpSync(new URL('../../../drizzle', import.meta.url).pathname, migrationsFolder, { recursive: true });
  const journalFile = path.join(migrationsFolder, 'meta', '_journal.json');
  const journal: { entries: { idx: number }[] } = JSON.parse(readFileSync(journalFile, 'utf8'));
  const entries = journal.entries.filter(({ idx }) => idx <= lastMigration);
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries }));

  const file = path.join(folder, 'so-vang.db');
  const database = openForTest(file);
  const options = { migrationsFolder, backupFolder: path.join(folder, 'backups'), at: TEST_INSTANT };
  const migrated = migrateDatabase(database, options);
  if (!migrated.ok) throw new Error(migrated.error.detail);
  database.client.exec(rows);
  const found = read(database.client);
  database.close();
  return { book: readFileSync(file), read: found };
}
