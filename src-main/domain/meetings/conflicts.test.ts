import { describe, expect, it } from 'vitest';

import type { CouncilMemberId, MeetingId, ProposalId, SubjectId, UnitId } from '../kernel/ids.ts';
import { dealtConflicts, findConflicts, keepsOut, recusedMembers } from './conflicts.ts';

const unit = (text: string) => text as UnitId;
const id = (text: string) => text as CouncilMemberId;
const proposal = (text: string) => text as ProposalId;

const member = (
  key: string,
  fullName: string,
  changes: { unitId?: UnitId; headsUnit?: boolean; subjectId?: SubjectId } = {},
) => ({ id: id(key), fullName, unitId: null, headsUnit: false, subjectId: null, ...changes });
const nominee = (key: string, name: string, unitId: string, subjectId: string | null = null) => ({
  proposalId: proposal(key),
  name,
  unitId: unit(unitId),
  subjectId: subjectId as SubjectId | null,
});

const found = (members: Parameters<typeof findConflicts>[0], nominees: Parameters<typeof findConflicts>[1]) =>
  findConflicts(members, nominees).map(
    ({ memberId, proposalId, ground }) => `${memberId} ${proposalId} ${ground}`,
  );

describe('findConflicts', () => {
  it('sees nominees of a member’s unit, and of the unit that a member heads', () => {
    const members = [
      member('a', 'Lò Văn An', { unitId: unit('u1') }),
      member('b', 'Vàng Thị Bình', { unitId: unit('u1'), headsUnit: true }),
      member('c', 'Tẩn Văn Chung', { unitId: unit('u2') }),
      member('d', 'Sùng A Dế'),
    ];
    expect(
      found(members, [nominee('p1', 'Phòng Nghiệp vụ', 'u1'), nominee('p2', 'Trạm Y tế', 'u3')]),
    ).toEqual(['a p1 own_unit', 'b p1 unit_head']);
  });

  it('sees the members themselves, by the registry wherever they serve, or by name in their unit', () => {
    const members = [
      member('a', 'Lò Văn An', { unitId: unit('u1'), subjectId: 's1' as SubjectId }),
      member('b', 'Vàng Thị Bình', { unitId: unit('u2'), headsUnit: true }),
    ];
    expect(
      found(members, [
        nominee('p1', 'Lò Văn An', 'u9', 's1'),
        nominee('p2', 'VÀNG THỊ BÌNH', 'u2'),
        nominee('p3', 'Vàng Thị Bình', 'u5'),
      ]),
    ).toEqual(['a p1 self', 'b p2 self']);
  });

  it('takes two entries of the registry for two people', () => {
    const members = [member('a', 'Lò Văn An', { unitId: unit('u1'), subjectId: 's1' as SubjectId })];
    expect(found(members, [nominee('p1', 'Lò Văn An', 'u1', 's2')])).toEqual(['a p1 own_unit']);
  });
});

describe('dealing with conflicts', () => {
  const stored = (memberId: string, changes: { abstains?: boolean; dismissed?: boolean } = {}) => ({
    meetingId: 'm' as MeetingId,
    memberId: id(memberId),
    proposalId: proposal('p1'),
    ground: 'declared' as const,
    note: 'Em ruột',
    abstains: true,
    dismissed: false,
    ...changes,
  });

  it('adds what was declared to what was found, each with its decision', () => {
    const data = [
      { memberId: id('a'), proposalId: proposal('p1'), ground: 'own_unit' as const },
      { memberId: id('b'), proposalId: proposal('p1'), ground: 'self' as const },
    ];
    expect(dealtConflicts(data, [stored('a', { abstains: false, dismissed: true }), stored('c')])).toEqual([
      { ...data[0], decision: { note: 'Em ruột', abstains: false, dismissed: true } },
      { ...data[1], decision: null },
      {
        memberId: 'c',
        proposalId: 'p1',
        ground: 'declared',
        decision: { note: 'Em ruột', abstains: true, dismissed: false },
      },
    ]);
  });

  it('keeps out those who were confirmed, under a regulation that keeps them out', () => {
    const dealt = dealtConflicts(
      [],
      [stored('a'), stored('b', { abstains: false }), stored('c', { dismissed: true })],
    );
    expect(recusedMembers(dealt)).toEqual(new Map([['p1', ['a']]]));
    expect((['noted', 'abstain_keep_base', 'abstain_reduce_base'] as const).map(keepsOut)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
