import { describe, expect, it } from 'vitest';

import type { CouncilMemberId, MeetingId } from '../../../domain/kernel/ids.ts';
import type { RollEntry } from '../../../domain/meetings/roll.ts';
import { openOffice, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import {
  beginSession,
  closePollInSession,
  createSession,
  draftPoll,
  endSession,
  openSampleOffice,
} from '../../testing/sample-office.ts';

type Line = Omit<RollEntry, 'memberId'>;

/** The line of a member of the roll, counted from the end. */
async function memberFromEnd(office: Office, meetingId: MeetingId, place: number) {
  const { roll } = await office.client.meetings.get({ meetingId });
  const member = roll.at(-place);
  if (!member) throw new Error(`No member ${place} from the end`);
  return member;
}

async function lineOf(office: Office, meetingId: MeetingId, memberId: CouncilMemberId): Promise<Line> {
  const { roll } = await office.client.meetings.get({ meetingId });
  const member = roll.find((entry) => entry.memberId === memberId);
  if (!member) throw new Error(`${memberId} is not on the roll`);
  const { reply, attendance, reason, substitute, away } = member;
  return { reply, attendance, reason, substitute, away };
}

/** An office whose working regulation allows substitutes from the beginning of the year. */
async function officeWithSubstitutes(): Promise<Office> {
  return openSampleOffice({
    change: ({ votingRules }) => ({
      votingRules: votingRules.map((set) => ({
        ...set,
        regulation: { ...set.regulation, substitutesAllowed: true },
      })),
    }),
  });
}

const base = { reply: 'none', attendance: 'present', reason: '', substitute: '' } as const;

describe('answers to the invitation', () => {
  it('make who declines absent with the reason, and present again who then comes after all', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const { memberId } = await memberFromEnd(office, meetingId, 1);
    const save = async (edit: Partial<Line>) => {
      const { away: _away, ...line } = { ...(await lineOf(office, meetingId, memberId)), ...edit };
      await office.client.roll.save({ meetingId, memberId, ...line });
      return lineOf(office, meetingId, memberId);
    };
    expect(await save({ reply: 'declined', reason: 'đi công tác Hà Nội' })).toEqual({
      reply: 'declined',
      attendance: 'absent',
      reason: 'đi công tác Hà Nội',
      substitute: '',
      away: false,
    });
    expect(await save({ attendance: 'written_opinion' })).toMatchObject({
      reply: 'declined',
      attendance: 'written_opinion',
      reason: 'đi công tác Hà Nội',
    });
    expect(await save({ attendance: 'absent' })).toMatchObject({ reply: 'declined', attendance: 'absent' });
    expect(await save({ reply: 'coming' })).toEqual({ ...base, reply: 'coming', away: false });
    const { quorum } = await office.client.meetings.get({ meetingId });
    expect(quorum.present).toBe(19);
  });

  it('name a substitute only where the regulation allows one, and only by name', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const { memberId, fullName } = await memberFromEnd(office, meetingId, 1);
    const line = { ...base, meetingId, memberId, attendance: 'substitute' } as const;
    const substitute = 'Bà Lò Thị Mai, Phó Giám đốc (Giấy cử số 12/GC-STC ngày 20/11/2026)';
    const { article } = await office.client.roll.get({ meetingId });
    expect(await refused(office, () => office.client.roll.save({ ...line, substitute }))).toEqual(
      refusal('substitute_not_allowed', { name: fullName, article }),
    );

    const allowing = await officeWithSubstitutes();
    const session = await createSession(allowing);
    const other = { ...line, meetingId: session };
    expect(await refused(allowing, () => allowing.client.roll.save({ ...other, substitute: ' ' }))).toEqual(
      refusal('substitute_missing', { name: fullName, article }),
    );
    await allowing.client.roll.save({ ...other, substitute });
    expect(await lineOf(allowing, session, memberId)).toMatchObject({ attendance: 'substitute', substitute });
    const { quorum } = await allowing.client.meetings.get({ meetingId: session });
    expect(quorum.present).toBe(19);
    await allowing.client.roll.save({ ...other, attendance: 'present', substitute });
    expect(await lineOf(allowing, session, memberId)).toMatchObject({
      attendance: 'present',
      substitute: '',
    });
  });

  it('are refused for strangers and once the session is over', async () => {
    const office = await openSampleOffice();
    const { meetingId } = await endSession(office);
    const { memberId } = await memberFromEnd(office, meetingId, 1);
    const ids = { meetingId, memberId };
    expect(await refused(office, () => office.client.roll.save({ ...base, ...ids }))).toEqual(
      refusal('meeting_ended'),
    );
    expect(
      await refused(office, () => office.client.roll.note({ ...ids, kind: 'arrived', time: '09:00' })),
    ).toEqual(refusal('meeting_ended'));
    expect(await refused(office, () => office.client.roll.saveGuests({ meetingId, guests: [] }))).toEqual(
      refusal('meeting_ended'),
    );
    const running = await createSession(office);
    const stranger = 'stranger' as CouncilMemberId;
    expect(
      await refused(office, () =>
        office.client.roll.save({ ...base, meetingId: running, memberId: stranger }),
      ),
    ).toEqual(refusal('not_found'));
  });
});

describe('arrivals and leavings', () => {
  it('are noted only while the session runs, in the order of time, and only as far as they can be', async () => {
    const office = await openSampleOffice();
    const draft = await createSession(office);
    const { memberId: someone } = await memberFromEnd(office, draft, 1);
    const { note } = office.client.roll;
    expect(
      await refused(office, () => note({ meetingId: draft, memberId: someone, kind: 'left', time: '08:30' })),
    ).toEqual(refusal('meeting_not_started'));

    const meetingId = await beginSession(office);
    const { memberId, fullName: name } = await memberFromEnd(office, meetingId, 1);
    const event = { meetingId, memberId };
    expect(await refused(office, () => note({ ...event, kind: 'left', time: '08:30' }))).toEqual(
      refusal('not_in_room', { name }),
    );
    await note({ ...event, kind: 'arrived', time: '08:40' });
    expect(await refused(office, () => note({ ...event, kind: 'arrived', time: '08:50' }))).toEqual(
      refusal('already_in_room', { name }),
    );
    expect(await refused(office, () => note({ ...event, kind: 'left', time: '08:39' }))).toEqual(
      refusal('attendance_time_back', { name, time: '08:40' }),
    );
    await note({ ...event, kind: 'left', time: '09:10' });
    expect(await lineOf(office, meetingId, memberId)).toEqual({
      ...base,
      reason: 'đi công tác',
      away: true,
    });
    const { quorum } = await office.client.meetings.get({ meetingId });
    expect([quorum.present, quorum.met]).toEqual([17, true]);
  });

  it('let a late member join an open poll and leave the ballot with one who goes', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const { pollId } = await draftPoll(office, meetingId);
    await office.client.polls.open({ pollId });
    const late = await memberFromEnd(office, meetingId, 1);
    const early = await memberFromEnd(office, meetingId, 5);
    const inPoll = (memberId: CouncilMemberId) =>
      office.services.repositories.polls.find(pollId)?.roll?.find((line) => line.memberId === memberId)
        ?.attendance;
    const note = (memberId: CouncilMemberId, kind: 'arrived' | 'left', time: string) =>
      office.client.roll.note({ meetingId, memberId, kind, time });
    expect(inPoll(late.memberId)).toBe('absent');
    await note(late.memberId, 'arrived', '09:15');
    await note(early.memberId, 'left', '09:20');
    expect([inPoll(late.memberId), inPoll(early.memberId)]).toEqual(['present', 'present']);

    const { events } = await office.client.roll.get({ meetingId });
    expect(events.map(({ id: _id, memberId: _memberId, ...event }) => event)).toEqual([
      { fullName: late.fullName, kind: 'arrived', time: '09:15', before: 'absent', latest: true },
      { fullName: early.fullName, kind: 'left', time: '09:20', before: 'present', latest: true },
    ]);
    await office.client.roll.takeBack({ meetingId, eventId: events[0]!.id });
    expect([inPoll(late.memberId), await lineOf(office, meetingId, late.memberId)]).toEqual([
      'absent',
      { ...base, attendance: 'absent', reason: 'đi công tác', away: false },
    ]);
    await office.client.roll.takeBack({ meetingId, eventId: events[1]!.id });
    expect(await lineOf(office, meetingId, early.memberId)).toEqual({ ...base, away: false });
  });

  it('are taken back from the last one on, and give a written opinion back', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office, { present: 17, written: 1 });
    const { memberId, fullName: name } = await memberFromEnd(office, meetingId, 2);
    for (const [kind, time] of [
      ['arrived', '09:00'],
      ['left', '10:00'],
      ['arrived', '10:00'],
    ] as const) {
      await office.client.roll.note({ meetingId, memberId, kind, time });
    }
    const { events } = await office.client.roll.get({ meetingId });
    expect(events.map(({ latest }) => latest)).toEqual([false, false, true]);
    expect(
      await refused(office, () => office.client.roll.takeBack({ meetingId, eventId: events[0]!.id })),
    ).toEqual(refusal('attendance_event_followed', { name, time: '10:00' }));
    const lines: Line[] = [];
    for (const { id } of events.toReversed()) {
      await office.client.roll.takeBack({ meetingId, eventId: id });
      lines.push(await lineOf(office, meetingId, memberId));
    }
    expect(lines.map(({ attendance, away }) => [attendance, away])).toEqual([
      ['present', true],
      ['present', false],
      ['written_opinion', false],
    ]);
    expect(
      await refused(office, () => office.client.roll.takeBack({ meetingId, eventId: events[0]!.id })),
    ).toEqual(refusal('not_found'));
  });

  it('change nothing in a poll that is closed', async () => {
    const office = await openSampleOffice();
    const { meetingId, pollId } = await closePollInSession(office);
    const { memberId } = await memberFromEnd(office, meetingId, 1);
    const before = office.services.repositories.polls.find(pollId);
    await office.client.roll.note({ meetingId, memberId, kind: 'arrived', time: '10:30' });
    expect(office.services.repositories.polls.find(pollId)).toEqual(before);
  });
});

describe('guests', () => {
  it('are kept in their order, with clean names', async () => {
    const { client } = await openSampleOffice();
    const { meetingId } = await client.meetings.create({
      year: 2026,
      title: 'Phiên họp',
      date: (await client.council.get())!.validFrom,
      startTime: '08:00',
      place: 'Phòng họp số 1',
    });
    const guests = [
      { name: ' Ông  Giàng A Páo', post: 'Phóng viên Báo Lai Châu' },
      { name: 'Bà Lò Thị Xuân', post: '' },
    ];
    await client.roll.saveGuests({ meetingId, guests });
    expect((await client.meetings.get({ meetingId })).guests).toEqual([
      { name: 'Ông Giàng A Páo', post: 'Phóng viên Báo Lai Châu' },
      { name: 'Bà Lò Thị Xuân', post: '' },
    ]);
  });

  it('of no session are not found', async () => {
    const office = await openOffice();
    const meetingId = 'unknown' as MeetingId;
    expect(await refused(office, () => office.client.roll.saveGuests({ meetingId, guests: [] }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => office.client.roll.get({ meetingId }))).toEqual(refusal('not_found'));
  });
});
