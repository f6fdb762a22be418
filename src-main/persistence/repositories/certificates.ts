import { and, asc, desc, eq, inArray, isNotNull, notExists, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { CertificateQuery, CertificateRepository } from '../../application/award-repositories.ts';
import type { CertificateTemplate } from '../../domain/certificates/template.ts';
import { EntryStatus } from '../../domain/register/register-entry.ts';
import {
  certificateOverride,
  certificatePrint,
  certificateTemplate,
  printerOffset,
  registerEntry,
  spoiledSheet,
} from '../schema/register.ts';
import type { Drizzle } from './drizzle.ts';
import { matchOf } from './folded-search.ts';
import { toEntry } from './register-entries.ts';

/** What the office itself gave, and what still stands. */
const printable = and(eq(registerEntry.status, EntryStatus.inForce), isNotNull(registerEntry.number));

export function createCertificateRepository(db: Drizzle): CertificateRepository {
  function conditionOf({ text, awardCode, decisionNumber, kind, onlyUnprinted }: CertificateQuery) {
    const match = matchOf(text);
    const conditions: (SQL | undefined)[] = [printable];
    if (match !== null) {
      conditions.push(
        sql`${registerEntry.seq} IN (SELECT rowid FROM register_search WHERE register_search MATCH ${match})`,
      );
    }
    if (awardCode !== null) conditions.push(eq(registerEntry.awardCode, awardCode));
    if (decisionNumber !== null) conditions.push(eq(registerEntry.decisionNumber, decisionNumber));
    if (kind !== null) conditions.push(eq(registerEntry.subjectKind, kind));
    if (onlyUnprinted) {
      const prints = db
        .select({ id: certificatePrint.id })
        .from(certificatePrint)
        .where(eq(certificatePrint.entryId, registerEntry.id));
      conditions.push(notExists(prints));
    }
    return and(...conditions);
  }

  return {
    templates: (): CertificateTemplate[] =>
      db.select().from(certificateTemplate).orderBy(asc(certificateTemplate.name)).all(),
    findTemplate: (id) => db.select().from(certificateTemplate).where(eq(certificateTemplate.id, id)).get(),
    saveTemplate(value) {
      db.insert(certificateTemplate)
        .values(value)
        .onConflictDoUpdate({ target: certificateTemplate.id, set: value })
        .run();
    },
    removeTemplate: (id) => void db.delete(certificateTemplate).where(eq(certificateTemplate.id, id)).run(),
    printsByTemplate: (id) =>
      db
        .select({ prints: sql<number>`count(*)` })
        .from(certificatePrint)
        .where(eq(certificatePrint.templateId, id))
        .get()?.prints ?? 0,
    offsets: () => db.select().from(printerOffset).orderBy(asc(printerOffset.printer)).all(),
    saveOffset(value) {
      db.insert(printerOffset)
        .values(value)
        .onConflictDoUpdate({ target: printerOffset.printer, set: value })
        .run();
    },
    removeOffset: (printer) => void db.delete(printerOffset).where(eq(printerOffset.printer, printer)).run(),
    entries(query) {
      const where = conditionOf(query);
      const rows = db
        .select()
        .from(registerEntry)
        .where(where)
        .orderBy(
          desc(registerEntry.decisionDate),
          desc(registerEntry.decisionNumber),
          asc(registerEntry.awardCode),
          asc(registerEntry.number),
        )
        .limit(query.limit)
        .offset(query.offset)
        .all();
      const counted = db
        .select({ total: sql<number>`count(*)` })
        .from(registerEntry)
        .where(where)
        .get();
      return {
        rows: rows.map((row) => ({ ...toEntry(row), subjectKind: row.subjectKind })),
        total: counted?.total ?? 0,
      };
    },
    decisions: (limit) =>
      db
        .select({
          decisionNumber: registerEntry.decisionNumber,
          decisionDate: registerEntry.decisionDate,
          entries: sql<number>`count(*)`,
        })
        .from(registerEntry)
        .where(printable)
        .groupBy(registerEntry.decisionNumber, registerEntry.decisionDate)
        .orderBy(desc(registerEntry.decisionDate), desc(registerEntry.decisionNumber))
        .limit(limit)
        .all(),
    prints: (entryIds) =>
      db
        .select()
        .from(certificatePrint)
        .where(inArray(certificatePrint.entryId, [...entryIds]))
        .orderBy(desc(certificatePrint.id))
        .all(),
    addPrint: (print) => void db.insert(certificatePrint).values(print).run(),
    overrides(entryIds) {
      const rows = db
        .select()
        .from(certificateOverride)
        .where(inArray(certificateOverride.entryId, [...entryIds]))
        .all();
      return new Map(rows.map(({ entryId, values }) => [entryId, values]));
    },
    saveOverride(entryId, values) {
      if (Object.keys(values).length === 0) {
        db.delete(certificateOverride).where(eq(certificateOverride.entryId, entryId)).run();
        return;
      }
      db.insert(certificateOverride)
        .values({ entryId, values })
        .onConflictDoUpdate({ target: certificateOverride.entryId, set: { values } })
        .run();
    },
    holderOf(certificateNumber) {
      const row = db
        .select()
        .from(registerEntry)
        .where(eq(registerEntry.certificateNumber, certificateNumber))
        .get();
      return row && toEntry(row);
    },
    spoiledSheets: () => db.select().from(spoiledSheet).orderBy(desc(spoiledSheet.at)).all(),
    findSpoiledSheet: (number) => db.select().from(spoiledSheet).where(eq(spoiledSheet.number, number)).get(),
    addSpoiledSheet: (sheet) => void db.insert(spoiledSheet).values(sheet).run(),
  };
}
