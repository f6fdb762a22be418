import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { CouncilRole } from '../../domain/council/council.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { AgendaItemId, MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import {
  MeetingMode,
  MeetingState,
  emptyAgendaItem,
  emptyInvitation,
} from '../../domain/meetings/meeting.ts';
import { ruleSetOn } from '../../domain/voting/rule.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IdSource, Law } from '../ports.ts';
import { rollOn } from './follow-council.ts';
import { meetingChanged } from './load-meeting.ts';
import { votingRulesOf } from './voting-rules.ts';

/** What every session begins with; ballots are put after these and the office edits them freely. */
const usualAgenda = [
  'Tuyên bố lý do, giới thiệu thành phần dự họp',
  'Thường trực Hội đồng báo cáo kết quả thẩm định hồ sơ đề nghị khen thưởng',
  'Hội đồng thảo luận, bầu Tổ kiểm phiếu',
];

/** Creates a session. Its roll is the council in force on that day; all members count until they are marked absent. */
export function createMeeting(
  ports: CommandPorts & { ids: IdSource } & Law,
  input: { year: number; title: string; date: IsoDate; startTime: string; place: string },
): Result<{ meetingId: MeetingId }, Refusal> {
  const meetingId = ports.ids.newId() as MeetingId;
  return command(ports, 'create_meeting', meetingId, (repositories) => {
    const { council, meetings } = repositories;
    if (!ruleSetOn(votingRulesOf(ports, repositories), input.date).ok) {
      return refuse('no_rule', { award: '', date: formatDate(input.date) });
    }
    const sitting = council.get();
    if (!sitting) return refuse('council_missing');
    const { members } = sitting;
    const roll = rollOn(members, input);
    if (roll.length === 0) return refuse('council_missing');
    const onRoll = new Set(roll.map(({ memberId }) => memberId));
    const withRole = (role: CouncilRole) =>
      members.find((member) => member.role === role && onRoll.has(member.id))?.id ?? null;
    meetings.insert({
      id: meetingId,
      councilId: sitting.id,
      mode: MeetingMode.session,
      ...input,
      begunTime: null,
      endTime: null,
      state: MeetingState.draft,
      chairId: withRole(CouncilRole.chair),
      secretaryId: withRole(CouncilRole.secretary),
      conclusion: '',
      guests: [],
      invitation: emptyInvitation,
      countingTeam: null,
      currentItemId: null,
      lockedAt: null,
      revision: 1,
    });
    meetings.saveRoll(meetingId, roll);
    meetings.saveAgenda(
      meetingId,
      usualAgenda.map((title, index) => ({
        ...emptyAgendaItem,
        id: ports.ids.newId() as AgendaItemId,
        meetingId,
        position: index + 1,
        title,
      })),
    );
    return ok({
      value: { meetingId },
      payload: { ...input, members: roll.length },
      changed: meetingChanged(meetingId),
    });
  });
}
