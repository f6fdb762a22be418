import type { ChangeEvent } from '../../contract/live.contract.ts';
import type { CouncilMember } from '../../domain/council/council.ts';
import { isInForce } from '../../domain/kernel/dates.ts';
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

/** The roll of a session: the council in force on its day. What was marked stays; who is new counts as present. */
export function rollOn(
  members: readonly CouncilMember[],
  { date }: Pick<Meeting, 'date'>,
  marked: readonly RollEntry[] = [],
): RollEntry[] {
  const entryOf = new Map(marked.map((entry) => [entry.memberId, entry]));
  return members
    .filter((member) => isInForce(member, date))
    .map(({ id }) => entryOf.get(id) ?? { ...unmarked, memberId: id });
}

/** Chair and secretary as far as they are on the roll. */
export function officersOn(
  roll: readonly RollEntry[],
  { chairId, secretaryId }: Pick<Meeting, 'chairId' | 'secretaryId'>,
): Pick<Meeting, 'chairId' | 'secretaryId'> {
  const onRoll = (id: Meeting['chairId']) => (roll.some((entry) => entry.memberId === id) ? id : null);
  return { chairId: onRoll(chairId), secretaryId: onRoll(secretaryId) };
}

/**
 * Brings the rolls of all sessions that haven't begun up to a council that was changed, since every percentage of theirs
 * is counted on the members of the day. Answers with what pages must ask again.
 */
export function followCouncil(repositories: Repositories): readonly ChangeEvent[] {
  return repositories.meetings.drafts().flatMap((meeting) => {
    const members = repositories.council.find(meeting.councilId)?.members ?? [];
    const marked = repositories.meetings.roll(meeting.id);
    const roll = rollOn(members, meeting, marked);
    const same = roll.length === marked.length && roll.every((entry, index) => entry === marked[index]);
    if (same) return [];
    repositories.meetings.saveRoll(meeting.id, roll);
    touchMeeting(repositories, meeting, officersOn(roll, meeting));
    return meetingChanged(meeting.id);
  });
}
