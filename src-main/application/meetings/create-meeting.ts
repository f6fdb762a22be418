import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Council } from '../../domain/council/council.ts';
import { provincialCouncilOn } from '../../domain/council/terms.ts';
import { formatDate, isInForce } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { AgendaItemId, CouncilId, MeetingId } from '../../domain/kernel/ids.ts';
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
import { firstSitting } from './follow-council.ts';
import { meetingChanged } from './load-meeting.ts';
import { votingRulesOf } from './voting-rules.ts';

/** What every session begins with; ballots are put after these and the office edits them freely. */
const usualAgenda = [
  'Tuyên bố lý do, giới thiệu thành phần dự họp',
  'Thường trực Hội đồng báo cáo kết quả thẩm định hồ sơ đề nghị khen thưởng',
  'Hội đồng thảo luận, bầu Tổ kiểm phiếu',
];

export type NewMeeting = {
  /** Null for the provincial council of the day. */
  readonly councilId: CouncilId | null;
  readonly year: number;
  readonly title: string;
  readonly date: IsoDate;
  readonly startTime: string;
  readonly place: string;
  /** A session, unless the council is consulted in writing. */
  readonly mode?: MeetingMode | undefined;
};

/** Creates a session. Its roll is the council in force on that day; all members count until they are marked absent. */
export function createMeeting(
  ports: CommandPorts & { ids: IdSource } & Law,
  input: NewMeeting,
): Result<{ meetingId: MeetingId }, Refusal> {
  const meetingId = ports.ids.newId() as MeetingId;
  return command(ports, 'create_meeting', meetingId, (repositories) => {
    const { council, meetings } = repositories;
    const set = ruleSetOn(votingRulesOf(ports, repositories), input.date);
    if (!set.ok) return refuse('no_rule', { award: '', date: formatDate(input.date) });
    const { mode = MeetingMode.session } = input;
    const { writtenRoundsAllowed, article } = set.value.regulation;
    if (mode === MeetingMode.writtenRound && !writtenRoundsAllowed) {
      return refuse('written_round_not_allowed', { article });
    }
    const sitting = councilToSit(council.all(), input);
    if (!sitting.ok) return sitting;
    const { roll, ...head } = firstSitting(sitting.value, input);
    if (roll.length === 0) {
      return refuse('council_without_members', { name: sitting.value.name, date: formatDate(input.date) });
    }
    meetings.insert({
      id: meetingId,
      ...input,
      ...head,
      mode,
      begunTime: null,
      endTime: null,
      state: MeetingState.draft,
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
      payload: { ...input, mode, councilId: head.councilId, members: roll.length },
      changed: meetingChanged(meetingId),
    });
  });
}

function councilToSit(
  councils: readonly Council[],
  { councilId, date }: Pick<NewMeeting, 'councilId' | 'date'>,
): Result<Council, Refusal> {
  if (councils.length === 0) return refuse('council_missing');
  const council =
    councilId === null ? provincialCouncilOn(councils, date) : councils.find(({ id }) => id === councilId);
  if (!council && councilId !== null) return refuse('not_found');
  if (!council) return refuse('council_not_on_day', { date: formatDate(date) });
  if (isInForce(council, date)) return ok(council);
  return refuse('council_out_of_term', {
    name: council.name,
    date: formatDate(date),
    from: formatDate(council.validFrom),
    to: council.validTo === null ? '…' : formatDate(council.validTo),
  });
}
