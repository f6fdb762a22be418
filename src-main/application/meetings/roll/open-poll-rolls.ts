import type { CouncilMemberId, MeetingId } from '../../../domain/kernel/ids.ts';
import type { Attendance } from '../../../domain/voting/attendance.ts';
import { PollState } from '../../../domain/voting/poll.ts';
import type { Repositories } from '../../repositories.ts';

/**
 * Marks a member anew in the polls that are open: who comes late still gets a ballot, and a wrong mark would keep the
 * counts from ever adding up. Closed polls keep the roll they were decided with. Their items, which may be a thousand, are
 * neither read nor written.
 */
export function markInOpenPolls(
  { polls }: Pick<Repositories, 'polls'>,
  meetingId: MeetingId,
  memberIds: ReadonlySet<CouncilMemberId>,
  attendance: Attendance,
): void {
  for (const { id, state } of polls.listOfMeeting(meetingId)) {
    if (state !== PollState.open) continue;
    const poll = polls.head(id);
    if (!poll?.roll) continue;
    const roll = poll.roll.map((line) => (memberIds.has(line.memberId) ? { ...line, attendance } : line));
    polls.updateCounts({ ...poll, roll }, []);
  }
}
