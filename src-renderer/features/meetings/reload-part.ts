import type { MeetingId } from '../../../src-main/domain/kernel/ids.ts';
import { client } from '../../api/page-connection.ts';
import type { MeetingView } from './meeting-types.ts';

/** Reads a part of a session anew, for a draft whose record another window changed. */
export async function reloadPart<T>(
  meetingId: MeetingId,
  partOf: (meeting: MeetingView) => T | undefined,
): Promise<{ value: T; revision: number }> {
  const meeting = await client.meetings.get({ meetingId });
  const value = partOf(meeting);
  if (value === undefined) throw new Error('What was edited is no longer in the meeting');
  return { value, revision: meeting.revision };
}
