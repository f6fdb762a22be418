import { readdirSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { listBackups } from './backup-record.ts';
import { migrateDatabase } from './migrate-database.ts';
import { writeMigrations } from './testing/migrations-folder.ts';
import type { TestMigration } from './testing/migrations-folder.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { openForTest, TEST_INSTANT } from './testing/test-database.ts';

const parents: TestMigration = {
  sql: 'CREATE TABLE cluster (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;',
};
const children: TestMigration = {
  sql: `CREATE TABLE unit (
    id INTEGER PRIMARY KEY, cluster_id INTEGER NOT NULL REFERENCES cluster (id) ON DELETE CASCADE
  ) STRICT;`,
};
const rebuildParents: TestMigration = {
  sql: `PRAGMA foreign_keys=OFF;
--> statement-breakpoint
CREATE TABLE cluster_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL) STRICT;
--> statement-breakpoint
INSERT INTO cluster_new SELECT id, name, 'cluster' FROM cluster;
--> statement-breakpoint
DROP TABLE cluster;
--> statement-breakpoint
ALTER TABLE cluster_new RENAME TO cluster;
--> statement-breakpoint
PRAGMA foreign_keys=ON;`,
};
const orphanChildren: TestMigration = { sql: 'DELETE FROM cluster;' };

/** A database at the second migration with one cluster of two units. */
function createMigrated() {
  const folder = temporaryFolder();
  const backupFolder = join(folder, 'backups');
  const file = join(folder, 'so-vang.db');
  let rounds = 0;
  const database = openForTest(file);
  const run = (migrations: readonly TestMigration[], target = database) => {
    rounds += 1;
    const migrationsFolder = writeMigrations(join(folder, `drizzle-${rounds}`), migrations);
    return migrateDatabase(target, { migrationsFolder, backupFolder, at: TEST_INSTANT });
  };
  const first = run([parents, children]);
  database.client.exec("INSERT INTO cluster VALUES (1, 'Cụm 1'); INSERT INTO unit VALUES (1, 1), (2, 1)");
  return { folder, backupFolder, file, database, run, first };
}

function readUnits(file: string): unknown {
  const { client } = openForTest(file);
  return client
    .prepare('SELECT unit.id, cluster.name FROM unit JOIN cluster ON cluster.id = cluster_id ORDER BY 1')
    .all();
}

const bothUnits = [
  { id: 1, name: 'Cụm 1' },
  { id: 2, name: 'Cụm 1' },
];

describe('migrateDatabase', () => {
  it('builds a new database without a backup of nothing', () => {
    const { first, backupFolder } = createMigrated();
    expect(first).toEqual({ ok: true, value: { applied: 2, backup: null } });
    expect(listBackups(backupFolder).backups).toEqual([]);
  });

  it('does nothing when nothing is pending', () => {
    const { run, backupFolder } = createMigrated();
    expect(run([parents, children])).toEqual({ ok: true, value: { applied: 0, backup: null } });
    expect(listBackups(backupFolder).backups).toEqual([]);
  });

  it('rebuilds a table after a verified backup and keeps the rows that refer to it', () => {
    const { run, database, file } = createMigrated();
    const migrated = run([parents, children, rebuildParents]);
    expect(migrated).toMatchObject({
      ok: true,
      value: { applied: 1, backup: { reason: 'before-migration' } },
    });
    expect(database.client.pragma('foreign_keys', { simple: true })).toBe(1);
    database.close();
    expect(readUnits(file)).toEqual(bothUnits);
  });

  it('rolls a failing batch back as a whole and closes the database', () => {
    const { run, database, file, folder } = createMigrated();
    const broken: TestMigration = { sql: 'DELETE FROM unit;\n--> statement-breakpoint\nDROP TABLE no_such;' };
    expect(run([parents, children, rebuildParents, broken])).toEqual({
      ok: false,
      error: {
        code: 'migration_failed',
        detail: 'SQLITE_ERROR: no such table: no_such',
        restored: true,
      },
    });
    expect(database.client.open).toBe(false);
    expect(readUnits(file)).toEqual(bothUnits);
    expect(readdirSync(folder).filter((name) => name.includes('replaced'))).toEqual([]);
  });

  it('puts the backup back when the migrated rows refer to rows that are gone', () => {
    const { run, file, folder } = createMigrated();
    expect(run([parents, children, orphanChildren])).toEqual({
      ok: false,
      error: { code: 'migration_failed', detail: 'foreign_keys_2', restored: true },
    });
    expect(readUnits(file)).toEqual(bothUnits);
    expect(readdirSync(folder).filter((name) => name.includes('replaced'))).toEqual([
      'so-vang.db.replaced-20261123T073000000Z',
    ]);
    const reopened = openForTest(join(folder, 'so-vang.db.replaced-20261123T073000000Z'));
    expect(reopened.client.prepare('SELECT count(*) AS n FROM cluster').get()).toEqual({ n: 0 });
  });

  it('sets a new database aside when its first migrations leave broken references', () => {
    const folder = temporaryFolder();
    const database = openForTest(join(folder, 'so-vang.db'));
    const migrationsFolder = writeMigrations(join(folder, 'drizzle'), [
      parents,
      children,
      { sql: 'INSERT INTO unit VALUES (1, 7);' },
    ]);
    expect(
      migrateDatabase(database, { migrationsFolder, backupFolder: join(folder, 'b'), at: TEST_INSTANT }),
    ).toEqual({
      ok: false,
      error: { code: 'migration_failed', detail: 'foreign_keys_1', restored: true },
    });
    expect(readdirSync(folder).toSorted()).toEqual(['drizzle', 'so-vang.db.replaced-20261123T073000000Z']);
  });

  it('refuses a journal whose dates do not rise', () => {
    const { run } = createMigrated();
    expect(run([parents, children, { ...rebuildParents, when: 1_001 }])).toEqual({
      ok: false,
      error: { code: 'journal_not_monotonic', detail: 'migration_2' },
    });
  });

  it('refuses a database that a newer program has migrated', () => {
    const { run } = createMigrated();
    expect(run([parents])).toEqual({
      ok: false,
      error: { code: 'database_from_newer_app', detail: '2_of_1' },
    });
  });

  it('refuses a migration that was edited after it ran', () => {
    const { run } = createMigrated();
    const edited: TestMigration = { sql: `${children.sql}\n-- one more remark` };
    expect(run([parents, edited, rebuildParents])).toEqual({
      ok: false,
      error: { code: 'migration_edited', detail: 'migration_1' },
    });
  });

  it('refuses a migration that was slipped in before one that ran', () => {
    const { run } = createMigrated();
    expect(run([parents, { ...rebuildParents, when: 1_000.5 }, { ...children, when: 1_001 }])).toMatchObject({
      ok: false,
      error: { code: 'migration_edited' },
    });
  });

  it('reports an installation without its journal or without one of its files', () => {
    const { folder, backupFolder, database } = createMigrated();
    const migrationsFolder = writeMigrations(join(folder, 'incomplete'), [parents, children]);
    const options = { migrationsFolder, backupFolder, at: TEST_INSTANT };
    rmSync(join(migrationsFolder, '0001_step.sql'));
    const withoutFile = migrateDatabase(database, options);
    rmSync(join(migrationsFolder, 'meta'), { recursive: true });
    expect([withoutFile, migrateDatabase(database, options)]).toEqual([
      { ok: false, error: { code: 'migrations_missing', detail: 'Error' } },
      { ok: false, error: { code: 'migrations_missing', detail: 'journal' } },
    ]);
  });

  it('does not migrate when the backup cannot be made', () => {
    const { run, backupFolder, database } = createMigrated();
    writeFileSync(backupFolder, 'a file where the folder should be');
    expect(run([parents, children, rebuildParents])).toMatchObject({
      ok: false,
      error: { code: 'backup_failed', detail: 'io_EEXIST' },
    });
    expect(database.client.prepare('SELECT name FROM cluster').get()).toEqual({ name: 'Cụm 1' });
  });
});
