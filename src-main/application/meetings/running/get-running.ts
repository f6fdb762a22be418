import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { isInRoom } from '../../../domain/voting/attendance.ts';
import type { Repositories } from '../../repositories.ts';
import { rollOf } from '../named-roll.ts';

/** What the screen for running a session shows: no votes, so that it stays small however many nominees there are. */
export function getRunning(repositories: Repositories, { meetingId }: { meetingId: MeetingId }) {
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const inRoom = rollOf(repositories, meetingId).filter(
    ({ attendance, away }) => isInRoom(attendance) && !away,
  );
  return ok({
    state: meeting.state,
    currentItemId: meeting.currentItemId,
    revision: meeting.revision,
    items: repositories.meetings
      .agenda(meetingId)
      .map(({ meetingId: _meeting, minutes: _minutes, ...item }) => item),
    speeches: repositories.meetings.speeches(meetingId).map(({ meetingId: _meeting, ...speech }) => speech),
    speakers: [
      ...inRoom.map(({ fullName, post, substitute }) => ({ name: substitute || fullName, post })),
      ...meeting.guests,
    ],
  }) satisfies Result<unknown, Refusal>;
}
