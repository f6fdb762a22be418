import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { MeetingState, isOver } from '../../domain/meetings/meeting.ts';
import { standingRecords } from '../../domain/voting/poll-records.ts';
import { PollState } from '../../domain/voting/poll.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import { loadUnlockedMeeting, meetingChanged, touchMeeting } from './load-meeting.ts';

/**
 * Closes the file of an ended session for good: every vote is sealed and the minutes say so. Afterwards its documents can be
 * numbered, signed and sent; everything else is refused, and by the database too.
 */
export function lockMeeting(
  ports: CommandPorts & { clock: Clock },
  { meetingId }: { meetingId: MeetingId },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'lock_meeting', meetingId, (repositories) => {
    const meeting = loadUnlockedMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    if (!isOver(meeting.value)) return refuse('meeting_not_ended');
    const polls = repositories.polls.ofMeeting(meetingId);
    const pending = standingRecords(polls).filter(({ state }) => state !== PollState.sealed);
    if (pending.length > 0) return refuse('poll_open', { title: titlesOf(pending) });
    const minutes = repositories.documents.ofMeeting(meetingId, DocumentKind.minutes);
    if (!minutes) return refuse('minutes_missing');
    // Signed minutes stay as they are: what was corrected after them is told by the record of the correction.
    const later = polls.filter(({ sealedAt }) => sealedAt !== null && sealedAt > minutes.createdAt);
    if (minutes.signedAt === null && later.length > 0) {
      return refuse('minutes_outdated', { title: titlesOf(later) });
    }
    const value = touchMeeting(repositories, meeting.value, {
      state: MeetingState.locked,
      lockedAt: ports.clock.now(),
    });
    return ok({
      value,
      payload: { minutesHash: minutes.pdfHash, polls: polls.length },
      changed: meetingChanged(meetingId),
    });
  });
}

function titlesOf(polls: readonly { readonly title: string }[]): string {
  return polls.map(({ title }) => title).join('; ');
}
