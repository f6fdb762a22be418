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

  const pollInto = (values: string) =>
    `INSERT INTO poll (id, meeting_id, agenda_item_id, title, award_code, method, whole_list, state, rule, origin, reason,
      round, entry, list_counts, revision)
      VALUES ('p', 'm', 'a', 'Cờ thi đua', 'CO_TINH', 'secret_ballot', 0, ${values}, '{}', 'first', '', 1, 'single', '{}', 1)`;
  const itemInto = (id: string) =>
    `INSERT INTO poll_item (poll_id, proposal_id, position, carved_out, carve_out_note, recused) VALUES ('p', '${id}', 0, 0, '', '[]')`;

  it.each([
    ['closed', "UPDATE poll SET state = 'closed', closed_at = '2026-11-23T07:30:00.000Z'"],
    [
      'sealed',
      "UPDATE poll SET state = 'sealed', seal = '{}', seal_hash = 'h', closed_at = '2026-11-23T07:30:00.000Z'",
    ],
  ])('let nothing about the counts of a %s poll change', (_state, close) => {
    const client = openMigrated();
    client.pragma('foreign_keys = OFF');
    client.exec(`
      ${pollInto("'open'")};
      ${itemInto('x')};
      INSERT INTO count_sheet (poll_id, entry, batch) VALUES ('p', 1, 1);
      INSERT INTO count_sheet_row (poll_id, entry, batch, row, agree) VALUES ('p', 1, 1, 'x', 15);
      ${close};
    `);
    const attempts = [
      "UPDATE poll SET issued = 1 WHERE id = 'p'",
      "UPDATE poll SET list_counts = '{\"agree\":1}' WHERE id = 'p'",
      "UPDATE poll SET state = 'open', seal_hash = NULL WHERE id = 'p'",
      "DELETE FROM poll WHERE id = 'p'",
      "INSERT OR REPLACE INTO poll SELECT * FROM poll WHERE id = 'p'",
      "UPDATE poll_item SET agree = 19 WHERE poll_id = 'p'",
      "DELETE FROM poll_item WHERE poll_id = 'p'",
      itemInto('y'),
      "UPDATE count_sheet SET returned = 1 WHERE poll_id = 'p'",
      "UPDATE count_sheet_row SET agree = 1 WHERE poll_id = 'p'",
      "DELETE FROM count_sheet_row WHERE poll_id = 'p'",
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

  it('let a closed poll be sealed, and a sealed one not even that again', () => {
    const client = openMigrated();
    client.pragma('foreign_keys = OFF');
    client.exec(
      `${pollInto("'open'")}; UPDATE poll SET state = 'closed', closed_at = '2026-11-23T07:30:00.000Z'`,
    );
    client.exec('UPDATE poll SET chair_choice = \'["x"]\'');
    client.exec("UPDATE poll SET state = 'sealed', seal = '{}', seal_hash = 'h'");
    expect(() => client.exec('UPDATE poll SET chair_choice = NULL')).toThrow('a closed poll never changes');
  });

  it('refuse a sealed poll without a seal', () => {
    const client = openMigrated();
    client.pragma('foreign_keys = OFF');
    expect(() => client.exec(pollInto("'sealed'"))).toThrow('poll_sealed');
  });
});
