import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { teamProblem } from '../../../domain/meetings/counting-team.ts';
import type { CountingTeam } from '../../../domain/meetings/meeting.ts';
import { countRoll, votersOf } from '../../../domain/voting/attendance.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from '../load-meeting.ts';

/** Stores whom the session elected to count its ballots; null takes the election back. */
export function electTeam(
  ports: CommandPorts,
  { meetingId, team }: { meetingId: MeetingId; team: CountingTeam | null },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'elect_counting_team', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const { present } = countRoll(votersOf(repositories.meetings.roll(meetingId)));
    const problem = team && teamProblem(team, present);
    if (problem) {
      const { code, ...parameters } = problem;
      return refuse(code, parameters);
    }
    const value = touchMeeting(repositories, meeting.value, { countingTeam: team });
    return ok({ value, payload: { team }, changed: meetingChanged(meetingId) });
  });
}
