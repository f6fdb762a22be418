import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Everything that was done, in order, each row sealed by the hash of the one before. No column but `seq` may be unique:
 * REPLACE could push out an older row through a second unique index.
 */
export const auditLog = sqliteTable('audit_log', {
  seq: integer('seq').primaryKey(),
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  command: text('command').notNull(),
  subject: text('subject').notNull(),
  payload: text('payload').notNull(),
  prevHash: text('prev_hash').notNull(),
  hash: text('hash').notNull(),
});
