import { asc, eq } from 'drizzle-orm';

import type { CouncilRepository } from '../../application/repositories.ts';
import { byRole } from '../../domain/council/council.ts';
import type { CouncilMember } from '../../domain/council/council.ts';
import { council, councilMember } from '../schema/units.ts';
import type { Drizzle } from './drizzle.ts';

export function createCouncilRepository(db: Drizzle): CouncilRepository {
  return {
    get() {
      const row = db.select().from(council).get();
      if (!row) return undefined;
      const members = db.select().from(councilMember).orderBy(asc(councilMember.position)).all();
      const { name, decisionNumber, validFrom, revision } = row;
      return { name, decisionNumber, validFrom, revision, members: members.toSorted(byRole).map(toMember) };
    },
    save(value) {
      db.insert(council)
        .values({ id: 1, ...value })
        .onConflictDoUpdate({ target: council.id, set: value })
        .run();
    },
    insertMember(value) {
      const position = db.select().from(councilMember).all().length;
      db.insert(councilMember)
        .values({ ...value, position })
        .run();
    },
    updateMember(value) {
      db.update(councilMember).set(value).where(eq(councilMember.id, value.id)).run();
    },
  };
}

function toMember(row: typeof councilMember.$inferSelect): CouncilMember {
  const { id, fullName, post, role, validFrom, validTo, revision } = row;
  return { id, fullName, post, role, validFrom, validTo, revision };
}
