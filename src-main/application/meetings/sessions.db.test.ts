import { readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { AgendaItemId, CouncilMemberId, MeetingId } from '../../domain/kernel/ids.ts';
import { emptyInvitation } from '../../domain/meetings/meeting.ts';
import { lastAudit, openOffice, refusal, refused } from '../testing/office.ts';
import {
  beginSession,
  closePollInSession,
  createSession,
  day,
  draftPoll,
  endSession,
  openSampleOffice,
  sealPoll,
  sessionOfNovember,
  setPresent,
} from '../testing/sample-office.ts';

const unknown = 'unknown' as MeetingId;

async function editOfSession(office: Awaited<ReturnType<typeof openSampleOffice>>, meetingId: MeetingId) {
  const { chairId, secretaryId, revision } = await office.client.meetings.get({ meetingId });
  return { ...sessionOfNovember, meetingId, chairId, secretaryId, baseRevision: revision };
}

describe('creating a session', () => {
  it('takes over the council of the day and begins with the usual agenda', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const meeting = await office.client.meetings.get({ meetingId });
    const roleOf = (id: CouncilMemberId | null) => meeting.roll.find(({ memberId }) => memberId === id)?.role;
    expect({
      ...meeting,
      roll: meeting.roll.length,
      agenda: meeting.agenda.map(({ title }) => title),
    }).toEqual({
      id: meetingId,
      ...sessionOfNovember,
      begunTime: null,
      endTime: null,
      state: 'draft',
      chairId: expect.any(String),
      secretaryId: expect.any(String),
      conclusion: '',
      councilId: expect.any(String),
      mode: 'session',
      guests: [],
      invitation: emptyInvitation,
      countingTeam: null,
      currentItemId: null,
      lockedAt: null,
      revision: 1,
      roll: 19,
      quorum: {
        members: 19,
        present: 19,
        written: 0,
        needed: 13,
        met: true,
        belowWarningShare: false,
        sentence: 'Có mặt 19/19 thành viên, cần ít nhất 13: đủ điều kiện họp',
        article: expect.stringContaining('Quy chế'),
      },
      agenda: [
        'Tuyên bố lý do, giới thiệu thành phần dự họp',
        'Thường trực Hội đồng báo cáo kết quả thẩm định hồ sơ đề nghị khen thưởng',
        'Hội đồng thảo luận, bầu Tổ kiểm phiếu',
      ],
      polls: [],
    });
    expect([roleOf(meeting.chairId), roleOf(meeting.secretaryId)]).toEqual(['chair', 'secretary']);
    expect(await office.client.meetings.list({ year: 2026 })).toEqual([
      { id: meetingId, state: 'draft', ...sessionOfNovember, year: undefined },
    ]);
    expect(office.changes).toEqual([
      { topic: 'meetings', id: meetingId },
      { topic: 'projector', id: meetingId },
    ]);
  });

  it('is refused without a council, before it, and before the first rules', async () => {
    const empty = await openOffice();
    expect(await refused(empty, () => empty.client.meetings.create(sessionOfNovember))).toEqual(
      refusal('council_missing'),
    );
    const office = await openSampleOffice();
    const createOn = (date: string) =>
      refused(office, () => office.client.meetings.create({ ...sessionOfNovember, date: day(date) }));
    expect(await createOn('2025-12-31')).toEqual(refusal('council_not_on_day', { date: '31/12/2025' }));
    expect(await createOn('2023-12-31')).toEqual(refusal('no_rule', { award: '', date: '31/12/2023' }));
  });

  it('keeps the year that is judged apart from the year of the day', async () => {
    const { client } = await openSampleOffice();
    const { meetingId } = await client.meetings.create({ ...sessionOfNovember, date: day('2027-01-12') });
    expect(await client.meetings.list({ year: 2027 })).toEqual([]);
    expect((await client.meetings.list({ year: 2026 })).map(({ id }) => id)).toEqual([meetingId]);
  });
});

describe('changing a session', () => {
  it('stores the head', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const edit = await editOfSession(office, meetingId);
    expect(await office.client.meetings.update({ ...edit, title: ' Phiên  họp số 4' })).toEqual({
      revision: 2,
    });
    expect((await office.client.meetings.get({ meetingId })).title).toBe('Phiên họp số 4');
  });

  it('refuses an unknown one, an old page, and a chair who is no member', async () => {
    const office = await openSampleOffice();
    const { update } = office.client.meetings;
    const meetingId = await createSession(office);
    const edit = await editOfSession(office, meetingId);
    expect(await refused(office, () => update({ ...edit, meetingId: unknown }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => update({ ...edit, baseRevision: 0 }))).toEqual(
      refusal('stale_revision', { name: sessionOfNovember.title }),
    );
    const chairId = 'stranger' as CouncilMemberId;
    expect(await refused(office, () => update({ ...edit, chairId }))).toEqual(refusal('not_found'));
  });

  it('refuses another day without rules or council, once it has begun, or once there is a ballot', async () => {
    const office = await openSampleOffice();
    const { meetings } = office.client;
    const meetingId = await createSession(office);
    const move = async (date: string) => {
      const edit = await editOfSession(office, meetingId);
      return refused(office, () => meetings.update({ ...edit, date: day(date) }));
    };
    expect(await move('2023-12-31')).toEqual(refusal('no_rule', { award: '', date: '31/12/2023' }));
    expect(await move('2025-12-31')).toEqual(refusal('council_not_on_day', { date: '31/12/2025' }));
    await meetings.start({ meetingId });
    expect(await move('2026-11-25')).toEqual(refusal('attendance_fixed'));
    const other = await createSession(office);
    await draftPoll(office, other);
    const edit = await editOfSession(office, other);
    expect(await refused(office, () => meetings.update({ ...edit, date: day('2026-11-25') }))).toEqual(
      refusal('attendance_fixed'),
    );
  });
});

describe('the agenda', () => {
  it('is added to, changed, moved and cut, and stays numbered without gaps', async () => {
    const office = await openSampleOffice();
    const { meetings } = office.client;
    const meetingId = await createSession(office);
    const titles = async () =>
      (await meetings.get({ meetingId })).agenda.map(({ position, title }) => `${position} ${title}`);
    const { itemId } = await meetings.saveAgendaItem({
      meetingId,
      itemId: null,
      title: 'Ý kiến  khác',
      remark: '',
    });
    await meetings.moveAgendaItem({ meetingId, itemId, position: 1 });
    await meetings.moveAgendaItem({ meetingId, itemId, position: 99 });
    await meetings.moveAgendaItem({ meetingId, itemId, position: 2 });
    const [first] = (await meetings.get({ meetingId })).agenda;
    if (!first) throw new Error('The agenda is empty');
    await meetings.removeAgendaItem({ meetingId, itemId: first.id });
    await meetings.saveAgendaItem({
      meetingId,
      itemId,
      title: 'Thảo luận',
      remark: 'Ông A: đồng ý.\nBà B: đồng ý.',
    });
    expect(await titles()).toEqual([
      '1 Thảo luận',
      '2 Thường trực Hội đồng báo cáo kết quả thẩm định hồ sơ đề nghị khen thưởng',
      '3 Hội đồng thảo luận, bầu Tổ kiểm phiếu',
    ]);
    expect(lastAudit(office)).toMatchObject({ command: 'save_agenda_item', subject: meetingId });
  });

  it('has parts, speakers and lengths, and takes several items at once', async () => {
    const office = await openSampleOffice();
    const { meetings, agenda } = office.client;
    const meetingId = await createSession(office);
    const [first, second] = (await meetings.get({ meetingId })).agenda;
    if (!first || !second) throw new Error('The agenda is empty');
    await agenda.nameSection({ meetingId, itemId: second.id, name: ' Phần  thứ hai' });
    await meetings.saveAgendaItem({ meetingId, itemId: second.id, speaker: 'Bà Thí Dụ', minutes: 45 });
    const items = ['Thảo luận', 'Bầu Tổ kiểm phiếu'].map((title) => ({
      title,
      speaker: '',
      minutes: null,
      remark: '',
    }));
    const { itemIds } = await agenda.addItems({ meetingId, position: 2, section: '', items });
    await meetings.moveAgendaItem({ meetingId, itemId: itemIds[1]!, position: 5, section: 'Phần thứ hai' });
    const { itemId: last } = await meetings.saveAgendaItem({ meetingId, itemId: null, title: 'Kết luận' });
    const lines = (await meetings.get({ meetingId })).agenda.map(
      ({ position, section, title, speaker, minutes }) =>
        [position, section, title.slice(0, 12), speaker, minutes].join('|'),
    );
    expect(lines).toEqual([
      '1||Tuyên bố lý ||',
      '2||Thảo luận||',
      '3|Phần thứ hai|Thường trực |Bà Thí Dụ|45',
      '4|Phần thứ hai|Hội đồng thả||',
      '5|Phần thứ hai|Bầu Tổ kiểm ||',
      '6|Phần thứ hai|Kết luận||',
    ]);
    expect(
      await refused(office, () => meetings.saveAgendaItem({ meetingId, itemId: null, speaker: 'Ông A' })),
    ).toEqual(refusal('agenda_title_missing'));
    expect(
      await refused(office, () => agenda.nameSection({ meetingId, itemId: 'x' as AgendaItemId, name: 'A' })),
    ).toEqual(refusal('not_found'));
    await meetings.saveAgendaItem({ meetingId, itemId: last, minutes: null, section: '' });
    expect((await meetings.get({ meetingId })).agenda.at(-1)).toMatchObject({
      section: '',
      title: 'Kết luận',
    });
  });

  it('refuses unknown items and sessions, and an item with a ballot that was handed out', async () => {
    const office = await openSampleOffice();
    const { meetings } = office.client;
    const meetingId = await beginSession(office);
    const itemId = 'unknown' as AgendaItemId;
    const item = { meetingId, itemId };
    expect(await refused(office, () => meetings.saveAgendaItem({ ...item, title: 'A', remark: '' }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => meetings.moveAgendaItem({ ...item, position: 1 }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => meetings.removeAgendaItem(item))).toEqual(refusal('not_found'));
    expect(await refused(office, () => meetings.removeAgendaItem({ ...item, meetingId: unknown }))).toEqual(
      refusal('not_found'),
    );
    const { pollId } = await draftPoll(office, meetingId);
    await office.client.polls.open({ pollId });
    const { agenda } = await meetings.get({ meetingId });
    const held = agenda.find((candidate) => candidate.pollId === pollId);
    if (!held) throw new Error('The ballot has no agenda item');
    expect(await refused(office, () => meetings.removeAgendaItem({ meetingId, itemId: held.id }))).toEqual(
      refusal('agenda_item_in_use'),
    );
  });

  it('takes a drafted ballot away with its item, and sets its candidates free', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await createSession(office);
    const { proposalIds } = await draftPoll(office, meetingId);
    const held = (await client.meetings.get({ meetingId })).agenda.at(-1);
    if (!held) throw new Error('The agenda is empty');
    await client.meetings.removeAgendaItem({ meetingId, itemId: held.id });
    expect((await client.meetings.get({ meetingId })).polls).toEqual([]);
    expect(await client.dossiers.withdraw({ ids: proposalIds })).toEqual({ withdrawn: 2 });
  });
});

describe('the roll', () => {
  it('counts those present, absent and with an opinion', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    await setPresent(office, meetingId, 12, 3);
    const { quorum, roll } = await office.client.meetings.get({ meetingId });
    expect([roll.at(-1)?.reason, quorum]).toEqual([
      'đi công tác',
      {
        members: 19,
        present: 12,
        written: 3,
        needed: 13,
        met: false,
        belowWarningShare: true,
        sentence: 'Có mặt 12/19 thành viên, cần ít nhất 13: chưa đủ điều kiện họp',
        article: expect.any(String),
      },
    ]);
    expect(await refused(office, () => office.client.meetings.start({ meetingId }))).toEqual(
      refusal('quorum_not_met', { present: 12, needed: 13 }),
    );
  });

  it('refuses an unknown session and a stranger', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const mark = { attendance: 'absent' as const, reason: '', memberIds: ['stranger' as CouncilMemberId] };
    const { setAttendance } = office.client.meetings;
    expect(await refused(office, () => setAttendance({ ...mark, meetingId }))).toEqual(refusal('not_found'));
    expect(await refused(office, () => setAttendance({ ...mark, meetingId: unknown }))).toEqual(
      refusal('not_found'),
    );
  });

  it('can be put right while a ballot is open, in its own roll too, and leaves closed ballots as they were', async () => {
    const office = await openSampleOffice();
    const { meetings } = office.client;
    const { polls } = office.services.repositories;
    const { meetingId, pollId } = await closePollInSession(office);
    const counted = polls.find(pollId);
    const failed = (await office.client.proposals.list({ year: 2026 })).filter(
      ({ state }) => state === 'failed',
    );
    const second = await office.client.polls.putToBallot({
      meetingId,
      awardCode: 'CO_TINH',
      proposalIds: failed.map(({ id }) => id),
    });
    await office.client.polls.open({ pollId: second.pollId });
    const [member] = (await meetings.get({ meetingId })).roll;
    if (!member) throw new Error('The roll is empty');
    await meetings.setAttendance({
      meetingId,
      memberIds: [member.memberId],
      attendance: 'absent',
      reason: 'về sớm',
    });
    expect((await meetings.get({ meetingId })).quorum.present).toBe(16);
    expect(polls.find(second.pollId)?.roll?.[0]).toEqual({ memberId: member.memberId, attendance: 'absent' });
    expect(polls.find(pollId)).toEqual(counted);
  });
});

describe('running a session', () => {
  it('needs chair and secretary to begin', async () => {
    const office = await openSampleOffice();
    const { meetings } = office.client;
    const meetingId = await createSession(office);
    const edit = await editOfSession(office, meetingId);
    await meetings.update({ ...edit, secretaryId: null });
    expect(await refused(office, () => meetings.start({ meetingId }))).toEqual(refusal('chair_missing'));
    expect(await refused(office, () => meetings.start({ meetingId: unknown }))).toEqual(refusal('not_found'));
  });

  it('does not end before it has begun, nor while a ballot is drafted or open', async () => {
    const office = await openSampleOffice();
    const { meetings } = office.client;
    const meetingId = await createSession(office);
    const end = () => meetings.end({ meetingId, endTime: '11:00' });
    expect(await refused(office, end)).toEqual(refusal('meeting_not_started'));
    await meetings.start({ meetingId });
    const { pollId } = await draftPoll(office, meetingId);
    const pending = refusal('poll_open', { title: 'Bỏ phiếu xét tặng Cờ thi đua của UBND tỉnh' });
    expect(await refused(office, end)).toEqual(pending);
    await office.client.polls.open({ pollId });
    expect(await refused(office, end)).toEqual(pending);
  });

  it('ends after it began, and is backed up then', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const end = (endTime: string) => office.client.meetings.end({ meetingId, endTime });
    expect(await refused(office, () => end('08:00'))).toEqual(
      refusal('meeting_ends_before_start', { startTime: '08:00' }),
    );
    await end('08:01');
    const backups = readdirSync(path.join(office.dataFolder, 'backups')).filter((name) =>
      name.endsWith('.db'),
    );
    expect(backups).toEqual([expect.stringContaining('meeting-closed')]);
  });

  it('refuses every change once it has ended', async () => {
    const office = await openSampleOffice();
    const { meetings } = office.client;
    const { meetingId, pollId, proposalIds } = await endSession(office);
    const edit = await editOfSession(office, meetingId);
    const { agenda, roll } = await meetings.get({ meetingId });
    const [item] = agenda;
    const [member] = roll;
    if (!item || !member) throw new Error('The session is empty');
    const itemId = item.id;
    const mark = { memberIds: [member.memberId], attendance: 'absent' as const, reason: '' };
    const counts = { issued: 0, returned: 0, valid: 0, invalid: 0 };
    const calls = [
      () => meetings.update(edit),
      () => meetings.setAttendance({ meetingId, ...mark }),
      () => meetings.saveAgendaItem({ meetingId, itemId, title: 'A', remark: '' }),
      () => meetings.moveAgendaItem({ meetingId, itemId, position: 2 }),
      () => meetings.removeAgendaItem({ meetingId, itemId }),
      () => office.client.polls.putToBallot({ meetingId, awardCode: 'CO_TINH', proposalIds }),
      () => meetings.start({ meetingId }),
      () => office.client.polls.open({ pollId }),
      () => office.client.polls.saveCounts({ pollId, baseRevision: 4, counts, items: [] }),
      () => sealPoll(office, pollId),
      () => meetings.end({ meetingId, endTime: '12:00' }),
    ];
    for (const call of calls) expect(await refused(office, call)).toEqual(refusal('meeting_ended'));
  });
});
