import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

import type { AwardCode } from '../../domain/awards/award.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';
import type {
  AgendaItemId,
  AttendanceEventId,
  CouncilId,
  CouncilMemberId,
  MeetingId,
  PollId,
  ProposalId,
  SpeechId,
  VotingAmendmentId,
} from '../../domain/kernel/ids.ts';
import type {
  AttendanceEvent,
  ConflictGround,
  CountingTeam,
  Guest,
  Invitation,
  MeetingMode,
  MeetingState,
} from '../../domain/meetings/meeting.ts';
import type { ProjectorTheme, ProjectorView } from '../../domain/meetings/projector-view.ts';
import type { Attendance, InvitationReply, RollMember } from '../../domain/voting/attendance.ts';
import type { PollMethod } from '../../domain/voting/method.ts';
import type { CountEntry, PollOrigin, PollState } from '../../domain/voting/poll.ts';
import type { VotingAmendment, VotingRule } from '../../domain/voting/rule.ts';
import type { ItemCounts } from '../../domain/voting/tally.ts';
import { proposal } from './proposals.ts';
import { council, councilMember } from './units.ts';

export const meeting = sqliteTable(
  'meeting',
  {
    id: text('id').$type<MeetingId>().primaryKey(),
    councilId: text('council_id')
      .$type<CouncilId>()
      .notNull()
      .references(() => council.id, { onDelete: 'restrict' }),
    mode: text('mode').$type<MeetingMode>().notNull(),
    year: integer('year').notNull(),
    title: text('title').notNull(),
    date: text('date').$type<IsoDate>().notNull(),
    startTime: text('start_time').notNull(),
    begunTime: text('begun_time'),
    endTime: text('end_time'),
    place: text('place').notNull(),
    state: text('state').$type<MeetingState>().notNull(),
    chairId: text('chair_id').$type<CouncilMemberId>(),
    secretaryId: text('secretary_id').$type<CouncilMemberId>(),
    conclusion: text('conclusion').notNull(),
    guests: text('guests', { mode: 'json' }).$type<readonly Guest[]>().notNull(),
    invitation: text('invitation', { mode: 'json' }).$type<Invitation>().notNull(),
    countingTeam: text('counting_team', { mode: 'json' }).$type<CountingTeam>(),
    currentItemId: text('current_item_id').$type<AgendaItemId>(),
    lockedAt: text('locked_at').$type<Instant>(),
    revision: integer('revision').notNull(),
  },
  (table) => [
    check('meeting_state', sql`${table.state} IN ('draft','in_session','ended','locked')`),
    check('meeting_mode', sql`${table.mode} IN ('session','written_round')`),
  ],
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
    reply: text('reply').$type<InvitationReply>().notNull(),
    attendance: text('attendance').$type<Attendance>().notNull(),
    reason: text('reason').notNull(),
    /** Who sits in for the member, with post and letter; empty where nobody does. */
    substitute: text('substitute').notNull(),
    /** Came and is out of the room now. */
    away: integer('away', { mode: 'boolean' }).notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.memberId] }),
    check('attendance_reply', sql`${table.reply} IN ('none','coming','declined')`),
    check('attendance_kind', sql`${table.attendance} IN ('present','absent','written_opinion','substitute')`),
    check('attendance_away', sql`${table.away} IN (0, 1)`),
  ],
);

export const attendanceEvent = sqliteTable(
  'attendance_event',
  {
    id: text('id').$type<AttendanceEventId>().primaryKey(),
    meetingId: text('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    memberId: text('member_id')
      .$type<CouncilMemberId>()
      .notNull()
      .references(() => councilMember.id, { onDelete: 'restrict' }),
    kind: text('kind').$type<AttendanceEvent['kind']>().notNull(),
    time: text('time').notNull(),
    before: text('before').$type<Attendance>().notNull(),
  },
  (table) => [
    index('attendance_event_meeting').on(table.meetingId),
    check('attendance_event_kind', sql`${table.kind} IN ('arrived','left')`),
    check(
      'attendance_event_before',
      sql`${table.before} IN ('present','absent','written_opinion','substitute')`,
    ),
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
    section: text('section').notNull(),
    title: text('title').notNull(),
    speaker: text('speaker').notNull(),
    minutes: integer('minutes'),
    remark: text('remark').notNull(),
    decision: text('decision').notNull(),
    openedAt: text('opened_at').$type<Instant>(),
    closedAt: text('closed_at').$type<Instant>(),
  },
  (table) => [index('agenda_item_meeting').on(table.meetingId)],
);

export const speech = sqliteTable(
  'speech',
  {
    id: text('id').$type<SpeechId>().primaryKey(),
    meetingId: text('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    itemId: text('item_id')
      .$type<AgendaItemId>()
      .notNull()
      .references(() => agendaItem.id, { onDelete: 'cascade' }),
    speaker: text('speaker').notNull(),
    startedAt: text('started_at').$type<Instant>().notNull(),
    endedAt: text('ended_at').$type<Instant>(),
    limitSeconds: integer('limit_seconds'),
  },
  (table) => [index('speech_meeting').on(table.meetingId)],
);

/** Members' interests in nominations, as the session dealt with them. Nothing here says how anybody voted. */
export const conflict = sqliteTable(
  'conflict',
  {
    meetingId: text('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    memberId: text('member_id')
      .$type<CouncilMemberId>()
      .notNull()
      .references(() => councilMember.id, { onDelete: 'restrict' }),
    proposalId: text('proposal_id')
      .$type<ProposalId>()
      .notNull()
      .references(() => proposal.id, { onDelete: 'restrict' }),
    ground: text('ground').$type<ConflictGround>().notNull(),
    note: text('note').notNull(),
    abstains: integer('abstains', { mode: 'boolean' }).notNull(),
    /** Found in the data and no conflict all the same. */
    dismissed: integer('dismissed', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.memberId, table.proposalId] }),
    check('conflict_ground', sql`${table.ground} IN ('self','own_unit','unit_head','declared')`),
    check('conflict_abstains', sql`${table.abstains} IN (0, 1)`),
    check('conflict_dismissed', sql`${table.dismissed} IN (0, 1)`),
  ],
);

/** A text of the minutes that the secretary wrote over the assembled one, by section. */
export const minutesText = sqliteTable(
  'minutes_text',
  {
    meetingId: text('meeting_id')
      .$type<MeetingId>()
      .notNull()
      .references(() => meeting.id, { onDelete: 'cascade' }),
    section: text('section').notNull(),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.section] })],
);

/**
 * A vote. It holds sums only: who voted how is known to nobody, so there is nothing here that could tie a ballot to a
 * member.
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
    awardCode: text('award_code').$type<AwardCode>(),
    method: text('method').$type<PollMethod>().notNull(),
    wholeList: integer('whole_list', { mode: 'boolean' }).notNull(),
    state: text('state').$type<PollState>().notNull(),
    /** The rule of the session's day as it stood when the poll was made. */
    rule: text('rule', { mode: 'json' }).$type<VotingRule>().notNull(),
    seats: integer('seats'),
    origin: text('origin').$type<PollOrigin>().notNull(),
    basedOn: text('based_on').$type<PollId>(),
    reason: text('reason').notNull(),
    round: integer('round').notNull(),
    entry: text('entry').$type<CountEntry>().notNull(),
    roll: text('roll', { mode: 'json' }).$type<readonly RollMember[]>(),
    issued: integer('issued'),
    returned: integer('returned'),
    valid: integer('valid'),
    invalid: integer('invalid'),
    listCounts: text('list_counts', { mode: 'json' }).$type<ItemCounts>().notNull(),
    chairChoice: text('chair_choice', { mode: 'json' }).$type<readonly ProposalId[]>(),
    /** Canonical JSON of counts, roll and rule, and its SHA-256; both null until sealing. */
    seal: text('seal'),
    sealHash: text('seal_hash'),
    closedAt: text('closed_at').$type<Instant>(),
    sealedAt: text('sealed_at').$type<Instant>(),
    revision: integer('revision').notNull(),
  },
  (table) => [
    index('poll_meeting').on(table.meetingId),
    index('poll_agenda_item').on(table.agendaItemId),
    check('poll_state', sql`${table.state} IN ('draft','open','closed','sealed')`),
    check('poll_method', sql`${table.method} IN ('secret_ballot','show_of_hands','consent','in_writing')`),
    check('poll_origin', sql`${table.origin} IN ('first','reballot','correction')`),
    check('poll_entry', sql`${table.entry} IN ('single','double')`),
    check('poll_whole_list', sql`${table.wholeList} IN (0, 1)`),
    check('poll_sealed', sql`(${table.state} = 'sealed') = (${table.sealHash} IS NOT NULL)`),
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
    carvedOut: integer('carved_out', { mode: 'boolean' }).notNull(),
    carveOutNote: text('carve_out_note').notNull(),
    recused: text('recused', { mode: 'json' }).$type<readonly CouncilMemberId[]>().notNull(),
    agree: integer('agree'),
    disagree: integer('disagree'),
    invalidMarks: integer('invalid_marks'),
    writtenAgree: integer('written_agree'),
    writtenDisagree: integer('written_disagree'),
  },
  (table) => [
    primaryKey({ columns: [table.pollId, table.proposalId] }),
    index('poll_item_proposal').on(table.proposalId),
    check('poll_item_carved_out', sql`${table.carvedOut} IN (0, 1)`),
  ],
);

/**
 * What one of the two who type (`entry` 1 or 2) has of one batch of papers: sums, never a single ballot. The counts of
 * the poll are the sums of entry 1. These tables have no row numbers (WITHOUT ROWID): nothing tells what came first.
 */
export const countSheet = sqliteTable(
  'count_sheet',
  {
    pollId: text('poll_id')
      .$type<PollId>()
      .notNull()
      .references(() => poll.id, { onDelete: 'cascade' }),
    entry: integer('entry').notNull(),
    batch: integer('batch').notNull(),
    returned: integer('returned'),
    valid: integer('valid'),
    invalid: integer('invalid'),
  },
  (table) => [
    primaryKey({ columns: [table.pollId, table.entry, table.batch] }),
    check('count_sheet_entry', sql`${table.entry} IN (1, 2)`),
  ],
);

/** A row of a sheet: `row` is the id of a proposal, or `list` for the vote on a whole list or a motion. */
export const countSheetRow = sqliteTable(
  'count_sheet_row',
  {
    pollId: text('poll_id').$type<PollId>().notNull(),
    entry: integer('entry').notNull(),
    batch: integer('batch').notNull(),
    row: text('row').notNull(),
    agree: integer('agree'),
    disagree: integer('disagree'),
    invalidMarks: integer('invalid_marks'),
  },
  (table) => [
    primaryKey({ columns: [table.pollId, table.entry, table.batch, table.row] }),
    foreignKey({
      columns: [table.pollId, table.entry, table.batch],
      foreignColumns: [countSheet.pollId, countSheet.entry, countSheet.batch],
    }).onDelete('cascade'),
  ],
);

/** What the office changed in the voting rules from a day on. */
export const votingAmendment = sqliteTable('voting_amendment', {
  id: text('id').$type<VotingAmendmentId>().primaryKey(),
  content: text('content', { mode: 'json' }).$type<VotingAmendment['content']>().notNull(),
  validFrom: text('valid_from').$type<IsoDate>().notNull(),
  reason: text('reason').notNull(),
  enteredBy: text('entered_by').notNull(),
  enteredAt: text('entered_at').$type<Instant>().notNull(),
  withdrawnAt: text('withdrawn_at').$type<Instant>(),
});

/** One row: what the hall sees. It lies in the database so that a restart shows the same slide. */
export const projector = sqliteTable(
  'projector',
  {
    id: integer('id').primaryKey(),
    view: text('view', { mode: 'json' }).$type<ProjectorView>().notNull(),
    black: integer('black', { mode: 'boolean' }).notNull(),
    theme: text('theme').$type<ProjectorTheme>().notNull(),
    /** Pages turned by hand; goes on from the page that stood when it was turned. */
    turn: integer('turn').notNull(),
    /** When the slide was chosen or a page turned: pages go on by themselves from here. */
    since: text('since').$type<Instant>(),
  },
  (table) => [
    check('projector_single', sql`${table.id} = 1`),
    check('projector_black', sql`${table.black} IN (0, 1)`),
    check('projector_theme', sql`${table.theme} IN ('dark','light')`),
  ],
);
