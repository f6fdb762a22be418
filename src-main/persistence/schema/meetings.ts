import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

import type { AwardCode } from '../../domain/awards/award.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';
import type {
  AgendaItemId,
  CouncilMemberId,
  DocumentId,
  MeetingId,
  PollId,
  ProposalId,
} from '../../domain/kernel/ids.ts';
import type { MeetingState } from '../../domain/meetings/meeting.ts';
import type { ProjectorView } from '../../domain/meetings/projector-view.ts';
import type { Attendance } from '../../domain/voting/attendance.ts';
import type { PollState } from '../../domain/voting/poll.ts';
import type { VotingRule } from '../../domain/voting/rule.ts';
import { proposal } from './proposals.ts';
import { councilMember } from './units.ts';

export const meeting = sqliteTable(
  'meeting',
  {
    id: text('id').$type<MeetingId>().primaryKey(),
    year: integer('year').notNull(),
    title: text('title').notNull(),
    date: text('date').$type<IsoDate>().notNull(),
    startTime: text('start_time').notNull(),
    endTime: text('end_time'),
    place: text('place').notNull(),
    state: text('state').$type<MeetingState>().notNull(),
    chairId: text('chair_id').$type<CouncilMemberId>(),
    secretaryId: text('secretary_id').$type<CouncilMemberId>(),
    conclusion: text('conclusion').notNull(),
    revision: integer('revision').notNull(),
  },
  (table) => [check('meeting_state', sql`${table.state} IN ('draft','in_session','ended')`)],
);

/** The roll of a session: the members of the council in force on its day, and whether each came. */
export const attendance = sqliteTable(
  'attendance',
  {
    meetingId: text('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    memberId: text('member_id')
      .$type<CouncilMemberId>()
      .notNull()
      .references(() => councilMember.id, { onDelete: 'restrict' }),
    attendance: text('attendance').$type<Attendance>().notNull(),
    reason: text('reason').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.memberId] }),
    check('attendance_kind', sql`${table.attendance} IN ('present','absent','written_opinion')`),
  ],
);

export const agendaItem = sqliteTable(
  'agenda_item',
  {
    id: text('id').$type<AgendaItemId>().primaryKey(),
    meetingId: text('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    remark: text('remark').notNull(),
  },
  (table) => [index('agenda_item_meeting').on(table.meetingId)],
);

/**
 * A paper ballot. It holds sums only: who voted how is known to nobody, so there is nothing here that could tie a
 * ballot to a member.
 */
export const poll = sqliteTable(
  'poll',
  {
    id: text('id').$type<PollId>().primaryKey(),
    meetingId: text('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    agendaItemId: text('agenda_item_id')
      .$type<AgendaItemId>()
      .notNull()
      .references(() => agendaItem.id, { onDelete: 'restrict' }),
    title: text('title').notNull(),
    awardCode: text('award_code').$type<AwardCode>().notNull(),
    state: text('state').$type<PollState>().notNull(),
    /** The rule of the session's day as it stood when the poll was made. */
    rule: text('rule', { mode: 'json' }).$type<VotingRule>().notNull(),
    issued: integer('issued'),
    returned: integer('returned'),
    valid: integer('valid'),
    invalid: integer('invalid'),
    /** Canonical JSON of counts, roll and rule, and its SHA-256; both null until closing. */
    seal: text('seal'),
    sealHash: text('seal_hash'),
    closedAt: text('closed_at').$type<Instant>(),
    revision: integer('revision').notNull(),
  },
  (table) => [
    index('poll_meeting').on(table.meetingId),
    uniqueIndex('poll_agenda_item').on(table.agendaItemId),
    check('poll_state', sql`${table.state} IN ('draft','open','closed')`),
    check('poll_sealed', sql`(${table.state} = 'closed') = (${table.sealHash} IS NOT NULL)`),
  ],
);

export const pollItem = sqliteTable(
  'poll_item',
  {
    pollId: text('poll_id')
      .$type<PollId>()
      .notNull()
      .references(() => poll.id, { onDelete: 'cascade' }),
    proposalId: text('proposal_id')
      .$type<ProposalId>()
      .notNull()
      .references(() => proposal.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    agree: integer('agree'),
    disagree: integer('disagree'),
    invalidMarks: integer('invalid_marks'),
    writtenAgree: integer('written_agree'),
    writtenDisagree: integer('written_disagree'),
  },
  (table) => [
    primaryKey({ columns: [table.pollId, table.proposalId] }),
    index('poll_item_proposal').on(table.proposalId),
  ],
);

/** One row: what the hall sees. It lies in the database so that a restart shows the same slide. */
export const projector = sqliteTable(
  'projector',
  {
    id: integer('id').primaryKey(),
    view: text('view', { mode: 'json' }).$type<ProjectorView>().notNull(),
    black: integer('black', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    check('projector_single', sql`${table.id} = 1`),
    check('projector_black', sql`${table.black} IN (0, 1)`),
  ],
);

/** The register of outgoing documents of the council; the files lie in the file store under their hashes. */
export const document = sqliteTable(
  'document',
  {
    id: text('id').$type<DocumentId>().primaryKey(),
    meetingId: text('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id, { onDelete: 'restrict' }),
    year: integer('year').notNull(),
    number: integer('number'),
    notation: text('notation').notNull(),
    typeName: text('type_name').notNull(),
    subject: text('subject').notNull(),
    date: text('date').$type<IsoDate>().notNull(),
    signerName: text('signer_name').notNull(),
    signerPosition: text('signer_position').notNull(),
    docxHash: text('docx_hash').notNull(),
    pdfHash: text('pdf_hash').notNull(),
    signedPdfHash: text('signed_pdf_hash'),
    certificateName: text('certificate_name'),
    pages: integer('pages').notNull(),
    createdAt: text('created_at').$type<Instant>().notNull(),
    signedAt: text('signed_at').$type<Instant>(),
    exportedAt: text('exported_at').$type<Instant>(),
    packageFolder: text('package_folder'),
  },
  (table) => [
    uniqueIndex('document_meeting').on(table.meetingId),
    uniqueIndex('document_number').on(table.year, table.notation, table.number),
  ],
);
