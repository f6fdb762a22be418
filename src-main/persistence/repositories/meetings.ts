import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';

import type {
  MeetingRepository,
  PollRepository,
  ProjectorRepository,
  StoredPoll,
} from '../../application/repositories.ts';
import type { PollId } from '../../domain/kernel/ids.ts';
import { MeetingState } from '../../domain/meetings/meeting.ts';
import { agendaItem, attendance, meeting, poll, pollItem, projector } from '../schema/meetings.ts';
import type { Drizzle } from './drizzle.ts';

export function createMeetingRepository(db: Drizzle): MeetingRepository {
  return {
    ofYear: (year) =>
      db
        .select()
        .from(meeting)
        .where(eq(meeting.year, year))
        .orderBy(desc(meeting.date), desc(meeting.id))
        .all(),
    drafts: () => db.select().from(meeting).where(eq(meeting.state, MeetingState.draft)).all(),
    find: (id) => db.select().from(meeting).where(eq(meeting.id, id)).get(),
    insert: (value) => void db.insert(meeting).values(value).run(),
    update: (value) => void db.update(meeting).set(value).where(eq(meeting.id, value.id)).run(),
    roll: (id) =>
      db
        .select({
          memberId: attendance.memberId,
          attendance: attendance.attendance,
          reason: attendance.reason,
        })
        .from(attendance)
        .where(eq(attendance.meetingId, id))
        .orderBy(asc(attendance.position))
        .all(),
    saveRoll(id, roll) {
      db.delete(attendance).where(eq(attendance.meetingId, id)).run();
      roll.forEach((entry, position) => {
        db.insert(attendance)
          .values({ ...entry, meetingId: id, position })
          .run();
      });
    },
    agenda: (id) =>
      db
        .select()
        .from(agendaItem)
        .where(eq(agendaItem.meetingId, id))
        .orderBy(asc(agendaItem.position))
        .all(),
    saveAgenda(id, agenda) {
      const kept = new Set(agenda.map((item) => item.id));
      const gone = db
        .select({ id: agendaItem.id })
        .from(agendaItem)
        .where(eq(agendaItem.meetingId, id))
        .all()
        .filter((item) => !kept.has(item.id));
      for (const item of gone) db.delete(agendaItem).where(eq(agendaItem.id, item.id)).run();
      for (const item of agenda) {
        db.insert(agendaItem).values(item).onConflictDoUpdate({ target: agendaItem.id, set: item }).run();
      }
    },
  };
}

export function createPollRepository(db: Drizzle): PollRepository {
  function itemsOf(ids: readonly PollId[]) {
    const rows = db
      .select()
      .from(pollItem)
      .where(inArray(pollItem.pollId, [...ids]))
      .orderBy(asc(pollItem.position))
      .all();
    return Map.groupBy(rows, (row) => row.pollId);
  }

  function toPolls(rows: readonly (typeof poll.$inferSelect)[]): StoredPoll[] {
    const items = itemsOf(rows.map((row) => row.id));
    return rows.map((row) => ({
      id: row.id,
      meetingId: row.meetingId,
      agendaItemId: row.agendaItemId,
      title: row.title,
      awardCode: row.awardCode,
      state: row.state,
      rule: row.rule,
      counts: { issued: row.issued, returned: row.returned, valid: row.valid, invalid: row.invalid },
      items: (items.get(row.id) ?? []).map((item) => ({
        proposalId: item.proposalId,
        counts: {
          agree: item.agree,
          disagree: item.disagree,
          invalidMarks: item.invalidMarks,
          writtenAgree: item.writtenAgree,
          writtenDisagree: item.writtenDisagree,
        },
      })),
      seal: row.seal !== null && row.sealHash !== null ? { text: row.seal, hash: row.sealHash } : null,
      closedAt: row.closedAt,
      revision: row.revision,
    }));
  }

  function columnsOf({ items: _items, counts, seal, ...rest }: StoredPoll) {
    return { ...rest, ...counts, seal: seal?.text ?? null, sealHash: seal?.hash ?? null };
  }

  return {
    ofMeeting: (id) =>
      toPolls(
        db
          .select({ poll })
          .from(poll)
          .innerJoin(agendaItem, eq(poll.agendaItemId, agendaItem.id))
          .where(eq(poll.meetingId, id))
          .orderBy(asc(agendaItem.position))
          .all()
          .map((row) => row.poll),
      ),
    find: (id) => toPolls(db.select().from(poll).where(eq(poll.id, id)).all())[0],
    ofYear: (year) =>
      toPolls(
        db
          .select({ poll })
          .from(poll)
          .innerJoin(meeting, eq(poll.meetingId, meeting.id))
          .where(eq(meeting.year, year))
          .orderBy(sql`${poll.closedAt} IS NULL`, asc(poll.closedAt), asc(meeting.date))
          .all()
          .map((row) => row.poll),
      ),
    insert(value) {
      db.insert(poll).values(columnsOf(value)).run();
      value.items.forEach(({ proposalId, counts }, position) => {
        db.insert(pollItem)
          .values({ pollId: value.id, proposalId, position, ...counts })
          .run();
      });
    },
    update(value) {
      // The items first: once the poll reads closed, the database lets nothing under it change.
      for (const { proposalId, counts } of value.items) {
        db.update(pollItem)
          .set(counts)
          .where(and(eq(pollItem.pollId, value.id), eq(pollItem.proposalId, proposalId)))
          .run();
      }
      db.update(poll).set(columnsOf(value)).where(eq(poll.id, value.id)).run();
    },
    remove: (id) => void db.delete(poll).where(eq(poll.id, id)).run(),
  };
}

export function createProjectorRepository(db: Drizzle): ProjectorRepository {
  return {
    get() {
      const row = db.select().from(projector).get();
      return row ? { view: row.view, black: row.black } : { view: { kind: 'blank' }, black: false };
    },
    set(state) {
      db.insert(projector)
        .values({ id: 1, ...state })
        .onConflictDoUpdate({ target: projector.id, set: state })
        .run();
    },
  };
}
