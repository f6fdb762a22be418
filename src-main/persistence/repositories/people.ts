import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { FactRepository, SubjectRepository } from '../../application/award-repositories.ts';
import type { FactId, SubjectId } from '../../domain/kernel/ids.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { FactContent, SubjectFact } from '../../domain/people/fact.ts';
import type { Subject } from '../../domain/people/subject.ts';
import { subject, subjectFact } from '../schema/people.ts';
import type { Drizzle } from './drizzle.ts';
import { matchOf } from './folded-search.ts';
import { prepareInsert } from './prepared-rows.ts';

type SubjectRow = typeof subject.$inferSelect;

function toSubject({ seq: _seq, nameKey: _nameKey, post, ...rest }: SubjectRow): Subject {
  return { ...rest, position: post };
}

function columnsOf({ position: post, ...rest }: Subject) {
  return { ...rest, post, nameKey: foldText(rest.name) };
}

/** Name, post, address and number: what officers look people up by. */
function searchText({ name, position, address, code }: Subject): string {
  return foldText([name, position, address, code].join(' '));
}

/** Persons first, by the last word of their names. */
const byLastWord = [
  sql`${subject.kind} <> 'individual'`,
  sql`CASE WHEN ${subject.kind} = 'individual' THEN substr(${subject.nameKey}, length(rtrim(${subject.nameKey}, replace(${subject.nameKey}, ' ', ''))) + 1) END`,
];

export function createSubjectRepository(db: Drizzle): SubjectRepository {
  // Imports write tens of thousands in a row: each statement is prepared once.
  const insertSubject = prepareInsert(db, subject, { made: ['seq'] });
  const insertText = db.$client.prepare('INSERT INTO subject_search (rowid, text) VALUES (?, ?)');
  const removeText = db.$client.prepare('DELETE FROM subject_search WHERE rowid = ?');

  return {
    search({ text, kind, unitIds, byGivenName, limit, offset }) {
      const match = matchOf(text);
      const conditions: SQL[] = [isNull(subject.mergedInto)];
      if (match !== null) {
        conditions.push(
          sql`${subject.seq} IN (SELECT rowid FROM subject_search WHERE subject_search MATCH ${match})`,
        );
      }
      if (kind !== null) conditions.push(eq(subject.kind, kind));
      if (unitIds.length > 0) conditions.push(inArray(subject.unitId, [...unitIds]));
      const where = and(...conditions);
      const rows = db
        .select()
        .from(subject)
        .where(where)
        .orderBy(...(byGivenName ? byLastWord : []), asc(subject.nameKey), asc(subject.seq))
        .limit(limit)
        .offset(offset)
        .all();
      const counted = db
        .select({ total: sql<number>`count(*)` })
        .from(subject)
        .where(where)
        .get();
      return { rows: rows.map(toSubject), total: counted?.total ?? 0 };
    },
    find(id) {
      const row = db.select().from(subject).where(eq(subject.id, id)).get();
      return row && toSubject(row);
    },
    named: (ids) =>
      db
        .select()
        .from(subject)
        .where(inArray(subject.id, [...ids]))
        .all()
        .map(toSubject),
    ofNames: (names) =>
      db
        .select()
        .from(subject)
        .where(
          and(
            sql`${subject.nameKey} IN (SELECT value FROM json_each(${JSON.stringify([...new Set(names.map(foldText))])}))`,
            isNull(subject.mergedInto),
          ),
        )
        .all()
        .map(toSubject),
    ofName: (name) =>
      db
        .select()
        .from(subject)
        .where(and(eq(subject.nameKey, foldText(name)), isNull(subject.mergedInto)))
        .all()
        .map(toSubject),
    all: () => db.select().from(subject).where(isNull(subject.mergedInto)).all().map(toSubject),
    merged: () => db.select().from(subject).where(isNotNull(subject.mergedInto)).all().map(toSubject),
    mergedInto: (id) => db.select().from(subject).where(eq(subject.mergedInto, id)).all().map(toSubject),
    insert(value) {
      insertText.run(insertSubject(columnsOf(value)), searchText(value));
    },
    update(value) {
      const row = db
        .update(subject)
        .set(columnsOf(value))
        .where(eq(subject.id, value.id))
        .returning({ seq: subject.seq })
        .get();
      if (!row) return;
      removeText.run(row.seq);
      insertText.run(row.seq, searchText(value));
    },
  };
}

export function createFactRepository(db: Drizzle): FactRepository {
  function toFact({
    id,
    subjectId,
    content,
    source,
  }: Omit<typeof subjectFact.$inferSelect, 'kind'>): SubjectFact {
    return { ...content, id, subjectId, source };
  }

  function columnsOfFact({ id, subjectId, source, ...content }: SubjectFact) {
    return { id, subjectId, source, kind: content.kind, content };
  }

  // Past the query builder, which takes longer for a thousand values than the database does for their rows.
  const findFacts = db.$client.prepare<
    [string],
    { id: FactId; subjectId: SubjectId; content: string; source: string }
  >(
    `SELECT id, subject_id AS subjectId, content, source
     FROM subject_fact WHERE subject_id IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
  );

  return {
    ofSubjects: (ids) =>
      findFacts
        .all(JSON.stringify(ids))
        .map(({ content, ...row }) => toFact({ ...row, content: JSON.parse(content) as FactContent })),
    find(id) {
      const row = db.select().from(subjectFact).where(eq(subjectFact.id, id)).get();
      return row && toFact(row);
    },
    insert: (fact) => void db.insert(subjectFact).values(columnsOfFact(fact)).run(),
    update: (fact) =>
      void db.update(subjectFact).set(columnsOfFact(fact)).where(eq(subjectFact.id, fact.id)).run(),
    remove: (id) => void db.delete(subjectFact).where(eq(subjectFact.id, id)).run(),
  };
}
