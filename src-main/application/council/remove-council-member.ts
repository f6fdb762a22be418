import type { ChangeEvent } from '../../contract/live.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { CouncilMember } from '../../domain/council/council.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { CouncilMemberId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { MeetingState } from '../../domain/meetings/meeting.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { meetingChanged, touchMeeting } from '../meetings/load-meeting.ts';
import type { Repositories } from '../repositories.ts';
import { loadMember } from './load-council.ts';

/**
 * Takes a member off the council who was entered by mistake. Whoever sat in a session stays: its roll and its votes are counted
 * on the member, whose term can be ended instead. Sessions that have not begun go on without.
 */
export function removeCouncilMember(
  ports: CommandPorts,
  input: { id: CouncilMemberId; baseRevision: number },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_council_member', input.id, (repositories) => {
    const loaded = loadMember(repositories, input);
    if (!loaded.ok) return loaded;
    const { council, member } = loaded.value;
    const next = council.members.find(({ replacesId }) => replacesId === member.id);
    if (next) return refuse('member_replaced', { name: member.fullName, by: next.fullName });
    const sessions = repositories.meetings.naming(member.id);
    const holding = sessions.find((meeting) => holdsMember(repositories, meeting, member));
    if (holding) {
      const { title, date } = holding;
      return refuse('member_in_session', { name: member.fullName, title, date: formatDate(date) });
    }
    const changed = sessions.flatMap((meeting) => leaveOut(repositories, meeting, member));
    repositories.council.removeMember(member.id);
    return ok({
      value: {},
      payload: { councilId: council.id, ...member },
      changed: [{ topic: 'council', id: council.id }, ...changed],
    });
  });
}

/** What was noted of a member before a session begins holds it, too. */
function holdsMember({ meetings }: Repositories, { id, state }: Meeting, member: CouncilMember): boolean {
  return (
    state !== MeetingState.draft ||
    [...meetings.conflicts(id), ...meetings.attendanceEvents(id)].some(
      ({ memberId }) => memberId === member.id,
    )
  );
}

function leaveOut(
  repositories: Repositories,
  meeting: Meeting,
  member: CouncilMember,
): readonly ChangeEvent[] {
  const { meetings } = repositories;
  const { chairId, secretaryId, invitation } = meeting;
  const without = (id: CouncilMemberId | null) => (id === member.id ? null : id);
  meetings.saveRoll(
    meeting.id,
    meetings.roll(meeting.id).filter(({ memberId }) => memberId !== member.id),
  );
  touchMeeting(repositories, meeting, {
    chairId: without(chairId),
    secretaryId: without(secretaryId),
    invitation: { ...invitation, signerId: without(invitation.signerId) },
  });
  return meetingChanged(meeting.id);
}
