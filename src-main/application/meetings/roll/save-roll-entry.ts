import type { Refusal } from '../../../contract/refusal.ts';
import type { CouncilMemberId, MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { editedEntry } from '../../../domain/meetings/roll.ts';
import type { RollEdit } from '../../../domain/meetings/roll.ts';
import type { CommandPorts } from '../../command.ts';
import type { Law } from '../../ports.ts';
import { changeRoll } from './change-roll.ts';
import { markInOpenPolls } from './open-poll-rolls.ts';
import { regulationOfMeeting } from './regulation-of-meeting.ts';

/** Stores what a member answered to the invitation and how the member takes part. */
export function saveRollEntry(
  ports: CommandPorts & Law,
  { meetingId, memberId, ...edit }: { meetingId: MeetingId; memberId: CouncilMemberId } & RollEdit,
): Result<{ revision: number }, Refusal> {
  return changeRoll(
    ports,
    'save_roll_entry',
    { meetingId, memberIdOf: () => memberId },
    ({ repositories, meeting, entry, refuseMember }) => {
      const regulation = regulationOfMeeting(ports, repositories, meeting);
      const edited = editedEntry(entry, edit, regulation);
      if (!edited.ok) return refuseMember(edited.error.code, { article: regulation.article });
      const { attendance } = edited.value;
      if (attendance !== entry.attendance) {
        markInOpenPolls(repositories, meetingId, new Set([memberId]), attendance);
      }
      return ok({ entry: edited.value, payload: { ...edited.value } });
    },
  );
}
