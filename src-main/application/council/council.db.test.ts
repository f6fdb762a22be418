import { describe, expect, it } from 'vitest';

import type { CouncilMember } from '../../domain/council/council.ts';
import type { CouncilId, CouncilMemberId, UnitId } from '../../domain/kernel/ids.ts';
import { refusal, refused, lastAudit, openOffice } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import {
  createSession,
  day,
  draftPoll,
  openSampleOffice,
  sessionOfNovember,
  unitOf,
} from '../testing/sample-office.ts';

const decision = {
  kind: 'provincial' as const,
  name: 'Hội đồng Thi đua - Khen thưởng tỉnh',
  decisionNumber: '12/QĐ-UBND',
  validFrom: day('2026-01-01'),
  copyFrom: null,
};

const everybody = ['chair', 'standing_vice_chair', 'vice_chair', 'secretary', 'member'] as const;

const content = {
  fullName: 'Lò Văn Thử',
  post: 'Chủ tịch UBND tỉnh',
  role: 'chair' as const,
  unitId: null,
  headsUnit: false,
  subjectId: null,
  validFrom: day('2026-01-01'),
};
const isNew = { id: null, baseRevision: null };

/** The council of the sample. */
function councilOf({ services }: Office) {
  const council = services.repositories.council.get();
  if (!council) throw new Error('The sample has no council');
  return council;
}

function memberWith(office: Office, role: CouncilMember['role']): CouncilMember {
  const member = councilOf(office).members.find((candidate) => candidate.role === role);
  if (!member) throw new Error(`The sample has no ${role}`);
  return member;
}

/** A member as the page sends it back. */
function editOf({
  id,
  fullName,
  post,
  role,
  unitId,
  headsUnit,
  subjectId,
  validFrom,
  revision,
}: CouncilMember) {
  return { id, fullName, post, role, unitId, headsUnit, subjectId, validFrom, baseRevision: revision };
}

describe('the council', () => {
  it('is entered with its decision, then member by member', async () => {
    const office = await openOffice();
    const { client } = office;
    expect(await client.council.get()).toBeNull();
    const nowhere = 'unknown' as CouncilId;
    expect(
      await refused(office, () => client.council.saveMember({ ...isNew, ...content, councilId: nowhere })),
    ).toEqual(refusal('council_missing'));
    const { id: councilId } = await client.council.create(decision);
    const { id } = await client.council.saveMember({ ...isNew, ...content, councilId });
    const { copyFrom: _copy, ...entered } = decision;
    expect(await client.council.get()).toEqual({
      ...entered,
      id: councilId,
      validTo: null,
      revision: 1,
      members: [{ ...content, id, replacesId: null, validTo: null, revision: 1 }],
    });
    expect(lastAudit(office).command).toBe('save_council_member');
    expect(office.changes).toEqual([
      { topic: 'council', id: councilId },
      { topic: 'council', id },
    ]);
  });

  it('refuses old pages, unknown members and units that are not there', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const council = councilOf(office);
    const { id, name, decisionNumber, validFrom, validTo } = council;
    const secretary = memberWith(office, 'secretary');
    const edit = { ...editOf(secretary), councilId: id };
    const stale = { ...edit, baseRevision: 0 };
    const term = { id, baseRevision: 0, name, decisionNumber, validFrom, validTo };
    expect(await refused(office, () => client.council.save(term))).toEqual(
      refusal('stale_revision', { name }),
    );
    expect(await refused(office, () => client.council.saveMember(stale))).toEqual(
      refusal('stale_revision', { name: secretary.fullName }),
    );
    const unknown = 'unknown' as CouncilMemberId;
    const gone = { id: unknown, baseRevision: 1, validTo: null };
    expect(await refused(office, () => client.council.saveMember({ ...edit, id: unknown }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => client.council.endMember(gone))).toEqual(refusal('not_found'));
    const elsewhere = { ...edit, unitId: 'unknown' as UnitId };
    expect(await refused(office, () => client.council.saveMember(elsewhere))).toEqual(refusal('not_found'));
  });

  it('has one chair at a time, before and after', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const councilId = councilOf(office).id;
    const old = memberWith(office, 'chair');
    const next = { ...isNew, ...content, councilId };
    expect(await refused(office, () => client.council.saveMember(next))).toEqual(
      refusal('second_chair', { name: old.fullName }),
    );
    await client.council.endMember({ id: old.id, baseRevision: 1, validTo: day('2026-10-31') });
    const early = { ...next, validFrom: day('2026-10-31') };
    expect(await refused(office, () => client.council.saveMember(early))).toEqual(
      refusal('second_chair', { name: old.fullName }),
    );
    await client.council.saveMember({ ...next, validFrom: day('2026-11-01') });
    const reopened = { id: old.id, baseRevision: 2, validTo: null };
    expect(await refused(office, () => client.council.endMember(reopened))).toEqual(
      refusal('second_chair', { name: content.fullName }),
    );
  });

  it('refuses a membership that ends before it begins, one outside of the term, and the same member twice', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const councilId = councilOf(office).id;
    const secretary = memberWith(office, 'secretary');
    const { id, fullName } = secretary;
    const before = { id, baseRevision: 1, validTo: day('2025-12-31') };
    expect(await refused(office, () => client.council.endMember(before))).toEqual(
      refusal('ends_before_start'),
    );
    const early = { ...editOf(secretary), councilId, validFrom: day('2025-12-31') };
    expect(await refused(office, () => client.council.saveMember(early))).toEqual(
      refusal('member_outside_term', { name: fullName, from: '01/01/2026', to: '…' }),
    );
    const twice = { ...editOf(secretary), ...isNew, councilId, fullName: fullName.toUpperCase() };
    expect(await refused(office, () => client.council.saveMember(twice))).toEqual(
      refusal('member_twice', { name: fullName.toUpperCase(), from: '01/01/2026' }),
    );
    await client.council.endMember({ id, baseRevision: 1, validTo: day('2026-06-30') });
    const late = { ...editOf(secretary), councilId, baseRevision: 2, validFrom: day('2026-07-01') };
    expect(await refused(office, () => client.council.saveMember(late))).toEqual(
      refusal('ends_before_start'),
    );
  });

  it('takes a list of members as a whole or not at all', async () => {
    const office = await openOffice();
    const { client } = office;
    const { id: councilId } = await client.council.create(decision);
    const { subjectId: _subject, ...chair } = content;
    const member = { ...chair, fullName: 'Giàng A Thử', role: 'member' as const };
    expect(
      await refused(office, () =>
        client.council.addMembers({
          councilId,
          members: [chair, member, { ...chair, fullName: 'Vàng A Hai' }],
        }),
      ),
    ).toEqual(refusal('second_chair', { name: chair.fullName }));
    expect(await client.council.addMembers({ councilId, members: [member, chair] })).toEqual({ added: 2 });
    const members = (await client.council.get())?.members ?? [];
    expect(members.map(({ fullName, role }) => [fullName, role])).toEqual([
      [chair.fullName, 'chair'],
      [member.fullName, 'member'],
    ]);
  });
});

describe('a member entered by mistake', () => {
  it('is removed, also from sessions that have not begun, and stands in the log', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await createSession(office);
    const secretary = memberWith(office, 'secretary');
    await client.council.removeMember({ id: secretary.id, baseRevision: 1 });
    expect(councilOf(office).members).not.toContainEqual(secretary);
    const { roll, secretaryId } = await client.meetings.get({ meetingId });
    expect([roll.length, secretaryId]).toEqual([18, null]);
    expect(lastAudit(office)).toMatchObject({
      command: 'remove_council_member',
      subject: secretary.id,
      payload: secretary,
    });
  });

  it('stays once a session has begun or notes an interest, and where somebody came in for the member', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await createSession(office);
    const { proposalIds } = await draftPoll(office, meetingId);
    const [one, other] = councilOf(office).members.slice(-2);
    const interest = { memberId: one!.id, proposalId: proposalIds[0]!, note: '' };
    await client.conflicts.decide({ meetingId, decisions: [{ ...interest, decision: 'confirmed' }] });
    const remove = (member: CouncilMember) => () =>
      client.council.removeMember({ id: member.id, baseRevision: 1 });
    const held = (name: string) =>
      refusal('member_in_session', { name, title: sessionOfNovember.title, date: '24/11/2026' });
    expect(await refused(office, remove(one!))).toEqual(held(one!.fullName));
    await client.meetings.start({ meetingId });
    expect(await refused(office, remove(other!))).toEqual(held(other!.fullName));

    const old = memberWith(office, 'vice_chair');
    const next = { ...content, role: 'vice_chair' as const, validFrom: day('2026-12-01') };
    await client.council.replaceMember({ ...next, replacesId: old.id, baseRevision: 1 });
    const replaced = () => client.council.removeMember({ id: old.id, baseRevision: 2 });
    expect(await refused(office, replaced)).toEqual(
      refusal('member_replaced', { name: old.fullName, by: next.fullName }),
    );
  });
});

describe('a replacement by date', () => {
  it('ends the old membership the day before, in the same place of the list, and is told of both', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const old = memberWith(office, 'vice_chair');
    const order = councilOf(office).members.map(({ id }) => id);
    const { id } = await client.council.replaceMember({
      ...content,
      replacesId: old.id,
      baseRevision: 1,
      role: 'vice_chair',
      unitId: unitOf(office, 'STC').id,
      headsUnit: true,
      validFrom: day('2026-12-01'),
    });
    const { members } = councilOf(office);
    expect(members.find((member) => member.id === old.id)).toEqual({
      ...old,
      validTo: '2026-11-30',
      revision: 2,
    });
    expect(members.find((member) => member.id === id)).toEqual({
      ...content,
      id,
      role: 'vice_chair',
      unitId: unitOf(office, 'STC').id,
      headsUnit: true,
      replacesId: old.id,
      validFrom: '2026-12-01',
      validTo: null,
      revision: 1,
    });
    expect(members.map((member) => member.id)).toEqual(
      order.flatMap((one) => (one === old.id ? [one, id] : [one])),
    );
    expect(office.changes).toEqual([
      { topic: 'council', id },
      { topic: 'council', id: old.id },
    ]);
  });

  it('leaves an earlier last day as it is, and is refused twice and from the first day on', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const old = memberWith(office, 'secretary');
    const { fullName: name } = old;
    await client.council.endMember({ id: old.id, baseRevision: 1, validTo: day('2026-06-30') });
    const seat = { ...content, role: 'secretary' as const, replacesId: old.id, baseRevision: 2 };
    expect(
      await refused(office, () => client.council.replaceMember({ ...seat, validFrom: old.validFrom })),
    ).toEqual(refusal('replacement_not_later', { name, from: '01/01/2026' }));
    await client.council.replaceMember({ ...seat, validFrom: day('2026-09-01') });
    expect(memberWith(office, 'secretary').validTo).toBe('2026-06-30');
    expect(
      await refused(office, () =>
        client.council.replaceMember({ ...seat, baseRevision: 3, validFrom: day('2026-10-01') }),
      ),
    ).toEqual(refusal('member_replaced', { name, by: content.fullName }));
  });

  it('of the chair gives a session that has not begun its new chair from that day on, not before', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const old = memberWith(office, 'chair');
    const before = await createSession(office);
    const after = (await client.meetings.create({ ...sessionOfNovember, date: day('2026-12-01') })).meetingId;
    const { id } = await client.council.replaceMember({
      ...content,
      replacesId: old.id,
      baseRevision: 1,
      validFrom: day('2026-12-01'),
    });
    const chairs = [
      await client.meetings.get({ meetingId: before }),
      await client.meetings.get({ meetingId: after }),
    ];
    expect(chairs.map(({ chairId, roll }) => [chairId, roll[0]?.memberId, roll.length])).toEqual([
      [old.id, old.id, 19],
      [id, id, 19],
    ]);
  });
});

describe('a new decision', () => {
  it('ends the old term the day before and takes its members over where that was chosen', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const old = councilOf(office);
    const left = memberWith(office, 'secretary');
    await client.council.endMember({ id: left.id, baseRevision: 1, validTo: day('2026-06-30') });
    const { id } = await client.council.create({
      ...decision,
      decisionNumber: '99/QĐ-UBND',
      validFrom: day('2026-12-01'),
      copyFrom: { councilId: old.id, roles: [...everybody] },
    });
    const [term, ended] = await client.council.list();
    expect([ended?.id, ended?.validTo, ended?.members.length]).toEqual([old.id, '2026-11-30', 19]);
    expect([term?.id, term?.validFrom, term?.validTo]).toEqual([id, '2026-12-01', null]);
    const staying = old.members.filter((member) => member.id !== left.id);
    const known = ({ fullName, post, role, unitId, headsUnit }: CouncilMember) => [
      fullName,
      post,
      role,
      unitId,
      headsUnit,
    ];
    expect(term?.members.map(known)).toEqual(staying.map(known));
    expect(new Set(term?.members.map(({ validFrom }) => validFrom))).toEqual(new Set(['2026-12-01']));
    // Today is still a day of the old term.
    expect((await client.council.get())?.id).toBe(old.id);
  });

  it('of an earlier day ends before the known term, and one of the same day is refused', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    await client.council.create({ ...decision, validFrom: day('2021-05-01') });
    const terms = await client.council.list();
    expect(terms.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2026-01-01', null],
      ['2021-05-01', '2025-12-31'],
    ]);
    expect(await refused(office, () => client.council.create(decision))).toEqual(
      refusal('council_same_day', { name: decision.name, date: '01/01/2026' }),
    );
  });

  it('can be put right as long as no two terms share a day; members who began with it go along', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const { id: first } = await client.council.create({ ...decision, validFrom: day('2021-05-01') });
    const { id, name } = councilOf(office);
    const term = { id, baseRevision: 1, name, decisionNumber: '13/QĐ-UBND', validTo: null };
    expect(
      await refused(office, () => client.council.save({ ...term, validFrom: day('2025-12-31') })),
    ).toEqual(
      refusal('council_terms_overlap', { decision: '12/QĐ-UBND', from: '01/05/2021', to: '31/12/2025' }),
    );
    await client.council.save({ ...term, validFrom: day('2026-01-05') });
    const [moved] = await client.council.list();
    expect([moved?.decisionNumber, moved?.members[0]?.validFrom]).toEqual(['13/QĐ-UBND', '2026-01-05']);
    expect(
      await refused(office, () =>
        client.council.save({
          ...term,
          id: first,
          baseRevision: 1,
          validFrom: day('2021-05-01'),
          validTo: day('2021-04-30'),
        }),
      ),
    ).toEqual(refusal('ends_before_start'));
  });

  it('of a sub-council leaves the others alone and takes the officers that were asked for', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const provincial = councilOf(office);
    const { id } = await client.council.create({
      ...decision,
      kind: 'standing',
      name: 'Thường trực Hội đồng',
      copyFrom: {
        councilId: provincial.id,
        roles: ['chair', 'standing_vice_chair', 'vice_chair', 'secretary'],
      },
    });
    await client.council.create({ ...decision, kind: 'other', name: 'Hội đồng Sáng kiến' });
    await client.council.create({ ...decision, kind: 'other', name: 'Hội đồng Khoa học' });
    const councils = await client.council.list();
    expect(councils.map(({ validTo }) => validTo)).toEqual([null, null, null, null]);
    expect(councils.find((council) => council.id === id)?.members.map(({ role }) => role)).toEqual([
      'chair',
      'standing_vice_chair',
      'vice_chair',
      'vice_chair',
      'secretary',
    ]);
    expect((await client.council.get())?.id).toBe(provincial.id);
  });
});

describe('the council of a session', () => {
  it('is the provincial one of its day, past or to come', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const old = councilOf(office).id;
    const { id } = await client.council.create({
      ...decision,
      validFrom: day('2026-12-01'),
      copyFrom: { councilId: old, roles: [...everybody] },
    });
    const sittingOn = async (date: string) => {
      const { meetingId } = await client.meetings.create({ ...sessionOfNovember, date: day(date) });
      return (await client.meetings.get({ meetingId })).councilId;
    };
    expect([await sittingOn('2026-11-30'), await sittingOn('2026-12-01')]).toEqual([old, id]);
    expect(
      await refused(office, () => client.meetings.create({ ...sessionOfNovember, date: day('2025-12-31') })),
    ).toEqual(refusal('council_not_on_day', { date: '31/12/2025' }));
  });

  it('may be another, with its own members, in its own term', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const { id: councilId } = await client.council.create({
      ...decision,
      kind: 'standing',
      name: 'Thường trực Hội đồng',
      validFrom: day('2026-06-01'),
      copyFrom: { councilId: councilOf(office).id, roles: ['chair', 'standing_vice_chair', 'secretary'] },
    });
    const { meetingId } = await client.meetings.create({ ...sessionOfNovember, councilId });
    const { roll, quorum } = await client.meetings.get({ meetingId });
    expect(roll.map(({ role }) => role)).toEqual(['chair', 'standing_vice_chair', 'secretary']);
    expect(quorum.sentence).toBe('Có mặt 3/3 thành viên, cần ít nhất 2: đủ điều kiện họp');
    const early = { ...sessionOfNovember, councilId, date: day('2026-05-31') };
    expect(await refused(office, () => client.meetings.create(early))).toEqual(
      refusal('council_out_of_term', {
        name: 'Thường trực Hội đồng',
        date: '31/05/2026',
        from: '01/06/2026',
        to: '…',
      }),
    );
  });

  it('must have members on the day', async () => {
    const office = await openOffice();
    const { client } = office;
    expect(await refused(office, () => client.meetings.create(sessionOfNovember))).toEqual(
      refusal('council_missing'),
    );
    await client.council.create(decision);
    expect(await refused(office, () => client.meetings.create(sessionOfNovember))).toEqual(
      refusal('council_without_members', { name: decision.name, date: '24/11/2026' }),
    );
  });

  it('gives way to the term of its day while it has not begun: marks and officers go over by name', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const old = councilOf(office);
    const meetingId = await createSession(office);
    const secretary = memberWith(office, 'secretary');
    await client.meetings.setAttendance({
      meetingId,
      memberIds: [secretary.id],
      attendance: 'absent',
      reason: 'ốm',
    });
    const { id } = await client.council.create({
      ...decision,
      validFrom: day('2026-11-20'),
      copyFrom: { councilId: old.id, roles: ['chair', 'secretary'] },
    });
    const moved = await client.meetings.get({ meetingId });
    const copies = (await client.council.list()).find((council) => council.id === id)?.members;
    expect([moved.councilId, moved.chairId, moved.secretaryId]).toEqual([
      id,
      copies?.[0]?.id,
      copies?.[1]?.id,
    ]);
    expect(moved.roll.map(({ fullName, attendance, reason }) => [fullName, attendance, reason])).toEqual([
      [memberWith(office, 'chair').fullName, 'present', ''],
      [secretary.fullName, 'absent', 'ốm'],
    ]);
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
      ...isNew,
      ...content,
      councilId: councilOf(office).id,
      role: 'member',
      validFrom: day('2026-11-21'),
    });
    const { roll, quorum } = await client.meetings.get({ meetingId });
    expect(roll).toEqual([
      ...before.slice(0, -2),
      { ...marked, attendance: 'absent', reason: 'ốm' },
      {
        memberId: id,
        fullName: content.fullName,
        post: content.post,
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
    const edit = { ...sessionOfNovember, meetingId, chairId, secretaryId };
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
