import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** The database as repositories use it; whether a transaction is open is not their business. */
export type Drizzle = BetterSQLite3Database;
