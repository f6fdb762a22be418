import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { CouncilMemberId, MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { MeetingState } from '../../domain/meetings/meeting.ts';
import { ruleSetOn } from '../../domain/voting/rule.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Law } from '../ports.ts';
import { sittingOn } from './follow-council.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from './load-meeting.ts';
import { votingRulesOf } from './voting-rules.ts';

export type MeetingEdit = {
  readonly meetingId: MeetingId;
  readonly baseRevision: number;
  readonly title: string;
  readonly date: IsoDate;
  readonly startTime: string;
  readonly place: string;
  readonly chairId: CouncilMemberId | null;
  readonly secretaryId: CouncilMemberId | null;
};

/**
 * Changes what heads a session. The roll and the rules are those of its day: with the date the roll changes too, and once
 * the session has begun or a ballot was made the date is fixed.
 */
export function updateMeeting(
  ports: CommandPorts & Law,
  { meetingId, baseRevision, ...edit }: MeetingEdit,
): Result<{ revision: number }, Refusal> {
  return command(ports, 'update_meeting', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    if (meeting.value.revision !== baseRevision)
      return refuse('stale_revision', { name: meeting.value.title });
    const marked = repositories.meetings.roll(meetingId);
    for (const officer of [edit.chairId, edit.secretaryId]) {
      if (officer !== null && !marked.some((entry) => entry.memberId === officer)) return refuse('not_found');
    }
    let head = {};
    if (edit.date !== meeting.value.date) {
      const hasBegun = meeting.value.state !== MeetingState.draft;
      if (hasBegun || repositories.polls.ofMeeting(meetingId).length > 0) return refuse('attendance_fixed');
      if (!ruleSetOn(votingRulesOf(ports, repositories), edit.date).ok) {
        return refuse('no_rule', { award: '', date: formatDate(edit.date) });
      }
      const { roll, ...sitting } = sittingOn(
        repositories.council.all(),
        { ...edit, councilId: meeting.value.councilId },
        edit,
        marked,
      );
      if (roll.length === 0) return refuse('council_not_on_day', { date: formatDate(edit.date) });
      repositories.meetings.saveRoll(meetingId, roll);
      head = sitting;
    }
    const value = touchMeeting(repositories, meeting.value, { ...edit, ...head });
    return ok({ value, payload: { ...edit }, changed: meetingChanged(meetingId) });
  });
}
