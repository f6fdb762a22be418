import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { migrateDatabase } from '../migrate-database.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openForTest, TEST_INSTANT } from '../testing/test-database.ts';

const migrationsFolder = new URL('../../../drizzle', import.meta.url).pathname;

function openMigrated() {
  const folder = temporaryFolder();
  const database = openForTest(join(folder, 'so-vang.db'));
  const migrated = migrateDatabase(database, {
    migrationsFolder,
    backupFolder: join(folder, 'backups'),
    at: TEST_INSTANT,
  });
  if (!migrated.ok) throw new Error(migrated.error.detail);
  return database.client;
}

describe('the shipped migrations', () => {
  it('make every table STRICT', () => {
    const tables = openMigrated()
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '__drizzle_migrations' AND name NOT LIKE '%_search%'",
      )
      .all();
    expect(tables.length).toBeGreaterThan(20);
    expect(
      tables.filter((table) => !table.sql.trimEnd().endsWith('STRICT')).map((table) => table.name),
    ).toEqual([]);
  });

  it('let nothing about a closed poll change', () => {
    const client = openMigrated();
    client.pragma('foreign_keys = OFF');
    client.exec(`
      INSERT INTO poll (id, meeting_id, agenda_item_id, title, award_code, state, rule, revision)
        VALUES ('p', 'm', 'a', 'Cờ thi đua', 'CO_TINH', 'open', '{}', 1);
      INSERT INTO poll_item (poll_id, proposal_id, position, agree) VALUES ('p', 'x', 0, 15);
      UPDATE poll SET state = 'closed', seal = '{}', seal_hash = 'h', closed_at = '2026-11-23T07:30:00.000Z';
    `);
    const attempts = [
      "UPDATE poll SET issued = 1 WHERE id = 'p'",
      "UPDATE poll SET state = 'open', seal_hash = NULL WHERE id = 'p'",
      "DELETE FROM poll WHERE id = 'p'",
      "INSERT OR REPLACE INTO poll SELECT * FROM poll WHERE id = 'p'",
      "UPDATE poll_item SET agree = 19 WHERE poll_id = 'p'",
      "DELETE FROM poll_item WHERE poll_id = 'p'",
      "INSERT INTO poll_item (poll_id, proposal_id, position) VALUES ('p', 'y', 1)",
    ];
    const outcomes = attempts.map((sql) => {
      try {
        client.exec(sql);
        return `${sql}: allowed`;
      } catch (thrown) {
        return thrown instanceof Error ? thrown.message : String(thrown);
      }
    });
    expect(outcomes).toEqual(attempts.map(() => 'a closed poll never changes'));
  });

  it('refuse a closed poll without a seal', () => {
    const client = openMigrated();
    client.pragma('foreign_keys = OFF');
    expect(() =>
      client.exec(
        "INSERT INTO poll (id, meeting_id, agenda_item_id, title, award_code, state, rule, revision) VALUES ('p', 'm', 'a', 't', 'CO_TINH', 'closed', '{}', 1)",
      ),
    ).toThrow('poll_sealed');
  });
});
