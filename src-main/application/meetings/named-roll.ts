import type { MeetingId } from '../../domain/kernel/ids.ts';
import type { Repositories } from '../repositories.ts';

/** The roll with names; members are those of the day, so one who has left since is still named. */
export function rollOf(repositories: Repositories, meetingId: MeetingId) {
  const meeting = repositories.meetings.find(meetingId);
  const council = meeting && repositories.council.find(meeting.councilId);
  const members = new Map(council?.members.map((member) => [member.id, member]) ?? []);
  return repositories.meetings.roll(meetingId).map((entry) => {
    const member = members.get(entry.memberId);
    if (!member) throw new Error(`The roll of ${meetingId} names an unknown member ${entry.memberId}`);
    return { ...entry, fullName: member.fullName, post: member.post, role: member.role };
  });
}
