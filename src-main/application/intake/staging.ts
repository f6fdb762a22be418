import type { StagedId } from '../../domain/kernel/ids.ts';
import type { IdSource } from '../ports.ts';

/** Read files that wait for the officer's decision. They lie in memory: the office still has the file itself. */
export interface Staging<T> {
  put(value: T): StagedId;
  get(id: StagedId): T | undefined;
  remove(id: StagedId): void;
}

/** Keeps at most `limit` files waiting; the oldest are forgotten first. */
export function createStaging<T>(ids: IdSource, limit = 400): Staging<T> {
  const waiting = new Map<StagedId, T>();
  return {
    put(value) {
      const id = ids.newId() as StagedId;
      waiting.set(id, value);
      for (const oldest of waiting.keys()) {
        if (waiting.size <= limit) break;
        waiting.delete(oldest);
      }
      return id;
    },
    get: (id) => waiting.get(id),
    remove: (id) => void waiting.delete(id),
  };
}
