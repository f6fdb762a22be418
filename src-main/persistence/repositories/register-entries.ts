import { and, asc, eq, gt, gte, inArray, isNull, lt, max, sql } from 'drizzle-orm';

import type { HeldBySubject, RegisterRepository } from '../../application/award-repositories.ts';
import type { SubjectKind } from '../../domain/awards/award.ts';
import type { SubjectId } from '../../domain/kernel/ids.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { subject } from '../schema/people.ts';
import { registerChange, registerEntry } from '../schema/register.ts';
import type { Drizzle } from './drizzle.ts';
import { prepareInsert } from './prepared-rows.ts';
import { createRegisterList } from './register-list.ts';

type EntryRow = typeof registerEntry.$inferSelect;

export function toEntry(row: EntryRow): RegisterEntry {
  const { seq: _seq, numberYear: _numberYear, sortDate: _sortDate, ...line } = row;
  const { subjectKind: _subjectKind, post, ...rest } = line;
  return { ...rest, position: post };
}

function columnsOf({ position: post, ...rest }: RegisterEntry) {
  const { number, decisionDate, year } = rest;
  return {
    ...rest,
    post,
    numberYear: number === null || decisionDate === null ? null : Number(decisionDate.slice(0, 4)),
    // Behind the days of the same year, since `2019` is less than `2019-01-05`.
    sortDate: decisionDate ?? String(year),
  };
}

/** Name, post, unit, decision and sheet: what officers look an award up by. */
function searchText({ name, position, unitName, decisionNumber, certificateNumber }: RegisterEntry): string {
  return foldText([name, position, unitName, decisionNumber, certificateNumber].join(' '));
}

/** The award register. Bulk imports go through `insert`, so that its statements are prepared once. */
export function createRegisterRepository(db: Drizzle): RegisterRepository {
  const insertEntry = prepareInsert(db, registerEntry, { made: ['seq'] });
  const kindOf = db.$client
    .prepare<[SubjectId], SubjectKind>('SELECT kind FROM subject WHERE id = ?')
    .pluck();
  const findPage = createRegisterList(db.$client);
  // Past the query builder, which takes longer for a thousand values than the database does for their rows.
  const findHeld = db.$client.prepare<[string], HeldBySubject>(
    `SELECT award_code AS awardCode, category, year, decision_number AS decisionNumber,
       decision_date AS decisionDate, status, subject_id AS subjectId, proposal_id AS proposalId
     FROM register_entry WHERE subject_id IN (SELECT value FROM json_each(?))`,
  );
  const insertText = db.$client.prepare('INSERT INTO register_search (rowid, text) VALUES (?, ?)');
  const removeText = db.$client.prepare('DELETE FROM register_search WHERE rowid = ?');

  return {
    search(query) {
      const { total, seqs } = findPage(query);
      const rows = db
        .select()
        .from(registerEntry)
        .where(inArray(registerEntry.seq, [...seqs]))
        .all();
      const bySeq = new Map(rows.map((row) => [row.seq, row]));
      return {
        rows: seqs.flatMap((seq) => {
          const row = bySeq.get(seq);
          return row ? [{ ...toEntry(row), subjectKind: row.subjectKind }] : [];
        }),
        total,
      };
    },
    find(id) {
      const row = db.select().from(registerEntry).where(eq(registerEntry.id, id)).get();
      return row && toEntry(row);
    },
    named: (ids) =>
      db
        .select()
        .from(registerEntry)
        .where(inArray(registerEntry.id, [...ids]))
        .all()
        .map(toEntry),
    ofSubjects: (ids) =>
      db
        .select()
        .from(registerEntry)
        .where(inArray(registerEntry.subjectId, [...ids]))
        .orderBy(asc(registerEntry.year), asc(registerEntry.decisionDate), asc(registerEntry.seq))
        .all()
        .map(toEntry),
    heldBy: (ids) => findHeld.all(JSON.stringify(ids)),
    ofDecision: (id) =>
      db
        .select()
        .from(registerEntry)
        .where(eq(registerEntry.decisionId, id))
        .orderBy(asc(registerEntry.seq))
        .all()
        .map(toEntry),
    historyOf: (year) =>
      db
        .select()
        .from(registerEntry)
        .where(
          and(
            isNull(registerEntry.decisionId),
            gte(registerEntry.sortDate, String(year)),
            lt(registerEntry.sortDate, String(year + 1)),
          ),
        )
        .orderBy(asc(registerEntry.seq))
        .all()
        .map(toEntry),
    lastNumber(awardCode, numberYear) {
      const row = db
        .select({ last: max(registerEntry.number) })
        .from(registerEntry)
        .where(and(eq(registerEntry.awardCode, awardCode), eq(registerEntry.numberYear, numberYear)))
        .get();
      return row?.last ?? 0;
    },
    identities: (after, limit) =>
      db
        .select({
          seq: registerEntry.seq,
          name: registerEntry.name,
          awardCode: registerEntry.awardCode,
          year: registerEntry.year,
          decisionNumber: registerEntry.decisionNumber,
          number: registerEntry.number,
          numberYear: registerEntry.numberYear,
        })
        .from(registerEntry)
        .where(gt(registerEntry.seq, after))
        .orderBy(asc(registerEntry.seq))
        .limit(limit)
        .all(),
    insert(entry) {
      const subjectKind = kindOf.get(entry.subjectId);
      if (subjectKind === undefined) throw new Error(`The entry ${entry.id} is of an unknown subject`);
      const seq = insertEntry({ ...columnsOf(entry), subjectKind });
      insertText.run(seq, searchText(entry));
    },
    update(entry) {
      const row = db
        .update(registerEntry)
        .set({
          ...columnsOf(entry),
          subjectKind: sql`(SELECT ${subject.kind} FROM ${subject} WHERE ${subject.id} = ${entry.subjectId})`,
        })
        .where(eq(registerEntry.id, entry.id))
        .returning({ seq: registerEntry.seq })
        .get();
      if (!row) return;
      removeText.run(row.seq);
      insertText.run(row.seq, searchText(entry));
    },
    changes: (id) =>
      db
        .select()
        .from(registerChange)
        .where(eq(registerChange.entryId, id))
        .orderBy(asc(registerChange.id))
        .all(),
    addChange: (change) => void db.insert(registerChange).values(change).run(),
  };
}
