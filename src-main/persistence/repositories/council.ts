import { asc, desc, eq } from 'drizzle-orm';

import type { CouncilRepository } from '../../application/session-repositories.ts';
import { CouncilKind, byRole } from '../../domain/council/council.ts';
import type { Council, CouncilMember } from '../../domain/council/council.ts';
import { council, councilMember } from '../schema/units.ts';
import type { Drizzle } from './drizzle.ts';

export function createCouncilRepository(db: Drizzle): CouncilRepository {
  function withMembers(row: typeof council.$inferSelect): Council {
    const members = db
      .select()
      .from(councilMember)
      .where(eq(councilMember.councilId, row.id))
      .orderBy(asc(councilMember.position), asc(councilMember.validFrom), asc(councilMember.id))
      .all();
    return { ...row, members: members.toSorted(byRole).map(toMember) };
  }

  return {
    all: () =>
      db.select().from(council).orderBy(desc(council.validFrom), asc(council.id)).all().map(withMembers),
    find(id) {
      const row = db.select().from(council).where(eq(council.id, id)).get();
      return row && withMembers(row);
    },
    get() {
      const row = db
        .select()
        .from(council)
        .where(eq(council.kind, CouncilKind.provincial))
        .orderBy(desc(council.validFrom))
        .get();
      return row && withMembers(row);
    },
    save(value) {
      db.insert(council).values(value).onConflictDoUpdate({ target: council.id, set: value }).run();
    },
    insertMember(councilId, value) {
      const members = db.select().from(councilMember).where(eq(councilMember.councilId, councilId)).all();
      // Who comes in for another sits in the same place of the decision's list.
      const position = members.find(({ id }) => id === value.replacesId)?.position ?? members.length;
      db.insert(councilMember)
        .values({ ...value, councilId, position })
        .run();
    },
    updateMember(value) {
      db.update(councilMember).set(value).where(eq(councilMember.id, value.id)).run();
    },
    removeMember: (id) => void db.delete(councilMember).where(eq(councilMember.id, id)).run(),
  };
}

function toMember({
  councilId: _council,
  position: _position,
  ...member
}: typeof councilMember.$inferSelect): CouncilMember {
  return member;
}
