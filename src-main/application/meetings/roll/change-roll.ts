import { refuse } from '../../../contract/refusal.ts';
import type { Refusal, RefusalCode } from '../../../contract/refusal.ts';
import type { Json } from '../../../domain/kernel/canonical-json.ts';
import type { CouncilMemberId, MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { RollEntry } from '../../../domain/meetings/roll.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { Repositories } from '../../repositories.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from '../load-meeting.ts';

type RollChange = {
  readonly repositories: Repositories;
  readonly meeting: Meeting;
  readonly entry: RollEntry;
  /** Refuses with the member's name besides what is given. */
  readonly refuseMember: (
    code: RefusalCode,
    parameters?: Refusal['parameters'],
  ) => { ok: false; error: Refusal };
};

/** Changes one line of the roll of a session that is not over; answers with the session's new revision. */
export function changeRoll(
  ports: CommandPorts,
  name: string,
  {
    meetingId,
    memberIdOf,
  }: {
    readonly meetingId: MeetingId;
    /** Whose line it is; undefined where what names the member is gone. */
    readonly memberIdOf: (repositories: Repositories) => CouncilMemberId | undefined;
  },
  change: (given: RollChange) => Result<{ entry: RollEntry; payload: Json }, Refusal>,
): Result<{ revision: number }, Refusal> {
  return command(ports, name, meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const memberId = memberIdOf(repositories);
    const roll = repositories.meetings.roll(meetingId);
    const entry = roll.find((line) => line.memberId === memberId);
    if (!entry) return refuse('not_found');
    const member = repositories.council
      .find(meeting.value.councilId)
      ?.members.find(({ id }) => id === memberId);
    const changed = change({
      repositories,
      meeting: meeting.value,
      entry,
      refuseMember: (code, parameters = {}) => refuse(code, { name: member?.fullName ?? '', ...parameters }),
    });
    if (!changed.ok) return changed;
    repositories.meetings.saveRoll(
      meetingId,
      roll.map((line) => (line === entry ? changed.value.entry : line)),
    );
    const value = touchMeeting(repositories, meeting.value);
    return ok({ value, payload: changed.value.payload, changed: meetingChanged(meetingId) });
  });
}
