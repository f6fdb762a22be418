import { and, asc, desc, eq, gte, inArray, or, sql } from 'drizzle-orm';

import type { MeetingRepository, ProjectorRepository } from '../../application/session-repositories.ts';
import { MeetingState } from '../../domain/meetings/meeting.ts';
import { ProjectorTheme } from '../../domain/meetings/projector-view.ts';
import {
  agendaItem,
  attendance,
  attendanceEvent,
  conflict,
  meeting,
  minutesText,
  projector,
  speech,
} from '../schema/meetings.ts';
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
    since: (date) =>
      db
        .select()
        .from(meeting)
        .where(gte(meeting.date, date))
        .orderBy(asc(meeting.date), asc(meeting.id))
        .all(),
    drafts: () => db.select().from(meeting).where(eq(meeting.state, MeetingState.draft)).all(),
    naming: (memberId) => {
      const named = [attendance, attendanceEvent, conflict].map((table) =>
        inArray(
          meeting.id,
          db.select({ id: table.meetingId }).from(table).where(eq(table.memberId, memberId)),
        ),
      );
      return db
        .select()
        .from(meeting)
        .where(or(...named))
        .orderBy(asc(meeting.date), asc(meeting.id))
        .all();
    },
    find: (id) => db.select().from(meeting).where(eq(meeting.id, id)).get(),
    insert: (value) => void db.insert(meeting).values(value).run(),
    update: (value) => void db.update(meeting).set(value).where(eq(meeting.id, value.id)).run(),
    roll: (id) =>
      db
        .select({
          memberId: attendance.memberId,
          reply: attendance.reply,
          attendance: attendance.attendance,
          reason: attendance.reason,
          substitute: attendance.substitute,
          away: attendance.away,
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
    attendanceEvents: (id) =>
      db
        .select()
        .from(attendanceEvent)
        .where(eq(attendanceEvent.meetingId, id))
        .orderBy(asc(attendanceEvent.time), asc(sql`rowid`))
        .all(),
    insertAttendanceEvent: (event) => void db.insert(attendanceEvent).values(event).run(),
    removeAttendanceEvent: (id) => void db.delete(attendanceEvent).where(eq(attendanceEvent.id, id)).run(),
    speeches: (id) =>
      db.select().from(speech).where(eq(speech.meetingId, id)).orderBy(asc(speech.startedAt)).all(),
    saveSpeech: (value) =>
      void db.insert(speech).values(value).onConflictDoUpdate({ target: speech.id, set: value }).run(),
    removeSpeech: (id) => void db.delete(speech).where(eq(speech.id, id)).run(),
    conflicts: (id) => db.select().from(conflict).where(eq(conflict.meetingId, id)).all(),
    saveConflict(value) {
      const { meetingId, memberId, proposalId } = conflict;
      db.insert(conflict)
        .values(value)
        .onConflictDoUpdate({ target: [meetingId, memberId, proposalId], set: value })
        .run();
    },
    removeConflict(id, memberId, proposalId) {
      const key = [
        eq(conflict.meetingId, id),
        eq(conflict.memberId, memberId),
        eq(conflict.proposalId, proposalId),
      ];
      db.delete(conflict)
        .where(and(...key))
        .run();
    },
    minutesTexts: (id) =>
      new Map(
        db
          .select()
          .from(minutesText)
          .where(eq(minutesText.meetingId, id))
          .all()
          .map((row) => [row.section, row.text]),
      ),
    saveMinutesText(meetingId, section, text) {
      db.delete(minutesText)
        .where(and(eq(minutesText.meetingId, meetingId), eq(minutesText.section, section)))
        .run();
      if (text !== null) db.insert(minutesText).values({ meetingId, section, text }).run();
    },
  };
}

export function createProjectorRepository(db: Drizzle): ProjectorRepository {
  return {
    get() {
      const row = db.select().from(projector).get();
      if (!row) {
        return { view: { kind: 'blank' }, black: false, theme: ProjectorTheme.dark, turn: 0, since: null };
      }
      const { view, black, theme, turn, since } = row;
      return { view, black, theme, turn, since };
    },
    set(state) {
      db.insert(projector)
        .values({ id: 1, ...state })
        .onConflictDoUpdate({ target: projector.id, set: state })
        .run();
    },
  };
}
