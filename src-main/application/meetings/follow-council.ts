import type { ChangeEvent } from '../../contract/live.contract.ts';
import { CouncilRole } from '../../domain/council/council.ts';
import type { Council, CouncilMember } from '../../domain/council/council.ts';
import { councilOn, membersOn } from '../../domain/council/terms.ts';
import type { CouncilMemberId } from '../../domain/kernel/ids.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { RollEntry } from '../../domain/meetings/roll.ts';
import { Attendance, InvitationReply } from '../../domain/voting/attendance.ts';
import type { Repositories } from '../repositories.ts';
import { meetingChanged, touchMeeting } from './load-meeting.ts';

const unmarked: Omit<RollEntry, 'memberId'> = {
  reply: InvitationReply.none,
  attendance: Attendance.present,
  reason: '',
  substitute: '',
  away: false,
};

/** What a session has from its council. */
export type Sitting = Pick<Meeting, 'councilId' | 'chairId' | 'secretaryId'> & {
  readonly roll: readonly RollEntry[];
};

/** How a session begins: all members of the day, presided by those whom the decision names. */
export function firstSitting(council: Council, { date }: Pick<Meeting, 'date'>): Sitting {
  const members = membersOn(council, date);
  const withRole = (role: CouncilRole) => members.find((member) => member.role === role)?.id ?? null;
  return {
    councilId: council.id,
    chairId: withRole(CouncilRole.chair),
    secretaryId: withRole(CouncilRole.secretary),
    roll: members.map(({ id }) => ({ ...unmarked, memberId: id })),
  };
}

/**
 * The council, roll and officers of a session for a day. The term is the one that runs on the day; what was marked stays, by name where the session goes
 * over to another term; who is new counts as present. An officer who left gives way to the one who came in for the office.
 */
export function sittingOn(
  councils: readonly Council[],
  { councilId, chairId, secretaryId }: Pick<Meeting, 'councilId' | 'chairId' | 'secretaryId'>,
  { date }: Pick<Meeting, 'date'>,
  marked: readonly RollEntry[],
): Sitting {
  const before = councils.find(({ id }) => id === councilId);
  if (!before) throw new Error(`There is no council ${councilId}`);
  const council = councilOn(councils, before, date) ?? before;
  const members = membersOn(council, date);
  const memberOf = new Map(before.members.map((member) => [member.id, member]));
  const entryOf = new Map(marked.map((entry) => [seatOf(entry.memberId), entry]));

  function seatOf(id: CouncilMemberId): CouncilMemberId | undefined {
    if (council.id === before?.id) return id;
    const member = memberOf.get(id);
    return member && members.find((other) => isSamePerson(other, member))?.id;
  }

  function officerOn(id: CouncilMemberId | null): CouncilMemberId | null {
    const seat = id === null ? undefined : seatOf(id);
    if (id === null || members.some((member) => member.id === seat)) return seat ?? null;
    const role = memberOf.get(id)?.role;
    const isNext = (member: CouncilMember) => council.id !== before?.id || member.replacesId === id;
    return members.find((member) => member.role === role && isNext(member))?.id ?? null;
  }

  return {
    councilId: council.id,
    chairId: officerOn(chairId),
    secretaryId: officerOn(secretaryId),
    roll: members.map(({ id }) => {
      const entry = entryOf.get(id);
      return entry === undefined ? { ...unmarked, memberId: id } : { ...entry, memberId: id };
    }),
  };
}

function isSamePerson(a: CouncilMember, b: CouncilMember): boolean {
  if (a.subjectId !== null && b.subjectId !== null) return a.subjectId === b.subjectId;
  return foldText(a.fullName) === foldText(b.fullName);
}

/**
 * Brings all sessions that haven't begun up to councils that were changed, since every percentage of theirs is counted on
 * the members of the day. Answers with what pages must ask again.
 */
export function followCouncil(repositories: Repositories): readonly ChangeEvent[] {
  const councils = repositories.council.all();
  return repositories.meetings.drafts().flatMap((meeting) => {
    const marked = repositories.meetings.roll(meeting.id);
    const { roll, ...head } = sittingOn(councils, meeting, meeting, marked);
    const isSame =
      head.councilId === meeting.councilId &&
      roll.length === marked.length &&
      roll.every((entry, index) => entry.memberId === marked[index]?.memberId);
    if (isSame) return [];
    // The roll first: until it is stored, members of the old term are named by the old council.
    repositories.meetings.saveRoll(meeting.id, roll);
    touchMeeting(repositories, meeting, head);
    return meetingChanged(meeting.id);
  });
}
