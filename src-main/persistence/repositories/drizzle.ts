import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

import type { DatabaseClient } from '../open-database.ts';

/**
 * The database as repositories use it; whether a transaction is open is not their business. `$client` is for what is written
 * ten thousand times in a row: a statement that is prepared once.
 */
export type Drizzle = BetterSQLite3Database & { readonly $client: DatabaseClient };
