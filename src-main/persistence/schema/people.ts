import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

import type { SubjectKind } from '../../domain/awards/award.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { FactId, SubjectId, UnitId } from '../../domain/kernel/ids.ts';
import type { FactContent, FactKind } from '../../domain/people/fact.ts';
import type { Gender } from '../../domain/people/subject.ts';
import { unit } from './units.ts';

/** The registry of persons, collectives and households. Its folded search text lies in `subject_search`. */
export const subject = sqliteTable(
  'subject',
  {
    /** Its row in `subject_search` too. */
    seq: integer('seq').primaryKey(),
    id: text('id').$type<SubjectId>().notNull().unique(),
    kind: text('kind').$type<SubjectKind>().notNull(),
    salutation: text('salutation').notNull(),
    name: text('name').notNull(),
    /** Folded: candidates for the same person are found by it. */
    nameKey: text('name_key').notNull(),
    gender: text('gender').$type<Gender>(),
    birthDate: text('birth_date').$type<IsoDate>(),
    birthYear: integer('birth_year'),
    post: text('post').notNull(),
    unitId: text('unit_id')
      .$type<UnitId>()
      .references(() => unit.id, { onDelete: 'restrict' }),
    isUnit: integer('is_unit', { mode: 'boolean' }).notNull(),
    objectClass: text('object_class').notNull(),
    ethnicity: text('ethnicity').notNull(),
    address: text('address').notNull(),
    code: text('code').notNull(),
    note: text('note').notNull(),
    mergedInto: text('merged_into').$type<SubjectId>(),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull(),
    revision: integer('revision').notNull(),
  },
  (table) => [
    index('subject_name_key').on(table.nameKey),
    index('subject_unit').on(table.unitId),
    index('subject_merged_into').on(table.mergedInto),
    check('subject_kind', sql`${table.kind} IN ('individual','collective','household')`),
    check('subject_gender', sql`${table.gender} IN ('male','female')`),
    check('subject_is_unit', sql`${table.isUnit} IN (0, 1)`),
    check('subject_is_sample', sql`${table.isSample} IN (0, 1)`),
  ],
);

/** What is known of a subject, as data of its kind. */
export const subjectFact = sqliteTable(
  'subject_fact',
  {
    id: text('id').$type<FactId>().primaryKey(),
    subjectId: text('subject_id')
      .$type<SubjectId>()
      .notNull()
      .references(() => subject.id, { onDelete: 'restrict' }),
    kind: text('kind').$type<FactKind>().notNull(),
    content: text('content', { mode: 'json' }).$type<FactContent>().notNull(),
    source: text('source').notNull(),
  },
  (table) => [index('subject_fact_subject').on(table.subjectId)],
);
