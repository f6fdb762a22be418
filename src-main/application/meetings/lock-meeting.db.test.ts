import { describe, expect, it } from 'vitest';

import type { MeetingId } from '../../domain/kernel/ids.ts';
import { refusal, refused } from '../testing/office.ts';
import { beginSession, draftPoll, endSession, openSampleOffice } from '../testing/sample-office.ts';

/** A locked session with its minutes. */
async function lockSession() {
  const office = await openSampleOffice();
  const session = await endSession(office);
  await office.client.documents.writeMinutes({ meetingId: session.meetingId, number: null });
  await office.client.meetings.lock({ meetingId: session.meetingId });
  return { office, ...session };
}

describe('locking a session', () => {
  it('is refused before its end, without minutes, and for an unknown one', async () => {
    const office = await openSampleOffice();
    const { lock } = office.client.meetings;
    const running = await beginSession(office);
    expect(await refused(office, () => lock({ meetingId: running }))).toEqual(refusal('meeting_not_ended'));
    await office.client.meetings.end({ meetingId: running, endTime: '10:00' });
    expect(await refused(office, () => lock({ meetingId: running }))).toEqual(refusal('minutes_missing'));
    expect(await refused(office, () => lock({ meetingId: 'x' as MeetingId }))).toEqual(refusal('not_found'));
  });

  it('is refused while the minutes are older than a seal, unless they are signed', async () => {
    const office = await openSampleOffice();
    const { meetingId } = await endSession(office);
    office.setNow('2026-11-20T00:00:00.000Z');
    await office.client.documents.writeMinutes({ meetingId, number: null });
    expect(await refused(office, () => office.client.meetings.lock({ meetingId }))).toEqual(
      refusal('minutes_outdated', { title: 'Bỏ phiếu xét tặng Cờ thi đua của UBND tỉnh' }),
    );
    const { documents } = office.services.repositories;
    const [minutes] = documents.ofYear(2026);
    if (!minutes) throw new Error('There are no minutes');
    documents.update({ ...minutes, signedAt: office.services.clock.now() });
    expect(await office.client.meetings.lock({ meetingId })).toEqual({ revision: expect.any(Number) });
  });

  it('lets nothing of the session change afterwards but the number of its documents', async () => {
    const { office, meetingId, pollId } = await lockSession();
    const { agenda, roll, state, lockedAt } = await office.client.meetings.get({ meetingId });
    expect([state, lockedAt]).toEqual(['locked', office.services.clock.now()]);
    const locked = refusal('meeting_locked');
    const [item, member] = [agenda[0], roll[0]];
    if (!item || !member) throw new Error('The session has items and members');
    const { meetings, polls, documents } = office.client;
    const calls: (() => Promise<unknown>)[] = [
      () => meetings.lock({ meetingId }),
      () => meetings.saveAgendaItem({ meetingId, itemId: item.id, title: 'Khác', remark: '' }),
      () => meetings.moveAgendaItem({ meetingId, itemId: item.id, position: 2 }),
      () => meetings.removeAgendaItem({ meetingId, itemId: item.id }),
      () =>
        meetings.setAttendance({
          meetingId,
          memberIds: [member.memberId],
          attendance: 'absent',
          reason: '',
        }),
      () => meetings.end({ meetingId, endTime: '12:00' }),
      () => meetings.start({ meetingId }),
      () => polls.open({ pollId }),
      () => draftPoll(office, meetingId, 'BK_TINH'),
    ];
    for (const call of calls.slice(0, -1)) expect(await refused(office, call)).toEqual(locked);
    await expect(calls.at(-1)?.()).rejects.toMatchObject({ data: locked });
    await documents.writeMinutes({ meetingId, number: 7 });
    expect((await documents.register({ year: 2026 })).map(({ number }) => number)).toEqual([7]);
  });

  it('is kept by the database itself', async () => {
    const { office } = await lockSession();
    const statements = [
      "UPDATE meeting SET state = 'ended', title = 'x'",
      'DELETE FROM meeting',
      "UPDATE agenda_item SET remark = 'x'",
      'DELETE FROM agenda_item',
      "UPDATE attendance SET attendance = 'absent'",
      'DELETE FROM attendance',
      "INSERT INTO attendance_event SELECT 'e', meeting_id, member_id, 'left', '09:00', '{}' FROM attendance LIMIT 1",
      "INSERT INTO speech SELECT 's', meeting_id, id, 'x', 'y', NULL, NULL FROM agenda_item LIMIT 1",
      "INSERT INTO minutes_text SELECT id, 'opening', 'x' FROM meeting LIMIT 1",
      "INSERT INTO conflict (meeting_id, member_id, proposal_id, ground, note, abstains, dismissed) SELECT a.meeting_id, a.member_id, i.proposal_id, 'self', '', 0, 0 FROM attendance a, poll_item i LIMIT 1",
      'DELETE FROM poll',
      "INSERT INTO poll SELECT 'p', meeting_id, agenda_item_id, title, award_code, method, whole_list, 'draft', rule, seats, origin, based_on, reason, round, entry, NULL, NULL, NULL, NULL, NULL, list_counts, NULL, NULL, NULL, NULL, NULL, 1 FROM poll LIMIT 1",
    ];
    for (const statement of statements) {
      expect(() => office.database.prepare(statement).run()).toThrow(/never changes/);
    }
  });
});
