import type { UnitOfWork } from '../application/ports.ts';
import type { DatabaseClient } from './open-database.ts';

/**
 * Writes as a whole or not at all: what `work` throws undoes everything and is thrown on. The repositories must use the
 * same client. IMMEDIATE, so that a lock that can't be had shows before any rule has run.
 */
export function createUnitOfWork<Repositories>(
  client: DatabaseClient,
  repositories: Repositories,
): UnitOfWork<Repositories> {
  return {
    write: (work) => client.transaction(() => work(repositories)).immediate(),
    forget(extent) {
      // A page that was freed is zeroed by secure_delete, but how rows lie in their pages still tells how they grew.
      if (extent === 'file') client.exec('VACUUM');
      client.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}
