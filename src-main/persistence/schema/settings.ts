import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Single values of the office, each as JSON text under its name. */
export const setting = sqliteTable('setting', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});

/** How the office arranged a grid (widths, order, what is hidden), as JSON text under the grid's name. */
export const gridLayout = sqliteTable('grid_layout', {
  grid: text('grid').primaryKey(),
  layout: text('layout').notNull(),
});
