import { describe, expect, it } from 'vitest';

import type { CouncilMember } from '../../domain/council/council.ts';
import type { CouncilMemberId } from '../../domain/kernel/ids.ts';
import { refusal, refused, lastAudit, openOffice } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { createSession, day, openSampleOffice, sessionOfNovember } from '../testing/sample-office.ts';

const council = {
  baseRevision: null,
  name: 'Hội đồng Thi đua - Khen thưởng tỉnh',
  decisionNumber: '12/QĐ-UBND',
  validFrom: day('2026-01-01'),
};

const chair = {
  id: null,
  baseRevision: null,
  fullName: 'Lò Văn Ví',
  post: 'Chủ tịch UBND tỉnh',
  role: 'chair' as const,
  validFrom: day('2026-01-01'),
};

function memberWith({ services }: Office, role: CouncilMember['role']): CouncilMember {
  const member = services.repositories.council.get()?.members.find((candidate) => candidate.role === role);
  if (!member) throw new Error(`The sample has no ${role}`);
  return member;
}

describe('the council', () => {
  it('is entered with its decision, then member by member', async () => {
    const office = await openOffice();
    const { client } = office;
    expect(await client.council.get()).toBeNull();
    expect(await refused(office, () => client.council.saveMember(chair))).toEqual(refusal('council_missing'));
    await client.council.save(council);
    const { id } = await client.council.saveMember(chair);
    const { baseRevision: _base, ...entered } = council;
    const unsaid = { unitId: null, headsUnit: false, subjectId: null, replacesId: null };
    const { baseRevision: _revision, ...said } = chair;
    const member = { ...said, ...unsaid, id, validTo: null, revision: 1 };
    expect(await client.council.get()).toMatchObject({ ...entered, revision: 1, members: [member] });
    expect(lastAudit(office).command).toBe('save_council_member');
    expect(office.changes).toEqual([
      { topic: 'council', id: null },
      { topic: 'council', id },
    ]);
  });

  it('refuses old pages and unknown members', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const { id, fullName, validTo: _validTo, revision, ...rest } = memberWith(office, 'secretary');
    const edit = { id, fullName, ...rest, baseRevision: revision - 1 };
    const name = (await client.council.get())?.name ?? '';
    expect(await refused(office, () => client.council.save(council))).toEqual(
      refusal('stale_revision', { name }),
    );
    expect(await refused(office, () => client.council.saveMember(edit))).toEqual(
      refusal('stale_revision', { name: fullName }),
    );
    const unknown = 'unknown' as CouncilMemberId;
    expect(await refused(office, () => client.council.saveMember({ ...edit, id: unknown }))).toEqual(
      refusal('not_found'),
    );
    expect(
      await refused(office, () => client.council.endMember({ id: unknown, baseRevision: 1, validTo: null })),
    ).toEqual(refusal('not_found'));
    expect(
      await refused(office, () => client.council.endMember({ id, baseRevision: 0, validTo: null })),
    ).toEqual(refusal('stale_revision', { name: fullName }));
  });

  it('has one chair at a time', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const old = memberWith(office, 'chair');
    const name = old.fullName;
    expect(await refused(office, () => client.council.saveMember(chair))).toEqual(
      refusal('second_chair', { name }),
    );
    await client.council.endMember({ id: old.id, baseRevision: 1, validTo: day('2026-10-31') });
    await client.council.saveMember({ ...chair, validFrom: day('2026-11-01') });
    expect(
      await refused(office, () => client.council.endMember({ id: old.id, baseRevision: 2, validTo: null })),
    ).toEqual(refusal('second_chair', { name: chair.fullName }));
  });

  it('refuses a membership that ends before it begins, from both sides', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const { id, fullName, post, role } = memberWith(office, 'secretary');
    expect(
      await refused(office, () =>
        client.council.endMember({ id, baseRevision: 1, validTo: day('2025-12-31') }),
      ),
    ).toEqual(refusal('ends_before_start'));
    await client.council.endMember({ id, baseRevision: 1, validTo: day('2026-06-30') });
    expect(
      await refused(office, () =>
        client.council.saveMember({
          id,
          fullName,
          post,
          role,
          baseRevision: 2,
          validFrom: day('2026-07-01'),
        }),
      ),
    ).toEqual(refusal('ends_before_start'));
  });
});

describe('the roll of a session that has not begun', () => {
  it('follows the council, and keeps what was marked', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await createSession(office);
    const before = (await client.meetings.get({ meetingId })).roll;
    const [gone, marked] = before.slice(-2);
    if (!gone || !marked) throw new Error('The roll is empty');
    await client.meetings.setAttendance({
      meetingId,
      memberIds: [marked.memberId],
      attendance: 'absent',
      reason: 'ốm',
    });
    await client.council.endMember({ id: gone.memberId, baseRevision: 1, validTo: day('2026-11-20') });
    const { id } = await client.council.saveMember({
      ...chair,
      role: 'member',
      validFrom: day('2026-11-21'),
    });
    const { roll, quorum } = await client.meetings.get({ meetingId });
    expect(roll).toEqual([
      ...before.slice(0, -2),
      { ...marked, attendance: 'absent', reason: 'ốm' },
      {
        memberId: id,
        fullName: chair.fullName,
        post: chair.post,
        role: 'member',
        reply: 'none',
        attendance: 'present',
        reason: '',
        substitute: '',
        away: false,
      },
    ]);
    expect(quorum.sentence).toBe('Có mặt 18/19 thành viên, cần ít nhất 13: đủ điều kiện họp');
  });

  it('lets go of a chair who has left', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const { id } = memberWith(office, 'chair');
    await office.client.council.endMember({ id, baseRevision: 1, validTo: day('2026-11-20') });
    expect((await office.client.meetings.get({ meetingId })).chairId).toBeNull();
    expect(await refused(office, () => office.client.meetings.start({ meetingId }))).toEqual(
      refusal('chair_missing'),
    );
  });

  it('is that of the new day when the session is moved', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const { id } = memberWith(office, 'secretary');
    await client.council.endMember({ id, baseRevision: 1, validTo: day('2026-11-30') });
    const meetingId = await createSession(office);
    const { chairId, secretaryId, revision } = await client.meetings.get({ meetingId });
    const edit = { ...sessionOfNovember, meetingId, chairId, secretaryId, conclusion: '' };
    await client.meetings.update({ ...edit, baseRevision: revision, date: day('2026-12-01') });
    const moved = await client.meetings.get({ meetingId });
    expect([secretaryId, moved.secretaryId, moved.roll.length]).toEqual([id, null, 18]);
  });
});

describe('the roll of a session that has begun', () => {
  it('stays what it was when a member is ended later', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    await office.client.meetings.start({ meetingId });
    const before = await office.client.meetings.get({ meetingId });
    const { id } = memberWith(office, 'standing_vice_chair');
    await office.client.council.endMember({ id, baseRevision: 1, validTo: day('2026-11-01') });
    expect(await office.client.meetings.get({ meetingId })).toEqual(before);
  });
});
