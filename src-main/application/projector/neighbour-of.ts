import type { MeetingId } from '../../domain/kernel/ids.ts';
import { neighbourView } from '../../domain/meetings/hall-order.ts';
import type { ProjectorView } from '../../domain/meetings/projector-view.ts';
import { standingRecords } from '../../domain/voting/poll-records.ts';
import type { Repositories } from '../repositories.ts';

/**
 * The slide after or before another in the session that it belongs to.
 *
 * @param from.meetingId the session to begin with while the screen is empty
 * @returns null at either end, and where there is no session
 */
export function neighbourOf(
  repositories: Repositories,
  { view, by, meetingId }: { view: ProjectorView; by: 1 | -1; meetingId: MeetingId | null },
): ProjectorView | null {
  const id = view.kind === 'blank' ? meetingId : view.meetingId;
  const meeting = id === null ? undefined : repositories.meetings.find(id);
  if (!meeting) return null;
  const session = {
    meetingId: meeting.id,
    agenda: repositories.meetings.agenda(meeting.id),
    polls: standingRecords(repositories.polls.listOfMeeting(meeting.id)),
    currentItemId: meeting.currentItemId,
  };
  return neighbourView(session, view, by);
}
