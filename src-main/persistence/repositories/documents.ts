import { and, desc, eq } from 'drizzle-orm';

import type { DocumentRepository } from '../../application/repositories.ts';
import { document } from '../schema/meetings.ts';
import type { Drizzle } from './drizzle.ts';

export function createDocumentRepository(db: Drizzle): DocumentRepository {
  return {
    ofYear: (year) =>
      db.select().from(document).where(eq(document.year, year)).orderBy(desc(document.createdAt)).all(),
    find: (id) => db.select().from(document).where(eq(document.id, id)).get(),
    ofMeeting: (id, kind) =>
      db
        .select()
        .from(document)
        .where(and(eq(document.meetingId, id), eq(document.kind, kind)))
        .get(),
    insert: (value) => void db.insert(document).values(value).run(),
    update: (value) => void db.update(document).set(value).where(eq(document.id, value.id)).run(),
  };
}
