import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { MeetingId, PollId } from '../../domain/kernel/ids.ts';
import { usedSlack } from '../../persistence/testing/page-slack.ts';
import type { Office } from '../testing/office.ts';
import { createSession, openSampleOffice, proposeFirst, setPresent } from '../testing/sample-office.ts';

// A secret vote is counted as carelessly as the screen allows: the sums are saved after each single paper, at a known time, by
// people who know in which order the papers came out of the box. Then the data folder is searched for what could tell more than
// the sums.
//
// Why this suffices: two counts of the same papers in another order leave the same bytes behind, so nothing in the file can
// depend on the order; the papers themselves never reach the program, which is given sums; and each place where the file names a
// member is listed below, and none of them lies in a row that also has a count or a time of the count.

const ITEMS = 6;
const PRESENT = 17;

/** Marks of the papers, item by item; 1 agrees. No two of them are alike, and each item comes to another sum. */
const papers: readonly (readonly number[])[] = Array.from({ length: PRESENT }, (_, paper) =>
  Array.from({ length: ITEMS }, (_unused, item) => ((paper * 5 + item * 7) % (item + 9) < 3 ? 0 : 1)),
);

type Vote = { readonly office: Office; readonly meetingId: MeetingId; readonly pollId: PollId };

/** A session in which the papers were read in the given order and counted one by one, before it is closed. */
async function countInOrder(order: readonly (readonly number[])[]): Promise<Vote> {
  const office = await openSampleOffice();
  const { meetings, polls } = office.client;
  const meetingId = await createSession(office);
  await setPresent(office, meetingId, PRESENT);
  await meetings.start({ meetingId });
  const proposalIds = await proposeFirst(office, ITEMS);
  const { pollId } = await polls.putToBallot({ meetingId, awardCode: 'CO_TINH', proposalIds });
  let { revision } = await polls.open({ pollId });
  const agree = proposalIds.map(() => 0);
  for (const [index, paper] of order.entries()) {
    const read = index + 1;
    office.setNow(`2026-11-24T09:${String(read).padStart(2, '0')}:00.000Z`);
    const items = proposalIds.map((proposalId, item) => {
      agree[item] = (agree[item] ?? 0) + (paper[item] ?? 0);
      return {
        proposalId,
        agree: agree[item],
        disagree: read - agree[item],
        invalidMarks: 0,
        writtenAgree: null,
        writtenDisagree: null,
      };
    });
    const counts = { issued: PRESENT, returned: read, valid: read, invalid: 0 };
    ({ revision } = await polls.saveCounts({ pollId, baseRevision: revision, counts, items }));
  }
  return { office, meetingId, pollId };
}

async function closeAndSeal({ office, pollId }: Vote): Promise<void> {
  office.setNow('2026-11-24T09:30:00.000Z');
  const baseRevision = office.services.repositories.polls.find(pollId)?.revision ?? 0;
  const { revision } = await office.client.polls.close({ pollId, baseRevision });
  await office.client.polls.seal({ pollId, baseRevision: revision });
}

const bookOf = ({ office }: Vote) => readFileSync(path.join(office.dataFolder, 'so-vang.db'));
const logOf = ({ office }: Vote) => readFileSync(path.join(office.dataFolder, 'so-vang.db-wal'));

/** Every table with its columns and rows. */
function tablesOf({ office }: Vote) {
  const names = office.database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all();
  return names.map((name) => ({
    name,
    columns: office.database.pragma(`table_info("${name}")`) as { readonly name: string }[],
    rows: office.database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all(),
  }));
}

/** The objects within a value of JSON, at any depth. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? within : [value as Record<string, unknown>, ...within];
}

describe('a secret ballot counted paper by paper', () => {
  it('leaves the same bytes in whatever order the papers were read', async () => {
    const votes = [await countInOrder(papers), await countInOrder(papers.toReversed())] as const;
    const [first, second] = votes;
    // While the count goes on the log does hold every state of it; else this test would show nothing.
    expect(logOf(first).equals(logOf(second))).toBe(false);
    for (const vote of votes) {
      await closeAndSeal(vote);
      await vote.office.client.meetings.end({ meetingId: vote.meetingId, endTime: '11:15' });
    }
    expect(bookOf(first).equals(bookOf(second))).toBe(true);
    expect([logOf(first).length, logOf(second).length]).toEqual([0, 0]);
    const folders = votes.map(({ office }) =>
      readdirSync(office.dataFolder, { recursive: true, encoding: 'utf8' }).toSorted(),
    );
    expect(folders[0]).toEqual(folders[1]);
  });

  it('keeps no earlier state of the count once it is closed, nor in the free space of the file', async () => {
    const vote = await countInOrder(papers);
    const before = logOf(vote).length;
    const { pollId, office } = vote;
    const baseRevision = office.services.repositories.polls.find(pollId)?.revision ?? 0;
    await office.client.polls.close({ pollId, baseRevision });
    expect([before > 100_000, logOf(vote).length]).toEqual([true, 0]);
    // Each row of a count holds the ids of its poll and its nominee, so that an earlier one would show by them.
    const { items = [] } = office.services.repositories.polls.find(pollId) ?? {};
    const ids = [pollId, ...items.map(({ proposalId }) => proposalId)];
    const slack = usedSlack(bookOf(vote)).filter(({ bytes }) => ids.some((id) => bytes.includes(id)));
    expect([ids.length, slack]).toEqual([ITEMS + 1, []]);
    expect(office.database.pragma('freelist_count', { simple: true })).toBe(0);
  });

  it('names a member in no row that has a count, and counts in no row that has a time of the count', async () => {
    const vote = await countInOrder(papers);
    await closeAndSeal(vote);
    const { office, meetingId } = vote;
    const { roll } = await office.client.meetings.get({ meetingId });
    const members = roll.flatMap(({ memberId, fullName }) => [memberId as string, fullName]);
    const tables = tablesOf(vote);
    const places = tables.flatMap(({ name, columns, rows }) =>
      columns
        .filter((column) =>
          rows.some((row) => members.some((word) => String(row[column.name]).includes(word))),
        )
        .map((column) => `${name}.${column.name}`),
    );
    expect(places.toSorted()).toEqual([
      'attendance.member_id',
      'audit_log.payload',
      'council_member.full_name',
      'council_member.id',
      'meeting.chair_id',
      'meeting.secretary_id',
      'poll.roll',
      'poll.seal',
    ]);
    // In the texts of JSON among them a member stands beside the attendance, and nothing else.
    const poll = tables.find(({ name }) => name === 'poll')?.rows[0];
    const beside = ['roll', 'seal']
      .flatMap((column) => objectsIn(JSON.parse(String(poll?.[column]))))
      .filter((object) => Object.values(object).some((value) => members.includes(String(value))))
      .map((object) => Object.keys(object).toSorted().join());
    expect(new Set(beside)).toEqual(new Set(['attendance,memberId']));
    // What was logged of the count are revisions and how many rows were sent.
    const logged = tables.find(({ name }) => name === 'audit_log')?.rows ?? [];
    const ofPoll = logged.filter(({ subject }) => subject === vote.pollId);
    expect(new Set(ofPoll.map(({ command, payload }) => `${String(command)} ${keysOf(payload)}`))).toEqual(
      new Set([
        'open_poll revision',
        'save_counts revision,rows',
        'close_poll revision',
        'seal_poll revision,sealHash',
      ]),
    );
    const naming = logged.filter(({ payload }) => members.some((word) => String(payload).includes(word)));
    expect(new Set(naming.map(({ command }) => command))).toEqual(new Set(['set_attendance']));
  });

  it('counts in tables without a column for a member, a time or an order of rows', async () => {
    const vote = await countInOrder(papers.slice(0, 1));
    const columnsOf = (table: string) =>
      (vote.office.database.pragma(`table_info("${table}")`) as { readonly name: string }[]).map(
        ({ name }) => name,
      );
    expect({
      poll_item: columnsOf('poll_item'),
      count_sheet: columnsOf('count_sheet'),
      count_sheet_row: columnsOf('count_sheet_row'),
    }).toEqual({
      poll_item: [
        'poll_id',
        'proposal_id',
        'position',
        'carved_out',
        'carve_out_note',
        'recused',
        'agree',
        'disagree',
        'invalid_marks',
        'written_agree',
        'written_disagree',
      ],
      count_sheet: ['poll_id', 'entry', 'batch', 'returned', 'valid', 'invalid'],
      count_sheet_row: ['poll_id', 'entry', 'batch', 'row', 'agree', 'disagree', 'invalid_marks'],
    });
    for (const table of ['count_sheet', 'count_sheet_row']) {
      expect(() => vote.office.database.prepare(`SELECT rowid FROM ${table}`)).toThrow(
        'no such column: rowid',
      );
    }
  });

  it('leaves no names, members or figures in the log files', async () => {
    const vote = await countInOrder(papers);
    await closeAndSeal(vote);
    const { roll } = await vote.office.client.meetings.get({ meetingId: vote.meetingId });
    const folder = path.join(vote.office.dataFolder, 'logs');
    const text = readdirSync(folder)
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('');
    expect(text).toContain('opened');
    expect(
      roll.filter(({ memberId, fullName }) => text.includes(memberId) || text.includes(fullName)),
    ).toEqual([]);
    expect(text).not.toMatch(/agree|valid|returned/);
  });
});

function keysOf(payload: unknown): string {
  return Object.keys(JSON.parse(String(payload)) as object)
    .toSorted()
    .join();
}
