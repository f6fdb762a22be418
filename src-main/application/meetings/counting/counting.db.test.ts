import { describe, expect, it } from 'vitest';

import type { PollId, ProposalId } from '../../../domain/kernel/ids.ts';
import type { BallotCounts, ItemCounts } from '../../../domain/voting/tally.ts';
import { lastAudit, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import {
  beginSession,
  closePoll,
  draftPoll,
  openSampleOffice,
  sealPoll,
} from '../../testing/sample-office.ts';

type Typed = {
  entry?: 1 | 2;
  batch?: number;
  papers?: Partial<BallotCounts>;
  rows?: readonly (Partial<ItemCounts> & { row: ProposalId })[];
};

/** A ballot on two units, handed out in a session of 17 of 19 members, or with some of the absent in writing. */
async function openCount({ written = 0 } = {}) {
  const office = await openSampleOffice();
  const meetingId = await beginSession(office, { written });
  const { pollId, proposalIds } = await draftPoll(office, meetingId);
  await office.client.polls.open({ pollId });
  const [first, second] = proposalIds;
  if (!first || !second) throw new Error('The ballot has fewer than two items');
  const revision = () => storedPoll(office, pollId).revision;
  const type = ({ entry = 1, batch = 1, papers = {}, rows = [] }: Typed) =>
    office.client.counting.saveCells({
      pollId,
      baseRevision: revision(),
      entry,
      batch,
      papers,
      rows: [...rows],
    });
  return { office, meetingId, pollId, first, second, type, revision };
}

function storedPoll(office: Office, pollId: PollId) {
  const poll = office.services.repositories.polls.find(pollId);
  if (!poll) throw new Error(`No poll ${pollId}`);
  return poll;
}

const whole = { returned: 17, valid: 17, invalid: 0 };
const row = (proposalId: ProposalId, agree: number, of = 17) => ({
  row: proposalId,
  agree,
  disagree: of - agree,
  invalidMarks: 0,
});
const noWritten = { writtenAgree: null, writtenDisagree: null };
const blank = { agree: null, disagree: null, invalidMarks: null, ...noWritten };

describe('typing a count', () => {
  it('stores the figures named and no others, and keeps the poll the sum of them', async () => {
    const { office, pollId, first, second, type } = await openCount();
    await type({ papers: { issued: 17 } });
    await type({ papers: whole, rows: [row(first, 16)] });
    await type({ rows: [{ row: second, agree: 3 }] });
    await type({ rows: [{ row: second, agree: 13 }] });
    const { counts, items } = storedPoll(office, pollId);
    expect([counts, items.map((item) => item.counts)]).toEqual([
      { issued: 17, ...whole },
      [
        { agree: 16, disagree: 1, invalidMarks: 0, ...noWritten },
        { ...blank, agree: 13 },
      ],
    ]);
    const { sheets, issued, other } = await office.client.counting.sheets({ pollId, entry: 1 });
    expect([sheets, issued, other]).toEqual([
      [
        {
          batch: 1,
          papers: whole,
          rows: [row(first, 16), { row: second, agree: 13, disagree: null, invalidMarks: null }],
        },
      ],
      17,
      null,
    ]);
  });

  it('takes a figure back with null, and keeps opinions in writing beside the sheets', async () => {
    const { office, pollId, first, type } = await openCount({ written: 2 });
    await type({ rows: [{ ...row(first, 16), writtenAgree: 2, writtenDisagree: 0 }] });
    await type({ rows: [{ row: first, disagree: null }] });
    expect(storedPoll(office, pollId).items[0]?.counts).toEqual({
      agree: 16,
      disagree: null,
      invalidMarks: 0,
      writtenAgree: 2,
      writtenDisagree: 0,
    });
    const { written, sheets } = await office.client.counting.sheets({ pollId, entry: 1 });
    expect(written).toEqual([{ row: first, writtenAgree: 2, writtenDisagree: 0 }]);
    expect(sheets[0]?.rows).toEqual([{ row: first, agree: 16, disagree: null, invalidMarks: 0 }]);
  });

  it('tells the windows that count and no others, and logs no figure', async () => {
    const { office, pollId, first, type, revision } = await openCount();
    const before = office.changes.length;
    await type({ rows: [row(first, 16)] });
    expect(office.changes.slice(before)).toEqual([{ topic: 'counting', id: pollId }]);
    expect(lastAudit(office)).toMatchObject({
      command: 'save_counts',
      subject: pollId,
      payload: { revision: revision() },
    });
    expect(await office.client.counting.state({ pollId })).toEqual({ revision: revision(), state: 'open' });
  });

  it('refuses the slower of two windows, strangers, a batch that is not there and a second entry that is not asked for', async () => {
    const { office, pollId, first, type, revision } = await openCount();
    const title = storedPoll(office, pollId).title;
    const input = { pollId, entry: 1 as const, batch: 1, papers: {}, rows: [] };
    await type({ rows: [row(first, 16)] });
    const stale = { ...input, baseRevision: revision() - 1 };
    expect(await refused(office, () => office.client.counting.saveCells(stale))).toEqual(
      refusal('stale_revision', { name: title }),
    );
    const stranger = [row('x' as ProposalId, 1)];
    const list = [row('list' as ProposalId, 1)];
    for (const wrong of [{ rows: stranger }, { rows: list }, { batch: 2 }, { entry: 2 as const }]) {
      expect(await refused(office, () => type(wrong))).toEqual(refusal('not_found'));
    }
    expect(storedPoll(office, pollId).items[1]?.counts).toEqual(blank);
  });

  it('begins with the figures that a poll carries itself, and leaves sheets behind when a whole count is taken over', async () => {
    const { office, pollId, first, second, type, revision } = await openCount();
    const saveWhole = (agree: number) =>
      office.client.polls.saveCounts({
        pollId,
        baseRevision: revision(),
        counts: { issued: 17, ...whole },
        items: [first, second].map((proposalId) => ({
          proposalId,
          ...noWritten,
          agree,
          disagree: 17 - agree,
          invalidMarks: 0,
        })),
      });
    await saveWhole(15);
    await type({ rows: [row(second, 16)] });
    const agreed = () => storedPoll(office, pollId).items.map(({ counts }) => counts.agree);
    expect(agreed()).toEqual([15, 16]);
    await saveWhole(14);
    const { sheets } = await office.client.counting.sheets({ pollId, entry: 1 });
    expect(sheets[0]?.rows.filter(({ row: key }) => key !== 'list').map(({ agree }) => agree)).toEqual([
      14, 14,
    ]);
  });
});

describe('batches', () => {
  it('add up once each has its figures, and until then nothing is the sum', async () => {
    const { office, pollId, first, second, type } = await openCount();
    await type({
      papers: { issued: 17, returned: 10, valid: 10, invalid: 0 },
      rows: [row(first, 9, 10), row(second, 8, 10)],
    });
    const { batch } = await office.client.counting.addBatch({ pollId });
    const open = storedPoll(office, pollId);
    expect([batch, open.counts, open.items[0]?.counts]).toEqual([
      2,
      { issued: 17, returned: null, valid: null, invalid: null },
      blank,
    ]);
    await type({
      batch,
      papers: { returned: 7, valid: 6, invalid: 1 },
      rows: [row(first, 6, 6), row(second, 5, 6)],
    });
    const { counts, items } = storedPoll(office, pollId);
    expect([counts, items.map((item) => [item.counts.agree, item.counts.disagree])]).toEqual([
      { issued: 17, returned: 17, valid: 16, invalid: 1 },
      [
        [15, 1],
        [13, 3],
      ],
    ]);
    await office.client.counting.removeBatch({ pollId, batch });
    expect(storedPoll(office, pollId).counts).toEqual({ issued: 17, returned: 10, valid: 10, invalid: 0 });
    expect(await refused(office, () => office.client.counting.removeBatch({ pollId, batch: 1 }))).toEqual(
      refusal('not_found'),
    );
  });

  it('must add up each by itself, though their errors make up for each other', async () => {
    const { office, pollId, first, second, type } = await openCount();
    await type({
      papers: { issued: 17, returned: 10, valid: 10, invalid: 0 },
      rows: [row(first, 9, 11), row(second, 8, 10)],
    });
    const { batch } = await office.client.counting.addBatch({ pollId });
    await type({
      batch,
      papers: { returned: 7, valid: 7, invalid: 0 },
      rows: [row(first, 6, 6), row(second, 7, 7)],
    });
    const { problems, counted, rows } = await office.client.counting.checks({ pollId });
    const name = (await office.client.counting.ballot({ pollId })).items[0]?.name ?? '';
    const detail = `Tập 1: 1. ${name}: Đồng ý + không đồng ý + ô không hợp lệ (9 + 2 + 0) khác số phiếu hợp lệ (10)`;
    expect([counted, rows, problems[0]]).toEqual([2, 2, { row: first, batch: 1, message: detail }]);
    expect(await refused(office, () => closePoll(office, pollId))).toEqual(
      refusal('tally_not_reconciled', { detail }),
    );
  });
});

describe('two entries of one count', () => {
  it('see each other only once both are complete, and must agree before closing', async () => {
    const { office, pollId, first, second, type } = await openCount();
    await office.client.counting.setEntry({ pollId, entry: 'double' });
    await type({ papers: { issued: 17, ...whole }, rows: [row(first, 16), row(second, 15)] });
    await type({ entry: 2, papers: whole, rows: [row(first, 16)] });
    const secondView = () => office.client.counting.sheets({ pollId, entry: 2 });
    expect((await secondView()).other).toBeNull();
    await type({ entry: 2, rows: [row(second, 14)] });
    expect((await secondView()).other?.[0]?.rows).toEqual([row(first, 16), row(second, 15)]);
    expect((await office.client.counting.checks({ pollId })).differences).toBe(2);
    expect(await refused(office, () => closePoll(office, pollId))).toEqual(
      refusal('count_entries_differ', { count: 2 }),
    );
    // The poll holds what the first entry says.
    expect(storedPoll(office, pollId).items[1]?.counts.agree).toBe(15);
    await type({ entry: 1, rows: [row(second, 14)] });
    await closePoll(office, pollId);
    expect(storedPoll(office, pollId)).toMatchObject({ state: 'closed', counts: { valid: 17 } });
  });

  it('go back to one, which throws the second away', async () => {
    const { office, pollId, first, type } = await openCount();
    await office.client.counting.setEntry({ pollId, entry: 'double' });
    await type({ entry: 2, rows: [row(first, 16)] });
    await office.client.counting.setEntry({ pollId, entry: 'single' });
    expect(office.services.repositories.polls.sheets(pollId).map(({ entry }) => entry)).toEqual([1]);
  });
});

describe('counting anew', () => {
  it('throws away what was on the papers, and logs why and nothing else', async () => {
    const { office, pollId, first, second, type } = await openCount({ written: 2 });
    await type({
      papers: { issued: 17, ...whole },
      rows: [{ ...row(first, 16), writtenAgree: 2, writtenDisagree: 0 }, row(second, 15)],
    });
    const { revision } = await office.client.counting.recount({ pollId, reason: 'Đếm nhầm một tập' });
    const { counts, items } = storedPoll(office, pollId);
    expect([counts, items.map((item) => item.counts)]).toEqual([
      { issued: 17, returned: null, valid: null, invalid: null },
      [{ ...blank, writtenAgree: 2, writtenDisagree: 0 }, blank],
    ]);
    expect(lastAudit(office)).toMatchObject({
      command: 'recount_poll',
      payload: { revision, reason: 'Đếm nhầm một tập' },
    });
  });
});

describe('closing a count', () => {
  it('keeps papers by batch and throws away what single batches came to', async () => {
    const { office, pollId, first, second, type } = await openCount();
    await type({ papers: { issued: 17, ...whole }, rows: [row(first, 16), row(second, 15)] });
    await sealPoll(office, pollId);
    expect(office.services.repositories.polls.sheets(pollId)).toEqual([
      { entry: 1, batch: 1, papers: whole, rows: new Map() },
    ]);
    const attempts = [
      () => type({ rows: [row(first, 15)] }),
      () => office.client.counting.addBatch({ pollId }),
      () => office.client.counting.recount({ pollId, reason: 'muộn' }),
      () => office.client.counting.setEntry({ pollId, entry: 'double' }),
    ];
    for (const attempt of attempts) expect(await refused(office, attempt)).toEqual(refusal('poll_closed'));
  });
});

describe('the counting team', () => {
  const member = (name: string, role: 'head' | 'member' | 'secretary') => ({ name, post: 'Sở Nội vụ', role });

  it('is elected with one head and taken back again', async () => {
    const { office, meetingId, pollId } = await openCount();
    const team = {
      members: [member('Lò Văn Nam', 'head'), member('Vàng Thị Dua', 'secretary')],
      electedBy: 'show_of_hands' as const,
      agree: 17,
    };
    await office.client.counting.electTeam({ meetingId, team });
    expect((await office.client.meetings.get({ meetingId })).countingTeam).toEqual(team);
    expect((await office.client.counting.checks({ pollId })).head).toBe('Lò Văn Nam');
    await office.client.counting.electTeam({ meetingId, team: null });
    expect((await office.client.meetings.get({ meetingId })).countingTeam).toBeNull();
  });

  it('is refused without a head, with a name twice and with more hands than members', async () => {
    const { office, meetingId } = await openCount();
    const head = member('Lò Văn Nam', 'head');
    const consent = { electedBy: 'consent' as const, agree: null };
    const hands = (agree: number | null) => ({ members: [head], electedBy: 'show_of_hands' as const, agree });
    const elect = (team: Parameters<typeof office.client.counting.electTeam>[0]['team']) =>
      refused(office, () => office.client.counting.electTeam({ meetingId, team }));
    expect(await elect({ members: [member('A', 'member')], ...consent })).toEqual(
      refusal('team_head_missing'),
    );
    expect(await elect({ members: [head, member('lò văn nam', 'member')], ...consent })).toEqual(
      refusal('team_member_twice', { name: 'lò văn nam' }),
    );
    expect(await elect(hands(null))).toEqual(refusal('team_agree_missing'));
    expect(await elect(hands(18))).toEqual(refusal('team_agree_over_present', { agree: 18, present: 17 }));
  });
});
