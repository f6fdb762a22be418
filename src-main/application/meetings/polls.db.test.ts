import { describe, expect, it } from 'vitest';

import type { PollId, ProposalId } from '../../domain/kernel/ids.ts';
import { isSealIntact } from '../../domain/voting/seal.ts';
import { verifyAuditChain } from '../../persistence/audit-log.ts';
import { lastAudit, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import {
  beginSession,
  closePollInSession,
  countPoll,
  createSession,
  day,
  draftPoll,
  endSession,
  openSampleOffice,
  proposeFirst,
  sealPoll,
  sessionOfNovember,
  setPresent,
  unitOf,
} from '../testing/sample-office.ts';

const noCounts = { issued: null, returned: null, valid: null, invalid: null };
const noItemCounts = {
  agree: null,
  disagree: null,
  invalidMarks: null,
  writtenAgree: null,
  writtenDisagree: null,
};

/** What the database said, without the words of the query builder around it. */
function rootMessageOf(change: () => void): string {
  try {
    change();
    return 'nothing';
  } catch (thrown) {
    let root = thrown;
    while (root instanceof Error && root.cause !== undefined) root = root.cause;
    return root instanceof Error ? root.message : String(root);
  }
}

async function openPollInSession(office: Office) {
  const meetingId = await beginSession(office);
  const { pollId, proposalIds } = await draftPoll(office, meetingId);
  await office.client.polls.open({ pollId });
  const pollOf = async () => {
    const { polls } = await office.client.meetings.get({ meetingId });
    const poll = polls.find(({ id }) => id === pollId);
    if (!poll) throw new Error('The ballot is gone');
    return poll;
  };
  return { meetingId, pollId, proposalIds, pollOf };
}

describe('putting proposals to a ballot', () => {
  it('makes a draft under an agenda item of its own, with the rule of the day', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const { pollId, proposalIds } = await draftPoll(office, meetingId);
    const { polls, agenda } = await office.client.meetings.get({ meetingId });
    expect(agenda.at(-1)).toMatchObject({
      position: 4,
      pollId,
      title: 'Bỏ phiếu xét tặng Cờ thi đua của UBND tỉnh',
    });
    expect(polls).toMatchObject([
      {
        id: pollId,
        agendaItemId: agenda.at(-1)?.id,
        title: 'Bỏ phiếu xét tặng Cờ thi đua của UBND tỉnh',
        awardCode: 'CO_TINH',
        awardName: 'Cờ thi đua của UBND tỉnh',
        method: 'secret_ballot',
        wholeList: false,
        state: 'draft',
        seats: null,
        origin: 'first',
        round: 1,
        rule: {
          text: 'Đạt khi có ít nhất 80 % tổng số thành viên Hội đồng đồng ý',
          article: expect.any(String),
          mark: expect.any(String),
          secret: true,
          needed: 16,
        },
        counts: noCounts,
        items: proposalIds.map((proposalId, index) => ({
          proposalId,
          name: unitOf(office, index === 0 ? '03637' : '03640').name,
          detail: '',
          counts: noItemCounts,
          result: null,
        })),
        problems: [],
        sealCode: null,
        closedAt: null,
        revision: 1,
      },
    ]);
  });

  it('refuses an unknown session, a proposal for another award or none, and one that stands in a ballot', async () => {
    const office = await openSampleOffice();
    const { putToBallot } = office.client.polls;
    const meetingId = await createSession(office);
    const { proposalIds } = await draftPoll(office, meetingId);
    const input = { meetingId, awardCode: 'CO_TINH' as const, proposalIds };
    expect(await refused(office, () => putToBallot({ ...input, meetingId: 'x' as never }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => putToBallot({ ...input, awardCode: 'CO_CP' }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => putToBallot({ ...input, proposalIds: ['x' as ProposalId] }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => putToBallot(input))).toEqual(
      refusal('proposal_in_ballot', { name: unitOf(office, '03637').name }),
    );
  });

  it('refuses an award that the rules of the day do not know', async () => {
    const office = await openSampleOffice({
      change: ({ votingRules }) => ({
        votingRules: votingRules.map((set) => ({
          ...set,
          rules: set.rules.filter(({ awardCode }) => awardCode !== 'CO_TINH'),
        })),
      }),
    });
    const meetingId = await createSession(office);
    const proposalIds = await proposeFirst(office, 1);
    expect(
      await refused(office, () =>
        office.client.polls.putToBallot({ meetingId, awardCode: 'CO_TINH', proposalIds }),
      ),
    ).toEqual(refusal('no_rule', { award: 'Cờ thi đua của UBND tỉnh', date: '24/11/2026' }));
  });

  it('keeps the rule of the session, whatever holds later', async () => {
    const office = await openSampleOffice({
      change: ({ votingRules }) => ({
        votingRules: [
          ...votingRules,
          ...votingRules.slice(-1).map((set) => ({
            ...set,
            key: 'later',
            validFrom: day('2026-12-01'),
            rules: set.rules.map((rule) => ({
              ...rule,
              threshold: { numerator: 1, denominator: 1, comparison: 'at_least' as const },
            })),
          })),
        ],
      }),
    });
    const { meetings } = office.client;
    const early = await createSession(office);
    await draftPoll(office, early);
    const { meetingId: late } = await meetings.create({ ...sessionOfNovember, date: day('2026-12-01') });
    await draftPoll(office, late, 'CO_CP');
    office.setNow('2026-12-02T00:00:00.000Z');
    const needed = async (meetingId: typeof early) =>
      (await meetings.get({ meetingId })).polls.map(({ rule }) => rule.needed);
    expect([await needed(early), await needed(late)]).toEqual([[16], [19]]);
  });
});

describe('opening a ballot', () => {
  it('is refused before the session, without its quorum, twice, when empty or unknown', async () => {
    const office = await openSampleOffice();
    const { meetings } = office.client;
    const meetingId = await createSession(office);
    const { pollId, proposalIds } = await draftPoll(office, meetingId);
    const open = () => office.client.polls.open({ pollId });
    expect(await refused(office, open)).toEqual(refusal('meeting_not_started'));
    expect(await refused(office, () => office.client.polls.open({ pollId: 'x' as PollId }))).toEqual(
      refusal('not_found'),
    );
    await meetings.start({ meetingId });
    await setPresent(office, meetingId, 12, 7);
    expect(await refused(office, open)).toEqual(refusal('quorum_not_met', { present: 12, needed: 13 }));
    office.database.exec(`DELETE FROM poll_item WHERE poll_id = '${pollId}'`);
    expect(await refused(office, open)).toEqual(refusal('poll_empty'));
    expect(proposalIds.length).toBe(2);
  });

  it('is refused a second time', async () => {
    const office = await openSampleOffice();
    const { pollId } = await openPollInSession(office);
    expect(await refused(office, () => office.client.polls.open({ pollId }))).toEqual(
      refusal('poll_open', { title: 'Bỏ phiếu xét tặng Cờ thi đua của UBND tỉnh' }),
    );
  });
});

describe('counting', () => {
  it('stores what was entered so far and says what is missing, without a result', async () => {
    const office = await openSampleOffice();
    const { pollId, proposalIds, pollOf } = await openPollInSession(office);
    const { revision } = await pollOf();
    const items = [{ proposalId: proposalIds[1] as ProposalId, ...noItemCounts, agree: 18 }];
    await office.client.polls.saveCounts({
      pollId,
      baseRevision: revision,
      counts: { issued: 18, returned: 17, valid: 16, invalid: 0 },
      items,
    });
    const poll = await pollOf();
    expect(poll.items.map(({ counts, result }) => [counts.agree, result])).toEqual([
      [null, null],
      [18, null],
    ]);
    const names = [unitOf(office, '03637').name, unitOf(office, '03640').name];
    expect(poll.problems.map(({ message }) => message)).toEqual([
      'Số phiếu phát ra (18) nhiều hơn số thành viên có mặt (17)',
      'Số phiếu thu về (17) khác tổng số phiếu hợp lệ và không hợp lệ (16 + 0)',
      `1. ${names[0]}: Chưa nhập số phiếu đồng ý`,
      `1. ${names[0]}: Chưa nhập số phiếu không đồng ý`,
      `1. ${names[0]}: Chưa nhập số ô không hợp lệ`,
      `2. ${names[1]}: Chưa nhập số phiếu không đồng ý`,
      `2. ${names[1]}: Chưa nhập số ô không hợp lệ`,
      `2. ${names[1]}: Số đã nhập của dòng (18) nhiều hơn số phiếu có thể có (16)`,
    ]);
    expect(await refused(office, () => sealPoll(office, pollId))).toEqual(
      refusal('tally_not_reconciled', {
        detail: 'Số phiếu phát ra (18) nhiều hơn số thành viên có mặt (17)',
      }),
    );
  });

  it('refuses the slower of two windows', async () => {
    const office = await openSampleOffice();
    const { pollId, pollOf } = await openPollInSession(office);
    const { revision } = await pollOf();
    const save = (issued: number) =>
      office.client.polls.saveCounts({
        pollId,
        baseRevision: revision,
        counts: { ...noCounts, issued },
        items: [],
      });
    expect(await save(17)).toEqual({ revision: revision + 1 });
    expect(await refused(office, () => save(16))).toEqual(
      refusal('stale_revision', { name: 'Bỏ phiếu xét tặng Cờ thi đua của UBND tỉnh' }),
    );
    expect((await pollOf()).counts.issued).toBe(17);
  });

  it('refuses counts of a draft, of an unknown ballot and of a stranger', async () => {
    const office = await openSampleOffice();
    const { saveCounts } = office.client.polls;
    const meetingId = await beginSession(office);
    const { pollId } = await draftPoll(office, meetingId);
    const input = { pollId, baseRevision: 1, counts: noCounts, items: [] };
    expect(await refused(office, () => saveCounts(input))).toEqual(refusal('poll_not_open'));
    expect(await refused(office, () => sealPoll(office, pollId))).toEqual(refusal('poll_not_open'));
    const unknown = 'x' as PollId;
    expect(await refused(office, () => saveCounts({ ...input, pollId: unknown }))).toEqual(
      refusal('not_found'),
    );
    await office.client.polls.open({ pollId });
    const stranger = { proposalId: 'x' as ProposalId, ...noItemCounts };
    expect(await refused(office, () => saveCounts({ ...input, baseRevision: 2, items: [stranger] }))).toEqual(
      refusal('not_found'),
    );
  });
});

describe('closing a ballot', () => {
  it('gives the results on all members and seals counts, roll and rule', async () => {
    const office = await openSampleOffice();
    const { pollId, pollOf } = await openPollInSession(office);
    await countPoll(office, pollId);
    const { sealCode, revision } = await sealPoll(office, pollId);
    const poll = await pollOf();
    expect([poll.state, poll.sealCode, poll.closedAt, poll.revision, poll.problems]).toEqual([
      'sealed',
      sealCode,
      office.services.clock.now(),
      revision,
      [],
    ]);
    expect(poll.items.map(({ result }) => result)).toEqual([
      {
        verdict: 'passed',
        agreeTotal: 17,
        base: 19,
        needed: 16,
        verdictText: 'Đạt',
        percentageText: '89,47 %',
        shareText: '17/19 (89,47 %)',
        baseText: '17/19 tổng số thành viên Hội đồng',
        sentence: 'Đạt: 17/19 tổng số thành viên Hội đồng đồng ý (89,47 %), cần ít nhất 16',
      },
      {
        verdict: 'failed',
        agreeTotal: 15,
        base: 19,
        needed: 16,
        verdictText: 'Không đạt',
        percentageText: '78,94 %',
        shareText: '15/19 (78,94 %)',
        baseText: '15/19 tổng số thành viên Hội đồng',
        sentence: 'Không đạt: 15/19 tổng số thành viên Hội đồng đồng ý (78,94 %), cần ít nhất 16, thiếu 1',
      },
    ]);
    const stored = office.services.repositories.polls.find(pollId);
    if (!stored?.seal) throw new Error('The ballot has no seal');
    expect(isSealIntact(stored, office.services.hashText)).toBe(true);
    expect(lastAudit(office)).toEqual({
      command: 'seal_poll',
      subject: pollId,
      payload: { revision, sealHash: stored.seal.hash },
    });
    expect(office.changes.at(-1)).toEqual({ topic: 'proposals', id: null });
  });

  it('counts written opinions among those who agree', async () => {
    const office = await openSampleOffice();
    const { meetings } = office.client;
    const meetingId = await beginSession(office, { present: 15, written: 2 });
    const { pollId, proposalIds } = await draftPoll(office, meetingId);
    await office.client.polls.open({ pollId });
    await office.client.polls.saveCounts({
      pollId,
      baseRevision: 2,
      counts: { issued: 15, returned: 15, valid: 14, invalid: 1 },
      items: proposalIds.map((proposalId) => ({
        proposalId,
        agree: 14,
        disagree: 0,
        invalidMarks: 0,
        writtenAgree: 2,
        writtenDisagree: 0,
      })),
    });
    await sealPoll(office, pollId);
    const { polls } = await meetings.get({ meetingId });
    expect(polls[0]?.items[0]?.result?.sentence).toBe(
      'Đạt: 16/19 tổng số thành viên Hội đồng đồng ý (84,21 %), trong đó 2 ý kiến bằng văn bản, cần ít nhất 16',
    );
  });

  it('refuses to seal counts that changed after they were shown', async () => {
    const office = await openSampleOffice();
    const { pollId, pollOf } = await openPollInSession(office);
    const shown = await pollOf();
    await countPoll(office, pollId);
    expect(
      await refused(office, () => office.client.polls.close({ pollId, baseRevision: shown.revision })),
    ).toEqual(refusal('stale_revision', { name: shown.title }));
  });

  it('keeps the names under which it was voted on when a unit is renamed later', async () => {
    const office = await openSampleOffice();
    const { meetingId, pollId } = await closePollInSession(office);
    const itemsOf = async () => {
      const { polls } = await office.client.meetings.get({ meetingId });
      return polls.find(({ id }) => id === pollId)?.items.map(({ name, detail }) => [name, detail]);
    };
    const votedOn = await itemsOf();
    for (const unit of await office.client.units.list()) {
      const { id, code, kind, validFrom, revision } = unit;
      await office.client.units.save({
        id,
        baseRevision: revision,
        code,
        name: `${unit.name} mới`,
        kind,
        validFrom,
      });
    }
    expect(await itemsOf()).toEqual(votedOn);
  });

  it('asks for the quorum again', async () => {
    const office = await openSampleOffice();
    const { pollId, meetingId } = await openPollInSession(office);
    await setPresent(office, meetingId, 12);
    await office.client.polls.saveCounts({
      pollId,
      baseRevision: 2,
      counts: { issued: 12, returned: 12, valid: 12, invalid: 0 },
      items: (office.services.repositories.polls.find(pollId)?.items ?? []).map(({ proposalId }) => ({
        proposalId,
        ...noItemCounts,
        agree: 12,
        disagree: 0,
        invalidMarks: 0,
      })),
    });
    expect(await refused(office, () => sealPoll(office, pollId))).toEqual(
      refusal('quorum_not_met', { present: 12, needed: 13 }),
    );
  });

  it('is for good: every command refuses, and so does the database below them', async () => {
    const office = await openSampleOffice();
    const { meetings } = office.client;
    const { meetingId, pollId, proposalIds } = await closePollInSession(office);
    const stored = office.services.repositories.polls.find(pollId);
    const held = (await meetings.get({ meetingId })).agenda.at(-1);
    if (!stored || !held) throw new Error('The ballot is gone');
    const closed = refusal('poll_closed');
    expect(await refused(office, () => office.client.polls.open({ pollId }))).toEqual(closed);
    expect(await refused(office, () => countPoll(office, pollId, [1, 1]))).toEqual(closed);
    expect(await refused(office, () => sealPoll(office, pollId))).toEqual(closed);
    expect(await refused(office, () => meetings.removeAgendaItem({ meetingId, itemId: held.id }))).toEqual(
      refusal('agenda_item_in_use'),
    );
    expect(await refused(office, () => office.client.dossiers.withdraw({ ids: proposalIds }))).toMatchObject({
      code: 'dossier_in_ballot',
    });
    const { polls } = office.services.repositories;
    const direct = [
      () => polls.update({ ...stored, title: 'Khác' }),
      () => polls.update({ ...stored, state: 'open', seal: null, closedAt: null }),
      () => polls.remove(pollId),
      () => office.database.exec('UPDATE poll_item SET agree = 19'),
      () => office.database.exec('DELETE FROM poll_item'),
    ];
    expect(direct.map(rootMessageOf)).toEqual(direct.map(() => 'a closed poll never changes'));
    expect(polls.find(pollId)).toEqual(stored);
  });
});

describe('the audit log', () => {
  it('holds after a whole session and ties no member to a ballot', async () => {
    const office = await openSampleOffice();
    const { meetingId } = await endSession(office);
    expect(verifyAuditChain(office.database)).toEqual({ ok: true, value: office.services.audit.head() });
    const members = office.services.repositories.meetings.roll(meetingId).map(({ memberId }) => memberId);
    const rows = office.database
      .prepare<[], { command: string; payload: string }>('SELECT command, payload FROM audit_log')
      .all();
    const naming = rows.filter(({ payload }) => members.some((id) => payload.includes(id)));
    expect(new Set(naming.map(({ command }) => command))).toEqual(new Set(['set_attendance']));
    expect(rows.map(({ command }) => command).slice(-6)).toEqual([
      'put_to_ballot',
      'open_poll',
      'save_counts',
      'close_poll',
      'seal_poll',
      'end_meeting',
    ]);
  });
});

describe('the name of a candidate', () => {
  it('stays the one under which the unit was proposed', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await createSession(office);
    await draftPoll(office, meetingId);
    const { code, id, kind, name, revision, validFrom } = unitOf(office, '03637');
    await client.units.save({ id, baseRevision: revision, code, kind, validFrom, name: 'Xã Tên Mới' });
    const [item] = (await client.meetings.get({ meetingId })).polls[0]?.items ?? [];
    expect([item?.name, item?.detail]).toEqual([name, '']);
  });
});
