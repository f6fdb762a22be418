import { asc, eq, sql } from 'drizzle-orm';

import type { VotingAmendmentRepository } from '../../application/session-repositories.ts';
import { votingAmendment } from '../schema/meetings.ts';
import type { Drizzle } from './drizzle.ts';

export function createVotingAmendmentRepository(db: Drizzle): VotingAmendmentRepository {
  return {
    all: () =>
      db
        .select()
        .from(votingAmendment)
        .orderBy(asc(votingAmendment.enteredAt), asc(sql`rowid`))
        .all(),
    insert: (value) => void db.insert(votingAmendment).values(value).run(),
    withdraw: (id, withdrawnAt) =>
      void db.update(votingAmendment).set({ withdrawnAt }).where(eq(votingAmendment.id, id)).run(),
  };
}
