import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

import type { ScoreStepCell } from '../../application/repositories.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import type { Points } from '../../domain/kernel/points.ts';
import type { ScoreLayer } from '../../domain/scoring/layer.ts';
import { cluster, unit } from './units.ts';

export const scheme = sqliteTable(
  'scheme',
  {
    id: integer('id').primaryKey(),
    key: text('key').notNull(),
    year: integer('year').notNull(),
    name: text('name').notNull(),
    total: integer('total').$type<Points>().notNull(),
  },
  (table) => [uniqueIndex('scheme_key_year').on(table.key, table.year)],
);

export const criterion = sqliteTable(
  'criterion',
  {
    schemeId: integer('scheme_id')
      .notNull()
      .references(() => scheme.id, { onDelete: 'cascade' }),
    code: text('code').notNull(),
    name: text('name').notNull(),
    parentCode: text('parent_code'),
    maximum: integer('maximum').$type<Points>().notNull(),
    formula: text('formula').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.schemeId, table.code] })],
);

/** A file taken over from a unit; its bytes lie in the file store under the hash. */
export const sourceFile = sqliteTable('source_file', {
  hash: text('hash').primaryKey(),
  name: text('name').notNull(),
  size: integer('size').notNull(),
  importedAt: text('imported_at').$type<Instant>().notNull(),
});

/** One score. There is no row where no score was given: missing is not zero. */
export const score = sqliteTable(
  'score',
  {
    clusterId: text('cluster_id')
      .$type<ClusterId>()
      .notNull()
      .references(() => cluster.id, { onDelete: 'restrict' }),
    unitId: text('unit_id')
      .$type<UnitId>()
      .notNull()
      .references(() => unit.id, { onDelete: 'restrict' }),
    criterionCode: text('criterion_code').notNull(),
    layer: text('layer').$type<ScoreLayer>().notNull(),
    value: integer('value').$type<Points>().notNull(),
    sourceHash: text('source_hash').references(() => sourceFile.hash, { onDelete: 'restrict' }),
    sourceCell: text('source_cell'),
    changedAt: text('changed_at').$type<Instant>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.unitId, table.criterionCode, table.layer] }),
    index('score_source').on(table.sourceHash),
    check('score_layer', sql`${table.layer} IN ('self','cluster','appraisal')`),
    check('score_value', sql`${table.value} >= 0`),
  ],
);

/** Revision and locks of a cluster's sheet; made with its first score or lock. */
export const scoreSheet = sqliteTable('score_sheet', {
  clusterId: text('cluster_id')
    .$type<ClusterId>()
    .primaryKey()
    .references(() => cluster.id, { onDelete: 'cascade' }),
  revision: integer('revision').notNull(),
  /** JSON list of locked layers. */
  lockedLayers: text('locked_layers', { mode: 'json' }).$type<ScoreLayer[]>().notNull(),
});

/** The undo log: every action on a sheet as one step; steps taken back stay until a new action overwrites them. */
export const scoreStep = sqliteTable(
  'score_step',
  {
    id: integer('id').primaryKey(),
    clusterId: text('cluster_id')
      .$type<ClusterId>()
      .notNull()
      .references(() => cluster.id, { onDelete: 'cascade' }),
    cells: text('cells', { mode: 'json' }).$type<readonly ScoreStepCell[]>().notNull(),
    undone: integer('undone', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('score_step_cluster').on(table.clusterId),
    check('score_step_undone', sql`${table.undone} IN (0, 1)`),
  ],
);
