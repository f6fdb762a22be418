import type { MeetingId } from '../../domain/kernel/ids.ts';
import type { Repositories } from '../repositories.ts';

/** The roll with names; members are those of the day, so one who has left since is still named. */
export function rollOf(repositories: Repositories, meetingId: MeetingId) {
  const members = new Map(repositories.council.get()?.members.map((member) => [member.id, member]) ?? []);
  return repositories.meetings.roll(meetingId).map(({ memberId, attendance, reason }) => {
    const member = members.get(memberId);
    if (!member) throw new Error(`The roll of ${meetingId} names an unknown member ${memberId}`);
    return { memberId, fullName: member.fullName, post: member.post, role: member.role, attendance, reason };
  });
}
