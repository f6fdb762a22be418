import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The table that the schema declares, as the first migration makes it, with STRICT. */
export const AUDIT_TABLE_SQL = `CREATE TABLE \`audit_log\` (
  \`seq\` integer PRIMARY KEY NOT NULL,
  \`at\` text NOT NULL,
  \`actor\` text NOT NULL,
  \`command\` text NOT NULL,
  \`subject\` text NOT NULL,
  \`payload\` text NOT NULL,
  \`prev_hash\` text NOT NULL,
  \`hash\` text NOT NULL
) STRICT;`;

/** The triggers as the product ships them. */
export const AUDIT_TRIGGERS_SQL = readFileSync(
  new URL('../../../drizzle/0001_audit_triggers.sql', import.meta.url),
  'utf8',
);

export type TestMigration = { readonly sql: string; readonly when?: number };

/** Writes a folder as the migration tool lays it out: `meta/_journal.json` and one SQL file per migration. */
export function writeMigrations(folder: string, migrations: readonly TestMigration[]): string {
  mkdirSync(join(folder, 'meta'), { recursive: true });
  const entries = migrations.map(({ sql, when }, idx) => {
    const tag = `${String(idx).padStart(4, '0')}_step`;
    writeFileSync(join(folder, `${tag}.sql`), sql);
    return { idx, version: '6', when: when ?? 1_000 + idx, tag, breakpoints: true };
  });
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'sqlite', entries }),
  );
  return folder;
}
