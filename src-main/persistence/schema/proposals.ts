import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

import type { ProposalStepItem } from '../../application/award-repositories.ts';
import type { AwardCategory, AwardCode, SubjectKind } from '../../domain/awards/award.ts';
import type { RoundKind } from '../../domain/dossiers/round.ts';
import type { DossierStage, PartState } from '../../domain/dossiers/stage.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId, RoundId, SubjectId, UnitId } from '../../domain/kernel/ids.ts';
import type { ProposalOrigin } from '../../domain/proposals/proposal.ts';
import { subject } from './people.ts';
import { sourceFile } from './scoring.ts';
import { unit } from './units.ts';

/** A round of commendation. */
export const awardRound = sqliteTable(
  'award_round',
  {
    id: text('id').$type<RoundId>().primaryKey(),
    year: integer('year').notNull(),
    kind: text('kind').$type<RoundKind>().notNull(),
    name: text('name').notNull(),
    occasion: text('occasion').notNull(),
    basis: text('basis').notNull(),
    opensOn: text('opens_on').$type<IsoDate>(),
    deadline: text('deadline').$type<IsoDate>(),
    isClosed: integer('is_closed', { mode: 'boolean' }).notNull(),
    revision: integer('revision').notNull(),
  },
  (table) => [
    index('award_round_year').on(table.year),
    check(
      'award_round_kind',
      sql`${table.kind} IN ('annual','movement','surprise','simplified','foreign','long_service')`,
    ),
    check('award_round_is_closed', sql`${table.isClosed} IN (0, 1)`),
  ],
);

export const proposal = sqliteTable(
  'proposal',
  {
    id: text('id').$type<ProposalId>().primaryKey(),
    year: integer('year').notNull(),
    position: integer('position').notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    salutation: text('salutation').notNull(),
    name: text('name').notNull(),
    post: text('post').notNull(),
    unitId: text('unit_id')
      .$type<UnitId>()
      .notNull()
      .references(() => unit.id, { onDelete: 'restrict' }),
    awardCode: text('award_code').$type<AwardCode>().notNull(),
    objectClass: text('object_class').notNull(),
    field: text('field').notNull(),
    origin: text('origin').$type<ProposalOrigin>().notNull(),
    sourceHash: text('source_hash').references(() => sourceFile.hash, { onDelete: 'restrict' }),
    withdrawn: integer('withdrawn', { mode: 'boolean' }).notNull(),
    subjectId: text('subject_id')
      .$type<SubjectId>()
      .references(() => subject.id, { onDelete: 'restrict' }),
    roundId: text('round_id')
      .$type<RoundId>()
      .references(() => awardRound.id, { onDelete: 'restrict' }),
    category: text('category').$type<AwardCategory>().notNull(),
    stage: text('stage').$type<DossierStage>().notNull(),
    receivedOn: text('received_on').$type<IsoDate>(),
    dueOn: text('due_on').$type<IsoDate>(),
    achievement: text('achievement').notNull(),
    submission: text('submission').notNull(),
    note: text('note').notNull(),
    revision: integer('revision').notNull(),
  },
  (table) => [
    index('proposal_year').on(table.year),
    check('proposal_subject_kind', sql`${table.subjectKind} IN ('individual','collective','household')`),
    check('proposal_origin', sql`${table.origin} IN ('ranking','list','typed')`),
    check(
      'proposal_category',
      sql`${table.category} IN ('merit','surprise','movement','long_service','seniority','foreign','resistance')`,
    ),
    check(
      'proposal_stage',
      sql`${table.stage} IN ('received','appraising','supplement','returned','presented','approved','rejected','decided','delivered')`,
    ),
    index('proposal_subject').on(table.subjectId),
    index('proposal_round').on(table.roundId),
    check('proposal_withdrawn', sql`${table.withdrawn} IN (0, 1)`),
  ],
);

/** The steps of dossiers; never changed and never removed. */
export const dossierEvent = sqliteTable(
  'dossier_event',
  {
    id: integer('id').primaryKey(),
    proposalId: text('proposal_id')
      .$type<ProposalId>()
      .notNull()
      .references(() => proposal.id, { onDelete: 'restrict' }),
    at: text('at').$type<Instant>().notNull(),
    from: text('from_stage').$type<DossierStage>(),
    to: text('to_stage').$type<DossierStage>().notNull(),
    reason: text('reason').notNull(),
    letterHash: text('letter_hash'),
  },
  (table) => [index('dossier_event_proposal').on(table.proposalId)],
);

/** The lines of checklists that somebody touched; the others are missing. */
export const dossierPart = sqliteTable(
  'dossier_part',
  {
    proposalId: text('proposal_id')
      .$type<ProposalId>()
      .notNull()
      .references(() => proposal.id, { onDelete: 'cascade' }),
    partCode: text('part_code').notNull(),
    state: text('state').$type<PartState>().notNull(),
    fileHash: text('file_hash'),
    fileName: text('file_name').notNull(),
    note: text('note').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.partCode] }),
    check('dossier_part_state', sql`${table.state} IN ('missing','present','not_needed')`),
  ],
);

/** What undo takes back on the list of dossiers of a year. */
export const proposalStep = sqliteTable(
  'proposal_step',
  {
    id: integer('id').primaryKey(),
    year: integer('year').notNull(),
    action: text('action').notNull(),
    items: text('items', { mode: 'json' }).$type<readonly ProposalStepItem[]>().notNull(),
    undone: integer('undone', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('proposal_step_year').on(table.year),
    check('proposal_step_undone', sql`${table.undone} IN (0, 1)`),
  ],
);
