import { and, asc, eq, inArray, sql } from 'drizzle-orm';

import type { PollRepository, StoredPoll } from '../../application/session-repositories.ts';
import type { PollId } from '../../domain/kernel/ids.ts';
import type { SheetRowKey } from '../../domain/voting/count-sheet.ts';
import { agendaItem, countSheet, countSheetRow, meeting, poll, pollItem } from '../schema/meetings.ts';
import type { Drizzle } from './drizzle.ts';

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
      method: row.method,
      wholeList: row.wholeList,
      state: row.state,
      rule: row.rule,
      seats: row.seats,
      origin: row.origin,
      basedOn: row.basedOn,
      reason: row.reason,
      round: row.round,
      entry: row.entry,
      roll: row.roll,
      counts: { issued: row.issued, returned: row.returned, valid: row.valid, invalid: row.invalid },
      items: (items.get(row.id) ?? []).map((item) => ({
        proposalId: item.proposalId,
        carvedOut: item.carvedOut,
        carveOutNote: item.carveOutNote,
        recused: item.recused,
        counts: {
          agree: item.agree,
          disagree: item.disagree,
          invalidMarks: item.invalidMarks,
          writtenAgree: item.writtenAgree,
          writtenDisagree: item.writtenDisagree,
        },
      })),
      listCounts: row.listCounts,
      chairChoice: row.chairChoice,
      seal: row.seal !== null && row.sealHash !== null ? { text: row.seal, hash: row.sealHash } : null,
      closedAt: row.closedAt,
      sealedAt: row.sealedAt,
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
          .orderBy(asc(agendaItem.position), asc(poll.round), asc(sql`poll.rowid`))
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
      value.items.forEach(({ counts, ...item }, position) => {
        db.insert(pollItem)
          .values({ pollId: value.id, position, ...item, ...counts })
          .run();
      });
    },
    update(value) {
      // The items first: once the poll reads closed, the database lets nothing under it change.
      const stored = new Map(
        itemsOf([value.id])
          .get(value.id)
          ?.map((row) => [row.proposalId, row]),
      );
      for (const { proposalId, counts, ...item } of value.items) {
        const row = stored.get(proposalId);
        const changed = { ...item, ...counts };
        if (!row || isSame(row, changed)) continue;
        db.update(pollItem)
          .set(changed)
          .where(and(eq(pollItem.pollId, value.id), eq(pollItem.proposalId, proposalId)))
          .run();
      }
      db.update(poll).set(columnsOf(value)).where(eq(poll.id, value.id)).run();
    },
    remove: (id) => void db.delete(poll).where(eq(poll.id, id)).run(),
    sheets(id) {
      const rows = Map.groupBy(
        db.select().from(countSheetRow).where(eq(countSheetRow.pollId, id)).all(),
        ({ entry, batch }) => `${entry}/${batch}`,
      );
      return db
        .select()
        .from(countSheet)
        .where(eq(countSheet.pollId, id))
        .orderBy(asc(countSheet.entry), asc(countSheet.batch))
        .all()
        .map(({ entry, batch, returned, valid, invalid }) => ({
          entry: entry === 2 ? 2 : 1,
          batch,
          papers: { returned, valid, invalid },
          rows: new Map(
            rows
              .get(`${entry}/${batch}`)
              ?.map(({ row, agree, disagree, invalidMarks }) => [
                row as SheetRowKey,
                { agree, disagree, invalidMarks },
              ]),
          ),
        }));
    },
    saveSheet(pollId, { entry, batch, papers }, rows) {
      const { pollId: poll_, entry: entry_, batch: batch_ } = countSheet;
      db.insert(countSheet)
        .values({ pollId, entry, batch, ...papers })
        .onConflictDoUpdate({ target: [poll_, entry_, batch_], set: papers })
        .run();
      for (const { row, counts } of rows) {
        db.insert(countSheetRow)
          .values({ pollId, entry, batch, row, ...counts })
          .onConflictDoUpdate({
            target: [countSheetRow.pollId, countSheetRow.entry, countSheetRow.batch, countSheetRow.row],
            set: counts,
          })
          .run();
      }
    },
    removeSheets: (id) => void db.delete(countSheet).where(eq(countSheet.pollId, id)).run(),
  };
}

/** Whether a stored row already says what is to be written; recused members are compared as the lists they are. */
function isSame(row: typeof pollItem.$inferSelect, changed: Partial<typeof pollItem.$inferSelect>): boolean {
  return Object.entries(changed).every(
    ([name, value]) => JSON.stringify(row[name as keyof typeof row]) === JSON.stringify(value),
  );
}
