import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Single values of the office, each as JSON text under its name. */
export const setting = sqliteTable('setting', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
