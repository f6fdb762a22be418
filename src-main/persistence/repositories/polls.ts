import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type {
  ListedPoll,
  PollHead,
  PollRepository,
  StoredPoll,
} from '../../application/session-repositories.ts';
import type { PollId } from '../../domain/kernel/ids.ts';
import type { CountSheet, SheetRowKey } from '../../domain/voting/count-sheet.ts';
import type { PollItem } from '../../domain/voting/poll.ts';
import { agendaItem, countSheet, countSheetRow, meeting, poll, pollItem } from '../schema/meetings.ts';
import type { Drizzle } from './drizzle.ts';
import { prepareInsert, prepareUpdates } from './prepared-rows.ts';

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
    return rows.map((row) => ({ ...toHead(row), items: (items.get(row.id) ?? []).map(toItem) }));
  }

  /** The sheets of a poll with those of their rows that a condition names. */
  function sheetsWhere(papers: SQL | undefined, rows: SQL | undefined): CountSheet[] {
    const counted = Map.groupBy(
      db.select().from(countSheetRow).where(rows).all(),
      ({ entry, batch }) => `${entry}/${batch}`,
    );
    return db
      .select()
      .from(countSheet)
      .where(papers)
      .orderBy(asc(countSheet.entry), asc(countSheet.batch))
      .all()
      .map(({ entry, batch, returned, valid, invalid }) => ({
        entry: entry === 2 ? 2 : 1,
        batch,
        papers: { returned, valid, invalid },
        rows: new Map(
          counted
            .get(`${entry}/${batch}`)
            ?.map(({ row, agree, disagree, invalidMarks }) => [
              row as SheetRowKey,
              { agree, disagree, invalidMarks },
            ]),
        ),
      }));
  }

  const insertItem = prepareInsert(db, pollItem);
  const updateItem = prepareUpdates(db, pollItem, pollItem.pollId, pollItem.proposalId);

  const inOrder = [asc(agendaItem.position), asc(poll.round), asc(sql`poll.rowid`)];
  const { seal: _seal, sealHash: _sealHash, ...listedColumns } = getTableColumns(poll);
  const listOfMeeting = db
    .select(listedColumns)
    .from(poll)
    .innerJoin(agendaItem, eq(poll.agendaItemId, agendaItem.id))
    .where(eq(poll.meetingId, sql.placeholder('meeting')))
    .orderBy(...inOrder)
    .prepare();

  return {
    ofMeeting: (id) =>
      toPolls(
        db
          .select({ poll })
          .from(poll)
          .innerJoin(agendaItem, eq(poll.agendaItemId, agendaItem.id))
          .where(eq(poll.meetingId, id))
          .orderBy(...inOrder)
          .all()
          .map((row) => row.poll),
      ),
    listOfMeeting: (id) => listOfMeeting.all({ meeting: id }).map(toListed),
    madeInMeeting: (id) =>
      db
        .select({ id: poll.id })
        .from(poll)
        .where(eq(poll.meetingId, id))
        .orderBy(asc(sql`rowid`))
        .all()
        .map((row) => row.id),
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
        insertItem({ pollId: value.id, position, ...item, ...counts });
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
        if (row && !isSame(row, changed)) updateItem([value.id, proposalId], changed);
      }
      db.update(poll).set(columnsOf(value)).where(eq(poll.id, value.id)).run();
    },
    remove: (id) => void db.delete(poll).where(eq(poll.id, id)).run(),
    head: (id) => db.select().from(poll).where(eq(poll.id, id)).all().map(toHead)[0],
    itemsNamed: (id, proposalIds) =>
      db
        .select()
        .from(pollItem)
        .where(and(eq(pollItem.pollId, id), inArray(pollItem.proposalId, [...proposalIds])))
        .all()
        .map(toItem),
    updateCounts(head, items) {
      for (const { proposalId, counts } of items) updateItem([head.id, proposalId], counts);
      db.update(poll).set(columnsOf(head)).where(eq(poll.id, head.id)).run();
    },
    sheets: (id) => sheetsWhere(eq(countSheet.pollId, id), eq(countSheetRow.pollId, id)),
    sheetsNamed: (id, entry, rows) =>
      sheetsWhere(
        and(eq(countSheet.pollId, id), eq(countSheet.entry, entry)),
        and(
          eq(countSheetRow.pollId, id),
          eq(countSheetRow.entry, entry),
          inArray(countSheetRow.row, [...rows]),
        ),
      ),
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
    removeSheets(id, { entry, batch } = {}) {
      db.delete(countSheet)
        .where(
          and(
            eq(countSheet.pollId, id),
            entry === undefined ? undefined : eq(countSheet.entry, entry),
            batch === undefined ? undefined : eq(countSheet.batch, batch),
          ),
        )
        .run();
    },
    removeSheetRows: (id) => void db.delete(countSheetRow).where(eq(countSheetRow.pollId, id)).run(),
  };
}

function toListed(row: Omit<typeof poll.$inferSelect, 'seal' | 'sealHash'>): ListedPoll {
  const { issued, returned, valid, invalid, ...rest } = row;
  return { ...rest, counts: { issued, returned, valid, invalid } };
}

function toHead({ seal, sealHash, ...row }: typeof poll.$inferSelect): PollHead {
  return {
    ...toListed(row),
    seal: seal !== null && sealHash !== null ? { text: seal, hash: sealHash } : null,
  };
}

function columnsOf(head: PollHead | StoredPoll) {
  const { counts, seal, items: _items, ...rest } = { items: undefined, ...head };
  return { ...rest, ...counts, seal: seal?.text ?? null, sealHash: seal?.hash ?? null };
}

function toItem(row: typeof pollItem.$inferSelect): PollItem {
  const { proposalId, carvedOut, carveOutNote, recused } = row;
  const { agree, disagree, invalidMarks, writtenAgree, writtenDisagree } = row;
  return {
    proposalId,
    carvedOut,
    carveOutNote,
    recused,
    counts: { agree, disagree, invalidMarks, writtenAgree, writtenDisagree },
  };
}

/** Whether a stored row already says what is to be written; recused members are compared as the lists they are. */
function isSame(row: typeof pollItem.$inferSelect, changed: Partial<typeof pollItem.$inferSelect>): boolean {
  return Object.entries(changed).every(
    ([name, value]) => JSON.stringify(row[name as keyof typeof row]) === JSON.stringify(value),
  );
}
