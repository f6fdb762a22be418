import { refuse } from '../../../contract/refusal.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { regulationOfMeeting } from './regulation-of-meeting.ts';

/** Arrivals and leavings with names, and what the regulation says of substitutes. */
export function getRoll(
  ports: Law & { repositories: Repositories },
  { meetingId }: { meetingId: MeetingId },
) {
  const { repositories } = ports;
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const members = repositories.council.find(meeting.councilId)?.members ?? [];
  const nameOf = new Map(members.map(({ id, fullName }) => [id, fullName]));
  const events = repositories.meetings.attendanceEvents(meetingId);
  const latest = new Map(events.map(({ id, memberId }) => [memberId, id]));
  const { substitutesAllowed, article } = regulationOfMeeting(ports, repositories, meeting);
  return ok({
    events: events.map(({ id, memberId, kind, time, before }) => ({
      id,
      memberId,
      fullName: nameOf.get(memberId) ?? '',
      kind,
      time,
      before,
      latest: latest.get(memberId) === id,
    })),
    substitutesAllowed,
    article,
  });
}
