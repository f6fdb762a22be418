import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

import type { AwardCategory, AwardCode, SubjectKind } from '../../domain/awards/award.ts';
import type { CertificateBlock, CertificateOverride, SheetArea } from '../../domain/certificates/template.ts';
import type { DecisionBasis, DecisionState } from '../../domain/decisions/decision.ts';
import type { Json } from '../../domain/kernel/canonical-json.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';
import type {
  AmendmentId,
  CertificateTemplateId,
  DecisionId,
  FundMovementId,
  MeetingId,
  ProposalId,
  RegisterEntryId,
  SubjectId,
  UnitId,
} from '../../domain/kernel/ids.ts';
import type { FundMovementKind } from '../../domain/money/prize.ts';
import type { EntryStatus, RegisterChangeKind } from '../../domain/register/register-entry.ts';
import { meeting } from './meetings.ts';
import { subject } from './people.ts';
import { proposal } from './proposals.ts';
import { unit } from './units.ts';

export const decision = sqliteTable(
  'decision',
  {
    id: text('id').$type<DecisionId>().primaryKey(),
    year: integer('year').notNull(),
    series: text('series').notNull(),
    number: integer('number'),
    date: text('date').$type<IsoDate>(),
    /** The year of the date, in which the number is unique. */
    numberYear: integer('number_year'),
    title: text('title').notNull(),
    basis: text('basis').$type<DecisionBasis>().notNull(),
    meetingId: text('meeting_id')
      .$type<MeetingId>()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    achievement: text('achievement').notNull(),
    signerPosition: text('signer_position').notNull(),
    signerName: text('signer_name').notNull(),
    grounds: text('grounds'),
    request: text('request').notNull(),
    recipients: text('recipients').notNull(),
    state: text('state').$type<DecisionState>().notNull(),
    docxHash: text('docx_hash'),
    pdfHash: text('pdf_hash'),
    createdAt: text('created_at').$type<Instant>().notNull(),
    issuedAt: text('issued_at').$type<Instant>(),
    revision: integer('revision').notNull(),
  },
  (table) => [
    index('decision_year').on(table.year),
    uniqueIndex('decision_number').on(table.series, table.numberYear, table.number),
    check('decision_basis', sql`${table.basis} IN ('council','standing','chair')`),
    check('decision_state', sql`${table.state} IN ('draft','issued')`),
    check('decision_issued', sql`(${table.state} = 'issued') = (${table.issuedAt} IS NOT NULL)`),
    check(
      'decision_numbered',
      sql`${table.state} = 'draft' OR (${table.number} IS NOT NULL AND ${table.date} IS NOT NULL)`,
    ),
  ],
);

export const decisionItem = sqliteTable(
  'decision_item',
  {
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .notNull()
      .references(() => decision.id, { onDelete: 'cascade' }),
    proposalId: text('proposal_id')
      .$type<ProposalId>()
      .notNull()
      .references(() => proposal.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.decisionId, table.proposalId] }),
    uniqueIndex('decision_item_proposal').on(table.proposalId),
  ],
);

/** The register of awards, with the history that came from elsewhere. Its folded search text lies in `register_search`. */
export const registerEntry = sqliteTable(
  'register_entry',
  {
    /** Its row in `register_search` too. */
    seq: integer('seq').primaryKey(),
    id: text('id').$type<RegisterEntryId>().notNull().unique(),
    subjectId: text('subject_id')
      .$type<SubjectId>()
      .notNull()
      .references(() => subject.id, { onDelete: 'restrict' }),
    awardCode: text('award_code').$type<AwardCode>().notNull(),
    category: text('category').$type<AwardCategory>().notNull(),
    year: integer('year').notNull(),
    number: integer('number'),
    /** The year of the decision, in which numbers of an award are unique; null without a number. */
    numberYear: integer('number_year'),
    decisionNumber: text('decision_number').notNull(),
    decisionDate: text('decision_date').$type<IsoDate>(),
    decidedBy: text('decided_by').notNull(),
    signer: text('signer').notNull(),
    achievement: text('achievement').notNull(),
    name: text('name').notNull(),
    post: text('post').notNull(),
    unitName: text('unit_name').notNull(),
    unitId: text('unit_id')
      .$type<UnitId>()
      .references(() => unit.id, { onDelete: 'restrict' }),
    certificateNumber: text('certificate_number').notNull(),
    deliveredOn: text('delivered_on').$type<IsoDate>(),
    deliveredTo: text('delivered_to').notNull(),
    status: text('status').$type<EntryStatus>().notNull(),
    note: text('note').notNull(),
    decisionId: text('decision_id')
      .$type<DecisionId>()
      .references(() => decision.id, { onDelete: 'restrict' }),
    proposalId: text('proposal_id')
      .$type<ProposalId>()
      .references(() => proposal.id, { onDelete: 'restrict' }),
    sourceHash: text('source_hash'),
    sourceRow: integer('source_row'),
    revision: integer('revision').notNull(),
    /** Of the subject, which the list filters by; a trigger follows its changes. */
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    /** The day of the decision, or the year alone where no day is known: what the list is ordered by. */
    sortDate: text('sort_date').notNull(),
  },
  (table) => [
    index('register_entry_subject').on(table.subjectId),
    index('register_entry_decision').on(table.decisionId),
    index('register_entry_unit').on(table.unitId),
    // The list is ordered, filtered and counted in this index alone, without reading the rows themselves.
    index('register_entry_list').on(
      table.sortDate,
      table.seq,
      table.year,
      table.awardCode,
      table.subjectKind,
      table.unitId,
      table.number,
    ),
    index('register_entry_certificate').on(table.certificateNumber),
    uniqueIndex('register_entry_number').on(table.awardCode, table.numberYear, table.number),
    uniqueIndex('register_entry_proposal').on(table.proposalId),
    check(
      'register_entry_category',
      sql`${table.category} IN ('merit','surprise','movement','long_service','seniority','foreign','resistance')`,
    ),
    check('register_entry_status', sql`${table.status} IN ('in_force','revoked')`),
  ],
);

/** What happened to entries; never changed and never removed. */
export const registerChange = sqliteTable(
  'register_change',
  {
    id: integer('id').primaryKey(),
    entryId: text('entry_id')
      .$type<RegisterEntryId>()
      .notNull()
      .references(() => registerEntry.id, { onDelete: 'restrict' }),
    at: text('at').$type<Instant>().notNull(),
    kind: text('kind').$type<RegisterChangeKind>().notNull(),
    reason: text('reason').notNull(),
    document: text('document').notNull(),
    before: text('before', { mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
    after: text('after', { mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
  },
  (table) => [
    index('register_change_entry').on(table.entryId),
    check('register_change_kind', sql`${table.kind} IN ('correction','reissue','revocation','delivery')`),
  ],
);

/** Prize money in đồng. */
export const prize = sqliteTable(
  'prize',
  {
    entryId: text('entry_id')
      .$type<RegisterEntryId>()
      .primaryKey()
      .references(() => registerEntry.id, { onDelete: 'restrict' }),
    coefficient: integer('coefficient').notNull(),
    base: integer('base').notNull(),
    amount: integer('amount').notNull(),
    steps: text('steps', { mode: 'json' }).$type<readonly string[]>().notNull(),
    paidOn: text('paid_on').$type<IsoDate>(),
    paidTo: text('paid_to').notNull(),
    note: text('note').notNull(),
  },
  (table) => [check('prize_amount', sql`${table.amount} >= 0`)],
);

export const fundMovement = sqliteTable(
  'fund_movement',
  {
    id: text('id').$type<FundMovementId>().primaryKey(),
    year: integer('year').notNull(),
    on: text('on_date').$type<IsoDate>().notNull(),
    kind: text('kind').$type<FundMovementKind>().notNull(),
    amount: integer('amount').notNull(),
    note: text('note').notNull(),
    entryId: text('entry_id')
      .$type<RegisterEntryId>()
      .references(() => registerEntry.id, { onDelete: 'restrict' }),
  },
  (table) => [
    index('fund_movement_year').on(table.year),
    uniqueIndex('fund_movement_entry').on(table.entryId),
    check(
      'fund_movement_kind',
      sql`${table.kind} IN ('allocation','contribution','recovery','organisation','objects')`,
    ),
    check('fund_movement_amount', sql`${table.amount} > 0`),
  ],
);

export const certificateTemplate = sqliteTable('certificate_template', {
  id: text('id').$type<CertificateTemplateId>().primaryKey(),
  name: text('name').notNull(),
  awardCodes: text('award_codes', { mode: 'json' }).$type<readonly AwardCode[]>().notNull(),
  subjectKinds: text('subject_kinds', { mode: 'json' }).$type<readonly SubjectKind[]>().notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  frame: text('frame', { mode: 'json' }).$type<SheetArea>(),
  stockImage: text('stock_image'),
  note: text('note').notNull(),
  blocks: text('blocks', { mode: 'json' }).$type<readonly CertificateBlock[]>().notNull(),
  revision: integer('revision').notNull(),
});

export const printerOffset = sqliteTable('printer_offset', {
  printer: text('printer').primaryKey(),
  dx: integer('dx').notNull(),
  dy: integer('dy').notNull(),
});

/** Every certificate that was printed; never changed and never removed. */
export const certificatePrint = sqliteTable(
  'certificate_print',
  {
    id: integer('id').primaryKey(),
    entryId: text('entry_id')
      .$type<RegisterEntryId>()
      .notNull()
      .references(() => registerEntry.id, { onDelete: 'restrict' }),
    templateId: text('template_id')
      .$type<CertificateTemplateId>()
      .notNull()
      .references(() => certificateTemplate.id, { onDelete: 'restrict' }),
    at: text('at').$type<Instant>().notNull(),
    printer: text('printer').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [index('certificate_print_entry').on(table.entryId)],
);

/** What one recipient's certificate says otherwise than the register. */
export const certificateOverride = sqliteTable('certificate_override', {
  entryId: text('entry_id')
    .$type<RegisterEntryId>()
    .primaryKey()
    .references(() => registerEntry.id, { onDelete: 'restrict' }),
  values: text('values', { mode: 'json' }).$type<CertificateOverride>().notNull(),
});

/** Sheets of stock whose numbers are never given out. */
export const spoiledSheet = sqliteTable('spoiled_sheet', {
  number: text('number').primaryKey(),
  reason: text('reason').notNull(),
  at: text('at').$type<Instant>().notNull(),
});

/** What the office changed in the rules from a day on. */
export const lawAmendment = sqliteTable('law_amendment', {
  id: text('id').$type<AmendmentId>().primaryKey(),
  provisionKey: text('provision_key').notNull(),
  path: text('path').notNull(),
  value: text('value', { mode: 'json' }).$type<Json>(),
  validFrom: text('valid_from').$type<IsoDate>().notNull(),
  source: text('source').notNull(),
  reason: text('reason').notNull(),
  enteredAt: text('entered_at').$type<Instant>().notNull(),
  withdrawnAt: text('withdrawn_at').$type<Instant>(),
});

/** Which column means what in the workbooks of a sender. */
export const importMapping = sqliteTable(
  'import_mapping',
  {
    sender: text('sender').notNull(),
    kind: text('kind').notNull(),
    columns: text('columns', { mode: 'json' }).$type<Json>().notNull(),
    savedAt: text('saved_at').$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sender, table.kind] })],
);
