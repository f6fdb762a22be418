import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

import type { CouncilKind, CouncilRole } from '../../domain/council/council.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ClusterId, CouncilId, CouncilMemberId, SubjectId, UnitId } from '../../domain/kernel/ids.ts';
import type { ClusterKind, ClusterRole, UnitKind } from '../../domain/units/unit.ts';

export const unit = sqliteTable(
  'unit',
  {
    id: text('id').$type<UnitId>().primaryKey(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<UnitKind>().notNull(),
    validFrom: text('valid_from').$type<IsoDate>().notNull(),
    validTo: text('valid_to').$type<IsoDate>(),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull(),
    revision: integer('revision').notNull(),
  },
  (table) => [
    check(
      'unit_kind',
      sql`${table.kind} IN ('commune','ward','department','party_body','front_union','vertical_agency','enterprise','district')`,
    ),
    check('unit_is_sample', sql`${table.isSample} IN (0, 1)`),
  ],
);

/** Which unit went into which, so that the awards of a dissolved one are found. */
export const unitSuccession = sqliteTable(
  'unit_succession',
  {
    predecessorId: text('predecessor_id')
      .$type<UnitId>()
      .notNull()
      .references(() => unit.id, { onDelete: 'restrict' }),
    successorId: text('successor_id')
      .$type<UnitId>()
      .notNull()
      .references(() => unit.id, { onDelete: 'restrict' }),
    on: text('on_date').$type<IsoDate>().notNull(),
    basis: text('basis').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.predecessorId, table.successorId] }),
    index('unit_succession_successor').on(table.successorId),
  ],
);

export const cluster = sqliteTable(
  'cluster',
  {
    id: text('id').$type<ClusterId>().primaryKey(),
    year: integer('year').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<ClusterKind>().notNull(),
    schemeKey: text('scheme_key').notNull(),
    schemeVersion: integer('scheme_version').notNull().default(1),
    position: integer('position').notNull(),
    revision: integer('revision').notNull(),
  },
  (table) => [check('cluster_kind', sql`${table.kind} IN ('cluster','block')`)],
);

export const clusterMember = sqliteTable(
  'cluster_member',
  {
    clusterId: text('cluster_id')
      .$type<ClusterId>()
      .notNull()
      .references(() => cluster.id, { onDelete: 'cascade' }),
    unitId: text('unit_id')
      .$type<UnitId>()
      .notNull()
      .references(() => unit.id, { onDelete: 'restrict' }),
    role: text('role').$type<ClusterRole>().notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.unitId] }),
    index('cluster_member_unit').on(table.unitId),
    check('cluster_member_role', sql`${table.role} IN ('head','deputy','member')`),
  ],
);

/** Councils and sub-councils, one for each term. Members carry their own periods. */
export const council = sqliteTable(
  'council',
  {
    id: text('id').$type<CouncilId>().primaryKey(),
    kind: text('kind').$type<CouncilKind>().notNull(),
    name: text('name').notNull(),
    decisionNumber: text('decision_number').notNull(),
    validFrom: text('valid_from').$type<IsoDate>().notNull(),
    validTo: text('valid_to').$type<IsoDate>(),
    revision: integer('revision').notNull(),
  },
  (table) => [check('council_kind', sql`${table.kind} IN ('provincial','standing','other')`)],
);

export const councilMember = sqliteTable(
  'council_member',
  {
    id: text('id').$type<CouncilMemberId>().primaryKey(),
    councilId: text('council_id')
      .$type<CouncilId>()
      .notNull()
      .references(() => council.id, { onDelete: 'restrict' }),
    fullName: text('full_name').notNull(),
    post: text('post').notNull(),
    role: text('role').$type<CouncilRole>().notNull(),
    position: integer('position').notNull(),
    unitId: text('unit_id')
      .$type<UnitId>()
      .references(() => unit.id, { onDelete: 'restrict' }),
    headsUnit: integer('heads_unit', { mode: 'boolean' }).notNull(),
    /** Without a reference: the table of subjects is defined in terms of units. */
    subjectId: text('subject_id').$type<SubjectId>(),
    replacesId: text('replaces_id').$type<CouncilMemberId>(),
    validFrom: text('valid_from').$type<IsoDate>().notNull(),
    validTo: text('valid_to').$type<IsoDate>(),
    revision: integer('revision').notNull(),
  },
  (table) => [
    index('council_member_council').on(table.councilId),
    check('council_member_heads_unit', sql`${table.headsUnit} IN (0, 1)`),
    check(
      'council_member_role',
      sql`${table.role} IN ('chair','standing_vice_chair','vice_chair','secretary','member')`,
    ),
  ],
);
