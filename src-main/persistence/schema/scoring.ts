import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

import type { ScoreStepCell, ScoreStepRemark, SentCell } from '../../application/repositories.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';
import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import type { Points } from '../../domain/kernel/points.ts';
import type { Formula } from '../../domain/scoring/formulas/formula.ts';
import type { Measure } from '../../domain/scoring/formulas/measure.ts';
import type { RankingRules } from '../../domain/scoring/ranking/ranking-rules.ts';
import type { CriterionRole, ExemptionRule } from '../../domain/scoring/schemes/scheme.ts';
import type { ScoreLayer, SheetStage } from '../../domain/scoring/sheet/layer.ts';
import type { ScoreRemarkKind } from '../../domain/scoring/sheet/remark.ts';
import { cluster, unit } from './units.ts';

export const scheme = sqliteTable(
  'scheme',
  {
    id: integer('id').primaryKey(),
    key: text('key').notNull(),
    year: integer('year').notNull(),
    version: integer('version').notNull().default(1),
    name: text('name').notNull(),
    total: integer('total').$type<Points>().notNull(),
    capTotal: integer('cap_total', { mode: 'boolean' }).notNull().default(true),
    exemption: text('exemption').$type<ExemptionRule>().notNull().default('redistribute'),
    /** JSON; null in versions that were stored before the rules were kept. */
    ranking: text('ranking', { mode: 'json' }).$type<RankingRules>(),
  },
  (table) => [uniqueIndex('scheme_key_year_version').on(table.key, table.year, table.version)],
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
    role: text('role').$type<CriterionRole>().notNull().default('regular'),
    /** How the points are found, in the words of the scheme. */
    formula: text('formula').notNull(),
    /** The same as data, in JSON; null for a group and in versions that were stored before formulas were kept. */
    formulaData: text('formula_data', { mode: 'json' }).$type<Formula>(),
    measuredIn: text('measured_in').notNull().default(''),
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

/**
 * One cell of a layer: points that were given, what was measured, or both. There is no row where neither was said: missing is
 * not zero.
 */
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
    value: integer('value').$type<Points>(),
    measure: text('measure', { mode: 'json' }).$type<Measure>(),
    sourceHash: text('source_hash').references(() => sourceFile.hash, { onDelete: 'restrict' }),
    sourceCell: text('source_cell'),
    changedAt: text('changed_at').$type<Instant>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.unitId, table.criterionCode, table.layer] }),
    index('score_source').on(table.sourceHash),
    check('score_layer', sql`${table.layer} IN ('self','cluster','appraisal')`),
    check('score_said', sql`${table.value} IS NOT NULL OR ${table.measure} IS NOT NULL`),
  ],
);

/** Revision and locks of a cluster's sheet; made with its first score or lock. */
export const scoreSheet = sqliteTable('score_sheet', {
  clusterId: text('cluster_id')
    .$type<ClusterId>()
    .primaryKey()
    .references(() => cluster.id, { onDelete: 'cascade' }),
  revision: integer('revision').notNull(),
  /** JSON list of locked stages. */
  lockedLayers: text('locked_layers', { mode: 'json' }).$type<SheetStage[]>().notNull(),
  /** Flags that the cluster may propose, where that differs from the scheme's rules. */
  flagQuota: integer('flag_quota'),
});

/** What officers wrote at a cell: the reason of a difference, a unit's explanation, a note. */
export const scoreRemark = sqliteTable(
  'score_remark',
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
    kind: text('kind').$type<ScoreRemarkKind>().notNull(),
    text: text('text').notNull(),
    changedAt: text('changed_at').$type<Instant>().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.clusterId, table.unitId, table.criterionCode, table.layer, table.kind],
    }),
    check('score_remark_layer', sql`${table.layer} IN ('self','cluster','appraisal')`),
    check('score_remark_kind', sql`${table.kind} IN ('reason','explanation','note')`),
  ],
);

/** A file that proves a score; its bytes lie in the file store under the hash. */
export const scoreEvidence = sqliteTable(
  'score_evidence',
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
    hash: text('hash').notNull(),
    name: text('name').notNull(),
    size: integer('size').notNull(),
    addedAt: text('added_at').$type<Instant>().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.clusterId, table.unitId, table.criterionCode, table.layer, table.hash],
    }),
    check('score_evidence_layer', sql`${table.layer} IN ('self','cluster','appraisal')`),
  ],
);

/** A criterion that doesn't apply to a unit, with the reason. */
export const scoreExemption = sqliteTable(
  'score_exemption',
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
    reason: text('reason').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clusterId, table.unitId, table.criterionCode] })],
);

/** What is known of a unit's year in its cluster besides its scores. */
export const scoreStanding = sqliteTable(
  'score_standing',
  {
    clusterId: text('cluster_id')
      .$type<ClusterId>()
      .notNull()
      .references(() => cluster.id, { onDelete: 'restrict' }),
    unitId: text('unit_id')
      .$type<UnitId>()
      .notNull()
      .references(() => unit.id, { onDelete: 'restrict' }),
    selfScoreOn: text('self_score_on').$type<IsoDate>(),
    disciplined: text('disciplined'),
    joinedOn: text('joined_on').$type<IsoDate>(),
    memberVotes: integer('member_votes'),
    councilPlace: integer('council_place'),
  },
  (table) => [primaryKey({ columns: [table.clusterId, table.unitId] })],
);

/** A workbook that was written for a unit, and when it came back. What it said then is needed to tell what the unit changed. */
export const sentWorkbook = sqliteTable(
  'sent_workbook',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .$type<ClusterId>()
      .notNull()
      .references(() => cluster.id, { onDelete: 'restrict' }),
    unitId: text('unit_id')
      .$type<UnitId>()
      .notNull()
      .references(() => unit.id, { onDelete: 'restrict' }),
    schemeVersion: integer('scheme_version').notNull(),
    fileName: text('file_name').notNull(),
    /** JSON: the cells as they were sent. */
    cells: text('cells', { mode: 'json' }).$type<readonly SentCell[]>().notNull(),
    sentAt: text('sent_at').$type<Instant>().notNull(),
    returnedAt: text('returned_at').$type<Instant>(),
    returnedHash: text('returned_hash').references(() => sourceFile.hash, { onDelete: 'restrict' }),
  },
  (table) => [index('sent_workbook_cluster').on(table.clusterId, table.unitId)],
);

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
    /** JSON: the texts at cells that the action changed. */
    remarks: text('remarks', { mode: 'json' }).$type<readonly ScoreStepRemark[]>().notNull().default([]),
    undone: integer('undone', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('score_step_cluster').on(table.clusterId),
    check('score_step_undone', sql`${table.undone} IN (0, 1)`),
  ],
);
